import Invoicing
import Phrases
import Terminal

/// All questions; typing narrows, Enter reads one.
struct AnswersScreen: Screen {
    private var list: AnswerList
    private var filter = TextInput(limit: 60)

    init(topic: Topic) { list = AnswerList(topic) }

    // Whoever is here has the questions already: help tells of the keys.
    var topic: Topic? { nil }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        let height = height(scene)
        switch event {
        case .opened, .resized: list.settle(height, in: scene)
        case .key(.escape): return [.back]
        case .key(.enter): return list.read(in: scene)
        case .key(let key):
            let edits = filter.edits
            filter.dropNotice()
            if EarlierList.moves(key) || !filter.handle(key) {
                list.move(key, height: height, in: scene)
            } else if filter.edits != edits {
                list.narrow(to: filter.text, height: height, in: scene)
            }
        case .paste(let paste):
            filter.insert(paste)
            list.narrow(to: filter.text, height: height, in: scene)
        case .wheel(let rows): list.move(rows > 0 ? .down : .up, height: height, in: scene)
        case .click(.row(_, let id)):
            list.select(id, height: height, in: scene)
            return list.read(in: scene)
        default: break
        }
        return []
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        return Page(
            crumbs: [scene.settings.serviceName, AnswerPhrases.title[language]],
            blocks: blocks(list.block(height: height(scene), in: scene), language),
            focus: "filter", message: filter.message(in: language),
            actions: [
                Actions.move(language),
                Action([.enter], KeyPhrases.enter[language], AnswerPhrases.read[language]),
                Actions.back(language),
            ])
    }

    private func blocks(_ table: ListBlock, _ language: Language) -> [Block] {
        [
            .only(.spoken, [.paragraph(AnswerPhrases.howToChoose[language])]),
            .field(.filter(FormPhrases.filter[language], filter)), .blank, .list(table),
        ]
    }

    private func height(_ scene: Scene) -> Int {
        scene.listRows(among: blocks(.stand(), scene.language))
    }
}
