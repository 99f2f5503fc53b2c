import Invoicing
import Storage

/// Reads the rows of a file: its header is understood, its columns are found by name.
struct FeedReader: ~Copyable {
    private var csv: CSVReader
    /// The names of the columns that are read.
    private let columns: [String]
    /// For each of those columns the field that holds it.
    private let places: [Int]
    /// The columns in the order of the file.
    private let header: [String]
    private var texts: CleanTexts
    private var starved = false
    /// Whether the file has been read to its end.
    private(set) var isFinished = false

    /// Reads the header.
    ///
    /// - Parameter others: columns that may be there, and are not read.
    /// - Throws: `FeedRefusal`.
    init(
        _ columns: [String], ignoring others: [String] = [],
        _ source: consuming ByteSource, chunk: Int
    ) throws {
        var csv = CSVReader(source, chunk: chunk)
        let header = try FeedHeader.read(from: &csv, for: columns, ignoring: others)
        self.csv = csv
        self.columns = columns
        self.header = header
        places = columns.map { header.firstIndex(of: $0) ?? 0 }
        texts = CleanTexts(count: columns.count)
    }

    /// The line of the current row, from 1.
    var line: Int { csv.line }

    /// Bytes taken from the file so far.
    var bytesRead: Int64 { csv.bytesRead }

    /// Reads more of the file if the rows at hand are used up; no lock may be held meanwhile.
    ///
    /// - Throws: `FeedRefusal.unreadable`.
    mutating func fill() throws {
        guard starved else { return }
        starved = false
        try csv.fill()
    }

    /// Goes to the next row.
    ///
    /// - Returns: false when the file has to be read on, or is finished.
    /// - Throws: `RowFault`; the row after it can be read.
    mutating func next() throws(RowFault) -> Bool {
        switch csv.next() {
        case .row:
            guard csv.count == header.count else {
                throw RowFault(
                    line: csv.line, column: nil,
                    reason: .fieldCount(found: csv.count, expected: header.count))
            }
            return true
        case .bad(let fault): throw rowFault(fault)
        case .starved: starved = true
        case .finished: isFinished = true
        }
        return false
    }

    /// A fault in one of the feed's columns of the current row.
    func fault(_ column: Int, _ reason: RowFault.Reason) -> RowFault {
        RowFault(
            line: csv.line, column: columns[column], value: csv.bytes(of: places[column]),
            reason: reason)
    }

    /// The bytes of one of the feed's columns, as they are in the file.
    func raw(_ column: Int) -> UnownedText {
        csv.bytes(of: places[column])
    }

    /// A line of text as it passed the gate; valid until the next row.
    mutating func text(_ column: Int) throws(RowFault) -> UnownedText {
        let raw = raw(column)
        if raw.isEmpty { throw fault(column, .empty) }
        if raw.isPlain { return raw }
        do {
            return try texts.keep(FeedText.admitted(raw), for: column)
        } catch {
            throw fault(column, error)
        }
    }

    /// The same where nothing need stand; empty for nothing.
    mutating func optionalText(_ column: Int) throws(RowFault) -> String {
        let raw = raw(column).trimmed
        if raw.isEmpty { return "" }
        do {
            return try FeedText.admitted(raw)
        } catch {
            throw fault(column, error)
        }
    }

    /// The number of an order or a billing record, as people can type it.
    mutating func number(_ column: Int) throws(RowFault) -> UnownedText {
        let raw = raw(column)
        if raw.count <= FeedLimits.number, !raw.isEmpty, raw.allSatisfy(\.isOfNumber) {
            return raw
        }
        do {
            return try texts.keep(FeedText.number(raw), for: column)
        } catch {
            throw fault(column, error)
        }
    }

    /// An address; nil where there is none.
    mutating func email(_ column: Int) throws(RowFault) -> UnownedText? {
        let raw = raw(column)
        if raw.isEmpty { return nil }
        do {
            guard let address = try FeedText.email(raw) else { return nil }
            return texts.keep(address, for: column)
        } catch {
            throw fault(column, error)
        }
    }

    /// A positive amount.
    func amount(_ column: Int) throws(RowFault) -> Money {
        do {
            return try Money.parse(raw(column))
        } catch {
            throw fault(column, raw(column).wrongByte ?? .amount(error))
        }
    }

    /// A time not more than a day ahead.
    func instant(_ column: Int, now: Instant) throws(RowFault) -> Instant {
        let raw = raw(column).trimmed
        if raw.isEmpty { throw fault(column, .empty) }
        guard let instant = Instant(iso8601: raw) else {
            throw fault(column, raw.wrongByte ?? .date)
        }
        if instant > now.adding(seconds: FeedLimits.ahead) { throw fault(column, .future) }
        return instant
    }

    /// A positive whole number of at most nine digits.
    func quantity(_ column: Int) throws(RowFault) -> Int {
        let raw = raw(column).trimmed
        if raw.isEmpty { throw fault(column, .empty) }
        var value = 0
        for byte in raw {
            guard byte >= 0x30, byte <= 0x39, value < 100_000_000 else {
                throw fault(column, raw.wrongByte ?? .quantity)
            }
            value = value * 10 + Int(byte - 0x30)
        }
        if value == 0 { throw fault(column, .quantity) }
        return value
    }

    private func rowFault(_ fault: CSVReader.Fault) -> RowFault {
        let reason: RowFault.Reason =
            switch fault.kind {
            case .strayQuote: .strayQuote
            case .tooLong: .fieldTooLong
            case .openQuote(let line): .openQuote(line: line)
            case .tooManyFields: .fieldCount(found: fault.field, expected: header.count)
            }
        let column = fault.field < header.count ? header[fault.field] : nil
        return RowFault(
            line: csv.line, column: column, value: csv.bytes(of: fault), reason: reason)
    }
}
