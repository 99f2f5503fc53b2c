/// The encoding in which terminals take text for the clipboard, and mail any text (RFC 4648,
/// section 4).
public enum Base64 {
    private static let letters = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The bytes as ASCII, padded.
    public static func encoded(_ bytes: some Sequence<UInt8>) -> String {
        var output: [UInt8] = []
        var buffer: UInt32 = 0
        var count = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            count += 1
            guard count == 3 else { continue }
            append(buffer, digits: 4, to: &output)
            (buffer, count) = (0, 0)
        }
        if count > 0 { append(buffer << UInt32(8 * (3 - count)), digits: count + 1, to: &output) }
        return String(decoding: output, as: UTF8.self)
    }

    private static func append(_ value: UInt32, digits: Int, to output: inout [UInt8]) {
        for place in 0..<4 {
            let index = Int(value >> UInt32(18 - 6 * place)) & 63
            output.append(place < digits ? letters[index] : UInt8(ascii: "="))
        }
    }
}
