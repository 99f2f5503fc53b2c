import Invoicing

// As contents write them. What somebody put there may be no time or amount at all, and is compared
// all the same.
extension Row {
    /// A number of seconds since 1970 UTC, as `2026-11-20T10:12:00+08:00`.
    func timeText(_ column: Int) -> String {
        isWithin(column, Self.years) ? instant(column).iso8601 : String(int64(column))
    }

    /// Nil for NULL.
    func optionalTimeText(_ column: Int) -> String? {
        isNull(column) ? nil : timeText(column)
    }

    /// A number of days since 1970, as `2026-11-20`.
    func dayText(_ column: Int) -> String {
        isWithin(column, Self.years / 86_400) ? day(column).iso8601 : String(int64(column))
    }

    /// Fen, with two decimals.
    func moneyText(_ column: Int) -> String {
        isWithin(column, 1_000_000_000_000_000) ? money(column).plain : String(int64(column))
    }

    /// In seconds: as far as years have four digits.
    private static let years: Int64 = 250_000_000_000

    private func isWithin(_ column: Int, _ limit: Int64) -> Bool {
        (-limit...limit).contains(int64(column))
    }
}
