import Invoicing
import Phrases
import Terminal

/// What somebody who is signed in can do with the account.
struct AccountScreen: Screen {
    enum Choice: String {
        case language, signOut
    }

    private var menu = Menu<Choice>([.language, .signOut])

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        if event == .key(.escape) { return [.back] }
        return switch menu.handle(event) {
        case .language: [.open(.language)]
        case .signOut: [.ask(.account(.signOut)), .home(.welcome)]
        case nil: []
        }
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        let email = scene.applicant?.email ?? ""
        return Page(
            crumbs: [scene.settings.serviceName, AccountPhrases.account[language]],
            blocks: [
                .blank,
                .paragraph(AccountPhrases.signedInAs(email)[language]),
                .blank,
                menu.block {
                    switch $0 {
                    case .language: WelcomePhrases.language[language]
                    case .signOut: AccountPhrases.signOut[language]
                    }
                },
            ],
            focus: "menu",
            actions: [
                Actions.move(language), Actions.select(language), Actions.back(language),
            ])
    }
}
