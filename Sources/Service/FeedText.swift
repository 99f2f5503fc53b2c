import Invoicing
import Storage
import Text

/// Texts of a feed that need more than a look at their bytes.
enum FeedText {
    typealias Fault = RowFault.Reason

    /// A line of text as the gate admits it; a line break inside a quoted field is a space.
    static func admitted(_ bytes: UnownedText) throws(Fault) -> String {
        let text = try decoded(bytes)
        let line = text.contains(where: \.isNewline) ? onOneLine(text) : text
        let admitted: String
        do {
            admitted = try Gate.admit(line)
        } catch {
            throw .text(error)
        }
        if admitted.isEmpty { throw .empty }
        return admitted
    }

    /// A number in capital letters, full-width ones folded.
    static func number(_ bytes: UnownedText) throws(Fault) -> String {
        let text = try admitted(bytes)
        if text.unicodeScalars.count > FeedLimits.number { throw .numberTooLong }
        do {
            return try OrderNumber(text).text
        } catch {
            throw .number
        }
    }

    /// An address, or nil for blanks.
    static func email(_ bytes: UnownedText) throws(Fault) -> String? {
        let text = try decoded(bytes)
        if text.allSatisfy({ $0 == " " }) { return nil }
        do {
            return try EmailAddress(text).text
        } catch .text(let fault) {
            throw .text(fault)
        } catch {
            throw .email
        }
    }

    private static func decoded(_ bytes: UnownedText) throws(Fault) -> String {
        if bytes.contains(0) { throw .nul }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .encoding }
        return text
    }

    /// Spreadsheets break long cells; a name is one line all the same.
    private static func onOneLine(_ text: String) -> String {
        String(text.map { $0 == "\n" || $0 == "\r\n" ? " " : $0 })
    }
}

extension RowFault.Reason: Error {}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the gate would admit it as it is: printable ASCII and common ideographs, no
    /// blank at an end.
    var isPlain: Bool {
        if first == .space || last == .space { return false }
        var at = 0
        while at < count {
            let byte = self[at]
            if byte >= 0x20, byte <= 0x7E {
                at += 1
            } else if isIdeograph(at) {
                at += 3
            } else {
                return false
            }
        }
        return true
    }

    /// U+4E00 to U+9FFF.
    private func isIdeograph(_ at: Int) -> Bool {
        guard at + 3 <= count, self[at] >= 0xE4, self[at] <= 0xE9 else { return false }
        return (self[at] > 0xE4 || self[at + 1] >= 0xB8) && self[at + 1] & 0xC0 == 0x80
            && self[at + 2] & 0xC0 == 0x80
    }

    /// Without spaces at the ends.
    var trimmed: UnsafeBufferPointer<UInt8> {
        if first != .space, last != .space { return self }
        var rest = self[...]
        while rest.first == .space { rest = rest.dropFirst() }
        while rest.last == .space { rest = rest.dropLast() }
        return UnsafeBufferPointer(rebasing: rest)
    }

    /// What is wrong with the bytes themselves, which says more than that they are no number.
    var wrongByte: RowFault.Reason? {
        if contains(0) { return .nul }
        return String(validating: self, as: UTF8.self) == nil ? .encoding : nil
    }
}

extension UInt8 {
    /// What stands in a number without being folded.
    var isOfNumber: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x2D...0x2F, 0x3A, 0x5F: true
        default: false
        }
    }
}
