import Invoicing
import Screens
import Terminal
import Testing

/// Every screen of tickets in the desk, by a name.
enum TicketTour {
    static let names = [
        "desk-requests", "desk-requests-search", "desk-requests-changed", "desk-request",
        "desk-request-approve", "desk-request-decline", "desk-request-split",
        "desk-request-approve-split", "desk-request-end-split", "desk-request-certificate",
        "desk-request-question", "desk-request-sent-back", "desk-request-arrived",
        "desk-request-returned", "desk-void", "desk-red-normal", "desk-red-special",
        "desk-red-digital", "desk-red-several", "desk-red-done", "desk-request-done",
        "desk-request-faster", "desk-request-lost", "desk-application-returned",
        "desk-application-voided",
    ]

    /// Takes a robot to a screen.
    static func robot(at name: String, language: Language, size: Size) throws -> Robot {
        let robot = try Robot.atTickets(language: language, size: size)
        try robot.go(to: name)
        robot.tell(.resized)
        return robot
    }
}

extension Robot {
    fileprivate func go(to name: String) throws {
        switch name {
        case "desk-requests": break
        case "desk-requests-search":
            try staff(TicketMove("R-261119-0002", .close))
            press(.character("/"))
            type("R-26")
        case "desk-requests-changed":
            select("R-261120-0001")
            try staff(TicketMove("R-261119-0002", .close))
            try staff(TicketMove("R-261120-0002", .reply, text: "What for?"))
            wait(seconds: 3)
            tell(.changed)
        case "desk-request": open("R-261120-0001")
        case "desk-request-approve": open("R-261120-0001", .character("p"))
        case "desk-request-decline":
            open("R-261120-0001", .character("d"))
            type("The bill was paid by another company.")
        case "desk-request-question":
            open("R-261119-0002", .character("r"))
            type("It is due today.")
        default: try goToStep(name)
        }
    }

    private func goToStep(_ name: String) throws {
        switch name {
        case "desk-request-split": open("R-261119-0001")
        case "desk-request-end-split": open("R-261119-0001", .character("d"))
        case "desk-request-approve-split": open("R-261120-0003", .character("p"))
        case "desk-request-certificate": open("R-261120-0002", .character("p"))
        case "desk-request-sent-back", "desk-request-arrived":
            try sendBack(arrives: false)
            open("R-261120-0001")
            if name == "desk-request-arrived" { press(.character("a")) }
        case "desk-request-returned", "desk-void", "desk-request-done":
            try sendBack()
            open("R-261120-0001")
            if name == "desk-request-returned" { return }
            press(.character("v"))
            if name == "desk-request-done" { press(.control("n"), .escape) }
        case "desk-application-returned":
            try sendBack()
            open("R-261120-0001", .character("o"))
        case "desk-application-voided":
            try sendBack()
            open(
                "R-261120-0001", .character("v"), .control("n"), .escape, .character("o"))
        case "desk-request-faster":
            open("R-261119-0002")
            fill("message", "It is due today.")
            wait(seconds: 3)
            try staff(TicketMove("R-261119-0002", .reply, text: "Tomorrow at noon."))
            press(.control("n"))
        case "desk-request-lost":
            open("R-261120-0001", .character("d"))
            type("No.")
            try staff(TicketMove("R-261120-0001", .decline, text: "Another company paid."))
            wait(seconds: 3)
            tell(.changed)
        default: try goToRedLetter(name)
        }
    }

    private func goToRedLetter(_ name: String) throws {
        switch name {
        case "desk-red-normal", "desk-red-done":
            try goToRedLetter(
                "F-261119-0002", [FapiaoEntry(code: "031002600104", number: "12345679")])
            if name == "desk-red-done" { press(.control("n")) }
        case "desk-red-special":
            try goToRedLetter(
                "F-261117-0001", [FapiaoEntry(code: "3100261130", number: "12345678")])
            type("3101261234567890")
        case "desk-red-digital":
            try goToRedLetter("F-261119-0002", [FapiaoEntry(number: "26312000000000000001")])
            type("3101261234567890")
        default:
            try goToRedLetter(
                "F-261119-0002",
                [
                    FapiaoEntry(number: "26312000000000000001", amount: "600"),
                    FapiaoEntry(number: "26312000000000000002", amount: "20"),
                ])
            type("31012612345678901234")
            press(.enter, .enter)
        }
    }

    private func open(_ ticket: String, _ keys: Key...) {
        select(ticket)
        press(.enter)
        keys.forEach { press($0) }
    }
}
