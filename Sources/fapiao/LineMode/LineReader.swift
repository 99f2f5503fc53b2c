import Glibc
import Storage

/// Lines of standard input, for a person at a simple terminal, a screen reader or a script.
///
/// Whoever is at the other end: never more is held than a line may have, and no longer is waited
/// than was asked for.
final class LineReader {
    /// What came.
    enum Answer: Equatable {
        /// A line without its end.
        case line(String)
        /// A line of more than `mostBytes`; all of it was dropped.
        case tooLong
        /// The end of the input, or of the connection.
        case end
        /// Nothing came in the time that was given.
        case timeOver
    }

    /// More than the longest field takes in UTF-8.
    static let mostBytes = 16 << 10

    private let descriptor: Int32
    private let signals: Int32
    private var buffer: [UInt8] = []
    /// What was read behind the last line.
    private var rest: Range<Int> = 0..<0
    private var line: [UInt8] = []
    private var isTooLong = false
    /// The terminal as it was before a secret was asked for, until the secret is there.
    private var echoing: termios?

    /// - Parameter signals: readable once the process is asked to end, which ends the input; -1 for
    ///   nothing of the kind.
    init(_ descriptor: Int32 = STDIN_FILENO, signals: Int32 = -1) {
        self.descriptor = descriptor
        self.signals = signals
    }

    /// The next line.
    ///
    /// - Parameters:
    ///   - isSecret: what is typed is not echoed.
    ///   - milliseconds: how long it may take; nil for ever. What came of a line until then is
    ///     kept for the next time.
    func next(isSecret: Bool, within milliseconds: Int? = nil) -> Answer {
        let isTerminal = isatty(descriptor) == 1
        if !isSecret { echo() } else if isTerminal { beQuiet() }
        let answer = next(within: milliseconds)
        guard answer != .timeOver else { return answer }
        // Nothing has echoed the end of the line.
        if isSecret || !isTerminal { Lines.write("\n") }
        echo()
        return answer
    }

    deinit { echo() }

    /// Until the secret is there, also over the end of a time: what was typed of it stays.
    private func beQuiet() {
        var terminal = termios()
        guard echoing == nil, tcgetattr(descriptor, &terminal) == 0 else { return }
        echoing = terminal
        terminal.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(descriptor, TCSAFLUSH, &terminal)
    }

    private func echo() {
        guard var terminal = echoing else { return }
        echoing = nil
        tcsetattr(descriptor, TCSANOW, &terminal)
    }

    private func next(within milliseconds: Int?) -> Answer {
        let deadline = milliseconds.map { Uptime.milliseconds() + Int64($0) }
        while true {
            if let end = buffer[rest].firstIndex(of: UInt8(ascii: "\n")) {
                take(buffer[rest.lowerBound..<end])
                rest = end + 1..<rest.upperBound
                return finish()
            }
            take(buffer[rest])
            rest = 0..<0
            switch fill(until: deadline) {
            case .more: continue
            case .end: return line.isEmpty && !isTooLong ? .end : finish()
            case .timeOver: return .timeOver
            case .stopped:
                // Half a line is no answer.
                line.removeAll()
                isTooLong = false
                return .end
            }
        }
    }

    private func take(_ bytes: ArraySlice<UInt8>) {
        guard !isTooLong, line.count + bytes.count <= Self.mostBytes else {
            isTooLong = true
            line.removeAll()
            return
        }
        line += bytes
    }

    private func finish() -> Answer {
        defer {
            line.removeAll()
            isTooLong = false
        }
        if isTooLong { return .tooLong }
        // Files from Windows.
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return .line(String(decoding: line, as: UTF8.self))
    }

    private enum Filled { case more, end, timeOver, stopped }

    private func fill(until deadline: Int64?) -> Filled {
        if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: 4096) }
        while true {
            // poll passes over a descriptor below zero.
            var waits = [descriptor, signals].map {
                pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
            }
            let left = deadline.map { Int32(clamping: $0 - Uptime.milliseconds()) }
            // Also where there is always more to read.
            if let left, left <= 0 { return .timeOver }
            let ready = poll(&waits, 2, left ?? -1)
            if ready == 0 { return .timeOver }
            if ready < 0, errno == EINTR { continue }
            if waits[1].revents != 0 { return .stopped }
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            rest = 0..<max(0, count)
            return count > 0 ? .more : .end
        }
    }
}
