import Invoicing
import Phrases
import Terminal
import Text

/// One step with many applications: what it needs, which of them fit, and one question.
struct BulkScreen: Screen {
    let act: ApplicationAct
    let rows: [QueueRow]
    private(set) var lines: BulkLines
    private var form: Form
    private var list = ListState()
    private var message: Notice?
    /// What would become of each, by number.
    private(set) var rehearsals: [String: Rehearsal] = [:]

    init(_ act: ApplicationAct, _ rows: [QueueRow]) {
        self.act = act
        self.rows = rows
        let possible = rows.filter { act.hindrance($0.standing, by: "", .lead) == nil }
        lines = BulkLines(act, rows.map(\.number), unnamed: possible.map(\.number))
        form = Form([])
        describe()
        if act.needs == .reason {
            form.focus(on: FieldID.remark)
        } else if takesLines {
            form.focus(on: Self.line)
        } else {
            form.focus(on: ActButton.go)
        }
    }

    var entries: Entries { lines.entries.isEmpty && form[.remark].isEmpty ? .none : .lost }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed: return [rehearse()]
        case .resized: list.settle(rows.map(\.number), height: height(scene))
        case .replied(.desk(.rehearsed(let rehearsals))): take(rehearsals, scene)
        case .replied(.desk(.moved(let outcomes))):
            return [.replace(.bulkResults(results(outcomes)))]
        case .replied(.refused(let refusal)): message = .refusal(refusal)
        case .failed: message = .failure
        case .key(let key): return press(key, scene)
        case .paste(let paste) where takesLines: return take(paste)
        case .click(.row(_, let id)):
            list.select(id, in: rows.map(\.number), height: height(scene))
        case .wheel(let rows): scroll(rows > 0 ? .down : .up, scene)
        default: return react(form.handle(event) ?? [])
        }
        return []
    }
}

// Entry.
extension BulkScreen {
    /// The field into which lines go.
    private static let line = FieldID.qrLine

    var takesLines: Bool { [.issue, .mailOut].contains(act) }

    private mutating func describe() {
        var elements: [FormElement] = []
        if act.needs == .reason { elements.append(.remark(isReason: act != .remark)) }
        if takesLines {
            elements.append(
                .field(
                    FormField(
                        Self.line, DeskPhrases.line, .text(columns: 50, limit: 400),
                        help: act == .issue ? DeskPhrases.issueLines : DeskPhrases.mailLines)))
        }
        elements.append(.goOrCancel(DeskPhrases.button(act, fitting.count)))
        form.show(elements)
    }

    private mutating func press(_ key: Key, _ scene: Scene) -> [Step] {
        switch key {
        case .escape: return [.back]
        case .control("n"): return go()
        case .pageUp, .pageDown: scroll(key, scene)
        case .up where !form.isText(form.focus), .down where !form.isText(form.focus):
            scroll(key, scene)
        case .enter where form.focusedField == Self.line && !form[Self.line].isEmpty:
            let text = form[Self.line]
            form.fill([Self.line: ""])
            return add(text)
        default: return react(form.handle(.key(key)) ?? [])
        }
        return []
    }

    private mutating func scroll(_ key: Key, _ scene: Scene) {
        list.move(key, in: rows.map(\.number), height: height(scene))
    }

    /// Whole lines are taken at once, a part of one goes into the field.
    private mutating func take(_ paste: Paste) -> [Step] {
        // Its last line may be half a line.
        guard !paste.isCut else {
            message = .error(FormPhrases.listTooLong(Paste.listLimit >> 10))
            return []
        }
        var tried = lines
        tried.add(paste.text)
        guard paste.text.contains(where: \.isNewline) || tried.strays == lines.strays else {
            return react(form.handle(.paste(paste)) ?? [])
        }
        let steps = add(paste.text)
        if message == nil, paste.controls > 0 {
            message = .info(FormPhrases.controls(paste.controls))
        }
        return steps
    }

    private mutating func add(_ text: String) -> [Step] {
        let before = lines.strays.count
        lines.add(text)
        let strays = lines.strays.dropFirst(before)
        message = strays.first.map {
            .error(DeskPhrases.strays(strays.count, Gate.show(String($0.prefix(60)))))
        }
        if rows.allSatisfy({ lines.entries[$0.number] != nil }) { form.focus(on: ActButton.go) }
        return [rehearse()]
    }

    private mutating func react(_ signals: [FormSignal]) -> [Step] {
        for signal in signals {
            switch signal {
            case .changed(let id):
                message = nil
                if let field = FieldID(rawValue: id) { form.faults[field] = nil }
            case .left: break
            case .pressed(let id):
                switch ActButton(rawValue: id) {
                case .go: return go()
                case .cancel: return [.back]
                case nil: break
                }
            }
        }
        return []
    }
}

// The steps.
extension BulkScreen {
    /// Those that can be done as things stand.
    var fitting: [QueueRow] { rows.filter { rehearsals[$0.number]?.after != nil } }

    private func moving(_ row: QueueRow, remark: String?) -> Moving? {
        let move = takesLines ? lines.entries[row.number]?.move : act.plainMove
        return move.map { Moving(row.number, $0, remark: remark, revision: row.revision) }
    }

    private func rehearse() -> Step {
        // The reason is not typed yet when it is asked what fits.
        let remark = act.needs == .reason ? "…" : nil
        return .ask(.desk(.rehearse(rows.compactMap { moving($0, remark: remark) })))
    }

    private mutating func go() -> [Step] {
        if act.needs == .reason, form[.remark].allSatisfy(\.isWhitespace) {
            form.show([FieldRefusal(.remark, .required)])
            return []
        }
        guard !fitting.isEmpty else {
            message = .error(DeskPhrases.noneFits)
            return []
        }
        let remark = act.needs == .reason ? form[.remark] : nil
        return [.ask(.desk(.moveAll(fitting.compactMap { moving($0, remark: remark) })))]
    }

    private mutating func take(_ new: [Rehearsal], _ scene: Scene) {
        rehearsals = Dictionary(new.map { ($0.moving.application, $0) }) { first, _ in first }
        describe()
        list.settle(rows.map(\.number), height: height(scene))
    }
}

// What is shown then.
extension BulkScreen {
    private func results(_ done: [MoveOutcome]) -> BulkResults {
        let tried = Dictionary(done.map { ($0.application, $0) }) { first, _ in first }
        return BulkResults(
            act: act, done: done.compactMap { $0.after.map { QueueRow($0, []) } },
            failed: rows.compactMap { row in
                tried[row.number]?.refusal.map { .init(row: row, reason: .refused($0)) }
            },
            untried: rows.filter { tried[$0.number] == nil }.map { row in
                .init(row: row, reason: reason(row))
            })
    }

    /// Why it was not tried.
    private func reason(_ row: QueueRow) -> BulkResults.Reason {
        rehearsals[row.number]?.refusal.map { .refused($0) } ?? .noLine
    }
}

// The page.
extension BulkScreen {
    private func height(_ scene: Scene) -> Int {
        let others = takesLines || act.needs == .reason ? 16 : 13
        return max(2, min(rows.count, scene.size.rows - others))
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        let question = DeskPhrases.question(
            act, rows.count, fit: fitting.count, hasLines: takesLines)
        let parts = form.blocks(in: language)
        var blocks: [Block] = [.paragraph(question[language], .strong)]
        let doubts = rows.count { doubt(about: $0.number) != nil }
        if doubts > 0 {
            blocks.append(
                .paragraph(DeskPhrases.doubtful(act, doubts)[language], .warning))
        }
        blocks += [.blank]
        blocks += parts.dropLast() + [.list(table(scene))]
        if let (text, tone) = list.selection.flatMap({ remark(on: $0, scene) }) {
            blocks.append(.paragraph(text, tone))
        }
        return Page(
            shape: .popup, crumbs: [act.label[language]],
            blocks: blocks + [.blank] + parts.suffix(1), focus: form.focus,
            message: message?.message(in: scene), actions: Actions.form(scene, hasPages: true))
    }

    /// What is to be said of the selected one: why it cannot be done, or what is doubtful.
    private func remark(on number: String, _ scene: Scene) -> (String, Tone)? {
        let language = scene.language
        if let refusal = rehearsals[number]?.refusal {
            let service = scene.settings.customerService
            return (refusal.phrase(customerService: service)[language], .dim)
        }
        return doubt(about: number).map { ($0.phrase[language], .warning) }
    }

    /// The first of what is unusual about its line.
    private func doubt(about number: String) -> Doubt? { rehearsals[number]?.doubts.first?.doubt }

    private func table(_ scene: Scene) -> ListBlock {
        let visible = list.visible(count: rows.count, height: height(scene))
        var columns: [ListBlock.Column] = [
            .init("", .fixed(13)), .init("", .flexible(10)), .init("", .fixed(10), .trailing),
            .init("", .flexible(16)),
        ]
        // A number is never cut.
        if scene.isNarrow { columns.remove(at: 2) }
        return ListBlock(
            id: "bulk", columns: columns, rows: rows[visible].map { row($0, scene) },
            selected: list.selection, height: height(scene), above: visible.lowerBound,
            below: rows.count - visible.upperBound)
    }

    private func row(_ row: QueueRow, _ scene: Scene) -> ListBlock.Row {
        let (text, tone) = status(of: row, scene.language)
        let total = scene.isNarrow ? [] : [row.total.grouped]
        return .init(
            id: row.number, cells: [row.number, Gate.show(row.title)] + total + [text], tone: tone)
    }

    private func status(of row: QueueRow, _ language: Language) -> (String, Tone) {
        guard let rehearsal = rehearsals[row.number] else {
            return (takesLines ? DeskPhrases.noLine[language] : "", .dim)
        }
        if let refusal = rehearsal.refusal {
            return (Gate.show(DeskPhrases.short(refusal)[language]), .error)
        }
        let entry = lines.entries[row.number].map { Gate.show($0.spoken) }
        if let entry, doubt(about: row.number) != nil {
            return (entry, .warning)
        }
        return (entry ?? rehearsal.after?.stage.name.phrase[language] ?? "", .plain)
    }
}
