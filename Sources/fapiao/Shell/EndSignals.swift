import CLinux
import Glibc

/// The signals that ask a process to end, held back so that it can put things in order first.
final class EndSignals {
    /// Readable once one of them came.
    let descriptor: Int32
    private var former = sigset_t()

    /// Where they cannot be read, nothing is held back.
    init() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGHUP, SIGTERM, SIGINT, SIGQUIT] { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_BLOCK, &signals, &former)
        descriptor = fapiao_signal_descriptor(&signals)
        if descriptor < 0 { pthread_sigmask(SIG_SETMASK, &former, nil) }
    }

    /// One that came and was not read ends the process now.
    func release() {
        if descriptor >= 0 { close(descriptor) }
        pthread_sigmask(SIG_SETMASK, &former, nil)
    }
}
