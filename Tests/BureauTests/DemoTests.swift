import Invoicing
import Service
import Storage
import Testing

@Suite("The sample data") struct DemoTests {
    @Test(arguments: Language.allCases)
    func `holds a request at every point, in every language`(language: Language) throws {
        let office = try Office()
        try office.feedDemo()
        try DemoData.apply(office.connection, language: language, at: office.now)
        let rows = try Tickets(office.connection).all(TicketFilter(isAll: true))
        #expect(rows.map(\.kind) == [.whereabouts, .title, .split, .refund])
        #expect(rows.map(\.status) == [.open, .waiting, .waiting, .declined])
        for row in rows {
            office.asker = .operator
            guard
                case .tickets(.conversation(let conversation)) = try office.ask(
                    .tickets(.show(row.number)))
            else { continue }
            if row.kind == .split {
                #expect(conversation.parts.map(\.stage) == [.submitted, nil])
            }
            if row.kind == .whereabouts { #expect(conversation.messages[0].text != "") }
        }
        #expect(try office.letters().isEmpty)
        #expect(try DatabaseCheck(office.connection).findings().isEmpty)
    }
}

extension Office {
    /// What the demo imports, without the way through a file.
    fileprivate func feedDemo() throws {
        for row in DemoData.orders(on: now.day).split(separator: "\r\n").dropFirst() {
            let cells = row.split(separator: ",").map(String.init)
            _ = try connection.transaction {
                try connection.execute(
                    """
                    INSERT INTO orders(number, customer, payer, product, quantity, placed_at)
                    VALUES(\(cells[0]), \(cells[1]), \(cells[2]), \(cells[3]),
                        \(Int(cells[4]) ?? 1), \(now))
                    """)
            }
        }
        for row in DemoData.payments(on: now.day).split(separator: "\r\n").dropFirst() {
            let cells = row.split(separator: ",").map(String.init)
            let amount = try Money.parse(cells[2].utf8)
            let paid = try #require(Instant(iso8601: String(cells[3].prefix(19))))
            _ = try connection.transaction {
                try connection.execute(
                    """
                    INSERT INTO billing_records(number, order_number, amount, paid_at)
                    VALUES(\(cells[0]), \(cells[1]), \(amount), \(paid))
                    """)
            }
        }
    }
}
