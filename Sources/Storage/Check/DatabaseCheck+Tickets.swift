// What is kept twice about tickets, splits and returned Fapiaos has to agree.
extension DatabaseCheck {
    /// Each finds two texts a row: what is wrong, and what with.
    static let ofTickets: [(SQL, @Sendable (String, String) -> Finding)] = [
        (heldAmounts, { .part(.changed, application: $0, .bill($1)) }),
        (messages, { number, _ in .messages(ticket: number) }),
        (splits, { number, _ in .split(ticket: number) }),
        (sums, { .splitSum(ticket: $0, record: $1) }),
        (claimsBeside, { .claimBesideSplit(application: $0, record: $1) }),
        (partsOfEnded, { .partOfEndedSplit(application: $0, ticket: $1) }),
        (arrivals, { number, _ in .notReturned(ticket: number) }),
        (returns, { number, _ in .returnedAlone(application: number) }),
        (voidings, { number, _ in .notVoided(ticket: number) }),
    ]

    /// What a live application holds whole stays as it was.
    private static let heldAmounts: SQL = """
        SELECT a.number, c.record FROM claims c JOIN applications a ON a.id = c.application
        JOIN billing_records b ON b.number = c.record
        WHERE c.live = 1 AND c.split IS NULL AND b.amount <> c.amount ORDER BY a.id
        """

    private static let messages: SQL = """
        SELECT r.number, '' FROM requests r
        LEFT JOIN (SELECT request, count(*) AS count, max(entry) AS last FROM messages
            GROUP BY request) m ON m.request = r.id
        WHERE r.entries IS NOT m.count OR r.entries IS NOT m.last ORDER BY r.id
        """

    /// A split stands from the agreement until the ticket is declined.
    private static let splits: SQL = """
        SELECT r.number, '' FROM requests r LEFT JOIN splits s ON s.request = r.id
        WHERE (r.step = 'split') <> (s.id IS NOT NULL)
            OR (s.id IS NOT NULL
                AND ((s.ended_at IS NULL) <> (r.status <> 'declined') OR s.record IS NOT r.record))
        ORDER BY r.id
        """

    /// The record of an ended split may change.
    private static let sums: SQL = """
        SELECT r.number, s.record FROM splits s JOIN requests r ON r.id = s.request
        WHERE s.ended_at IS NULL
            AND (SELECT sum(amount) FROM split_parts WHERE split = s.id)
                IS NOT (SELECT amount FROM billing_records WHERE number = s.record)
        ORDER BY s.id
        """

    private static let claimsBeside: SQL = """
        SELECT a.number, c.record FROM splits s
        JOIN claims c ON c.record = s.record JOIN applications a ON a.id = c.application
        WHERE s.ended_at IS NULL AND c.live = 1 AND c.split IS NULL ORDER BY a.id
        """

    private static let partsOfEnded: SQL = """
        SELECT a.number, r.number FROM splits s
        JOIN claims c ON c.record = s.record AND c.split = s.id
        JOIN applications a ON a.id = c.application JOIN requests r ON r.id = s.request
        WHERE s.ended_at IS NOT NULL AND c.live = 1 ORDER BY a.id
        """

    private static let arrivals: SQL = """
        SELECT r.number, '' FROM requests r LEFT JOIN applications a ON a.id = r.application
        WHERE r.step = 'arrived' AND a.stage IS NOT 'returned' ORDER BY r.id
        """

    private static let returns: SQL = """
        SELECT a.number, '' FROM applications a
        WHERE a.stage = 'returned' AND NOT EXISTS(SELECT 1 FROM requests r
            WHERE r.application = a.id AND r.step = 'arrived') ORDER BY a.id
        """

    private static let voidings: SQL = """
        SELECT r.number, '' FROM requests r LEFT JOIN applications a ON a.id = r.application
        WHERE r.step = 'voided' AND (a.stage IS NOT 'voided'
            OR r.kind = 'title'
                AND NOT EXISTS(SELECT 1 FROM applications n WHERE n.replaces = a.id))
        ORDER BY r.id
        """
}
