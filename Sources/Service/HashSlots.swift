import Glibc
import Storage

/// At most four password hashes at once for all processes of a host, because each takes 64 MiB:
/// locks on the bytes of one file, which the kernel drops when a process is killed.
final class HashSlots {
    private let path: String
    private var descriptor: Int32 = -1

    init(path: String) { self.path = path }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Runs a computation when one of the four places is free.
    ///
    /// - Throws: `StorageFault` when the file cannot be opened, and what the computation throws.
    func hold<Value>(_ body: () throws -> Value) throws -> Value {
        try openFile()
        let slot = try takeFree()
        defer { lock(slot, F_ULOCK) }
        return try body()
    }

    private func takeFree() throws -> Int {
        for slot in 0..<Self.count where lock(slot, F_TLOCK) { return slot }
        // All are taken: wait in the line of one of them, each process in its own.
        let slot = Int(getpid()) % Self.count
        while !lock(slot, F_LOCK) {
            guard errno == EINTR else {
                throw StorageFault(kind: .locked, code: errno, statement: path)
            }
        }
        return slot
    }

    @discardableResult private func lock(_ slot: Int, _ command: Int32) -> Bool {
        lseek(descriptor, off_t(slot), SEEK_SET)
        return lockf(descriptor, command, 1) == 0
    }

    private func openFile() throws {
        guard descriptor < 0 else { return }
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StorageFault(kind: .cannotCreate, code: errno, statement: path)
        }
    }

    private static let count = 4
}
