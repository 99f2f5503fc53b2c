import Text

/// The text of a message as a part of it: how it is encoded is for the text to say.
struct MessageBody {
    /// Plain text, lines ended by newlines.
    let text: String

    /// The header fields that say how the text is written.
    var headers: [String] {
        [
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: \(isPlain ? "7bit" : "base64")",
        ]
    }

    /// What stands behind the empty line.
    var content: String { isPlain ? text : Self.encoded(Array(ended.utf8)) }

    /// Lines of 76 columns in Base64 (RFC 2045, section 6.8).
    static func encoded(_ bytes: [UInt8]) -> String {
        // 57 bytes make 76 columns.
        stride(from: 0, to: bytes.count, by: 57).map { start in
            Base64.encoded(bytes[start..<min(start + 57, bytes.count)]) + "\n"
        }.joined()
    }

    /// Short lines of printable ASCII go as they are, so that anybody can read them in the file.
    private var isPlain: Bool {
        text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A }
            && text.split(separator: "\n").allSatisfy {
                $0.utf8.count <= 78 && !$0.hasPrefix("From ")
            }
    }

    /// What is encoded ends its lines by CRLF (RFC 2046, section 4.1.1).
    private var ended: String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { Gate.show(String($0)) }.joined(separator: "\r\n")
    }
}
