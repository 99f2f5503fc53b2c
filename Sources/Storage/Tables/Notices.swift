import Invoicing

/// The notices that Fapiao paper is out of stock; who set and cleared them stands in the staff's
/// log.
public struct Notices {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// Those in force: for all types first.
    public func inForce() throws -> [StockNotice] {
        try connection.rows(
            """
            SELECT type, en, zh, de, expected_on, set_at FROM notices WHERE cleared_at IS NULL
            ORDER BY type
            """
        ) { row in
            let texts: [(Language, String)] = [
                (.english, row.text(1)), (.chinese, row.text(2)), (.german, row.text(3)),
            ]
            return StockNotice(
                reach: NoticeReach(row.optionalText(0).flatMap(FapiaoType.init)),
                texts: Dictionary(uniqueKeysWithValues: texts.filter { !$0.1.isEmpty }),
                expectedOn: row.day(4), setAt: row.instant(5))
        }
    }

    /// Their days, by which applications are due.
    public func dates() throws -> NoticeDates { NoticeDates(try inForce()) }

    /// Puts a notice in force, in place of the one of the same reach.
    public func set(_ notice: StockNotice, by actor: Actor) throws {
        let texts = Language.allCases.map { notice.texts[$0] ?? "" }
        try Log(connection).change(
            .noticeSet, notice.reach.rawValue, by: actor, at: notice.setAt
        ) {
            try end(notice.reach, at: notice.setAt)
            try connection.execute(
                """
                INSERT INTO notices(type, en, zh, de, expected_on, set_at)
                VALUES(\(notice.reach.type?.rawValue), \(texts[0]), \(texts[1]), \(texts[2]),
                    \(notice.expectedOn), \(notice.setAt))
                """)
        }
    }

    /// Takes the notice of a reach out of force, if there is one.
    public func clear(_ reach: NoticeReach, by actor: Actor, at now: Instant) throws {
        try Log(connection).change(.noticeClear, reach.rawValue, by: actor, at: now) {
            try end(reach, at: now)
        }
    }

    private func end(_ reach: NoticeReach, at now: Instant) throws {
        try connection.execute(
            """
            UPDATE notices SET cleared_at = \(now)
            WHERE type IS \(reach.type?.rawValue) AND cleared_at IS NULL
            """)
    }

    /// The open applications that are due on a notice's day, and would not be without it.
    ///
    /// - Parameters:
    ///   - others: the notices in force without it.
    ///   - before: those in force before it was set.
    public func effect(
        of notice: StockNotice, among others: [StockNotice], before: [StockNotice]
    ) throws -> NoticeEffect {
        let (old, new) = (NoticeDates(before), NoticeDates(others + [notice]))
        var effect = NoticeEffect()
        for (type, rule, count) in try openTallies() where notice.reach.covers(type) {
            let was = DueDate(rule: rule, notice: old[type]).day
            let day = DueDate(rule: rule, notice: new[type]).day
            if day == notice.expectedOn, day != was { effect.add(count, due: was) }
        }
        return effect
    }

    /// How many open applications there are of each type and due date by the rule.
    private func openTallies() throws -> [(FapiaoType, Day, Int)] {
        try connection.rows(
            """
            SELECT type, due_on, sum(count) FROM tallies
            WHERE stage IN ('submitted', 'inProcess') AND count > 0 GROUP BY type, due_on
            """
        ) { (try FapiaoType(rawValue: $0.text(0)).stored("type"), $0.day(1), $0.int(2)) }
    }
}
