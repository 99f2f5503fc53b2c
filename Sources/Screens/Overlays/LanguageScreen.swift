import Invoicing
import Phrases
import Terminal

/// Chooses the language of everything, at any moment.
struct LanguageScreen: Screen {
    private var menu: Menu<Language>

    init(selected: Language) { menu = Menu(Language.allCases, selected: selected) }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        if event == .key(.escape) { return [.back] }
        guard let language = menu.handle(event) else { return [] }
        return [.language(language), .back]
    }

    func page(in scene: Scene) -> Page {
        Page(
            shape: .popup, crumbs: [LanguagePhrases.title],
            blocks: [menu.block(LanguagePhrases.ownName)], focus: "menu",
            actions: [Actions.select(scene.language), Actions.close(scene.language)])
    }
}
