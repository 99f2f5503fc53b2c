import Foundation
import Invoicing
import Service
import Storage
import Testing

/// What an earlier version left, in a folder that goes with the test.
private final class OlderDatabase {
    let file: String
    private let folder: URL

    init(version: Int) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        file = folder.appending(path: "fapiao.sqlite").path
        // The samples are those of the storage.
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
            .appending(path: "StorageTests/Databases/version\(version).sql")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        process.arguments = ["-bail", file, ".read \(script.path)"]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}

@Suite("A bureau with a database of the first version") struct FirstVersionTests {
    @Test func `does what is new with what is old`() throws {
        let older = try OlderDatabase(version: 1)
        let bureau = Bureau(try Database.open(older.file))
        let now = Instant(iso8601: "2026-11-23T12:00:00") ?? Instant(seconds: 0)
        var numbers: [String] = []
        try bureau.list(ApplicationFilter(), at: now) { numbers.append($0.number) }
        #expect(numbers.count == 7)
        let asker = Asker.applicant(account: AccountID(1))
        let opening = TicketOpening(.whereabouts, about: "F-261117-0001", message: "?")
        guard
            case .tickets(.conversation(let conversation)) = try bureau.answer(
                .ownTickets(.open(opening)), from: asker, at: now)
        else {
            Issue.record("not opened")
            return
        }
        #expect(conversation.application?.stage.name == .mailedOut)
    }
}

@Suite("A bureau with a database of the second version") struct SecondVersionTests {
    private let office: Office
    private let older: OlderDatabase
    /// The codes that were mailed, of the two registrations that wait and of the activated one.
    private let codes = (
        first: "PE82-6XZE-QYCA-T7ZM-4955", second: "0EK5-YWD4-HDMD-57QA-M7DH",
        used: "S4HJ-6BXK-P500-2AC4-FCWD"
    )

    init() throws {
        older = try OlderDatabase(version: 2)
        office = try Office(older.file)
        // Two minutes after the codes were mailed.
        office.now = Instant(seconds: 1_796_016_132)
    }

    @Test func `takes codes on, with the passwords they were mailed for`() throws {
        #expect(
            try office.activate(codes.first)
                == .account(.activated(email: "Lin.Wei@Example.cn", signedIn: nil)))
        #expect(
            try office.activate(codes.second)
                == .account(.activated(email: "wang@example.cn", signedIn: nil)))
        #expect(try office.activate(codes.first) == .refused(.wrongCode))
        #expect(try office.activate(codes.used) == .refused(.wrongCode))
        guard case .account(.signedIn) = try office.signIn("wang@example.cn") else {
            Issue.record("not signed in")
            return
        }
    }

    @Test func `has registrations that are nobody's to replace`() throws {
        _ = try office.register("CN2026-0000201", email: "other@example.cn")
        #expect(
            try office.activate(codes.first)
                == .account(.activated(email: "Lin.Wei@Example.cn", signedIn: nil)))
    }

    @Test func `sends registrations their code again`() throws {
        _ = try office.ask(.account(.resend(email: "LIN.wei@example.cn")))
        let code = try #require(try office.codes().last)
        #expect(try office.activate(codes.first) == .refused(.wrongCode))
        #expect(
            try office.activate(code)
                == .account(.activated(email: "Lin.Wei@Example.cn", signedIn: nil)))
    }
}
