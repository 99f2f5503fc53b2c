import Glibc
import Invoicing
import Text

/// Reads CSV by RFC 4180 in constant memory: fields are places in its buffer, never strings.
struct CSVReader: ~Copyable {
    /// What the reader came to.
    enum Step: Equatable {
        /// A row; its fields are valid until `fill` or the next row.
        case row
        /// A row that cannot be taken apart; the next one can be read.
        case bad(Fault)
        /// No whole row is in the buffer: `fill` it.
        case starved
        case finished
    }

    /// What is wrong with the quoting or the size of a row.
    struct Fault: Equatable {
        enum Kind: Equatable {
            case strayQuote, tooLong, tooManyFields
            case openQuote(line: Int)
        }
        let kind: Kind
        /// The field, counted from 0.
        let field: Int
        /// Where its value starts in the buffer, for an excerpt.
        let start: Int
    }

    /// More fields than any header has; a line of nothing but commas ends here.
    static let mostFields = 100
    static let longestRow = 1 << 20

    private var source: ByteSource
    private var buffer: UnsafeMutableBufferPointer<UInt8>
    private var position = 0
    private var filled = 0
    private var isAtEnd = false
    /// Dropping the rest of a line that belongs to a bad row.
    private var isSkipping = false
    private var fields: [Field] = []
    /// The line on which the current row starts, from 1.
    private(set) var line = 1
    private var nextLine = 1

    /// - Parameter chunk: bytes read at a time; the buffer grows only for a row that is longer.
    init(_ source: consuming ByteSource, chunk: Int = 1 << 20) {
        self.source = source
        buffer = .allocate(capacity: max(chunk, 16))
    }

    deinit { buffer.deallocate() }

    /// Bytes taken from the file so far.
    var bytesRead: Int64 { source.bytesRead }

    /// How many fields the current row has.
    var count: Int { fields.count }

    /// The bytes of a field of the current row.
    func bytes(of field: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: buffer[fields[field].start..<fields[field].end])
    }

    /// Whether a field of the current row holds nothing but blanks.
    func isEmpty(_ field: Int) -> Bool {
        bytes(of: field).allSatisfy { $0 == .space || $0 == 0x09 }
    }

    /// The beginning of what a fault is about, on its line.
    func bytes(of fault: Fault) -> UnsafeBufferPointer<UInt8> {
        let end = min(fault.start + 256, filled)
        let bytes = buffer[min(fault.start, end)..<end]
        let line = bytes.prefix { $0 != .lineFeed && $0 != .carriageReturn }
        return UnsafeBufferPointer(rebasing: line)
    }

    /// Reads on until the buffer is full or the source at its end. Takes as long as the source
    /// does, so no lock may be held.
    ///
    /// - Throws: `FeedRefusal`.
    mutating func fill() throws {
        let isFirst = source.bytesRead == 0
        makeRoom()
        let room = UnsafeMutableBufferPointer(rebasing: buffer[filled...])
        let count = try source.read(into: room)
        filled += count
        isAtEnd = count == 0
        // Programs that put one mark after the other mean no text by it.
        while isFirst, buffer[position..<filled].starts(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
        // Ctrl-Z ended texts on the systems whose habits some exports keep.
        while isAtEnd, filled > position, buffer[filled - 1] == 0x1A { filled -= 1 }
    }

    /// Goes to the next row in the buffer; blank lines are passed over.
    mutating func next() -> Step {
        while true {
            if isSkipping, !skipLine() { return isAtEnd ? .finished : .starved }
            if position == filled { return isAtEnd ? .finished : .starved }
            line = nextLine
            switch scan() {
            case .row(let end, let lines):
                position = end
                nextLine += lines + 1
                if isBlank { continue }
                unescape()
                return .row
            case .starved:
                return .starved
            case .bad(let fault, let resume, let lines):
                position = resume
                nextLine += lines
                isSkipping = true
                return .bad(fault)
            }
        }
    }

    private mutating func makeRoom() {
        if position > 0, let base = buffer.baseAddress {
            memmove(base, base + position, filled - position)
            filled -= position
            position = 0
        }
        // Space for one converted character at least.
        guard buffer.count - filled < 8 else { return }
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: buffer.count * 2)
        _ = larger.update(fromContentsOf: buffer[..<filled])
        buffer.deallocate()
        buffer = larger
    }

    private mutating func skipLine() -> Bool {
        while position < filled {
            let byte = buffer[position]
            guard byte == .lineFeed || byte == .carriageReturn else {
                position += 1
                continue
            }
            guard let next = afterLineEnd(position) else { return false }
            position = next
            nextLine += 1
            isSkipping = false
            return true
        }
        return false
    }

    /// Spreadsheets write rows of nothing but commas below a table, or of empty quotes and blanks; a
    /// line end may follow the Ctrl-Z of an old system.
    private var isBlank: Bool {
        fields.allSatisfy { field in
            let bytes = buffer[field.start..<field.end]
            let first = bytes.first { $0 != .space && $0 != 0x09 && $0 != 0x1A }
            guard let first else { return true }
            return first >= 0x80 && Plain.isEmpty(String(decoding: bytes, as: UTF8.self))
        }
    }
}

// Taking a row apart. Nothing in the buffer is changed before the whole row is there.
extension CSVReader {
    private struct Field {
        let start: Int
        var end: Int
        let hasEscapes: Bool
    }

    private enum Scan {
        /// `lines` are the line breaks inside the row.
        case row(end: Int, lines: Int)
        case starved
        case bad(Fault, resume: Int, lines: Int)
    }

    private enum FieldEnd {
        case comma(next: Int)
        case row(next: Int)
        case starved
        case bad(Fault, resume: Int)
    }

    private mutating func scan() -> Scan {
        fields.removeAll(keepingCapacity: true)
        var at = position
        var lines = 0
        while true {
            if at == filled, !isAtEnd { return .starved }
            let before = lines
            let isQuoted = at < filled && buffer[at] == .quote
            let end = isQuoted ? quoted(from: at + 1, &lines) : plain(from: at)
            switch end {
            case .comma(let next):
                at = next
            case .row(let next):
                return .row(end: next, lines: lines)
            case .starved:
                return .starved
            case .bad(let fault, let resume):
                return .bad(fault, resume: resume, lines: before)
            }
            if fields.count > Self.mostFields { return tooMuch(.tooManyFields, at, lines) }
            if at - position > Self.longestRow { return tooMuch(.tooLong, at, lines) }
        }
    }

    private func tooMuch(_ kind: Fault.Kind, _ at: Int, _ lines: Int) -> Scan {
        .bad(fault(kind, at), resume: at, lines: lines)
    }

    private mutating func plain(from start: Int) -> FieldEnd {
        let limit = min(filled, start + FeedLimits.field + 2)
        var at = start
        while at < limit {
            switch buffer[at] {
            case .comma:
                add(start, at)
                return .comma(next: at + 1)
            case .lineFeed:
                add(start, at)
                return .row(next: at + 1)
            case .carriageReturn:
                guard let next = afterLineEnd(at) else { return .starved }
                add(start, at)
                return .row(next: next)
            case .quote:
                return .bad(fault(.strayQuote, start), resume: at)
            default:
                at += 1
            }
        }
        if at - start > FeedLimits.field + 1 {
            return .bad(fault(.tooLong, start), resume: at)
        }
        guard isAtEnd else { return .starved }
        add(start, at)
        return .row(next: at)
    }

    private mutating func quoted(from start: Int, _ lines: inout Int) -> FieldEnd {
        let limit = min(filled, start + FeedLimits.field + 1)
        let before = lines
        var hasEscapes = false
        var at = start
        while at < limit {
            let byte = buffer[at]
            if byte == .lineFeed || byte == .carriageReturn && !isFollowed(at) { lines += 1 }
            if byte != .quote {
                at += 1
            } else if at + 1 == filled, !isAtEnd {
                return .starved
            } else if at + 1 < filled, buffer[at + 1] == .quote {
                hasEscapes = true
                at += 2
            } else {
                return closed(start, at, hasEscapes, before, lines)
            }
        }
        // Read on from the line after the one on which the quote opened: what follows are
        // most likely rows, and must not be swallowed.
        let open = Fault.Kind.openQuote(line: line + before)
        if at - start > FeedLimits.field {
            return .bad(fault(lines > before ? open : .tooLong, start), resume: start)
        }
        return isAtEnd ? .bad(fault(open, start), resume: start) : .starved
    }

    /// What comes after a quote that closes: a comma or the end of the row.
    private mutating func closed(
        _ start: Int, _ quote: Int, _ hasEscapes: Bool, _ before: Int, _ lines: Int
    ) -> FieldEnd {
        var at = quote + 1
        // Some programs write a tab behind every value, quoted or not, or Ctrl-Z behind the last.
        while at < filled, [.space, 0x09, 0x1A].contains(buffer[at]) { at += 1 }
        if at == filled, !isAtEnd { return .starved }
        let field = Field(start: start, end: quote, hasEscapes: hasEscapes)
        if at == filled || buffer[at] == .lineFeed || buffer[at] == .carriageReturn {
            guard let next = afterLineEnd(at) else { return .starved }
            fields.append(field)
            return .row(next: next)
        }
        if buffer[at] == .comma {
            fields.append(field)
            return .comma(next: at + 1)
        }
        // Over a line break this quote is the opening one of a later row.
        let kind: Fault.Kind = lines > before ? .openQuote(line: line + before) : .strayQuote
        return .bad(fault(kind, start), resume: start)
    }

    private mutating func add(_ start: Int, _ end: Int) {
        fields.append(Field(start: start, end: end, hasEscapes: false))
    }

    /// Where the next line begins: after LF, CR, CR LF, or CR CR LF, as a text mode makes of it.
    /// Nil while it is not known which it is.
    private func afterLineEnd(_ start: Int) -> Int? {
        guard start < filled, buffer[start] == .carriageReturn else {
            return min(start + 1, filled)
        }
        for next in start + 1...start + 2 {
            guard next < filled else { return isAtEnd ? start + 1 : nil }
            if buffer[next] == .lineFeed { return next + 1 }
            guard buffer[next] == .carriageReturn else { break }
        }
        return start + 1
    }

    /// Whether a return belongs to the line end that follows it.
    private func isFollowed(_ place: Int) -> Bool {
        guard let next = afterLineEnd(place) else { return false }
        return next > place + 1
    }

    private func fault(_ kind: Fault.Kind, _ start: Int) -> Fault {
        Fault(kind: kind, field: fields.count, start: start)
    }

    private mutating func unescape() {
        for index in fields.indices where fields[index].hasEscapes {
            var to = fields[index].start
            var from = to
            while from < fields[index].end {
                buffer[to] = buffer[from]
                from += buffer[from] == .quote ? 2 : 1
                to += 1
            }
            fields[index].end = to
        }
    }
}

extension UInt8 {
    static let comma = UInt8(ascii: ",")
    static let quote = UInt8(ascii: "\"")
    static let space = UInt8(ascii: " ")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
}
