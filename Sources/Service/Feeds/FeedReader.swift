import Invoicing
import Storage

/// Reads the rows of a file: its header is understood, its columns are found by name.
struct FeedReader: ~Copyable {
    private var csv: CSVReader
    /// The names of the columns that are read.
    private let columns: [String]
    private let header: FeedHeader
    private var texts: CleanTexts
    private var starved = false
    /// Whether the file has been read to its end.
    private(set) var isFinished = false

    /// Reads the header.
    ///
    /// - Throws: `FeedRefusal`.
    init(_ columns: FeedColumns, _ source: consuming ByteSource, chunk: Int) throws {
        var csv = CSVReader(source, chunk: chunk)
        header = try FeedHeader(from: &csv, for: columns)
        self.csv = csv
        self.columns = columns.read
        texts = CleanTexts(count: columns.read.count)
    }

    /// The columns that are not known and are passed over; nil for none.
    var passed: PassedColumns? { header.passed }

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
            guard csv.count == header.names.count else {
                throw RowFault(
                    line: csv.line, column: nil,
                    reason: .fieldCount(found: csv.count, expected: header.names.count))
            }
            if let place = header.unnamed.first(where: { !csv.isEmpty($0) }) {
                throw RowFault(
                    line: csv.line, column: nil, value: csv.bytes(of: place),
                    reason: .unnamedValue)
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
            line: csv.line, column: columns[column], value: raw(column), reason: reason)
    }

    /// The bytes of one of the feed's columns, as they are in the file; none where the file has no
    /// such column.
    func raw(_ column: Int) -> UnownedText {
        header.places[column].map { csv.bytes(of: $0) } ?? UnownedText(start: nil, count: 0)
    }

    /// A line of text as it passed the gate; valid until the next row.
    mutating func text(_ column: Int) throws(RowFault) -> UnownedText {
        let raw = raw(column)
        if raw.isEmpty { throw fault(column, .empty) }
        if raw.isPlain { return raw }
        if holdsRows(raw) { throw fault(column, .openQuote(line: csv.line)) }
        do {
            return try texts.keep(FeedText.admitted(raw), for: column)
        } catch {
            throw fault(column, error)
        }
    }

    /// A number, a code or a word as `Plain` reads it; empty where nothing stands.
    func plain(_ column: Int) throws(RowFault) -> String {
        do {
            return try FeedText.plain(raw(column))
        } catch {
            throw fault(column, error)
        }
    }

    /// The same where something must stand.
    func word(_ column: Int) throws(RowFault) -> String {
        let plain = try plain(column)
        if plain.isEmpty { throw fault(column, .empty) }
        return plain
    }

    /// Whether one of its lines has the commas of a row: it was taken in by a quote that is not
    /// closed where it should be.
    private func holdsRows(_ raw: UnownedText) -> Bool {
        let lines = raw.split { $0 == .lineFeed || $0 == .carriageReturn }
        return lines.count > 1
            && lines.contains { line in line.count { $0 == .comma } >= header.names.count - 1 }
    }

    /// The number of an order or a billing record, as people can type it.
    mutating func number(_ column: Int) throws(RowFault) -> UnownedText {
        let raw = raw(column)
        // With an E it may be a power of ten.
        let isPlain = raw.allSatisfy { $0.isOfNumber && $0 != UInt8(ascii: "E") }
        if raw.count <= FeedLimits.number, !raw.isEmpty, isPlain { return raw }
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
        let raw = raw(column)
        if let money = try? Money.parse(raw) { return money }
        let plain = try plain(column)
        do {
            return try Money.parse(plain.utf8)
        } catch {
            throw fault(column, .amount(error))
        }
    }

    /// A time not more than a day ahead.
    func instant(_ column: Int, now: Instant) throws(RowFault) -> Instant {
        let instant: Instant
        if let strict = Instant(iso8601: raw(column)) {
            instant = strict
        } else {
            instant = try typedInstant(column)
        }
        if instant > now.adding(seconds: FeedLimits.ahead) { throw fault(column, .future) }
        if instant < FeedLimits.earliest { throw fault(column, .longAgo) }
        return instant
    }

    private func typedInstant(_ column: Int) throws(RowFault) -> Instant {
        let plain = try word(column)
        guard let instant = Instant(typed: plain) else { throw fault(column, .date) }
        return instant
    }

    /// A positive whole number of at most nine digits; decimals may follow that are all zeros.
    func quantity(_ column: Int) throws(RowFault) -> Int {
        if let quantity = plainQuantity(column) { return quantity }
        let plain = try word(column)
        let parts = plain.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, whole.count <= 9,
            whole.allSatisfy({ (0x30...0x39).contains($0) }),
            parts.dropFirst().allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 == 0x30 } }),
            let quantity = Int(String(Substring(whole))), quantity > 0
        else { throw fault(column, .quantity) }
        return quantity
    }

    /// The number where it is nothing but digits, as in nearly every row.
    private func plainQuantity(_ column: Int) -> Int? {
        let raw = raw(column)
        guard (1...9).contains(raw.count) else { return nil }
        var value = 0
        for byte in raw {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value > 0 ? value : nil
    }

    private func rowFault(_ fault: CSVReader.Fault) -> RowFault {
        let reason: RowFault.Reason =
            switch fault.kind {
            case .strayQuote: .strayQuote
            case .tooLong: .fieldTooLong
            case .openQuote(let line): .openQuote(line: line)
            case .tooManyFields: .fieldCount(found: fault.field, expected: header.names.count)
            }
        let column = fault.field < header.names.count ? header.names[fault.field] : nil
        return RowFault(
            line: csv.line, column: column, value: csv.bytes(of: fault), reason: reason)
    }
}
