import Invoicing
import Screens
import Terminal
import Testing

@Suite("An application that was rejected")
struct CorrectionTests {
    private func rejected() throws -> Robot {
        let robot = try Robot()
        try robot.signIn()
        robot.apply()
        try reject("F-261120-0001", "The taxpayer ID is another's.", robot)
        robot.choose("See the progress")
        return robot
    }

    private func reject(_ number: String, _ reason: String, _ robot: Robot) throws {
        _ = try robot.bureau.answer(
            .desk(.move(Moving(number, .reject, remark: reason))), from: .operator, at: robot.now)
        robot.tell(.changed)
    }

    @Test func `has the reason on the form that corrects it`() throws {
        let robot = try rejected()
        robot.expect("Reason: The taxpayer ID is another's.")
        robot.expect("r Requests")
        robot.expect("F1 Help")
        robot.press(.character("e"))
        robot.expect("Rejected: The taxpayer ID is another's.")
        #expect(!robot.screen.contains("Filled in from"))
    }

    @Test func `shows its newest status after a long way`() throws {
        let robot = try rejected()
        for _ in 1...12 {
            robot.wait(seconds: 60)
            _ = try robot.bureau.answer(
                .desk(.move(Moving("F-261120-0001", .undo, remark: "No."))), from: .operator,
                at: robot.now)
            try reject("F-261120-0001", "Again.", robot)
        }
        robot.expect("Reason: Again.")
        robot.expect("● Rejected 2026-11-20 10:24")
        robot.expect("more ●")
    }

    @Test func `is the only row that Enter applies for`() throws {
        let robot = try Robot()
        try robot.signIn()
        robot.expect("Enter Apply bill")
        robot.apply()
        robot.choose("Apply another bill")
        robot.select("B-2026-11-0042")
        #expect(!robot.screen.contains("Enter Apply bill"))
    }
}
