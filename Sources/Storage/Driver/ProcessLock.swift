import Glibc

/// `flock` on a file, without waiting: one process at a time does something. The kernel drops the
/// lock of a process that is killed.
public struct ProcessLock {
    private let descriptor: Int32

    /// Nil when another process holds it.
    ///
    /// - Throws: `StorageFault` when the file cannot be made.
    public init?(_ file: LockFile) throws {
        let opened = try file.open()
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(opened)
            if code == EWOULDBLOCK { return nil }
            throw StorageFault(kind: .file(code), code: code, file: file.path)
        }
        descriptor = opened
    }

    /// Waits for who holds it, ten seconds at most.
    ///
    /// - Throws: `StorageFault`, `.locked` where it is held on.
    public init(waitingFor file: LockFile) throws {
        descriptor = try file.open()
        let opened = descriptor
        guard LockWait.within(milliseconds: 10_000, { flock(opened, LOCK_EX) == 0 }) else {
            close(opened)
            throw StorageFault(kind: .locked, code: EWOULDBLOCK, file: file.path)
        }
    }

    public func release() { close(descriptor) }
}
