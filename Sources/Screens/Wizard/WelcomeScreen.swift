import Invoicing
import Phrases
import Terminal

/// The first screen of somebody who is not signed in.
struct WelcomeScreen: Screen {
    enum Choice: String {
        case signIn, register, activate, resend, reset, object, answers, language, quit
    }

    private var menu = Menu<Choice>([
        .signIn, .register, .activate, .resend, .reset, .object, .answers, .language, .quit,
    ])
    private var hasOrders = true

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed: return [.ask(.account(.welcome))]
        case .replied(.account(.welcome(let hasOrders))):
            self.hasOrders = hasOrders
            return []
        case .paste(let paste) where Code(paste.text) != nil:
            return [.open(.activation(email: nil, until: nil)), .paste(paste.text)]
        default: break
        }
        return switch menu.handle(event) {
        case .signIn: [.open(.signIn(email: "", record: nil))]
        case .register: [.open(.registration(order: ""))]
        case .activate: [.open(.activation(email: nil, until: nil))]
        case .resend: [.open(.resend(email: ""))]
        case .reset: [.open(.reset(email: "", record: nil))]
        case .object: [.open(.objection)]
        case .answers: [.open(.answers(.general))]
        case .language: [.open(.pick(.language(scene.language)))]
        case .quit: [.quit]
        case nil: []
        }
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        let pages = layouts(scene).map { blocks in
            Page(
                crumbs: [scene.settings.serviceName], blocks: blocks, focus: Menu<Choice>.id,
                actions: [Actions.move(language), Actions.select(language)])
        }
        return pages.first { PageRenderer.spareRows(in: $0, size: scene.size) >= 0 }
            ?? pages[pages.count - 1]
    }

    /// From the most generous to the one with nothing but what can be done: a low window has no
    /// room for how it all works.
    private func layouts(_ scene: Scene) -> [[Block]] {
        let language = scene.language
        let service = WelcomePhrases.customerService(scene.settings.customerService)
        let heading = Block.paragraph(
            WelcomePhrases.heading(scene.settings.product[language] ?? "")[language], .strong)
        let explanation = Block.paragraph(WelcomePhrases.explanation[language])
        let items = menu.block { Self.label($0)[language] }
        let hints = hints(scene)
        let below = Block.paragraph(
            WelcomePhrases.forgotAddress[language] + "  " + service[language], .dim)
        let foot = [.blank] + (hints.isEmpty ? [] : hints + [.blank]) + [below]
        let notices = scene.noticeBlocks()
        let layouts: [[Block]] = [
            [.blank, heading, .blank, explanation, .blank, items] + foot,
            [heading, .blank, explanation, .blank, items] + foot,
            [heading, .blank, items] + foot,
            [heading, items] + hints + [below],
            [items] + hints + [below],
            [items] + hints + [.paragraph(service[language], .dim)],
        ]
        return layouts.map { notices + $0 }
    }

    /// What a newcomer to the demo, or the owner of an empty database, can do first.
    private func hints(_ scene: Scene) -> [Block] {
        let language = scene.language
        if let demo = scene.demo {
            let way = WelcomePhrases.demo(demo.order)[language]
            let plainWay = WelcomePhrases.demoPlain(demo.order)[language]
            return [
                .only(.drawn, [.paragraph(way, .accent)]),
                .only(.spoken, [.paragraph(plainWay, .accent)]),
                .paragraph(WelcomePhrases.demoAccount(demo.email, demo.password)[language], .dim),
            ]
        }
        guard scene.isOwner, !hasOrders else { return [] }
        return [.paragraph(WelcomePhrases.noOrders[language], .warning)]
    }

    private static func label(_ choice: Choice) -> Phrase {
        switch choice {
        case .signIn: WelcomePhrases.signIn
        case .register: WelcomePhrases.register
        case .activate: WelcomePhrases.activate
        case .resend: AccountPhrases.resend
        case .reset: AccountPhrases.reset
        case .object: ObjectionPhrases.item
        case .answers: AnswerPhrases.title
        case .language: WelcomePhrases.language
        case .quit: WelcomePhrases.quit
        }
    }
}
