import Invoicing

// What was typed, and belongs to the very same accounts.
extension Salvage {
    /// Drafts stay the same rows: who is filling one in goes on.
    func takeDrafts() throws {
        struct Held {
            let id: DraftID
            let account: AccountID
            let email: String
            let bills: String
            let filledFrom: String?
            let begunAt: Instant
            let touchedAt: Instant
            let isTyped: Bool
            var fields: [(String, String)] = []
        }
        let drafts = read { old in
            var drafts = try old.rows(
                """
                SELECT d.id, d.account, a.email_key, d.bills_key, d.filled_from, d.begun_at,
                    d.touched_at, d.typed
                FROM drafts d JOIN accounts a ON a.id = d.account
                WHERE d.application IS NULL AND d.replaced = 0 ORDER BY d.id
                """
            ) { row in
                Held(
                    id: row.draft(0), account: row.account(1), email: row.text(2),
                    bills: row.text(3), filledFrom: row.optionalText(4),
                    begunAt: row.instant(5), touchedAt: row.instant(6), isTyped: row.bool(7))
            }
            for index in drafts.indices {
                drafts[index].fields = try old.rows(
                    "SELECT field, value FROM draft_fields WHERE draft = \(drafts[index].id)"
                ) { ($0.text(0), $0.text(1)) }
            }
            return drafts
        }
        for draft in drafts ?? [] where try isAccount(draft.account, of: draft.email) {
            try copy.execute(
                """
                DELETE FROM drafts WHERE account = \(draft.account)
                    AND bills_key = \(draft.bills) AND application IS NULL AND replaced = 0
                """)
            let isTaken =
                try copy.first("SELECT 1 FROM drafts WHERE id = \(draft.id)") { _ in true } ?? false
            let id = try copy.insert(
                """
                INSERT INTO drafts(id, account, bills_key, filled_from, begun_at, touched_at, typed)
                VALUES(\(isTaken ? nil : draft.id), \(draft.account), \(draft.bills),
                    \(draft.filledFrom), \(draft.begunAt), \(draft.touchedAt), \(draft.isTyped))
                """)
            for (field, value) in draft.fields {
                try copy.execute(
                    "INSERT INTO draft_fields VALUES(\(id), \(field), \(value))")
            }
        }
    }

    /// What was typed into tickets and not sent.
    func takeUnsent() throws {
        struct Field {
            let account: AccountID
            let email: String
            let kind: String
            let subject: String
            let touchedAt: Instant
            let field: String?
            let part: Int
            let value: String
            let isSure: Bool
        }
        let fields = read { old in
            try old.rows(
                """
                SELECT u.account, a.email_key, u.kind, u.subject, u.touched_at, f.field, f.part,
                    f.value, f.is_sure
                FROM unsent u JOIN accounts a ON a.id = u.account
                LEFT JOIN unsent_fields f USING(account, kind, subject)
                """
            ) { row in
                Field(
                    account: row.account(0), email: row.text(1), kind: row.text(2),
                    subject: row.text(3), touchedAt: row.instant(4), field: row.optionalText(5),
                    part: row.int(6), value: row.text(7), isSure: row.bool(8))
            }
        }
        for row in fields ?? [] where try isAccount(row.account, of: row.email) {
            try copy.execute(
                """
                INSERT INTO unsent VALUES(\(row.account), \(row.kind), \(row.subject),
                    \(row.touchedAt))
                ON CONFLICT DO UPDATE SET touched_at = max(touched_at, excluded.touched_at)
                """)
            guard let field = row.field else { continue }
            try copy.execute(
                """
                INSERT OR REPLACE INTO unsent_fields VALUES(\(row.account), \(row.kind),
                    \(row.subject), \(field), \(row.part), \(row.value), \(row.isSure))
                """)
        }
    }

    private func isAccount(_ id: AccountID, of email: String) throws -> Bool {
        try copy.first("SELECT email_key FROM accounts WHERE id = \(id)") { $0.text(0) } == email
    }
}
