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
        robot.press(.character("e"))
        robot.expect("Rejected: The taxpayer ID is another's.")
        #expect(!robot.screen.contains("Filled in from"))
    }
}
