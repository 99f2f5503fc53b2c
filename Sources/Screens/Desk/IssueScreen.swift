import Invoicing
import Phrases
import Terminal
import Text

/// Takes the Fapiaos that were printed for an application, one after the other.
struct IssueScreen: Screen {
    private var body: ActForm<ApplicationCase>
    /// Those that are complete; the fields hold the next one.
    private var complete: [FapiaoEntry] = []
    /// The button says that another has taken it: only then is it issued anyway.
    private var asksAnyway = false

    init(number: String) { body = ActForm(ApplicationCase(.issue, number)) }

    private enum Choice: String { case another, remove }

    var entries: Entries { body.entries }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        if case .key(let key) = event, startsScan(key) {
            body.form.fill([.qrLine: ""])
            body.form.focus(on: FieldID.qrLine)
        }
        return body.handle(event, in: scene).flatMap { outcome -> [Step] in
            switch outcome {
            case .steps(let steps): return steps
            case .loaded: begin(scene)
            case .changed(let id): change(id, scene)
            case .left(FieldID.qrLine.rawValue): leaveQRLine()
            case .left: break
            case .go: return go(scene)
            case .pressed(let id):
                switch Choice(rawValue: id) {
                case .another: another(scene)
                case .remove: remove(scene)
                case nil: break
                }
            }
            return []
        }
    }

    /// A scanner types wherever the focus is: what begins like a code and meets a button is the next
    /// scan, and its Enter must not press that button.
    private func startsScan(_ key: Key) -> Bool {
        guard body.subject.application != nil, !body.form.isText(body.form.focus),
            key.modifiers.isEmpty,
            case .character(let character) = key.code
        else { return false }
        return Plain.key(character).isASCII && Plain.key(character).isNumber
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        var detail = ""
        if let application = body.subject.application {
            detail = "\(application.fapiao.type.phrase[language]) · \(application.total.yen)"
        }
        var page = body.page(body.subject.title(detail), in: scene)
        guard let question = question(scene) else { return page }
        page.blocks.insert(.paragraph(question[language], .warning), at: 0)
        return page
    }

    /// Asked where another has taken it.
    private func question(_ scene: Scene) -> Phrase? {
        guard let taken = body.subject.application?.stage.taken, taken.by != scene.staff?.name
        else {
            return nil
        }
        let time = taken.at.day == scene.now.day ? taken.at.clock : taken.at.minute
        return DeskPhrases.taken(Gate.show(taken.by), since: time)
    }
}

// The fields.
extension IssueScreen {
    private mutating func begin(_ scene: Scene) {
        show(scene)
        fillRest(scene)
        body.form.focus(on: FieldID.qrLine)
    }

    private mutating func show(_ scene: Scene) {
        let listed: [FormElement] = complete.enumerated().map { index, entry in
            let number = entry.code.isEmpty ? entry.number : "\(entry.code) / \(entry.number)"
            let text = "\(index + 1)  \(number)  \(entry.amount)  \(entry.issuedOn)"
            return .paragraph(Gate.show(text), .success)
        }
        var buttons = [FormButton(Choice.another, DeskPhrases.another)]
        if !complete.isEmpty { buttons.append(FormButton(Choice.remove, DeskPhrases.removeLast)) }
        asksAnyway = question(scene) != nil
        body.form.show(
            listed + [
                field(.qrLine, DeskPhrases.qrLine, 46, 400, suffix: DeskPhrases.orBelow),
                field(.fapiaoCode, DeskPhrases.fapiaoCode, 14, 40),
                field(.fapiaoNumber, DeskPhrases.fapiaoNumber, 22, 40),
                field(.issuedOn, DeskPhrases.issuedOn, 12, 40),
                field(.fapiaoAmount, BillPhrases.amount, 16, 30),
                .note(label: DeskPhrases.toGo, lines: [toGo]),
                .remark(isReason: false),
                .goOrCancel(
                    asksAnyway ? DeskPhrases.issueAnyway : ApplicationAct.issue.label,
                    before: buttons),
            ])
    }

    private func field(
        _ id: FieldID, _ label: Phrase, _ columns: Int, _ limit: Int, suffix: Phrase? = nil
    ) -> FormElement {
        .field(FormField(id, label, .text(columns: columns, limit: limit), suffix: suffix))
    }

    private mutating func change(_ id: String, _ scene: Scene) {
        if id == FieldID.qrLine.rawValue { fillFromQRLine(scene) }
        show(scene)
    }

    private mutating func fillFromQRLine(_ scene: Scene) {
        guard let application = body.subject.application, let line = QRLine(body.form[.qrLine])
        else {
            return
        }
        let entry = line.entry(for: application, rest: rest)
        let isLink = line.amount == nil && line.type == nil
        let amount = Money(typed: entry.amount).map(\.grouped) ?? ""
        body.form.fill([
            .fapiaoCode: entry.code, .fapiaoNumber: entry.number,
            .issuedOn: line.issuedOn?.iso8601 ?? scene.now.day.iso8601,
            .fapiaoAmount: isLink ? rest.grouped : amount,
        ])
        for field in [FieldID.fapiaoCode, .fapiaoNumber, .issuedOn, .fapiaoAmount] {
            body.form.faults[field] = nil
        }
        if let kind = line.type, kind != application.fapiao.type {
            body.form.faults[.qrLine] = .fapiaoKind(kind, wanted: application.fapiao.type)
        }
        if line.issuedOn == nil {
            body.message = .info(DeskPhrases.linkScanned)
        } else if amount.isEmpty, line.amount != nil {
            body.message = .info(DeskPhrases.netDiffers)
        }
    }

    /// A scanner ends its line with Enter: what is left to do has the focus then.
    private mutating func leaveQRLine() {
        let text = body.form[.qrLine]
        guard !Plain.isEmpty(text) else { return }
        guard QRLine(text) != nil else {
            body.form.faults[.qrLine] = .qrLine
            return
        }
        guard body.form.focus == FieldID.fapiaoCode.rawValue else { return }
        if body.form[.fapiaoAmount].isEmpty {
            body.form.focus(on: FieldID.fapiaoAmount)
        } else {
            body.form.focus(on: ActButton.go)
        }
    }

    private var current: FapiaoEntry {
        FapiaoEntry(
            code: body.form[.fapiaoCode], number: body.form[.fapiaoNumber],
            amount: body.form[.fapiaoAmount], issuedOn: body.form[.issuedOn],
            scanned: QRLine(body.form[.qrLine]))
    }
}

// The amounts.
extension IssueScreen {
    private var rest: Money {
        let total = body.subject.application?.total ?? .zero
        return complete.reduce(total) { $0 - ($1.typedAmount ?? .zero) }
    }

    private var toGo: Phrase {
        let left = rest - (current.typedAmount ?? .zero)
        return DeskPhrases.of(left.grouped, (body.subject.application?.total ?? .zero).grouped)
    }

    private mutating func fillRest(_ scene: Scene) {
        body.form.fill([
            .qrLine: "", .fapiaoCode: "", .fapiaoNumber: "",
            .fapiaoAmount: rest > .zero ? rest.grouped : "",
            .issuedOn: scene.now.day.iso8601,
        ])
        show(scene)
    }

    /// Puts what stands in the fields aside, when it is right and leaves something.
    private mutating func another(_ scene: Scene) {
        guard let application = body.subject.application else { return }
        do throws(Refusal) {
            _ = try FapiaoEntry.parsed(
                complete + [current], for: application, today: scene.now.day)
            body.message = .info(DeskPhrases.nothingToGo)
        } catch {
            switch error {
            case .fields(let faults): body.form.show(faults)
            case .amountsDiffer(let total, let given) where given < total:
                body.form.confirmShown()
                let open = doubts.filter { !body.form.isConfirmed($0) }
                if open.isEmpty { putAside(scene) } else { body.form.show(open) }
            default: body.message = .refusal(error)
            }
        }
    }

    /// What is unusual about the number that stands in the fields: said while it stands there.
    private var doubts: [FieldDoubt] {
        guard let application = body.subject.application,
            let number = try? FapiaoNumber(
                code: current.code, number: current.number, type: application.fapiao.type),
            let day = Day(typed: current.issuedOn)
        else { return [] }
        return Fapiao(
            code: number.code, number: number.number, amount: .zero, issuedOn: day
        ).doubts(paidOn: nil)
    }

    private mutating func putAside(_ scene: Scene) {
        body.message = nil
        body.form.faults = [:]
        complete.append(current)
        fillRest(scene)
        body.form.focus(on: FieldID.qrLine)
    }

    private mutating func remove(_ scene: Scene) {
        complete.removeLast()
        fillRest(scene)
    }

    private mutating func go(_ scene: Scene) -> [Step] {
        guard Plain.isEmpty(body.form[.qrLine]) || QRLine(body.form[.qrLine]) != nil else {
            body.form.show([FieldRefusal(.qrLine, .qrLine)])
            return []
        }
        let isEmpty = Plain.isEmpty(current.code) && Plain.isEmpty(current.number)
        let all = isEmpty && !complete.isEmpty ? complete : complete + [current]
        return body.steps(.issue(all, anyway: asksAnyway))
    }
}

extension FapiaoEntry {
    /// The amount, where it is one already.
    fileprivate var typedAmount: Money? { Money(typed: amount) }
}
