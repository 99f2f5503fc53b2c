import CUtf8proc
import Glibc

/// Unicode normal forms.
public enum Normal {
    /// The canonical form in which everything is stored (NFC).
    public static func nfc(_ text: String) -> String {
        map(text, UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
    }

    /// The form that also folds full-width letters, digits and brackets (NFKC).
    public static func nfkc(_ text: String) -> String {
        map(
            text,
            UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue | UTF8PROC_COMPAT.rawValue)
    }

    /// Every letter apart from its marks (NFD), to count them.
    static func nfd(_ text: String) -> String {
        map(text, UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue)
    }

    /// The text itself where the library fails: only for want of memory.
    private static func map(_ text: String, _ options: UInt32) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var source = text
        return source.withUTF8 { bytes in
            var mapped: UnsafeMutablePointer<UInt8>?
            let count = utf8proc_map(
                bytes.baseAddress, bytes.count, &mapped, utf8proc_option_t(rawValue: options))
            defer { free(mapped) }
            guard count >= 0, let mapped else { return text }
            return String(
                decoding: UnsafeBufferPointer(start: mapped, count: count), as: UTF8.self)
        }
    }
}
