import Invoicing
import Service
import Storage
import Testing

@Suite("A clock that was ahead") struct AheadTests {
    private let office: Office
    private let rightTime: Instant

    init() throws {
        office = try Office()
        rightTime = office.now
        for number in 1...9 { try office.addOrder("O-\(number)") }
        try office.enter("li@example.cn", order: "O-9")
        office.asker = .stranger(source: "192.0.2.1", registered: nil)
    }

    @Test(arguments: [3600, 365 * 86_400])
    func `locks nobody out once it is right`(_ ahead: Int64) throws {
        office.now = rightTime.adding(seconds: ahead)
        for number in 1...35 { _ = try office.signIn("nobody\(number)@example.cn", "wrong horse") }
        for _ in 1...5 { _ = try office.signIn("li@example.cn", "wrong horse") }
        office.asker = .stranger(source: "192.0.2.2", registered: nil)
        for _ in 1...7 { _ = try office.signIn("li@example.cn", "wrong horse") }
        office.now = rightTime
        // Not even the count goes on.
        for source in ["192.0.2.1", "192.0.2.2"] {
            office.asker = .stranger(source: source, registered: nil)
            #expect(
                try office.signIn("li@example.cn", "wrong horse")
                    == .refused(.wrongCredentials(wait: 0)))
        }
        guard case .account(.signedIn) = try office.signIn("li@example.cn") else {
            Issue.record("locked out")
            return
        }
    }

    @Test func `uses up no registrations and no letters`() throws {
        office.now = rightTime.adding(seconds: 86_400 * 365)
        for number in 1...5 { _ = try office.register("O-1", "a\(number)@example.cn", from: "") }
        for number in 2...5 { _ = try office.register("O-\(number)", "li@example.cn", from: "") }
        office.now = rightTime
        _ = try office.register("O-1", "b@example.cn", from: "")
        #expect(try office.waiting().filter { $0 != "li@example.cn" } == ["b@example.cn"])
        let letters = try Outbox(office.connection).due(at: office.now, limit: 100).count
        _ = try office.ask(.account(.reset(email: "li@example.cn")))
        #expect(try Outbox(office.connection).due(at: office.now, limit: 100).count == letters + 1)
    }

    @Test func `resets no count by less than a minute: others waited for a lock meanwhile`() throws
    {
        office.now = rightTime.adding(seconds: 30)
        for _ in 1...4 { _ = try office.signIn("li@example.cn", "wrong horse") }
        office.now = rightTime
        #expect(
            try office.signIn("li@example.cn", "wrong horse")
                == .refused(.wrongCredentials(wait: 1)))
    }

    @Test func `leaves no counts behind that nobody removes`() throws {
        office.now = rightTime.adding(seconds: 86_400 * 365)
        for _ in 1...7 { _ = try office.signIn("nobody@example.cn", "wrong horse") }
        office.now = rightTime
        _ = try office.signIn("nobody@example.cn", "wrong horse")
        office.now = rightTime.adding(seconds: 86_400)
        _ = try Maintenance(office.connection, settings: Settings()).run(at: office.now)
        let count: SQL = "SELECT count(*) FROM throttle"
        #expect(try office.connection.first(count) { $0.int(0) } == 2)
        office.now = rightTime.adding(seconds: 2 * 86_400 + 1)
        _ = try Maintenance(office.connection, settings: Settings()).run(at: office.now)
        #expect(try office.connection.first(count) { $0.int(0) } == 0)
    }
}
