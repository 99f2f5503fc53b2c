import Invoicing
import Screens
import Terminal

/// Every screen of the desk, by a name.
enum DeskTour {
    static let names = [
        "desk-queue", "desk-changed", "desk-filter", "desk-issued", "desk-application",
        "desk-issue", "desk-issue-taken", "desk-issue-several", "desk-mail-out",
        "desk-mail-again", "desk-reject", "desk-ready", "desk-lost", "desk-copy", "desk-bulk",
        "desk-bulk-lines", "desk-results", "desk-palette", "desk-notice",
    ]

    /// Takes a robot to a screen.
    static func robot(at name: String, language: Language, size: Size) throws -> Robot {
        let isLead = ["desk-results", "desk-bulk-lines", "desk-notice"].contains(name)
        let robot = try Robot.atDesk(
            as: isLead ? "chen.lead" : "zhang.li", language: language, size: size)
        try robot.go(to: name)
        robot.tell(.resized)
        return robot
    }
}

extension Robot {
    fileprivate func go(to name: String) throws {
        switch name {
        case "desk-queue":
            try another(does: .accept, with: "F-261120-0002")
            press(.character("a"), .down, .space, .down, .space)
        case "desk-changed":
            press(.down, .down)
            try another(does: .special, with: "F-261117-0001")
            wait(seconds: 3)
        case "desk-filter":
            press(.character("/"))
            type("科技")
        case "desk-issued":
            try another(does: .paper, with: "F-261119-0004")
            try another(does: .ready, with: "F-261119-0004")
            try another(does: .special, with: "F-261117-0001")
            press(.character("3"))
        case "desk-application":
            press(.down, .down, .down, .character("a"), .enter)
        case "desk-palette": press(.character(":"))
        case "desk-notice":
            press(.character("N"))
            fill("expectedOn", "2026-12-01")
        default: try goToForm(name)
        }
    }

    private func goToForm(_ name: String) throws {
        switch name {
        case "desk-issue":
            press(.down, .character("i"))
            tell(.paste("01,04,031002600104,12345678,5009.43,20261120,62031,A1B2,"))
        case "desk-issue-taken":
            try another(does: .accept, with: "F-261117-0001")
            press(.character("i"))
        case "desk-issue-several":
            press(.down, .character("i"))
            fill("fapiaoCode", "031002600104")
            fill("fapiaoNumber", "00000001")
            fill("fapiaoAmount", "5,000.00")
            tell(.click(.item("another")))
        case "desk-mail-out":
            try another(does: .paper, with: "F-261119-0001")
            press(.character("3"), .character("m"))
            type("SF1533767748344")
            press(.enter)
        case "desk-mail-again":
            try another(does: .paper, with: "F-261119-0001")
            try another(does: .mailOut(nil, waybill: "3103630045838"), with: "F-261119-0001")
            press(.character("4"), .character("m"))
        case "desk-reject":
            press(.down, .character("r"))
            type("The taxpayer ID does not belong to this title.")
        case "desk-ready":
            try another(does: .paper, with: "F-261119-0004")
            press(.character("3"), .character("y"))
        case "desk-lost":
            press(.down, .character("i"))
            fill("fapiaoCode", "031002600105")
            wait(seconds: 3)
            try another(does: .paper, with: "F-261119-0001")
        case "desk-copy":
            try another(does: .paper, with: "F-261119-0001")
            press(.character("3"), .character("c"))
        default: try goToBulk(name)
        }
    }

    private func goToBulk(_ name: String) throws {
        press(.down, .space, .space, .space, .space)
        try another(does: .paper, with: "F-261119-0001")
        if name == "desk-bulk" { return press(.character("a")) }
        press(.character("i"))
        tell(
            .paste(
                """
                F-261119-0002 031002600104 12345679
                F-261119-0003 3100261130 12345678
                F-261119-0001 031002600104 12345680
                """))
        if name == "desk-results" {
            press(.control("n"))
        }
    }
}
