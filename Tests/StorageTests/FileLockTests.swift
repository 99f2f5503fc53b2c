import Foundation
import Glibc
import Invoicing
import Synchronization
import Testing

@testable import Storage

@Suite("The lock of a database") struct FileLockTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    /// Whether somebody waits for the lock, by the kernel's own list.
    private var isWaitedFor: Bool {
        get throws {
            var status = stat()
            #expect(stat(folder.database + ".lock", &status) == 0)
            let list = try String(contentsOfFile: "/proc/locks", encoding: .utf8)
            return list.split(separator: "\n").contains {
                $0.contains("-> FLOCK") && $0.contains(":\(status.st_ino) ")
            }
        }
    }

    /// Lets another thread do something that waits for the lock, and comes back once it waits.
    private func whileWaiting(
        _ other: @escaping @Sendable () -> Void, _ body: () throws -> Void
    ) throws {
        let done = DispatchSemaphore(value: 0)
        Thread {
            other()
            done.signal()
        }.start()
        let deadline = Uptime.milliseconds() + 8000
        while try !isWaitedFor { try #require(Uptime.milliseconds() < deadline) }
        try body()
        done.wait()
    }

    @Test func `goes to who waits for it once it is let go`() throws {
        let path = folder.database
        let events = EventLog()
        let holder = FileLock(path: path)
        try holder.acquire()
        try whileWaiting {
            let lock = FileLock(path: path)
            guard (try? lock.acquire()) != nil else { return }
            events.add("taken")
            lock.release()
        } _: {
            events.add("let go")
            holder.release()
        }
        #expect(events.all == ["let go", "taken"])
    }

    @Test func `lets one transaction begin when the one before has ended`() throws {
        let path = folder.database
        let connection = try Database.open(path)
        try connection.transaction {
            _ = try connection.execute("INSERT INTO numbers(kind, day, last) VALUES('F', 1, 1)")
        }
        let seen = Found()
        let lock = FileLock(path: path)
        try lock.acquire()
        // Another thread has another connection, as another process would.
        try whileWaiting {
            guard let other = try? Database.open(path) else { return }
            _ = try? other.transaction {
                let found = try other.first("SELECT last FROM numbers") { $0.int(0) }
                seen.number = found
                try other.execute("UPDATE numbers SET last = last + 1")
            }
        } _: {
            // Who holds the lock writes without another one.
            try connection.execute("UPDATE numbers SET last = 70")
            lock.release()
        }
        #expect(seen.number == 70)
        #expect(try connection.first("SELECT last FROM numbers") { $0.int(0) } == 71)
    }

    @Test func `keeps signals away that would stop its holder, and lets them through again`()
        throws
    {
        func blocked() -> [Int32] {
            var mask = sigset_t()
            pthread_sigmask(SIG_BLOCK, nil, &mask)
            return [SIGTSTP, SIGTERM, SIGHUP].filter { sigismember(&mask, $0) == 1 }
        }
        // A thread of tests has all blocked; one of the program has not.
        var (open, before) = (sigset_t(), sigset_t())
        sigemptyset(&open)
        pthread_sigmask(SIG_SETMASK, &open, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        let lock = FileLock(path: folder.database)
        try lock.acquire()
        #expect(blocked() == [SIGTSTP, SIGTERM, SIGHUP])
        lock.release()
        #expect(blocked() == [])
    }

    @Test func `is a file for its owner alone, and never one that a link leads to`() throws {
        let lock = FileLock(path: folder.database)
        try lock.acquire()
        lock.release()
        #expect(try folder.mode(folder.database + ".lock") == 0o600)
        let other = folder.path + "/other.sqlite"
        try folder.write("mine", to: "mine")
        try FileManager.default.createSymbolicLink(
            atPath: other + ".lock", withDestinationPath: folder.path + "/mine")
        #expect(fault { try FileLock(path: other).acquire() } == .cannotCreate)
        #expect(try folder.read("mine") == "mine")
    }

    @Test func `is not waited for by who can come again later`() throws {
        let file = LockFile(beside: folder.database, ".mail.lock")
        let held = try #require(try ProcessLock(file))
        #expect(try ProcessLock(file) == nil)
        held.release()
        try #require(try ProcessLock(file)).release()
    }
}

/// What happened in which order, in several threads.
private final class EventLog: Sendable {
    private let events = Mutex<[String]>([])

    func add(_ event: String) { events.withLock { $0.append(event) } }
    var all: [String] { events.withLock { $0 } }
}

/// What another thread found.
private final class Found: Sendable {
    private let found = Mutex<Int?>(nil)

    var number: Int? {
        get { found.withLock { $0 } }
        set { found.withLock { $0 = newValue } }
    }
}

@Suite("Waiting for a lock") struct LockWaitTests {
    @Test func `goes on through signals until the time is over, and says so`() {
        let begun = Uptime.milliseconds()
        var calls = 0
        let isHeld = LockWait.within(milliseconds: 30) {
            calls += 1
            errno = EINTR
            return false
        }
        #expect(!isHeld)
        #expect(errno == EINTR)
        #expect(calls > 1)
        #expect(Uptime.milliseconds() - begun >= 30)
    }

    @Test func `ends at once where there is another reason`() {
        var calls = 0
        let isHeld = LockWait.within(milliseconds: 10_000) {
            calls += 1
            errno = EBADF
            return false
        }
        #expect(!isHeld)
        #expect(errno == EBADF)
        #expect(calls == 1)
    }

    @Test func `asks once, also where the time is over before it began`() {
        #expect(LockWait.within(milliseconds: -5) { true })
        #expect(
            !LockWait.within(milliseconds: -5) {
                errno = EINTR
                return false
            })
    }
}

@Suite("The note in the lock") struct LockNoteTests {
    private let folder: Folder
    private let note: LockNote
    private let day = (Day("2026-11-30"), Day("2026-12-01"))

    init() throws {
        folder = try Folder()
        note = LockNote(of: folder.database)
    }

    @Test func `says how far the numbers of a day were skipped`() throws {
        let (first, second) = (try #require(day.0), try #require(day.1))
        #expect(note.last(on: first) == 0)
        try note.write(123_000, on: first)
        #expect(note.last(on: first) == 123_000)
        #expect(note.last(on: second) == 0)
        // In place of the longer one.
        try note.write(7, on: second)
        #expect(note.last(on: second) == 7)
        #expect(note.last(on: first) == 0)
        #expect(try folder.read("f.sqlite.lock") == "2026-12-01 7")
    }

    @Test(
        arguments: [
            "", "x", "2026-11-30", "2026-11-30 ", "2026-11-30 -1", "2026-11-30 1000000001",
            "2026-11-30 1 2", "2026-11-30 99999999999999999999", "1000 2026-11-30",
        ])
    func `says nothing where it cannot be read`(text: String) throws {
        try folder.write(text, to: "f.sqlite.lock")
        #expect(note.last(on: try #require(day.0)) == 0)
    }

    @Test func `is neither read nor written through a link`() throws {
        try folder.write("2026-11-30 5", to: "mine")
        try FileManager.default.createSymbolicLink(
            atPath: folder.database + ".lock", withDestinationPath: folder.path + "/mine")
        let today = try #require(day.0)
        #expect(note.last(on: today) == 0)
        #expect(fault { try note.write(9, on: today) } != nil)
        #expect(try folder.read("mine") == "2026-11-30 5")
    }
}
