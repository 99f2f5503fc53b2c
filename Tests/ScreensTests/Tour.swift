import Foundation
import Invoicing
import Phrases
import Screens
import Terminal
import Testing

/// Every screen of the wizard, by a name, in the order in which an applicant meets them.
enum Tour {
    /// Those about the account.
    static let account = [
        "welcome", "welcome-demo", "sign-in", "sign-in-pending", "reset", "reset-sent",
        "replace-password", "objection", "objection-done", "account", "account-waiting",
        "change-email", "change-email-code", "change-password", "add-order", "book", "locked",
        "signed-out",
    ]

    static let names =
        [
            "welcome", "welcome-notice", "fapiao-notice", "confirmation-notice", "confirmed-notice",
            "progress-notice", "welcome-demo", "registration", "registration-wrong", "activation",
            "resend",
            "sign-in", "sign-in-pending", "reset", "reset-sent", "replace-password", "objection",
            "objection-done", "bills", "bills-filter", "bills-unknown", "fapiao", "fapiao-special",
            "fapiao-doubt", "shipping",
            "shipping-pickup", "confirmation", "quit", "confirmed", "progress", "withdraw",
            "shipping-change", "account",
            "account-waiting", "change-email", "change-email-code", "change-password", "add-order",
            "book", "locked", "signed-out", "draft-offer", "earlier-titles", "help", "help-form",
            "help-filter",
            "answers", "answers-filter", "answer", "answer-shipping", "language", "mail",
        ] + tickets

    /// Those about tickets.
    static let tickets = [
        "requests", "request", "request-where", "request-title", "request-split", "request-refund",
        "conversation", "conversation-title", "conversation-long", "conversation-done",
        "conversation-split", "conversation-parts", "proposal", "bills-parts", "fapiao-part",
        "progress-replaced", "details",
    ]

    /// Takes a robot to a screen.
    static func robot(at name: String, language: Language, size: Size) throws -> Robot {
        let demo = Demo(order: "CN2026-0000101", email: "lin.wei@example.cn", password: "fapiao")
        let robot = try Robot(
            language: language, size: size, demo: name == "welcome-demo" ? demo : nil)
        robot.script = Script.account
        if name.hasSuffix("-notice") { try robot.setNotice() }
        try robot.go(to: name.replacingOccurrences(of: "-notice", with: ""))
        robot.tell(.resized)
        return robot
    }
}

extension Robot {
    fileprivate func go(to name: String) throws {
        switch name {
        case "welcome", "welcome-demo": break
        case "registration": open(.registration(order: ""))
        case "registration-wrong":
            open(.registration(order: ""))
            fill("orderNumber", "CN2026-0001842")
            fill("email", "lin.wei@example")
            fill("password", "12345678")
            fill("repeatPassword", "correct horse")
        case "activation":
            open(.activation(email: "lin.wei@example.cn", until: now.adding(seconds: 86_400)))
        case "resend": open(.resend(email: ""))
        case "sign-in":
            open(.signIn(email: "", record: nil))
            fill("email", "lin.wei@example.cn")
            fill("password", "wrong password")
            press(.control("n"))
        case "sign-in-pending", "replace-password":
            open(.signIn(email: "lin.wei@example.cn", record: nil))
            type(name == "replace-password" ? Script.mailed : Script.pending)
            press(.enter)
        case "reset", "reset-sent":
            open(.reset(email: "lin.wei@example.cn", record: nil))
            if name == "reset-sent" { press(.enter) }
        case "objection", "objection-done":
            open(.objection)
            if name == "objection-done" {
                tell(.paste("7K3M-Q9XD-2WTR-H5VB-8NCE"))
                press(.enter, .enter)
            }
        case "help": press(.function(1))
        case "help-form", "help-filter":
            open(.registration(order: ""))
            press(.function(1))
            if name == "help-filter" { type("24") }
        case "answers", "answers-filter":
            open(.answers(.general))
            if name == "answers-filter" { type("PDF") }
        case "answer": open(.answer(.way))
        case "answer-shipping": open(.answer(.shipping))
        case "language": press(.function(2))
        case "mail": open(.mail([letter], into: [.code]))
        case _ where Tour.tickets.contains(name):
            try signIn()
            try openTickets(name)
        default:
            try signIn()
            goOn(to: name)
        }
    }

    private func goOn(to name: String) {
        switch name {
        case "bills": break
        case "bills-filter":
            press(.character("/"))
            type("10-0017")
        case "bills-unknown":
            open(.bills(apply: "B-2026-01-0001"))
        case "account", "account-waiting", "change-email", "change-email-code", "change-password",
            "add-order", "book":
            openAccount(name)
        case "locked", "signed-out":
            press(.enter)
            wait(seconds: name == "locked" ? 15 * 60 : 8 * 3600)
            tell(.paused)
        case "draft-offer":
            press(.enter)
            fill("taxpayerID", "91310115MA1K4DEM3E")
            press(.escape, .enter)
        case "earlier-titles":
            apply()
            tell(.key(.down))
            tell(.key(.enter))
            press(.home, .enter)
            tell(.click(.item("title")))
            press(.function(4))
        case "confirmed", "progress", "withdraw", "shipping-change":
            apply()
            if name != "confirmed" { press(.enter) }
            if name == "withdraw" { press(.character("x")) }
            if name == "shipping-change" { press(.character("d")) }
        default: openForm(name)
        }
    }

    private func openAccount(_ name: String) {
        if name == "book" { apply() }
        open(.account)
        switch name {
        case "change-email": choose(language: AccountPhrases.changeEmail)
        case "account-waiting", "change-email-code":
            choose(language: AccountPhrases.changeEmail)
            fill("email", "wei.lin@example.cn")
            fill("password", "correct horse")
            press(.control("n"))
            if name == "account-waiting" {
                script = Script.waiting
                press(.escape)
            }
        case "change-password":
            choose(language: AccountPhrases.changePassword)
            fill("newPassword", "short")
        case "add-order": choose(language: AccountPhrases.addOrder)
        case "book": choose(language: AccountPhrases.book)
        default: break
        }
    }

    private func choose(language phrase: Phrase) { choose(phrase[session.scene.language]) }

    private func openForm(_ name: String) {
        press(.enter)
        switch name {
        case "fapiao-special":
            tell(.click(.option("type", 1)))
            fill("bankAccount", "12x")
        case "fapiao-doubt":
            tell(.click(.item("taxpayerID")))
            type("91310115MA1K4DEM3K")
            press(.enter)
        case "shipping", "shipping-pickup":
            press(.control("n"))
            if name == "shipping-pickup" { tell(.click(.option("method", 2))) }
        case "confirmation", "quit":
            fillFapiao()
            fillShipping()
            if name == "quit" { press(.control("q")) }
        default: break
        }
    }

    private var letter: DemoLetter {
        DemoLetter(
            to: "lin.wei@example.cn", subject: "激活您的发票账户",
            enclosure: .code("7K3M-Q9XD-2WTR-H5VB-8NCE"),
            body: "您好，\n\n请使用以下激活码。")
    }
}
