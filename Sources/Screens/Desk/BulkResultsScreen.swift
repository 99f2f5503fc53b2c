import Invoicing
import Phrases
import Terminal
import Text

/// What became of a step with many, and which were not done.
struct BulkResultsScreen: Screen {
    private let verb: Verb
    private let done: [QueueRow]
    private let failed: [(row: QueueRow, refusal: Refusal)]
    private let untried: [QueueRow]
    private var list = ListState()
    private var form = FormState(items: [])

    init(_ verb: Verb, _ rows: [QueueRow], _ outcomes: [MoveOutcome]) {
        self.verb = verb
        let byNumber = Dictionary(outcomes.map { ($0.application, $0) }) { first, _ in first }
        done = outcomes.compactMap { outcome in outcome.after.map { QueueRow($0, []) } }
        failed = rows.compactMap { row in byNumber[row.number]?.refusal.map { (row, $0) } }
        untried = rows.filter { byNumber[$0.number] == nil }
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened:
            form.setItems(buttons(scene).map { .init(id: $0, kind: .button(forward: true)) })
            form.focus(on: "close")
            list.settle(ids, height: height(scene))
        case .resized: list.settle(ids, height: height(scene))
        case .key(.escape): return close
        case .key(.up), .key(.down), .key(.pageUp), .key(.pageDown):
            if case .key(let key) = event { list.move(key, in: ids, height: height(scene)) }
        case .key(let key): return press(form.handle(key))
        case .click(.item(let id)): return press(form.click(id))
        case .click(.row(_, let id)): list.select(id, in: ids, height: height(scene))
        case .wheel(let rows):
            list.move(rows > 0 ? .down : .up, in: ids, height: height(scene))
        default: break
        }
        return []
    }

    private var close: [Step] { [.back, .tell(.notTicked(done.map(\.number)))] }

    private func press(_ reaction: FormReaction) -> [Step] {
        switch reaction.signals.last {
        case .pressed("undo"): close + [.open(.bulk(.undo, done))]
        case .pressed: close
        default: []
        }
    }

    private var ids: [String] { failed.map(\.row.number) + untried.map(\.number) }

    private func buttons(_ scene: Scene) -> [String] {
        let canUndo = scene.staff?.role == .lead && !done.isEmpty && verb != .remark
        return (canUndo && verb != .undo ? ["undo"] : []) + ["close"]
    }
}

extension BulkResultsScreen {
    private func height(_ scene: Scene) -> Int {
        max(2, min(max(1, ids.count), scene.size.rows - 14))
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        var blocks: [Block] = [
            .paragraph(summary(language), ids.isEmpty ? .success : .strong), .blank,
        ]
        if !ids.isEmpty {
            blocks.append(.list(table(scene)))
            if let refusal = failed.first(where: { $0.row.number == list.selection })?.refusal {
                let phrase = refusal.phrase(customerService: scene.settings.customerService)
                blocks.append(.paragraph(phrase[language], .dim))
            }
            blocks += [.blank, .paragraph(DeskPhrases.stayTicked[language])]
        }
        let labels = buttons(scene).map { id in
            Button(
                id,
                (id == "undo" ? DeskPhrases.undoMany(done.count) : KeyPhrases.close)[language])
        }
        blocks.append(.buttons(ButtonsBlock(labels, alignment: .trailing)))
        return Page(
            shape: .popup, crumbs: [DeskPhrases.results[language]], blocks: blocks,
            focus: form.focus, actions: [Actions.select(language), Actions.close(language)])
    }

    /// `18 issued · 1 changed by wang.fang meanwhile · 1 not tried`.
    private func summary(_ language: Language) -> String {
        var parts = done.isEmpty ? [] : [DeskPhrases.didMany(verb.rawValue, done.count)]
        var names: [String] = []
        for case .changedElsewhere(_, let name, _, _) in failed.map(\.refusal) {
            names.append(name)
        }
        for name in Set(names).sorted() {
            let count = names.count { $0 == name }
            parts.append(DeskPhrases.changedMeanwhile(count, by: Gate.show(name)))
        }
        let refused = failed.count - names.count
        if refused > 0 { parts.append(DeskPhrases.refused(refused)) }
        if !untried.isEmpty { parts.append(DeskPhrases.notTried(untried.count)) }
        return parts.map { $0[language] }.joined(separator: " · ")
    }

    private func table(_ scene: Scene) -> ListBlock {
        let language = scene.language
        let all =
            failed.map { ($0.row, DeskPhrases.short($0.refusal)[language], Tone.error) }
            + untried.map { ($0, DeskPhrases.notTried[language], Tone.dim) }
        let visible = list.visible(count: all.count, height: height(scene))
        return ListBlock(
            id: "results",
            columns: [
                .init("", .fixed(13)), .init("", .flexible(12)), .init("", .flexible(24)),
            ],
            rows: all[visible].map { row, text, tone in
                .init(
                    id: row.number,
                    cells: [row.number, Gate.show(row.title), Gate.show(text)], tone: tone)
            },
            selected: list.selection, height: height(scene), above: visible.lowerBound,
            below: all.count - visible.upperBound)
    }
}
