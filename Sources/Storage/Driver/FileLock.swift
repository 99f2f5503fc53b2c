import Glibc

/// `flock` on a file beside the database, held round every write transaction and checkpoint.
///
/// The kernel drops the lock of a process that is killed.
final class FileLock {
    private let database: String
    private let file: LockFile
    private var descriptor: Int32 = -1
    private var mask = sigset_t()
    /// Until when several acquisitions wait together, in milliseconds of the uptime; nil for each by
    /// itself.
    var deadline: Int64?
    /// How long it is waited for, in milliseconds.
    private static let patience: Int64 = 10_000

    /// - Parameter path: the database that it is for.
    init(path: String) {
        database = path
        file = LockFile(beside: path, ".lock")
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Waits for the lock, at most ten seconds.
    ///
    /// While it is held, TSTP, TERM and HUP wait: a suspended holder would stop everybody.
    ///
    /// - Throws: `StorageFault` when the file cannot be opened, or somebody else keeps it.
    func acquire() throws {
        try openFile()
        var held = sigset_t()
        sigemptyset(&held)
        for signal in [SIGTSTP, SIGTERM, SIGHUP] { sigaddset(&held, signal) }
        pthread_sigmask(SIG_BLOCK, &held, &mask)
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
        do {
            try wait()
        } catch {
            pthread_sigmask(SIG_SETMASK, &mask, nil)
            throw error
        }
    }

    func release() {
        flock(descriptor, LOCK_UN)
        pthread_sigmask(SIG_SETMASK, &mask, nil)
    }

    // Made by the first who writes: nothing is left beside a file that turns out to be foreign.
    private func openFile() throws {
        guard descriptor < 0 else { return }
        descriptor = try file.open()
    }

    private func wait() throws {
        let milliseconds = deadline.map { $0 - Uptime.milliseconds() } ?? Self.patience
        let isHeld = LockWait.within(milliseconds: milliseconds) {
            flock(descriptor, LOCK_EX) == 0
        }
        guard isHeld else {
            throw StorageFault(kind: .locked, code: errno, file: database)
        }
    }
}

extension StorageFault.Kind {
    /// What an errno of `open`, `mkdir` or `link` means for a file that is to be made.
    public static func file(_ code: Int32) -> Self {
        switch code {
        case ENOSPC, EDQUOT: .diskFull
        case EROFS: .readOnly
        case EIO: .inputOutput
        default: .cannotCreate
        }
    }
}
