import Invoicing
import Phrases
import Screens
import Terminal
import Testing

// The screens of tickets, with the service center's side done at the bureau.
extension Robot {
    /// Takes a robot that is signed in to one of `Tour.requests`.
    func openTickets(_ name: String) throws {
        switch name {
        case "request": press(.character("r"), .enter)
        case "request-where": ask()
        case "request-title", "conversation-title", "conversation-long", "conversation-done",
            "progress-replaced", "details":
            try changeTitle(name)
        case "request-refund": askForRefund()
        case "requests", "conversation": try converse(name)
        default: try splitBill(name)
        }
    }

    private func atProgress() {
        apply()
        press(.enter)
    }

    private func press(_ phrase: Phrase) { press(button: phrase[session.scene.language]) }

    private func ask() {
        atProgress()
        ask(.whereabouts)
        press(AskingPhrases.askPerson)
        type("很急")
    }

    private func changeTitle(_ name: String) throws {
        apply()
        try mail()
        press(.enter)
        ask(.title)
        fill("title", "上海示例软件有限公司")
        if name == "request-title" { return }
        fill("message", "原抬头有误")
        press(AskingPhrases.send)
        try act(.approve)
        if name == "conversation-title" { return }
        if name == "conversation-long" {
            for number in 1...12 { try act(.reply, "Message \(number): please send it back.") }
            press(.pageUp)
            fill("message", "Tomorrow.")
            return
        }
        fill("waybill", "SF1533767748344")
        press(AskingPhrases.sentBack)
        try act(.arrive)
        try act(.void)
        if name == "conversation-done" { return }
        press(AskingPhrases.seeApplication("F-261120-0002"))
        press(.down)
        if name == "details" { press(.enter) }
    }

    private func askForRefund() {
        press(.enter)
        fill("title", "北京甲乙丙软件有限公司")
        press(.control("n"))
        fillShipping()
        press(.enter, .enter)
        ask(.refund)
    }

    private func converse(_ name: String) throws {
        ask(.other)
        fill("message", "什么时候可以自取？")
        press(AskingPhrases.send)
        press(.escape)
        try act(.reply, "Monday to Friday, 09:00 to 17:30.")
        if name == "conversation" { press(.enter) }
    }

    private func splitBill(_ name: String) throws {
        ask(.split)
        fill("partTitle", "甲公司")
        fill("partAmount", "3000")
        press(AskingPhrases.another)
        fill("partTitle", "上海示例软件有限公司")
        if name == "request-split" { return }
        press(AskingPhrases.send)
        if name == "conversation-split" { return }
        if name == "proposal" { return press(AskingPhrases.changeParts) }
        try act(.approve)
        if name == "bills-parts" { return press(.escape, .escape) }
        press(AskingPhrases.applyForPart(1))
        if name == "fapiao-part" { return }
        press(.control("n"))
        fillShipping()
        press(.enter)
        open(.conversation("R-261120-0001"))
    }
}
