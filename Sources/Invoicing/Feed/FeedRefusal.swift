/// Why a whole feed is refused; nothing of it was taken.
public enum FeedRefusal: Error, Equatable, Sendable {
    /// No bytes, or blank lines only.
    case empty
    /// The first row names no column.
    case noHeader
    /// A header, and no row below it.
    case noRows
    /// A quote in the header is wrong, or the header is endless.
    case brokenHeader
    case missingColumn(String)
    case doubledColumn(String)
    /// The header is that of the other feed.
    case otherFeed(Feed)
    /// Semicolons or tabs stand where the commas should.
    case separator
    /// A zero byte in the header.
    case nul
    case utf16
    /// A workbook (.xlsx, .ods, .xls), whatever its name says.
    case workbook
    /// Too much is not UTF-8 for single rows to be at fault.
    case notUTF8
    /// It was called GB18030, but is UTF-8.
    case isUTF8
    /// Reading failed with that errno; what was read before was taken.
    case unreadable(code: Int32)
}
