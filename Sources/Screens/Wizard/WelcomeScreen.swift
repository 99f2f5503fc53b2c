import Invoicing
import Phrases
import Terminal

/// The first screen of somebody who is not signed in.
struct WelcomeScreen: Screen {
    enum Choice: String {
        case signIn, register, activate, resend, language, quit
    }

    private var menu = Menu<Choice>([.signIn, .register, .activate, .resend, .language, .quit])
    private var hasOrders = true

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed: return [.ask(.account(.welcome))]
        case .replied(.account(.welcome(let hasOrders))):
            self.hasOrders = hasOrders
            return []
        case .paste(let text) where Code(text) != nil:
            return [.open(.activation(email: nil, until: nil)), .paste(text)]
        default: break
        }
        return switch menu.handle(event) {
        case .signIn: [.open(.signIn(email: "", record: nil))]
        case .register: [.open(.registration(order: ""))]
        case .activate: [.open(.activation(email: nil, until: nil))]
        case .resend: [.open(.resend(email: ""))]
        case .language: [.open(.language)]
        case .quit: [.quit]
        case nil: []
        }
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        let service = WelcomePhrases.customerService(scene.settings.customerService)
        let product = scene.settings.product[language] ?? ""
        let heading = Block.paragraph(WelcomePhrases.heading(product)[language], .strong)
        let explanation = Block.paragraph(WelcomePhrases.explanation[language])
        // A low window has room for what can be done, not for how it all works.
        var blocks: [Block] =
            scene.isLow ? [heading, .blank] : [.blank, heading, .blank, explanation, .blank]
        blocks += [menu.block { Self.label($0)[language] }, .blank]
        if let demo = scene.demo {
            let way =
                scene.isPlain
                ? WelcomePhrases.demoPlain(demo.order) : WelcomePhrases.demo(demo.order)
            blocks += [
                .paragraph(way[language], .accent),
                .paragraph(WelcomePhrases.demoAccount(demo.email, demo.password)[language], .dim),
                .blank,
            ]
        } else if scene.isOwner, !hasOrders {
            blocks += [.paragraph(WelcomePhrases.noOrders[language], .warning), .blank]
        }
        blocks.append(
            .paragraph(
                WelcomePhrases.forgotAddress[language] + "  " + service[language], .dim))
        return Page(
            crumbs: [scene.settings.serviceName], blocks: blocks, focus: "menu",
            actions: [Actions.move(language), Actions.select(language)])
    }

    private static func label(_ choice: Choice) -> Phrase {
        switch choice {
        case .signIn: WelcomePhrases.signIn
        case .register: WelcomePhrases.register
        case .activate: WelcomePhrases.activate
        case .resend: AccountPhrases.resend
        case .language: WelcomePhrases.language
        case .quit: WelcomePhrases.quit
        }
    }
}
