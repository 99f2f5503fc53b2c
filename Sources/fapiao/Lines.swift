import Glibc
import Text

/// Lines in and out, for a person at a simple terminal, a screen reader or a script.
enum Lines {
    /// The next line without its end; a secret is not echoed.
    static func read(isSecret: Bool) -> String? {
        var line = termios()
        guard tcgetattr(STDIN_FILENO, &line) == 0 else {
            // No terminal has echoed the end of the line.
            defer { write("\n") }
            return readLine()
        }
        guard isSecret else { return readLine() }
        var quiet = line
        quiet.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet)
        defer {
            tcsetattr(STDIN_FILENO, TCSANOW, &line)
            write("\n")
        }
        return readLine()
    }

    /// Writes at once: the prompt stands before the answer.
    static func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            guard count > 0 || errno == EINTR else { return }
            rest = rest.dropFirst(max(0, count))
        }
    }
}
