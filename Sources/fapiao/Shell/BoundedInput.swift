import Glibc

/// All of a small file or of standard input, for what is taken whole.
enum BoundedInput {
    /// An errno; `EFBIG` where there is more than was allowed.
    struct Fault: Error {
        let code: Int32
    }

    /// Reads to the end; never holds more than was allowed.
    static func read(_ descriptor: Int32, most limit: Int) throws(Fault) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Fault(code: errno) }
            if count == 0 { return bytes }
            guard bytes.count + count <= limit else { throw Fault(code: EFBIG) }
            bytes += buffer[..<count]
        }
    }
}
