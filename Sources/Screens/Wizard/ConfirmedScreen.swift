import Invoicing
import Phrases
import Terminal

/// The application was made; its number.
struct ConfirmedScreen: Screen {
    enum Choice: String {
        case progress, another, signOut
    }

    let confirmation: Confirmation
    private var menu = Menu<Choice>([.progress, .another, .signOut])
    private var hasCopied = false

    init(confirmation: Confirmation) { self.confirmation = confirmation }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        if event == .key(.character("c")) {
            hasCopied = true
            return [.copy(confirmation.application)]
        }
        return switch menu.handle(event) {
        case .progress: [.home(.bills(apply: nil)), .open(.progress())]
        case .another: [.home(.bills(apply: nil))]
        case .signOut: [.ask(.account(.signOut)), .home(.welcome)]
        case nil: []
        }
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        let number = confirmation.application
        let day = confirmation.due.day.spoken(in: language)
        let said = scene.noticeBlocks(for: confirmation.type)
        let notices: [Block] = said.isEmpty ? [] : said + [.blank]
        return Page(
            crumbs: [scene.settings.serviceName, ConfirmPhrases.confirmed[language]],
            blocks: [
                .blank,
                .paragraph("✓ " + ConfirmPhrases.yourApplication(number)[language], .success),
                .blank,
                .paragraph(ConfirmPhrases.serviceCenterHasIt(day)[language]),
                .paragraph(ConfirmPhrases.emailed(confirmation.email)[language]),
                .blank,
            ] + notices + [
                menu.block {
                    switch $0 {
                    case .progress: ConfirmPhrases.seeProgress[language]
                    case .another: ConfirmPhrases.another[language]
                    case .signOut: AccountPhrases.signOut[language]
                    }
                }
            ],
            focus: Menu<Choice>.id,
            message: hasCopied ? Message(.success, ProgressPhrases.copied(number)[language]) : nil,
            actions: [
                Actions.move(language), Actions.select(language),
                Actions.copy(KeyPhrases.copyNumber[language]),
            ])
    }
}
