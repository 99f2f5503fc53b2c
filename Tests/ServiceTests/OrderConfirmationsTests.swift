import Invoicing
import Service
import Storage
import Testing

@Suite("The confirmation of an order") struct OrderConfirmationsTests {
    @Test func `is written once, with what was ordered and who pays`() throws {
        let desk = try FeedDesk()
        let row = "CN1,C1,上海示例科技有限公司,Office 365 E3,5,buyer@example.cn,2026-11-20\n"
        try desk.take(.orders, row)
        let order = try #require(desk.arrived.first)
        let confirmations = OrderConfirmations(
            desk.connection, settings: Settings(), at: FeedDesk.now)
        for _ in 1...2 { try desk.connection.transaction { try confirmations.write(order) } }
        let letters = try Outbox(desk.connection).due(at: FeedDesk.now, limit: 10)
        #expect(letters.map(\.recipient) == ["buyer@example.cn"])
        #expect(
            letters.first?.letter?.content
                == ["order": "CN1", "product": "Office 365 E3", "payer": "上海示例科技有限公司"])
    }
}
