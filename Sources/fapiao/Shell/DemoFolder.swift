import Glibc
import Invoicing
import Mail
import Screens
import Service
import Storage

/// A temporary folder with a database of sample data; what is "sent" stays in its Maildir.
final class DemoFolder {
    let path: String
    let connection: SQLiteConnection
    /// Held while the process lives.
    private let lock: ProcessLock

    /// Makes the folder, imports the sample feeds as any feed is imported, and applies for some.
    ///
    /// - Throws: `StorageFault`.
    init(language: Language) throws {
        Self.removeForgotten()
        (path, lock) = try Self.makeFolder()
        connection = try Database.open(path + "/fapiao.sqlite")
        let now = Instant.now
        try importFeed(.orders, DemoData.orders(on: now.day), at: now)
        try importFeed(.payments, DemoData.payments(on: now.day), at: now)
        // Nothing of it outlives the process, so that no disk has to be waited for.
        try connection.execute("PRAGMA synchronous = OFF")
        try DemoData.apply(connection, language: language, at: now)
    }

    /// What Welcome tells a newcomer.
    let demo = Demo(order: DemoData.order, email: DemoData.email, password: DemoData.password)

    /// Delivers what is due into the folder's Maildir, and says what it was.
    ///
    /// - Returns: the letters, newest first; none when the database cannot be read.
    func deliver() -> [DemoLetter] {
        let settings = Settings()
        let letters = (try? Outbox(connection).due(at: .now, limit: 100)) ?? []
        let deliverer = Deliverer(
            connection, settings: settings,
            transport: .maildir(Maildir(path + "/mail")), lock: nil)
        // What could not be delivered waits in the outbox and is shown all the same.
        _ = try? deliverer.deliverDue { .now }
        return letters.reversed().compactMap { letter in
            guard let message = Message(letter, settings: settings) else { return nil }
            return DemoLetter(
                to: message.recipients.joined(separator: ", "), subject: message.subject,
                enclosure: letter.secret.map {
                    letter.letter?.kind == .newPassword ? .password($0) : .code($0)
                },
                body: message.body)
        }
    }

    /// Removes the folder with everything in it.
    func remove() { Self.remove(path) }

    private func importFeed(_ feed: Feed, _ text: String, at now: Instant) throws {
        let file = "\(path)/\(feed.rawValue).csv"
        let descriptor = open(file, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StorageFault(kind: .cannotCreate, code: errno, file: file)
        }
        defer { close(descriptor) }
        var bytes = Array(text.utf8)
        guard write(descriptor, &bytes, bytes.count) == bytes.count,
            lseek(descriptor, 0, SEEK_SET) == 0
        else { throw StorageFault(kind: .diskFull, code: errno, file: file) }
        let feeds = Feeds(connection)
        let summary =
            switch feed {
            case .orders: try feeds.importOrders(from: descriptor, at: now) { _ in }
            case .payments: try feeds.importPayments(from: descriptor, at: now) { _ in }
            }
        precondition(summary.refused == 0, "the sample feeds are sound")
    }

    // A process that was killed could not remove its folder. Only those of this user are looked at,
    // and whose lock nobody holds.
    private static func removeForgotten() {
        let base = base
        for name in FolderNames.all(in: base) where name.hasPrefix(Self.prefix) {
            let path = "\(base)/\(name)"
            var status = stat()
            guard lstat(path, &status) == 0, status.st_uid == geteuid(),
                status.st_mode & S_IFMT == S_IFDIR, access(path + lockName, F_OK) == 0,
                let lock = try? ProcessLock(LockFile(beside: path, lockName))
            else { continue }
            remove(path)
            lock.release()
        }
    }

    // Links are removed, never followed.
    private static func remove(_ path: String) {
        // The lock goes last: what is left of an interrupted removal is found by it.
        let paths = FolderNames.all(in: path).map { "\(path)/\($0)" }
        for each in paths where !each.hasSuffix(lockName) && unlink(each) != 0 { remove(each) }
        unlink(path + lockName)
        rmdir(path)
    }

    /// Another demo may take a folder for forgotten before its lock is held: then it makes another.
    private static func makeFolder() throws -> (path: String, lock: ProcessLock) {
        while true {
            var template = Array("\(base)/\(prefix)XXXXXX".utf8CString)
            guard mkdtemp(&template) != nil else {
                throw StorageFault(kind: .cannotCreate, code: errno, file: base)
            }
            let path = String(
                decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if let lock = try ProcessLock(LockFile(beside: path, lockName)) { return (path, lock) }
        }
    }

    private static var base: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }
    private static let prefix = "fapiao-demo-"
    private static let lockName = "/demo.lock"
}
