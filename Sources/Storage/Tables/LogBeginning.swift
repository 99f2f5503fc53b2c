import Invoicing
import Text

/// The log's first entry: digests of what stood when it began and has no history. What was changed
/// before cannot be told; what is changed since can.
struct LogBeginning {
    let connection: any Connection

    /// Writes it where anything stands; a new database needs none.
    func write() throws {
        var members: [JSON.Member] = []
        var count = 0
        for kept in Kept.allCases {
            var digest = FactDigest()
            let facts = try connection.prepared(kept.query())
            while try facts.step() { digest.add(kept.fact(facts.row)) }
            members.append(.init(kept.rawValue, digest.json))
            count += digest.count
        }
        for table in Standing.allCases {
            let digest = try table.digest(connection)
            members.append(.init(table.rawValue, digest.json))
            count += digest.count
        }
        guard count > 0 else { return }
        let last = try connection.first("SELECT max(id) FROM applications") { $0.int64(0) }
        members.append(.init("lastRow", .integer(last ?? 0)))
        members.append(.init("redated", .array(try redated())))
        let at = try Newest(connection).find().at
        try Log(connection).append(
            .begin, Log.name, content: .object(members), by: .system, at: at)
    }

    /// What never changes, and stands in no history.
    enum Standing: String, CaseIterable {
        /// Whose the applications are.
        case owners
        /// The log that was written before this one.
        case staffLog = "staff_log"

        private var query: SQL {
            switch self {
            case .owners:
                "SELECT number, account FROM applications WHERE id <= $1 ORDER BY id"
            case .staffLog: "SELECT id, at, name, action, content FROM staff_log ORDER BY id"
            }
        }

        /// - Parameter last: the last row that counts; nil for all.
        func digest(_ connection: any Connection, upTo last: Int64 = .max) throws -> FactDigest {
            let rows = try connection.prepared(query)
            if self == .owners { rows.bind(.integer(last), at: 1) }
            var digest = FactDigest()
            while try rows.step() {
                switch self {
                case .owners: digest.add(rows.row.text(0), String(rows.row.int64(1)))
                case .staffLog:
                    digest.add(
                        String(rows.row.int64(0)), String(rows.row.int64(1)), rows.row.text(2),
                        rows.row.text(3), rows.row.text(4))
                }
            }
            return digest
        }
    }

    /// The applications that are due on another day than the first entry of their history says, as
    /// after an import of a calendar: `[[number, day, whether it is provisional]…]`.
    private func redated() throws -> [JSON] {
        try connection.rows(
            """
            SELECT a.number, a.due_on, a.provisional FROM applications a
            JOIN history h ON h.application = a.id AND h.entry = 1
            WHERE a.provisional
                OR date(a.due_on * 86400, 'unixepoch') IS NOT json_extract(h.content, '$.dueOn')
            ORDER BY a.id
            """
        ) { .array([.string($0.text(0)), .string($0.day(1).iso8601), .bool($0.bool(2))]) }
    }
}

/// SHA-256 over rows in the order of their keys, every value with its length.
struct FactDigest: Equatable {
    private var parts = Digest.Parts()
    private(set) var count = 0

    mutating func add(_ fact: Kept.Fact) { add(fact.key, fact.value.text) }

    mutating func add(_ values: String...) {
        for value in values { parts.add(value) }
        count += 1
    }

    var json: JSON {
        ["count": .integer(Int64(count)), "sha256": .string(parts.value.hex)]
    }

    static func == (left: FactDigest, right: FactDigest) -> Bool { left.json == right.json }
}
