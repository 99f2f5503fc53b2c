import Invoicing
import Phrases
import Terminal
import Text

/// What became of a step with many, and which were not done.
struct BulkResultsScreen: Screen {
    private let results: BulkResults
    private var list = ListState()
    private var form = FormState(items: [])

    private enum Choice: String { case undo, close }

    init(_ results: BulkResults) { self.results = results }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened:
            form.setItems(
                buttons(scene).map { .init(id: $0.rawValue, kind: .button(forward: true)) })
            form.focus(on: Choice.close.rawValue)
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

    private var close: [Step] { [.back, .tell(.notTicked(results.done.map(\.number)))] }

    private func press(_ reaction: FormReaction) -> [Step] {
        guard case .pressed(let id) = reaction.signals.last else { return [] }
        return switch Choice(rawValue: id) {
        case .undo: close + [.open(.bulk(.undo, results.done))]
        case .close: close
        case nil: []
        }
    }

    private var items: [BulkResults.Item] { results.failed + results.untried }

    private var ids: [String] { items.map(\.row.number) }

    private func buttons(_ scene: Scene) -> [Choice] {
        let canUndo = scene.staff?.role == .lead && !results.done.isEmpty
        return (canUndo && ![.undo, .remark].contains(results.act) ? [.undo] : []) + [.close]
    }
}

extension BulkResultsScreen {
    private func height(_ scene: Scene) -> Int {
        // Why the selected one was not done takes up to two rows.
        let blocks = blocks(.stand(columns: 2), [.blank, .blank], scene)
        return min(
            max(2, ids.count), scene.listRows(in: Page(shape: .popup, blocks: blocks), least: 2))
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        let refusal = items.first { $0.row.number == list.selection }?.reason.refusal
        let phrase = refusal?.phrase(customerService: scene.settings.customerService)
        let reason: [Block] = phrase.map { [.paragraph($0[language], .dim)] } ?? []
        return Page(
            shape: .popup, crumbs: [DeskPhrases.results[language]],
            blocks: blocks(table(scene), reason, scene),
            focus: form.focus, actions: [Actions.select(language), Actions.close(language)])
    }

    /// - Parameter reason: why the selected one was not done.
    private func blocks(_ table: ListBlock, _ reason: [Block], _ scene: Scene) -> [Block] {
        let language = scene.language
        var blocks: [Block] = [
            .paragraph(summary(language), ids.isEmpty ? .success : .strong), .blank,
        ]
        if !ids.isEmpty {
            blocks += [.list(table)] + reason
            blocks += [.blank, .paragraph(DeskPhrases.staySelected(items.count)[language])]
        }
        let labels = buttons(scene).map { choice in
            let label =
                switch choice {
                case .undo: DeskPhrases.undoMany(results.done.count)
                case .close: KeyPhrases.close
                }
            return Button(choice.rawValue, label[language])
        }
        return blocks + [.buttons(ButtonsBlock(labels, alignment: .trailing))]
    }

    /// `18 issued · 1 changed by wang.fang meanwhile · 1 not tried`.
    private func summary(_ language: Language) -> String {
        var parts: [Phrase] = []
        if !results.done.isEmpty {
            parts.append(DeskPhrases.didMany(results.act, results.done.count))
        }
        var names: [String] = []
        for case .changedElsewhere(_, let name, _, _)? in results.failed.map(\.reason.refusal) {
            names.append(name)
        }
        for name in Set(names).sorted() {
            let count = names.count { $0 == name }
            parts.append(DeskPhrases.changedMeanwhile(count, by: Gate.show(name)))
        }
        let refused = results.failed.count - names.count
        if refused > 0 { parts.append(DeskPhrases.refused(refused)) }
        if !results.untried.isEmpty { parts.append(DeskPhrases.notTried(results.untried.count)) }
        return parts.map { $0[language] }.joined(separator: " · ")
    }

    private func table(_ scene: Scene) -> ListBlock {
        let visible = list.visible(count: items.count, height: height(scene))
        return ListBlock(
            id: "results",
            columns: [
                .init("", .fixed(13)), .init("", .flexible(10)), .init("", .flexible(20)),
            ],
            rows: visible.map { index in
                let (item, wasTried) = (items[index], index < results.failed.count)
                let text = Gate.show(item.reason.short[scene.language])
                return .init(
                    id: item.row.number,
                    cells: [item.row.number, Gate.show(item.row.title), text],
                    tone: wasTried ? .error : .dim)
            },
            selected: list.selection, height: height(scene), above: visible.lowerBound,
            below: items.count - visible.upperBound)
    }
}
