import Invoicing

/// The append-only history of applications; each entry carries a hash of the one before.
struct Histories {
    let connection: any Connection

    /// An entry that is to be appended: dated, with its content and its hash.
    struct Coming {
        fileprivate let entry: HistoryEntry
        fileprivate let at: Instant
        fileprivate let number: Int
        fileprivate let content: String
        /// What the application holds as its head.
        let hash: [UInt8]
    }

    /// Makes an entry, to be appended in the same transaction.
    ///
    /// - Parameters:
    ///   - number: of the entry, from 1.
    ///   - application: its number goes into the hash.
    ///   - head: the hash of the entry before, all zeros for the first.
    func coming(
        _ entry: HistoryEntry, content: JSON, number: Int, application: String, head: [UInt8]
    ) throws -> Coming {
        let (at, content) = try Newest(connection).find().date(content, at: entry.at)
        let text = content.text
        return Coming(
            entry: entry, at: at, number: number, content: text,
            hash: Self.hash(
                [
                    application, String(number), String(at.seconds), entry.actor.kind,
                    entry.actor.staffName, entry.deed.rawValue, entry.stage.rawValue,
                    entry.remark, text,
                ], head: head))
    }

    /// Appends it to the application of that row.
    func append(_ coming: Coming, to id: Int64) throws {
        let entry = coming.entry
        try connection.execute(
            """
            INSERT INTO history(application, entry, at, actor, name, action, stage, remark,
                content, hash)
            VALUES(\(id), \(coming.number), \(coming.at), \(entry.actor.kind),
                \(entry.actor.staffName), \(entry.deed.rawValue), \(entry.stage.rawValue),
                \(entry.remark), \(coming.content), \(coming.hash))
            """)
    }

    /// All entries of an application, oldest first.
    func all(of id: Int64) throws -> [HistoryEntry] {
        try connection.rows(
            """
            SELECT at, actor, name, action, stage, remark, json_extract(content, '$.carrier'),
                json_extract(content, '$.waybill'), json_extract(content, '$.clock')
            FROM history WHERE application = \(id) ORDER BY entry
            """
        ) { row in
            HistoryEntry(
                at: row.instant(0), actor: try Actor(kind: row.text(1), name: row.optionalText(2)),
                deed: try Deed(rawValue: row.text(3)).stored("action"),
                stage: try Stage.Name(rawValue: row.text(4)).stored("stage"),
                remark: row.optionalText(5), parcel: Self.parcel(row))
        }
    }

    private static func parcel(_ row: Row) -> Parcel? {
        guard let carrier = row.optionalText(6).flatMap(Courier.init(rawValue:)),
            let waybill = row.optionalText(7)
        else { return nil }
        // Where the clock was behind the newest entry, the parcel left when the clock said so.
        let mailedAt = row.optionalText(8).flatMap { Instant(iso8601: $0) } ?? row.instant(0)
        return Parcel(carrier: carrier, waybill: waybill, mailedAt: mailedAt)
    }

    static let noHead = [UInt8](repeating: 0, count: 32)

    static func hash(_ parts: [String?], head: [UInt8]) -> [UInt8] {
        var digest = Digest.Parts()
        digest.add(head)
        for part in parts { digest.add(part) }
        return digest.value
    }
}

extension Optional {
    /// The value, or a fault: what is stored was written by this program or is damaged.
    func stored(_ column: String) throws -> Wrapped {
        guard let self else {
            throw StorageFault(kind: .damaged, message: "unknown value in \(column)")
        }
        return self
    }
}

extension Actor {
    var kind: String {
        switch self {
        case .applicant: "applicant"
        case .system: "system"
        case .operator: "operator"
        case .staff: "staff"
        }
    }

    var staffName: String? {
        if case .staff(let name) = self { name } else { nil }
    }

    init(kind: String, name: String?) throws {
        switch kind {
        case "applicant": self = .applicant
        case "system": self = .system
        case "operator": self = .operator
        default: self = .staff(name ?? "")
        }
    }
}
