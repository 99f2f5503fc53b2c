import Invoicing
import Phrases
import Terminal
import Text

/// What became of a Fapiao that came back: plain, to be shown and copied.
public struct VoidedFapiao: Equatable, Sendable {
    public let conversation: Conversation
    /// The new application's number; nil for a refund.
    public let replacement: String?
    /// What each red Fapiao must print.
    public let remarks: [String]

    public init(conversation: Conversation, replacement: String?, remarks: [String]) {
        self.conversation = conversation
        self.replacement = replacement
        self.remarks = remarks
    }
}

/// Shows the new application's number and the remarks to print, each to be copied.
struct VoidedScreen: Screen {
    private let done: VoidedFapiao
    private var list = ListState()
    private var message: Notice?

    init(_ done: VoidedFapiao) {
        self.done = done
        list.settle(ids, height: ids.count)
        if let remark = done.remarks.first { list.select(remark, in: ids, height: ids.count) }
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .told(let news): message = .success(news.phrase)
        case .key(.escape): return [.back]
        case .key(.enter), .key(.character("c")): return copy()
        case .key(.character("o")): return open()
        case .key(let key): list.move(key, in: ids, height: ids.count)
        case .click(.row(_, let id)):
            list.select(id, in: ids, height: ids.count)
            return copy()
        default: break
        }
        return []
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        let heading = DeskPhrases.voided(Gate.show(number), isRed: !done.remarks.isEmpty)
        var blocks: [Block] = []
        if !rows.isEmpty { blocks.append(.list(table(language))) }
        // A remark may be wider than its column, and must be read to the end.
        if let chosen = list.selection, Columns.width(of: chosen) > scene.size.columns - 32 {
            blocks += [.blank, .paragraph(Gate.show(chosen))]
        }
        return Page(
            shape: .popup, crumbs: [heading[language]], blocks: blocks, focus: "voided",
            message: message?.message(in: scene), actions: actions(language))
    }

    private var number: String { done.conversation.ticket.matter.about?.number ?? "" }

    private var rows: [(label: Phrase, text: String)] {
        (done.replacement.map { [(DeskPhrases.newApplication, $0)] } ?? [])
            + done.remarks.map { (DeskPhrases.redRemark, $0) }
    }

    private var ids: [String] { rows.map(\.text) }

    private func table(_ language: Language) -> ListBlock {
        ListBlock(
            id: "voided", columns: [.init("", .fixed(16)), .init("", .flexible(24))],
            rows: rows.map { .init(id: $0.text, cells: [$0.label[language], Gate.show($0.text)]) },
            selected: list.selection, height: ids.count)
    }

    private func actions(_ language: Language) -> [Action] {
        var actions: [Action] = []
        if !rows.isEmpty {
            actions.append(
                Action([.character("c"), .enter], "c", DeskPhrases.copy[language]))
        }
        if let replacement = done.replacement {
            actions.append(
                Action(
                    [.character("o")], "o",
                    DeskPhrases.openApplication(Gate.show(replacement))[language]))
        }
        return actions + [Actions.close(language)]
    }

    private func copy() -> [Step] {
        list.selection.map { [.copy($0), .tell(.done(DeskPhrases.copied(Gate.show($0))))] } ?? []
    }

    private func open() -> [Step] {
        done.replacement.map {
            [.back, .open(.deskApplication($0, QueueFilter(.toDo), isFromQueue: false))]
        } ?? []
    }
}
