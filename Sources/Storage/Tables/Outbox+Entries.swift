import Invoicing

extension Outbox {
    /// What the operator may know of a letter: never its secret, nor what it says.
    public struct Entry: Sendable {
        public let id: Int64
        /// Without angle brackets.
        public let messageID: String
        public let recipient: String
        /// As it is stored, also where this version does not know it.
        public let language: String
        /// As it is stored, also where this version does not know it.
        public let kind: String
        public let writtenAt: Instant
        /// The next try; nil when it was delivered or given up.
        public let dueAt: Instant?
        public let tries: Int
        /// What `LetterFault` keeps: why the last try failed, or why it was given up.
        public let failure: String?
        public let deliveredAt: Instant?
    }

    /// How many letters will be tried again, or for the first time.
    public func waiting() throws -> Int {
        try connection.first(
            "SELECT count(*) FROM outbox WHERE delivered_at IS NULL AND due_at IS NOT NULL"
        ) { $0.int(0) } ?? 0
    }

    /// The letters that were not delivered, waiting or given up, in the order they were written.
    ///
    /// - Parameter last: the identifier of the last one of the part before; 0 for the first part.
    public func undelivered(after last: Int64, limit: Int) throws -> [Entry] {
        try connection.rows(
            """
            SELECT id, message_id, recipient, language, kind, written_at, due_at, tries, failure,
                delivered_at
            FROM outbox WHERE delivered_at IS NULL AND id > \(last) ORDER BY id LIMIT \(limit)
            """
        ) { row in
            Entry(
                id: row.int64(0), messageID: row.text(1), recipient: row.text(2),
                language: row.text(3), kind: row.text(4), writtenAt: row.instant(5),
                dueAt: row.optionalInstant(6), tries: row.int(7), failure: row.optionalText(8),
                deliveredAt: row.optionalInstant(9))
        }
    }
}
