import Glibc
import Invoicing
import Phrases
import Service
import Storage

/// One line on standard error that says how far an import is; nothing where that is no terminal.
struct ImportProgress {
    private static let width = 24

    private let language: Language
    private let isShown: Bool
    /// Bytes of the file; 0 for a pipe, of which nobody knows the length.
    private let total: Int64
    private let begun: Int64
    private var drawnAt: Int64 = 0
    private var isDrawn = false

    init(_ descriptor: Int32, _ language: Language) {
        self.language = language
        isShown = isatty(STDERR_FILENO) == 1
        var status = stat()
        let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        total = isFile ? Int64(status.st_size) : 0
        begun = Uptime.milliseconds()
    }

    /// Draws it, at most ten times a second.
    mutating func show(_ progress: Feeds.Progress) {
        guard isShown else { return }
        let now = Uptime.milliseconds()
        guard now - drawnAt >= 100 else { return }
        drawnAt = now
        isDrawn = true
        let rate = progress.rows * 1000 / Int(max(now - begun, 1))
        let text = FeedPhrases.progress(rows: progress.rows, perSecond: rate)[language]
        writeError("\r\(bar(progress.bytes))\(text)\u{1B}[K")
    }

    /// Takes it off the screen, for a line of text.
    mutating func clear() {
        guard isDrawn else { return }
        isDrawn = false
        writeError("\r\u{1B}[K")
    }

    private func bar(_ bytes: Int64) -> String {
        guard total > 0 else { return "" }
        let share = Int(min(bytes, total) * 100 / total)
        let full = share * Self.width / 100
        let bar =
            String(repeating: "#", count: full)
            + String(repeating: "-", count: Self.width - full)
        return "\(share < 10 ? "  " : share < 100 ? " " : "")\(share) % [\(bar)] "
    }
}

/// Writes all of the text to standard error.
func writeError(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
        var rest = UnsafeRawBufferPointer(bytes)
        while let start = rest.baseAddress, !rest.isEmpty {
            let count = write(STDERR_FILENO, start, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }
}
