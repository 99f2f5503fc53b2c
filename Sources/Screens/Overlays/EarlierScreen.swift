import Invoicing
import Phrases
import Terminal

/// Titles or addresses that were used before; typing narrows, Enter takes one over.
struct EarlierScreen: Screen {
    private let draft: Draft
    private var list: EarlierList
    private var filter = TextInput(limit: 60)
    private var message: Notice?
    private let height = 8

    init(kind: EarlierKind, draft: Draft) {
        list = EarlierList(kind)
        self.draft = draft
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened: return [.ask(.wizard(.earlier(list.kind)))]
        case .replied(.wizard(.earlier(let entries))): list.load(entries, height: height)
        case .replied(.refused(let refusal)): message = .refusal(refusal)
        case .failed: message = .failure
        case .key(.escape): return [.back]
        case .key(.enter): return take()
        case .key(.delete): return list.selected.map { [.ask(.wizard(.forget($0)))] } ?? []
        case .key(let key):
            let edits = filter.edits
            filter.dropNotice()
            if EarlierList.moves(key) || !filter.handle(key) {
                list.move(key, height: height)
            } else if filter.edits != edits {
                list.narrow(to: filter.text, height: height)
            }
        case .paste(let paste):
            filter.insert(paste)
            list.narrow(to: filter.text, height: height)
        case .click(.row(_, let id)):
            list.select(id, height: height)
            return take()
        default: break
        }
        return []
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        return Page(
            shape: .popup, crumbs: [list.title[language]],
            blocks: [
                .field(
                    FieldBlock.filter(FormPhrases.filter[language], filter)),
                .list(list.block("earlier", height: height, language)),
            ],
            focus: "filter",
            message: filter.message(in: language) ?? message?.message(in: scene),
            actions: [
                Action(
                    [.enter], KeyPhrases.enter[language], FormPhrases.takeOver[language]),
                Action([.delete], KeyPhrases.delete[language], FormPhrases.forget[language]),
                Actions.back(language),
            ])
    }

    private func take() -> [Step] { list.selected.map { [.back, .take($0)] } ?? [] }
}
