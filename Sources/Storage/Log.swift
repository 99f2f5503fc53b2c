import Invoicing

/// The append-only log of acts on no application; each entry carries a hash of the one before.
public struct Log {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// What was done.
    public enum Action: String, Hashable, Sendable {
        case staffAdd = "staff add"
        case staffDisable = "staff disable"
        case keyAdd = "key add"
        case keyRemove = "key remove"
        case calendarImport = "calendar import"
        case noticeSet = "notice set"
        case noticeClear = "notice clear"
        /// Another file was put in the place of the database.
        case restore
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
                "log", String(number), String(at.seconds), actor.kind, actor.staffName,
                action.rawValue, subject, content.text,
            ], head: newest.logHead)
        try connection.execute(
            """
            INSERT INTO log(entry, at, actor, name, action, subject, content, hash)
            VALUES(\(number), \(at), \(actor.kind), \(actor.staffName), \(action.rawValue),
                \(subject), \(content.text), \(hash))
            """)
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
        /// The time of the newest entry of all.
        let at: Instant
        /// Grows with every entry, and never goes back.
        let sequence: Int64
        let logEntry: Int
        let logHead: [UInt8]

        /// When an entry is dated that is written now, and its content. Where the clock is behind
        /// the newest entry, what it said stands in the content.
        func date(_ content: JSON, at now: Instant) -> (at: Instant, content: JSON) {
            guard now < at, case .object(let members) = content else { return (max(now, at), content) }
            return (at, .object(members + [.init("clock", .string(now.iso8601))]))
        }
    }

    func find() throws -> Standing {
        try connection.first("SELECT at, sequence, log_entry, log_head FROM newest") { row in
            Standing(
                at: row.instant(0), sequence: row.int64(1), logEntry: row.int(2),
                logHead: row.blob(3))
        }
        .stored("newest")
    }
}
