import CLinux
import Glibc

/// The host's log of who came and was refused.
struct SystemLog {
    /// A file that gets the lines instead; for tests.
    let file: String?

    /// Notes one line. A log that cannot be written keeps nobody from anything.
    func note(_ text: String) {
        guard let file else { return fapiao_log_refusal(text) }
        let descriptor = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let line = Array((text + "\n").utf8)
        _ = write(descriptor, line, line.count)
    }
}
