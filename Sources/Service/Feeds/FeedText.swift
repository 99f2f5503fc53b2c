import Invoicing
import Storage
import Text

/// Texts of a feed that need more than a look at their bytes.
enum FeedText {
    typealias Fault = RowFault.Reason

    /// A name or another line of text as the gate admits it, a line break inside a quoted field
    /// joined.
    static func admitted(_ bytes: UnownedText) throws(Fault) -> String {
        let text = try decoded(bytes)
        let admitted: String
        do {
            admitted = try Gate.name(text)
        } catch {
            throw .text(error)
        }
        if admitted.isEmpty { throw .empty }
        return admitted
    }

    /// A number or a code; empty for blanks.
    static func plain(_ bytes: UnownedText) throws(Fault) -> String {
        Plain.text(try decoded(bytes))
    }

    /// A number in capital letters.
    static func number(_ bytes: UnownedText) throws(Fault) -> String {
        let text = try plain(bytes)
        if text.isEmpty { throw .empty }
        if text.unicodeScalars.count > FeedLimits.number { throw .numberTooLong }
        if isShortened(text) { throw .shortened }
        do {
            return try OrderNumber(text).text
        } catch .text(let fault) {
            throw .text(fault)
        } catch {
            throw .number
        }
    }

    /// An address, or nil for blanks.
    static func email(_ bytes: UnownedText) throws(Fault) -> String? {
        let text = try decoded(bytes)
        do {
            return try EmailAddress(text).text
        } catch .required {
            return nil
        } catch .text(let fault) {
            throw .text(fault)
        } catch .emailLetter(let letter) {
            throw .emailLetter(letter)
        } catch {
            throw .email
        }
    }

    /// `2.54E+19`: what a spreadsheet makes of a long number, whose other digits are lost.
    private static func isShortened(_ text: String) -> Bool {
        let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
        guard parts.count == 2, let mantissa = parts.first, let exponent = parts.last else {
            return false
        }
        let digits = mantissa.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
        func isNumber(_ bytes: some Collection<UInt8>) -> Bool {
            !bytes.isEmpty && bytes.allSatisfy { (0x30...0x39).contains($0) }
        }
        let hasSign = exponent.hasPrefix("+")
        return digits.count <= 2 && digits.allSatisfy { isNumber($0) }
            && isNumber(exponent.utf8.drop { $0 == 0x2B })
            && (hasSign || digits.count == 2)
    }

    private static func decoded(_ bytes: UnownedText) throws(Fault) -> String {
        if bytes.contains(0) { throw .nul }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .encoding }
        return text
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
