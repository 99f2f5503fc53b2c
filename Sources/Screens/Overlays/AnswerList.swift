import Invoicing
import Phrases
import Terminal

/// The questions, those first that fit a page best, narrowed by typing: what help and the page
/// Questions and answers share.
struct AnswerList: Equatable, Sendable {
    private let topic: Topic
    private var filter = ""
    private var list = ListState()

    init(_ topic: Topic) { self.topic = topic }

    /// Shows the questions that hold the words of a text.
    mutating func narrow(to text: String, height: Int, in scene: Scene) {
        filter = text
        settle(height, in: scene)
    }

    /// Another window or language: the selection stays in view.
    mutating func settle(_ height: Int, in scene: Scene) {
        list.settle(ids(scene), height: height)
    }

    mutating func move(_ key: Key, height: Int, in scene: Scene) {
        list.move(key, in: ids(scene), height: height)
    }

    mutating func select(_ id: String, height: Int, in scene: Scene) {
        list.select(id, in: ids(scene), height: height)
    }

    func shown(in scene: Scene) -> [Answer] {
        Answers.of(
            Answers.all(for: topic, scene.settings), holding: filter, in: scene.language)
    }

    /// Opens the selected one.
    func read(in scene: Scene) -> [Step] {
        guard let id = shown(in: scene).first(where: { $0.id.rawValue == list.selection })?.id
        else { return [] }
        return [.open(.answer(id))]
    }

    /// The table, so many rows high.
    func block(height: Int, in scene: Scene) -> ListBlock {
        let shown = shown(in: scene)
        let visible = list.visible(count: shown.count, height: height)
        return ListBlock(
            id: "answers", columns: [.init("", .flexible(20))],
            rows: shown[visible].map {
                .init(id: $0.id.rawValue, cells: [$0.question[scene.language]])
            },
            selected: list.selection, height: height, above: visible.lowerBound,
            below: shown.count - visible.upperBound,
            empty: AnswerPhrases.noMatch[scene.language])
    }

    private func ids(_ scene: Scene) -> [String] { shown(in: scene).map(\.id.rawValue) }
}
