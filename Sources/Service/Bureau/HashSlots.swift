import Glibc
import Invoicing
import Storage

/// At most four password hashes at once for all processes of a host, because each takes 64 MiB:
/// locks on the bytes of one file, which the kernel drops when a process is killed.
///
/// At most two of them are for sources from which nobody has signed in of late, one a source at a
/// time and in turn by source, so that no stranger keeps others waiting (PRODUCT 13).
final class HashSlots {
    private let file: LockFile
    private var descriptor: Int32 = -1

    init(_ file: LockFile) { self.file = file }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Runs a computation when there is a place for it.
    ///
    /// - Throws: `Refusal.manySigningIn` where there is none for ten seconds, `StorageFault` when
    ///   the file cannot be opened, and what the computation throws.
    func hold<Value>(for holder: HashHolder, _ body: () throws -> Value) throws -> Value {
        try openFile()
        let patience = Patience(milliseconds: Self.patience)
        switch holder {
        case .known:
            // The two that no stranger has come first.
            let slot = try take(anyOf: [0, 1, 2, 3], patience)
            defer { release(slot) }
            return try body()
        case .stranger(let source):
            let turn = Self.place(of: source)
            try take(turn, patience)
            defer { release(turn) }
            // Each source stands in this line once: those who wait for their source's turn do not.
            // The kernel wakes those who wait in the order in which they came.
            try take(Self.line, patience)
            let slot: Int
            do {
                defer { release(Self.line) }
                slot = try take(anyOf: [2, 3], patience)
            }
            defer { release(slot) }
            return try body()
        }
    }

    /// The kernel waits for one lock at a time: each in turn, until one of them is free.
    private func take(anyOf slots: [Int], _ patience: Patience) throws -> Int {
        for slot in sequence(first: 0, next: { $0 + 1 }).lazy.map({ slots[$0 % slots.count] }) {
            if let free = slots.first(where: { lock($0, F_TLOCK) }) { return free }
            if try wait(for: slot, milliseconds: min(Self.glance, patience.left)) { return slot }
            if patience.isOver { throw Refusal.manySigningIn }
        }
        preconditionFailure("the sequence does not end")
    }

    private func take(_ place: Int, _ patience: Patience) throws {
        guard try wait(for: place, milliseconds: patience.left) else {
            throw Refusal.manySigningIn
        }
    }

    /// - Returns: false when the time was over.
    private func wait(for place: Int, milliseconds: Int64) throws -> Bool {
        if LockWait.within(milliseconds: milliseconds, { lock(place, F_LOCK) }) { return true }
        guard errno == EINTR else {
            throw StorageFault(kind: .other, code: errno, file: file.path)
        }
        return false
    }

    private func release(_ place: Int) { lock(place, F_ULOCK) }

    @discardableResult private func lock(_ place: Int, _ command: Int32) -> Bool {
        lseek(descriptor, off_t(place), SEEK_SET)
        return lockf(descriptor, command, 1) == 0
    }

    private func openFile() throws {
        guard descriptor < 0 else { return }
        descriptor = try file.open()
    }

    /// One byte of many for each source, behind those of the slots.
    private static func place(of source: String) -> Int {
        // FNV-1a: the same in every process, which Swift's own hashes are not.
        let hash = source.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01B3
        }
        return 64 + Int(hash >> 24)
    }

    private static let line = 8
    private static let patience: Int64 = 10_000
    private static let glance: Int64 = 50
}

/// For whom a password is hashed.
enum HashHolder: Equatable {
    /// Somebody who is signed in, at the host itself, or where somebody signed in of late.
    case known
    /// Anybody else, by the network that it comes from.
    case stranger(source: String)
}

/// What is left of a time to wait, over several waits.
private struct Patience {
    private let deadline: Int64

    init(milliseconds: Int64) { deadline = Uptime.milliseconds() + milliseconds }

    var left: Int64 { max(1, deadline - Uptime.milliseconds()) }
    var isOver: Bool { Uptime.milliseconds() >= deadline }
}
