import Invoicing

/// The append-only history of applications; each entry carries a hash of the one before.
struct Histories {
    let connection: any Connection

    /// Appends an entry and returns its hash, which the application holds as its head.
    ///
    /// - Parameters:
    ///   - id: the application's row; its number goes into the hash.
    ///   - number: of the entry, from 1.
    ///   - head: the hash of the entry before, all zeros for the first.
    func append(
        _ entry: HistoryEntry, content: JSON, number: Int, to id: Int64, application: String,
        head: [UInt8]
    ) throws -> [UInt8] {
        let hash = Self.hash(
            entry, content: content.text, number: number, application: application, head: head)
        try connection.execute(
            """
            INSERT INTO history(application, entry, at, actor, name, action, stage, remark,
                content, hash)
            VALUES(\(id), \(number), \(entry.at), \(entry.actor.kind), \(entry.actor.staffName),
                \(entry.deed.rawValue), \(entry.stage.rawValue), \(entry.remark),
                \(content.text), \(hash))
            """)
        return hash
    }

    /// All entries of an application, oldest first.
    func all(of id: Int64) throws -> [HistoryEntry] {
        try connection.rows(
            """
            SELECT at, actor, name, action, stage, remark, json_extract(content, '$.carrier'),
                json_extract(content, '$.waybill')
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
        guard let carrier = row.optionalText(6).flatMap(Courier.init),
            let waybill = row.optionalText(7)
        else { return nil }
        return Parcel(carrier: carrier, waybill: waybill, mailedAt: row.instant(0))
    }

    static let noHead = [UInt8](repeating: 0, count: 32)

    /// An entry as it is stored, to check the chain with.
    struct Link {
        let number: Int
        let parts: [String?]
        let stage: String
        let hash: [UInt8]

        /// The hash that the entry must have when it follows that one.
        func hash(after head: [UInt8], application: String) -> [UInt8] {
            Histories.hash([application, String(number)] + parts, head: head)
        }
    }

    /// All entries of an application, oldest first, without understanding them.
    func links(of id: Int64) throws -> [Link] {
        try connection.rows(
            """
            SELECT entry, at, actor, name, action, stage, remark, content, hash FROM history
            WHERE application = \(id) ORDER BY entry
            """
        ) { row in
            Link(
                number: row.int(0),
                parts: [String(row.int64(1))] + (2...7).map { row.optionalText($0) },
                stage: row.text(5), hash: row.blob(8))
        }
    }

    // Every part carries its length, so that no two entries share their bytes.
    static func hash(
        _ entry: HistoryEntry, content: String, number: Int, application: String, head: [UInt8]
    ) -> [UInt8] {
        hash(
            [
                application, String(number), String(entry.at.seconds), entry.actor.kind,
                entry.actor.staffName, entry.deed.rawValue, entry.stage.rawValue, entry.remark,
                content,
            ], head: head)
    }

    private static func hash(_ parts: [String?], head: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        func add(_ part: [UInt8]?) {
            withUnsafeBytes(of: Int64(part?.count ?? -1).bigEndian) { bytes += $0 }
            bytes += part ?? []
        }
        add(head)
        for part in parts { add(part.map { Array($0.utf8) }) }
        return Digest.sha256(bytes)
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
