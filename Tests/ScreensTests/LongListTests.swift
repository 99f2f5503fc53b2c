import Invoicing
import Screens
import Terminal
import Testing

@Suite("A long list")
struct LongListTests {
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 100, rows: 31), Size(columns: 60, rows: 20),
    ]

    private func robot(_ size: Size, _ language: Language) throws -> Robot {
        let robot = try Robot(language: language, size: size)
        try robot.signIn()
        return robot
    }

    private func bill(_ number: Int) -> BillingRecord {
        BillingRecord(
            number: "B-2026-11-\(1000 + number)", order: "CN2026-0001842", product: "Office 365 E3",
            quantity: 25, payer: "上海示例科技有限公司", amount: Money(fen: 531_000),
            paidAt: Robot.today.adding(seconds: -20 * 86_400), claim: nil)
    }

    private func ticket(_ number: Int) -> TicketRow {
        TicketRow(
            number: "R-261120-\(1000 + number)", kind: .whereabouts,
            about: .application("F-261120-0001"), status: .waiting, step: .asked,
            email: Script.email, openedAt: Robot.today, changedAt: Robot.today,
            changedBy: .applicant, isUnread: number == 3, revision: 1, isIssued: false)
    }

    @Test(arguments: sizes, Language.allCases)
    func `leaves the button below it in view, whatever the number of records`(
        size: Size, language: Language
    ) throws {
        let robot = try robot(size, language)
        for count in [1, 3, 10, 11, 12, 13, 14, 18, 19, 40] {
            let bills = (1...count).map(bill)
            robot.script = { request in
                request == .wizard(.bills) ? .wizard(.bills(bills, offer: nil)) : nil
            }
            robot.tell(.changed)
            #expect(
                PageRenderer.spareRows(in: robot.session.page, size: size) >= 0,
                "\(count):\n\(robot.screen)")
        }
    }

    @Test(arguments: sizes, Language.allCases)
    func `leaves the words below it in view, whatever the number of requests`(
        size: Size, language: Language
    ) throws {
        let robot = try robot(size, language)
        robot.press(.character("r"))
        for count in [1, 3, 10, 11, 12, 13, 14, 18, 19, 40] {
            let rows = (1...count).map(ticket)
            robot.script = { request in
                request == .ownTickets(.mine) ? .tickets(.list(rows)) : nil
            }
            robot.tell(.changed)
            robot.press(.down, .down)
            #expect(
                PageRenderer.spareRows(in: robot.session.page, size: size) >= 0,
                "\(count):\n\(robot.screen)")
        }
    }
}
