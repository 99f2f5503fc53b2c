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

    /// Makes the folder, imports the sample feeds as any feed is imported, and applies for some.
    ///
    /// - Throws: `StorageFault`.
    init(language: Language) throws {
        path = try Self.makeFolder()
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
            connection, settings: settings, transport: .maildir(Maildir(path + "/mail")), lock: nil)
        // What could not be delivered waits in the outbox and is shown all the same.
        _ = try? deliverer.deliverDue { .now }
        return letters.reversed().map { letter in
            let message = Message(letter, settings: settings)
            return DemoLetter(
                to: message.recipient, subject: message.subject, code: letter.secret,
                body: message.body)
        }
    }

    /// Removes the folder with everything in it.
    func remove() { Self.remove(path) }

    private func importFeed(_ feed: Feed, _ text: String, at now: Instant) throws {
        let file = "\(path)/\(feed.rawValue).csv"
        let descriptor = open(file, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StorageFault(kind: .cannotCreate, code: errno, statement: file)
        }
        defer { close(descriptor) }
        var bytes = Array(text.utf8)
        guard write(descriptor, &bytes, bytes.count) == bytes.count,
            lseek(descriptor, 0, SEEK_SET) == 0
        else { throw StorageFault(kind: .diskFull, code: errno, statement: file) }
        let feeds = Feeds(connection)
        let summary =
            switch feed {
            case .orders: try feeds.importOrders(from: descriptor, at: now) { _ in }
            case .payments: try feeds.importPayments(from: descriptor, at: now) { _ in }
            }
        precondition(summary.refused == 0, "the sample feeds are sound")
    }

    // Links are removed, never followed.
    private static func remove(_ path: String) {
        if let folder = opendir(path) {
            var names: [String] = []
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { names.append(name) }
            }
            closedir(folder)
            for name in names where unlink("\(path)/\(name)") != 0 { remove("\(path)/\(name)") }
        }
        rmdir(path)
    }

    private static func makeFolder() throws -> String {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((base + "/fapiao-demo-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw StorageFault(kind: .cannotCreate, code: errno, statement: base)
        }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
