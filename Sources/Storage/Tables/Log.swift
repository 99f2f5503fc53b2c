import Invoicing

/// The append-only log of acts on no application; each entry carries a hash of the one before.
public struct Log {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// What was done.
    public enum Action: String, Hashable, Sendable {
        /// What stood when the log began.
        case begin
        case accountAdd = "account add"
        case accountEmail = "account email"
        case orderGive = "order give"
        case orderTake = "order take"
        case staffAdd = "staff add"
        case staffDisable = "staff disable"
        case keyAdd = "key add"
        case keyRemove = "key remove"
        case calendarImport = "calendar import"
        case noticeSet = "notice set"
        case noticeClear = "notice clear"
        /// Another file was put in the place of the database.
        case restore

        /// The table whose rows it changes.
        var kept: Kept? {
            switch self {
            case .begin, .restore: nil
            case .accountAdd, .accountEmail: .accounts
            case .orderGive, .orderTake: .orders
            case .staffAdd, .staffDisable: .staff
            case .keyAdd, .keyRemove: .keys
            case .calendarImport: .calendar
            case .noticeSet, .noticeClear: .notices
            }
        }
    }

    /// Notes an act, within the transaction that does it.
    ///
    /// - Parameters:
    ///   - subject: what it was done to: a name, a number.
    ///   - now: what the clock says; the entry is dated no earlier than the newest one.
    public func append(
        _ action: Action, _ subject: String, content: JSON, by actor: Actor, at now: Instant
    ) throws {
        let newest = try Newest(connection).find()
        let number = newest.logEntry + 1
        let (at, content) = newest.date(content, at: now)
        let hash = Histories.hash(
            [
                Self.name, String(number), String(at.seconds), actor.kind, actor.staffName,
                action.rawValue, subject, content.text,
            ], head: newest.logHead)
        try connection.execute(
            """
            INSERT INTO log(entry, at, actor, name, action, subject, content, hash)
            VALUES(\(number), \(at), \(actor.kind), \(actor.staffName), \(action.rawValue),
                \(subject), \(content.text), \(hash))
            """)
    }

    /// What stands in its hashes where a history has the application's number.
    static let name = "log"
}

extension Log {
    /// Changes rows of the action's table, and notes them as they were and are, unless nothing
    /// changed.
    ///
    /// - Parameters:
    ///   - key: of the row; nil where it may be any of a small table.
    ///   - members: what else the entry tells.
    func change<Value>(
        _ action: Action, _ subject: String, key: String? = nil, _ members: [JSON.Member] = [],
        by actor: Actor, at now: Instant, _ body: () throws -> Value
    ) throws -> Value {
        guard let kept = action.kept else { return try body() }
        let before = try kept.facts(connection, key)
        let value = try body()
        let after = try kept.facts(connection, key)
        if before != after {
            try append(
                action, subject, content: Self.content(members, from: before, to: after),
                by: actor, at: now)
        }
        return value
    }

    /// The rows that differ, as they were and are.
    static func content(
        _ members: [JSON.Member], from before: [Kept.Fact], to after: [Kept.Fact]
    ) -> JSON {
        func named(_ facts: [Kept.Fact], without others: [Kept.Fact]) -> JSON {
            .object(facts.filter { !others.contains($0) }.map { .init($0.key, $0.value) })
        }
        return .object(
            members + [
                .init("from", named(before, without: after)),
                .init("to", named(after, without: before)),
            ])
    }
}

extension Log {
    /// The hash of the last restore's entry; nil where there never was one.
    func lastRestore() throws -> [UInt8]? {
        try connection.first(
            """
            SELECT hash FROM log WHERE action = \(Action.restore.rawValue)
            ORDER BY entry DESC LIMIT 1
            """
        ) { $0.blob(0) }
    }
}

/// Where the histories and the log stand.
struct Newest {
    let connection: any Connection

    init(_ connection: any Connection) { self.connection = connection }

    struct Standing: Equatable {
        /// No entry is dated before.
        let at: Instant
        /// The time of the newest entry of all.
        let entryAt: Instant
        /// Grows with every entry, and never goes back.
        let sequence: Int64
        let logEntry: Int
        let logHead: [UInt8]
        /// When the head was written into the system's log last.
        let notedOn: Day?

        /// When an entry is dated that is written now, and its content. Where the clock is behind
        /// the newest entry, what it said stands in the content.
        func date(_ content: JSON, at now: Instant) -> (at: Instant, content: JSON) {
            guard now < at, case .object(let members) = content else {
                return (max(now, at), content)
            }
            return (at, .object(members + [.init("clock", .string(now.iso8601))]))
        }
    }

    func find() throws -> Standing {
        try connection.first(
            "SELECT at, entry_at, sequence, log_entry, log_head, noted_on FROM newest"
        ) { row in
            Standing(
                at: row.instant(0), entryAt: row.instant(1), sequence: row.int64(2),
                logEntry: row.int(3), logHead: row.blob(4),
                notedOn: row.optionalInt64(5).map { Day(number: Int($0)) })
        }
        .stored("newest")
    }
}
