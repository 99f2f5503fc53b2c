import Glibc
import Invoicing

/// The bytes of a feed as UTF-8, whatever its encoding.
struct ByteSource: ~Copyable {
    private let descriptor: Int32
    private var encoding: FeedEncoding
    private var converter: GB18030Converter?
    private var isFirst = true
    /// Bytes taken from the descriptor so far.
    private(set) var bytesRead: Int64 = 0

    /// Does not close the descriptor.
    init(descriptor: Int32, encoding: FeedEncoding) {
        self.descriptor = descriptor
        self.encoding = encoding
    }

    /// Fills the room as far as the source goes.
    ///
    /// - Returns: how many bytes there are now; fewer than the room only at the end.
    /// - Throws: `FeedRefusal`.
    mutating func read(into room: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
        if isFirst { return try begin(room) }
        if converter != nil { return try convert(into: room) }
        return try fill(room)
    }

    /// Looks at the first bytes as they are in the file before anything is made of them.
    private mutating func begin(_ room: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
        isFirst = false
        let count = try fill(room)
        let head = UnsafeBufferPointer(rebasing: room[..<count])
        encoding = try FeedSniffer.check(head, claimed: encoding)
        guard encoding == .gb18030 else { return count }
        var made = try GB18030Converter(capacity: room.count)
        made.take(head)
        converter = consume made
        return try convert(into: room)
    }

    private mutating func convert(into room: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
        guard var current = converter.take() else { return 0 }
        var written = 0
        // Eight bytes are room for any one character.
        while room.count - written >= 8 {
            if current.wantsMore, !current.isAtEnd {
                let fresh = try fill(current.room)
                current.added(fresh)
            }
            let made = current.convert(into: .init(rebasing: room[written...]))
            written += made
            if made == 0, current.isAtEnd { break }
        }
        converter = consume current
        return written
    }

    private mutating func fill(_ room: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
        guard let start = room.baseAddress else { return 0 }
        var count = 0
        while count < room.count {
            let got = Glibc.read(descriptor, start + count, room.count - count)
            if got == 0 { break }
            if got > 0 {
                count += got
            } else if errno != EINTR {
                throw FeedRefusal.unreadable(code: errno)
            }
        }
        bytesRead += Int64(count)
        return count
    }
}
