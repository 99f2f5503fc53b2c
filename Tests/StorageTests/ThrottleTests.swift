import Invoicing
import Testing

@testable import Storage

@Suite("The throttles") struct ThrottleTests {
    private let connection: SQLiteConnection
    private let throttles: Throttles
    private let now = Instant(iso8601: "2026-11-20T10:00:00") ?? Instant(seconds: 0)

    init() throws {
        connection = try Database.open(nil)
        throttles = Throttles(connection)
    }

    private func wait(_ subject: Throttles.Subject, after seconds: Int64 = 0) throws -> Int {
        try throttles.wait([subject], at: now.adding(seconds: seconds))
    }

    private func rows() throws -> Int {
        try connection.first("SELECT count(*) FROM throttle") { $0.int(0) } ?? 0
    }

    @Test func `make an account wait from the fifth failure on, longer each time`() throws {
        let waits = try (1...14).map { _ in
            try throttles.fail([.account("li@example.cn")], at: now)
            return try wait(.account("li@example.cn"))
        }
        #expect(waits == [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60])
        #expect(try wait(.account("li@example.cn"), after: 59) == 1)
        #expect(try wait(.account("li@example.cn"), after: 60) == 0)
        #expect(try wait(.account("wang@example.cn")) == 0)
        #expect(try wait(.accountFrom("li@example.cn", "192.0.2.1")) == 0)
    }

    @Test func `make a source wait a minute from the thirtieth failure on`() throws {
        for _ in 1...29 { try throttles.fail([.source("192.0.2.1")], at: now) }
        #expect(try wait(.source("192.0.2.1")) == 0)
        try throttles.fail([.source("192.0.2.1")], at: now)
        #expect(try wait(.source("192.0.2.1")) == 60)
        #expect(try wait(.source("192.0.2.2")) == 0)
    }

    @Test func `make wait as long as the slowest of several`() throws {
        for _ in 1...6 { try throttles.fail([.account("a"), .source("s")], at: now) }
        #expect(try throttles.wait([.source("s"), .account("a")], at: now) == 2)
    }

    @Test(arguments: [(86_399, 1), (86_400, 0)])
    func `count anew when the window of a failure is over`(later: Int64, wait: Int) throws {
        for _ in 1...4 { try throttles.fail([.account("a")], at: now) }
        let then = now.adding(seconds: later)
        try throttles.fail([.account("a")], at: then)
        #expect(try throttles.wait([.account("a")], at: then) == wait)
    }

    @Test func `believe no wait that a clock has noted which was ahead`() throws {
        let ahead = now.adding(seconds: 3600)
        for _ in 1...20 { try throttles.fail([.account("a")], at: ahead) }
        #expect(try throttles.wait([.account("a")], at: ahead) == 60)
        #expect(try wait(.account("a")) == 0)
        // And what it counted is over.
        try throttles.fail([.account("a")], at: now)
        #expect(try wait(.account("a")) == 0)
    }

    @Test func `forget who did the right thing`() throws {
        for _ in 1...9 { try throttles.fail([.account("a"), .source("s")], at: now) }
        try throttles.clear(.account("a"))
        #expect(try wait(.account("a")) == 0)
        try throttles.fail([.account("a")], at: now)
        #expect(try wait(.account("a")) == 0)
    }

    @Test func `give three changes of address an hour, and say when there is another`() throws {
        let uses = try (0..<4).map {
            try throttles.take(.addressChanges(AccountID(1)), at: now.adding(seconds: $0 * 10))
        }
        #expect(uses == [0, 0, 0, 3570])
        #expect(try throttles.take(.addressChanges(AccountID(2)), at: now) == 0)
        #expect(
            try throttles.take(.addressChanges(AccountID(1)), at: now.adding(seconds: 3600)) == 0)
    }

    @Test func `give sixty messages an hour`() throws {
        for _ in 1...60 { #expect(try throttles.take(.messages(AccountID(1)), at: now) == 0) }
        #expect(try throttles.take(.messages(AccountID(1)), at: now) == 3600)
        // The numbers of accounts mean another thing elsewhere.
        #expect(try throttles.take(.addressChanges(AccountID(1)), at: now) == 0)
    }

    @Test func `give five registrations of an order a day of the calendar`() throws {
        let subject = Throttles.Subject.registration(order: "O-1", source: "192.0.2.1")
        // 23:00 in Shanghai.
        let late = now.adding(seconds: 13 * 3600)
        for _ in 1...5 { #expect(try throttles.take(subject, at: late) == 0) }
        #expect(try throttles.take(subject, at: late) > 0)
        #expect(try throttles.take(subject, at: late.adding(seconds: 3599)) > 0)
        #expect(try throttles.take(subject, at: late.adding(seconds: 3600)) == 0)
    }

    @Test func `are removed when they are two days old, or lie ahead`() throws {
        try throttles.fail([.account("old")], at: now.adding(seconds: -2 * 86_400 - 1))
        try throttles.fail([.account("young")], at: now.adding(seconds: -2 * 86_400))
        try throttles.fail([.account("ahead")], at: now.adding(seconds: 61))
        try throttles.removeOld(at: now)
        #expect(try rows() == 1)
    }

    @Test func `tell nobody which addresses, sources and orders were tried`() throws {
        let secret = "secret@example.cn"
        try throttles.fail([.account(secret), .source(secret), .accountFrom(secret, "s")], at: now)
        _ = try throttles.take(.registration(order: secret, source: secret), at: now)
        try KnownSources(connection).remember(secret, of: secret, at: now)
        _ = try LetterAllowance(connection).take(
            to: EmailAddress(stored: secret), from: secret, isOwners: true, at: now)
        let found = try connection.first(
            "SELECT count(*) FROM throttle WHERE instr(kind || CAST(key AS TEXT), 'secret')"
        ) { $0.int(0) }
        #expect(found == 0)
        let lengths = try connection.rows("SELECT DISTINCT length(key) FROM throttle") { $0.int(0) }
        #expect(lengths == [32])
    }
}

@Suite("A source that somebody has signed in from") struct KnownSourcesTests {
    private let sources: KnownSources
    private let now = Instant(seconds: 1_795_000_000)
    private static let day: Int64 = 86_400

    init() throws {
        sources = KnownSources(try Database.open(nil))
        try sources.remember("192.0.2.1", of: "li@example.cn", at: now)
    }

    @Test(arguments: [(0, true), (day - 1, true), (day, false), (-60, true), (-61, false)])
    func `is known for a day`(later: Int64, isKnown: Bool) throws {
        let then = now.adding(seconds: later)
        #expect(try sources.contains("192.0.2.1", at: then) == isKnown)
        #expect(try !sources.contains("192.0.2.2", at: then))
    }

    @Test(arguments: [(90 * day - 1, true), (90 * day, false), (-61, false)])
    func `is known to its account for ninety`(later: Int64, isKnown: Bool) throws {
        let then = now.adding(seconds: later)
        #expect(try sources.contains("192.0.2.1", of: "li@example.cn", at: then) == isKnown)
        #expect(try !sources.contains("192.0.2.1", of: "wang@example.cn", at: then))
    }

    @Test func `is not forgotten with the failures of others`() throws {
        let then = now.adding(seconds: 30 * Self.day)
        try Throttles(sources.connection).removeOld(at: then)
        #expect(try sources.contains("192.0.2.1", of: "li@example.cn", at: then))
        try Throttles(sources.connection).removeOld(at: now.adding(seconds: 91 * Self.day))
        #expect(try !sources.contains("192.0.2.1", of: "li@example.cn", at: then))
    }
}

@Suite("Letters to one address") struct AllowanceTests {
    private let allowance: LetterAllowance
    private let now = Instant(seconds: 1_795_000_000)
    private let address = EmailAddress(stored: "li@example.cn")

    init() throws { allowance = LetterAllowance(try Database.open(nil)) }

    private func take(
        from source: String = "s", isOwners: Bool = false, after seconds: Int64 = 0
    ) throws -> Bool {
        try allowance.take(
            to: address, from: source, isOwners: isOwners, at: now.adding(seconds: seconds))
    }

    @Test func `are three an hour, whoever causes them`() throws {
        let taken = try ["a", "b", "c", "d"].map { try take(from: $0) }
        #expect(taken == [true, true, true, false])
        #expect(try !take(after: 3599))
        #expect(try take(after: 3600))
        let other = EmailAddress(stored: "wang@example.cn")
        #expect(try allowance.take(to: other, from: "a", isOwners: false, at: now))
    }

    @Test func `are ten a day`() throws {
        let hours: [Int64] = [0, 1, 2, 3, 23]
        let counts = try hours.map { hour in
            try (1...5).count { _ in try take(after: hour * 3600) }
        }
        #expect(counts == [3, 3, 3, 1, 0])
        #expect(try take(after: 24 * 3600))
    }

    @Test func `are one more an hour, to an owner from where none came for a day`() throws {
        for _ in 1...3 { #expect(try take(from: "s")) }
        #expect(try !take(from: "s", isOwners: true))
        #expect(try !take(from: "t"))
        #expect(try take(from: "t", isOwners: true))
        #expect(try !take(from: "u", isOwners: true))
    }

    @Test func `count the same in any spelling of the address`() throws {
        for _ in 1...3 { #expect(try take()) }
        let same = EmailAddress(stored: "LI@Example.CN")
        #expect(try !allowance.take(to: same, from: "s", isOwners: false, at: now))
    }

    @Test func `are not fewer where it was pretended to write some`() throws {
        for _ in 1...5 { try allowance.pretend(to: address, from: "s", at: now) }
        let taken = try (1...4).map { _ in try take() }
        #expect(taken == [true, true, true, false])
    }
}
