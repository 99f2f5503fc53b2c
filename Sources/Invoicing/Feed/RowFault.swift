import Text

/// Why one row of a feed is refused; the others are taken all the same.
public struct RowFault: Error, Equatable, Sendable {
    /// What is wrong.
    public enum Reason: Equatable, Sendable {
        case fieldCount(found: Int, expected: Int)
        /// A column without a name holds something.
        case unnamedValue
        /// Another row names another parcel for the same application.
        case otherParcel(line: Int)
        /// A quote that is not closed, by the line on which it opened.
        case openQuote(line: Int)
        /// A quote inside a field that is not quoted, or text after a closing quote.
        case strayQuote
        case empty
        /// Not the form of an order or billing record number.
        case number
        case numberTooLong
        /// A spreadsheet wrote it as a power of ten.
        case shortened
        /// More than 64 KiB.
        case fieldTooLong
        case amount(MoneyFault)
        case quantity
        /// Not a date or time in a form that `Instant(typed:)` reads, or one that does not exist.
        case date
        /// More than a day ahead.
        case future
        /// Before the year 2000.
        case longAgo
        case email
        /// An address with a letter that mail cannot carry.
        case emailLetter(Character)
        case text(TextFault)
        case nul
        /// Bytes that are no character in the file's encoding.
        case encoding
        /// The row changes what an application holds.
        case held
        case calendar(CalendarFault)
    }

    /// Display columns of the value that are kept.
    static let shownColumns = 60

    /// The line of the file on which the row starts, from 1.
    public let line: Int
    /// The column's name in the header; nil where the whole row is meant.
    public let column: String?
    /// The beginning of the value: safe to print, at most 60 display columns.
    public let value: String
    public let reason: Reason

    /// A fault at a place in the file; of the value's bytes only the beginning is kept.
    public init(
        line: Int, column: String?, value: some Collection<UInt8> = EmptyCollection<UInt8>(),
        reason: Reason
    ) {
        self.line = line
        self.column = column
        self.value = Self.excerpt(value)
        self.reason = reason
    }

    /// The beginning of the bytes as one line that is safe to print.
    public static func excerpt(_ bytes: some Collection<UInt8>) -> String {
        // Four bytes a character at most, and some to see that there is more.
        let head = bytes.prefix(shownColumns * 4 + 8)
        // A tab is a blank, and no sign that something is broken.
        let shown = Gate.show(String(decoding: head.map { $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self))
        var kept = String.UnicodeScalarView()
        var columns = 0
        for scalar in shown.unicodeScalars {
            // Wide where it may be wide: rather too short than a line too long.
            columns += scalar.value < 0x1100 ? 1 : 2
            if columns > shownColumns - 1 { return String(kept) + "…" }
            kept.append(scalar)
        }
        return head.count < bytes.count ? String(kept) + "…" : String(kept)
    }
}
