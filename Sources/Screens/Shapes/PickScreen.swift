import Invoicing
import Phrases
import Terminal
import Text

/// Shows a few rows; which they are and what follows stands in the pick.
struct PickScreen: Screen {
    private(set) var pick: Pick
    private var menu: Menu<Row>
    private var message: Notice?

    /// A row by its text.
    private struct Row: RawRepresentable, Equatable, Sendable {
        let rawValue: String
    }

    init(_ pick: Pick) {
        self.pick = pick
        menu = Menu(
            Self.rows(of: pick), selected: pick.selected.map(Row.init), isRound: pick.isMenu)
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened: return pick.asks.map { [.ask($0)] } ?? []
        case .replied(.refused(let refusal)): message = .refusal(refusal)
        case .replied(let reply):
            guard let filled = pick.filled(by: reply) else { break }
            pick = filled
            menu.show(Self.rows(of: filled))
        case .failed: message = .failure
        case .told(let news): message = .success(news.phrase)
        case .key(.escape): return [.back]
        case .key(.character("c")) where pick.isForCopying: return choose(menu.selected)
        case .key(let key):
            let letter = pick.letters.first { key == .character($0.letter) }
            return letter?.steps ?? choose(menu.handle(event))
        default: return choose(menu.handle(event))
        }
        return []
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        var blocks = pick.choices.isEmpty ? [] : [table(language)]
        // The frame and the first column take the rest.
        if pick.isReadToTheEnd, let chosen = menu.selected?.rawValue,
            Columns.width(of: chosen) > scene.size.columns - 32
        {
            blocks += [.blank, .paragraph(Gate.show(chosen))]
        }
        return Page(
            shape: .popup, crumbs: [pick.title[language]], blocks: blocks, focus: Menu<Row>.id,
            message: message?.message(in: scene), actions: actions(language))
    }

    private static func rows(of pick: Pick) -> [Row] {
        pick.choices.map { Row(rawValue: $0.text) }
    }

    private func choose(_ row: Row?) -> [Step] {
        pick.choices.first { $0.text == row?.rawValue }?.steps ?? []
    }

    private func table(_ language: Language) -> Block {
        menu.block(
            pick.hasLabels
                ? [.init("", .fixed(16)), .init("", .flexible(24))] : [.init("", .flexible(20))],
            cells: pick.choices.map { choice in
                (choice.label.map { [$0[language]] } ?? []) + [Gate.show(choice.text)]
            })
    }

    private func actions(_ language: Language) -> [Action] {
        var actions: [Action] = []
        if !pick.isForCopying {
            actions.append(Actions.select(language))
        } else if !pick.choices.isEmpty {
            actions.append(Actions.copy(DeskPhrases.copy[language], keys: [.enter]))
        }
        actions += pick.letters.map {
            Action([.character($0.letter)], String($0.letter), $0.name[language])
        }
        return actions + [pick.isClosed ? Actions.close(language) : Actions.back(language)]
    }
}
