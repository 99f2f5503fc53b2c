import Invoicing
import Storage
import Testing

@Suite("A database that is older than its log") struct LogBeginningTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    /// The sample of a version, with what an edit made of it before it was brought up to date.
    private func make(_ version: Int, _ edit: String = "SELECT 1") throws {
        try folder.make(version: version)
        try folder.sqlite(
            """
            INSERT INTO staff VALUES(1, 'zhang.li', 'zhang@example.cn', 'clerk', NULL);
            INSERT INTO staff_keys VALUES('SHA256:x', 1, 'ssh-ed25519', 'AAAA');
            INSERT INTO staff_log VALUES(1, 1, 'operator', 'staff add', '{}');
            INSERT INTO notices VALUES(1, NULL, 'No paper', '', '', 20800, 1, NULL);
            INSERT INTO calendar VALUES(20787, 0);
            \(edit)
            """)
        _ = try Database.open(folder.database)
    }

    private func findings() throws -> [DatabaseCheck.Finding] {
        try DatabaseCheck(Database.open(folder.database)).findings()
    }

    @Test(arguments: [1, 2]) func `is sound once it was brought up to date`(version: Int)
        throws
    {
        try make(version)
        #expect(try findings() == [])
    }

    @Test func `is sound, too, where an import of the calendar had moved due dates`()
        throws
    {
        try make(1, "UPDATE applications SET due_on = due_on + 3, provisional = 1 WHERE id = 7")
        #expect(try findings() == [])
        try folder.sqlite(
            "UPDATE applications SET due_on = due_on - 3, provisional = 0 WHERE id = 7")
        let found = try findings()
        #expect(
            found == [
                .part(.changed, application: "F-261123-0001", .dueOn),
                .part(.changed, application: "F-261123-0001", .provisional),
            ], "\(found)")
    }

    @Test(arguments: [1, 2]) func `is checked as it was when it is older`(version: Int) throws {
        try folder.make(version: version)
        #expect(try Restoration(of: folder.database, to: folder.database + ".other").findings == [])
        guard version == 1 else { return }
        try folder.sqlite("UPDATE applications SET title = 'x' WHERE id = 1")
        #expect(
            try Restoration(of: folder.database, to: folder.database + ".other").findings == [
                .part(.changed, application: "F-261014-0001", .form(.title)),
                .search(application: "F-261014-0001"),
            ])
    }

    @Test(arguments: [
        ("accounts", "UPDATE accounts SET email = 'x@example.cn' WHERE id = 1"),
        ("orders", "UPDATE orders SET account = 1 WHERE number = 'CN2026-0000103'"),
        ("orders", "UPDATE orders SET account = NULL WHERE number = 'CN2026-0000102'"),
        ("staff", "UPDATE staff SET role = 'lead'"),
        ("keys", "UPDATE staff_keys SET key = 'AAAB'"),
        ("calendar", "DELETE FROM calendar"),
        ("notices", "UPDATE notices SET cleared_at = 2"),
        ("staff_log", "UPDATE staff_log SET name = 'x'"),
        ("owners", "UPDATE applications SET account = 2 WHERE id = 7"),
    ]) func `says which table was changed since, where no entry tells`(table: String, edit: String)
        throws
    {
        try make(
            1,
            """
            INSERT INTO accounts VALUES(2, 'b@example.cn', 'b@example.cn', '-', NULL, NULL, 'en', 1, 1)
            """)
        try folder.sqlite(edit)
        #expect(try findings() == [.beforeLog(table: table)])
    }

    @Test func `is known row by row from there on`() throws {
        try make(1)
        let now = Instant(iso8601: "2026-11-24T10:00:00") ?? Instant(seconds: 0)
        try office(at: now)
        #expect(try findings() == [])
        try folder.sqlite("UPDATE staff SET disabled_at = NULL")
        #expect(try findings() == [.fact(.changed, table: "staff", key: "zhang.li")])
        try folder.sqlite("UPDATE orders SET account = 1 WHERE number = 'CN2026-0000102'")
        #expect(
            try findings() == [
                .fact(.added, table: "orders", key: "CN2026-0000102"),
                .fact(.changed, table: "staff", key: "zhang.li"),
            ])
    }

    /// Touches a row of each table.
    private func office(at now: Instant) throws {
        let connection = try Database.open(folder.database)
        try connection.transaction {
            _ = try Staff(connection).disable("zhang.li", by: .operator, at: now)
            _ = try Staff(connection).removeKey(
                "SHA256:x", of: "zhang.li", by: .operator, at: now)
            _ = try Orders(connection).take(
                "CN2026-0000102", from: AccountID(1), by: .system, at: now)
            _ = try Orders(connection).give(
                "CN2026-0000103", to: AccountID(1), by: .applicant, at: now)
            _ = try Accounts(connection).setEmail(
                EmailAddress(stored: "new@example.cn"), of: AccountID(1), by: .applicant, at: now)
            try Notices(connection).clear(.all, by: .operator, at: now)
            let day = try #require(Day("2026-12-02"))
            _ = try CalendarDays(connection).take(
                Announcement([day: false]), workingDays: 2, by: .operator, at: now)
        }
    }
}
