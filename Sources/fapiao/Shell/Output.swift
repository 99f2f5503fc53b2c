import Glibc

/// Standard output, kept together and checked: a full disk must not look like a short list.
final class Output {
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    init(_ descriptor: Int32 = STDOUT_FILENO) { self.descriptor = descriptor }

    /// What the system said when the output could not be written.
    struct Fault: Error, Equatable {
        let code: Int32

        /// The reader has gone, such as `head` after its last line: nobody is left to tell.
        var isReaderGone: Bool { code == EPIPE }
    }

    /// Writes a text, perhaps not before `flush`.
    func write(_ text: String) throws(Fault) {
        buffer += text.utf8
        if buffer.count >= 1 << 16 { try flush() }
    }

    /// Writes bytes, perhaps not before `flush`.
    func write(_ bytes: [UInt8]) throws(Fault) {
        buffer += bytes
        if buffer.count >= 1 << 16 { try flush() }
    }

    func flush() throws(Fault) {
        var rest = buffer[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                buffer = []
                throw Fault(code: errno)
            }
            rest = rest.dropFirst(count)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
