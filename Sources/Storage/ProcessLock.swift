import Glibc

/// `flock` on a file, without waiting: one process at a time does something. The kernel drops the
/// lock of a process that is killed.
public struct ProcessLock {
    private let descriptor: Int32

    /// Nil when another process holds it.
    ///
    /// - Throws: `StorageFault` of kind `.cannotCreate` when the file cannot be made.
    public init?(_ path: String) throws {
        let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else {
            throw StorageFault(kind: .cannotCreate, code: errno, file: path)
        }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(opened)
            if code == EWOULDBLOCK { return nil }
            throw StorageFault(kind: .cannotCreate, code: code, file: path)
        }
        descriptor = opened
    }

    public func release() { close(descriptor) }
}
