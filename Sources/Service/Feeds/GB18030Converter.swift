import Glibc
import Invoicing

/// Turns a stream of GB18030 into UTF-8 by the C library's iconv.
struct GB18030Converter: ~Copyable {
    /// Stands for a byte that is no character: no UTF-8 holds it, so its row is refused.
    private static let wrong: UInt8 = 0xFF

    private let descriptor: iconv_t
    private let raw: UnsafeMutableBufferPointer<UInt8>
    private var start = 0
    private var end = 0
    /// Whether the bytes at hand are an unfinished character or none.
    private(set) var wantsMore = true
    /// Whether no more bytes will come.
    private(set) var isAtEnd = false

    /// - Throws: `FeedRefusal.unreadable` where the system cannot convert.
    init(capacity: Int) throws {
        let opened = iconv_open("UTF-8", "GB18030")
        guard let opened, Int(bitPattern: opened) != -1 else {
            throw FeedRefusal.unreadable(code: errno)
        }
        descriptor = opened
        raw = .allocate(capacity: max(capacity, 16))
    }

    deinit {
        iconv_close(descriptor)
        raw.deallocate()
    }

    /// Where to put fresh bytes; say `added` then.
    var room: UnsafeMutableBufferPointer<UInt8> {
        mutating get {
            if start > 0, let base = raw.baseAddress {
                memmove(base, base + start, end - start)
                end -= start
                start = 0
            }
            return .init(rebasing: raw[end...])
        }
    }

    /// Fresh bytes are in the room; none means the end.
    mutating func added(_ count: Int) {
        end += count
        isAtEnd = count == 0
        wantsMore = false
    }

    /// Copies bytes that were read elsewhere; at most the capacity.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        for (index, byte) in bytes.enumerated() { raw[end + index] = byte }
        end += bytes.count
        isAtEnd = bytes.isEmpty
        wantsMore = false
    }

    /// Converts what is at hand as far as the target has room; at least eight bytes.
    ///
    /// - Returns: how many bytes were written.
    mutating func convert(into target: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var left = target.count
        let result = iconvStep(target, &left)
        let code = errno
        guard result == -1 else {
            wantsMore = start == end
            return target.count - left
        }
        switch code {
        case EILSEQ: replaceOne(in: target, &left)
        case EINVAL where isAtEnd: replaceOne(in: target, &left)
        case EINVAL: wantsMore = true
        default: break
        }
        return target.count - left
    }

    private mutating func iconvStep(
        _ target: UnsafeMutableBufferPointer<UInt8>, _ left: inout Int
    ) -> size_t {
        guard let from = raw.baseAddress, let to = target.baseAddress else { return 0 }
        var input: UnsafeMutablePointer<CChar>? =
            UnsafeMutableRawPointer(from + start).assumingMemoryBound(to: CChar.self)
        var output: UnsafeMutablePointer<CChar>? =
            UnsafeMutableRawPointer(to).assumingMemoryBound(to: CChar.self)
        var inputLeft = end - start
        let result = iconv(descriptor, &input, &inputLeft, &output, &left)
        start = end - inputLeft
        return result
    }

    private mutating func replaceOne(
        in target: UnsafeMutableBufferPointer<UInt8>, _ left: inout Int
    ) {
        // The code page of Chinese Excel, which is called GB18030 too, has the euro at 0x80.
        let sign: [UInt8] = start < end && raw[start] == 0x80 ? [0xE2, 0x82, 0xAC] : [Self.wrong]
        guard left >= sign.count, start < end else { return }
        for byte in sign {
            target[target.count - left] = byte
            left -= 1
        }
        start += 1
    }
}
