import Invoicing
import Phrases
import Terminal
import Text

/// What somebody who is signed in can do with the account.
struct AccountScreen: Screen {
    enum Choice: String {
        case changeEmail, changePassword, addOrder, tickets, book, language, signOut
    }

    private var menu = Menu<Choice>([
        .changeEmail, .changePassword, .addOrder, .tickets, .book, .language, .signOut,
    ])
    private var overview: AccountOverview?
    private var message: Notice?

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed: return [.ask(.account(.overview)), .ask(.ownTickets(.mine))]
        case .replied(.account(.overview(let overview))):
            self.overview = overview
            return []
        case .replied(.refused(let refusal)):
            message = .refusal(refusal)
            return []
        case .failed:
            message = .failure
            return []
        case .told(let news):
            message = .success(news.phrase)
            return []
        case .key(.escape): return [.back]
        case .key, .click: message = nil
        default: break
        }
        return menu.handle(event).map { steps($0, in: scene) } ?? []
    }

    private func steps(_ choice: Choice, in scene: Scene) -> [Step] {
        switch choice {
        case .changeEmail: [.open(.changeEmail(overview?.emailChange))]
        case .changePassword: [.open(.changePassword)]
        case .addOrder: [.open(.addOrder(record: nil))]
        case .tickets: [.open(.tickets(about: []))]
        case .book: [.open(.book)]
        case .language: [.open(.pick(.language(scene.language)))]
        case .signOut: [.ask(.account(.signOut)), .home(.welcome)]
        }
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        let email = overview?.email ?? scene.applicant?.email ?? ""
        var blocks: [Block] = scene.isLow ? [] : [.blank]
        blocks.append(.paragraph(AccountPhrases.signedInAs(email)[language]))
        if let overview, !overview.orders.isEmpty {
            let label = AccountPhrases.orders[language]
            let all = overview.orders.map(Gate.show)
            blocks += [
                .only(.drawn, [.note(label: label, lines: [fitting(all, scene)])]),
                .only(.spoken, [.note(label: label, lines: [listed(all, of: all, language)])]),
            ]
        }
        if let change = overview?.emailChange {
            blocks.append(.paragraph(AccountPhrases.changeWaits(change.email)[language], .dim))
        }
        blocks += [.blank, menu.block { Self.label($0, scene)[language] }]
        return Page(
            crumbs: [scene.settings.serviceName, AccountPhrases.account[language]],
            blocks: blocks, focus: Menu<Choice>.id, message: message?.message(in: scene),
            actions: [
                Actions.move(language), Actions.select(language), Actions.back(language),
            ])
    }

    /// As many orders as two lines hold, and how many more there are.
    private func fitting(_ orders: [String], _ scene: Scene) -> String {
        let room = scene.size.columns - 20
        var shown = Array(orders.prefix(room / 4))
        func line() -> String { listed(shown, of: orders, scene.language) }
        while shown.count > 1, Columns.wrapped(line(), to: room).count > 2 { shown.removeLast() }
        return line()
    }

    private func listed(_ shown: [String], of all: [String], _ language: Language) -> String {
        let more = all.count - shown.count
        return (shown + (more > 0 ? [AccountPhrases.more(more)[language]] : []))
            .joined(separator: language == .chinese ? "，" : ", ")
    }

    private static func label(_ choice: Choice, _ scene: Scene) -> Phrase {
        switch choice {
        case .changeEmail: AccountPhrases.changeEmail
        case .changePassword: AccountPhrases.changePassword
        case .addOrder: AccountPhrases.addOrder
        case .tickets: AskingPhrases.tickets(unread: scene.unreadTickets)
        case .book: AccountPhrases.book
        case .language: WelcomePhrases.language
        case .signOut: AccountPhrases.signOut
        }
    }
}

extension News {
    var phrase: Phrase {
        switch self {
        case .passwordChanged: AccountPhrases.passwordChanged
        case .emailChanged(let email): AccountPhrases.emailChanged(email)
        case .orderAdded(let order): AccountPhrases.orderAdded(order)
        case .withdrawn(let number): ProgressPhrases.withdrawn(number)
        case .arrived(let number): ProgressPhrases.hasArrived(number)
        case .shippingChanged(let number): ProgressPhrases.shippingChanged(number)
        case .done(let phrase): phrase
        case .messageSent: AskingPhrases.messageSent
        case .waybillNoted: AskingPhrases.waybillSent
        case .notTicked: Phrase(same: "")
        }
    }
}
