import Invoicing
import Storage
import Testing

@Suite("The outbox") struct OutboxTests {
    private let now = Instant(seconds: 1_795_000_000)

    @Test func `takes one letter for each key, and any number without`() throws {
        let connection = try Database.open(nil)
        #expect(try write(1, once: "order O-1", on: connection))
        #expect(try !write(2, once: "order O-1", on: connection))
        #expect(try write(3, once: "order O-2", on: connection))
        #expect(try write(4, on: connection))
        #expect(try write(5, on: connection))
        let waiting = try Outbox(connection).due(at: now, limit: 10)
        #expect(waiting.map(\.messageID) == ["1@f", "3@f", "4@f", "5@f"])
    }

    @Test func `knows a key also when its letter was delivered`() throws {
        let connection = try Database.open(nil)
        #expect(try write(1, once: "order O-1", on: connection))
        try connection.transaction { try Outbox(connection).delivered(1, at: now) }
        #expect(try !write(2, once: "order O-1", on: connection))
        #expect(try Outbox(connection).undelivered(after: 0, limit: 10).isEmpty)
    }

    @Test func `tells what was not delivered a part at a time, in the order it was written`() throws
    {
        let connection = try Database.open(nil)
        for number in 1...5 { _ = try write(number, on: connection) }
        let outbox = Outbox(connection)
        try connection.transaction {
            try outbox.delivered(2, at: now)
            try outbox.gaveUp(4, because: LetterFault.recipient.stored())
        }
        let first = try outbox.undelivered(after: 0, limit: 2)
        let second = try outbox.undelivered(after: 3, limit: 2)
        #expect(first.map(\.id) == [1, 3])
        #expect(second.map(\.id) == [4, 5])
        #expect(second[0].dueAt == nil && second[0].tries == 1)
        #expect(second[1].dueAt == now && second[1].failure == nil)
    }

    private func write(
        _ number: Int, once: String? = nil, on connection: SQLiteConnection
    ) throws -> Bool {
        try connection.transaction {
            try Outbox(connection).write(
                .orderConfirmation(order: "O-1", product: "", payer: ""), to: "li@example.cn",
                language: .english, once: once,
                messageID: "\(number)@f", at: now)
        }
    }
}
