import Invoicing
import Text

/// Values of header fields: never a line break but where one is folded.
enum Header {
    /// Unstructured text, as encoded words (RFC 2047) when it is not plain ASCII.
    static func text(_ text: String) -> String {
        isPlain(text) && text.utf8.count <= plainLimit ? text : encodedWords(text)
    }

    /// A display name.
    static func phrase(_ text: String) -> String {
        let isQuotable = isPlain(text) && !text.contains { "\\\"".contains($0) }
        return isQuotable && text.utf8.count <= plainLimit ? "\"\(text)\"" : encodedWords(text)
    }

    /// `Thu, 20 Nov 2026 10:12:00 +0800`.
    static func date(_ instant: Instant) -> String {
        let day = instant.day
        let clock = instant.iso8601.dropFirst(11).prefix(8)
        return "\(weekdays[day.weekday - 1]), \(day.day) \(months[day.month - 1]) \(day.year) "
            + "\(clock) +0800"
    }

    /// A value that is one token or two with a slash, or another one where it is not.
    static func token(_ text: String, or other: String) -> String {
        let isToken = text.utf8.allSatisfy {
            (0x21..<0x7F).contains($0) && !"()<>@,;:\\\"[]?=".utf8.contains($0)
        }
        return isToken && !text.isEmpty && text.utf8.count <= plainLimit ? text : other
    }

    /// A parameter with a file's name: quoted where it is plain, else in UTF-8 (RFC 2231).
    static func fileName(_ name: String) -> String {
        let isQuotable = isPlain(name) && !name.contains { "\\\"".contains($0) }
        if isQuotable && name.utf8.count <= plainLimit { return "filename=\"\(name)\"" }
        // 18 bytes make at most 54 columns; a longer name goes on in the next section.
        let bytes = Array(Gate.show(name).utf8.prefix(240))
        return stride(from: 0, to: bytes.count, by: 18).enumerated().map { section, start in
            let text = bytes[start..<min(start + 18, bytes.count)].map(percent).joined()
            return "filename*\(section)*=\(section == 0 ? "UTF-8''" : "")\(text)"
        }.joined(separator: ";\n ")
    }

    private static func percent(_ byte: UInt8) -> String {
        let isPlain =
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
        return isPlain
            ? String(UnicodeScalar(byte)) : "%" + [byte].hex
    }

    // With the name of the field a line stays below 78 columns.
    private static let plainLimit = 60
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Printable ASCII that no reader takes for an encoded word.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.holds("=?")
    }

    // 39 bytes make a word of 64 columns, which has room behind the longest name of a field.
    private static func encodedWords(_ text: String) -> String {
        var words: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control
            let bytes = Array(String(isControl ? " " : Character(scalar)).utf8)
            if words[words.count - 1].count + bytes.count > 39 { words.append([]) }
            words[words.count - 1] += bytes
        }
        return words.map { "=?UTF-8?B?\(Base64.encoded($0))?=" }.joined(separator: "\n ")
    }
}
