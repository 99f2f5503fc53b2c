import Invoicing
import Storage
import Testing

/// Something that somebody does with sqlite3, and what the check says of it.
struct Edit: CustomTestStringConvertible, Sendable {
    let what: String
    let script: String
    let findings: [DatabaseCheck.Finding]

    init(_ what: String, _ script: String, _ findings: DatabaseCheck.Finding...) {
        self.what = what
        self.script = script
        self.findings = findings
    }

    /// A part of one application.
    init(_ fate: Fate, _ part: DatabaseCheck.Part, _ script: String) {
        self.init(
            "\(part) of \(fate)", script, .part(.changed, application: fate.number, part))
    }

    var testDescription: String { what }
}

@Suite("The check of a database that was edited behind the program's back") struct TamperTests {
    @Test func `finds nothing where nothing was edited`() throws {
        let office = try TamperedOffice()
        #expect(try office.findings() == [])
        // Taking the triggers away and putting them back is no edit by itself.
        try office.edit("SELECT 1")
        #expect(try office.findings() == [])
        #expect(try office.findings(against: HistoryHead.take(Database.open(office.file))) == [])
    }

    @Test(arguments: Edit.ofForms + Edit.ofPaper + Edit.ofWork)
    func `finds exactly what it is in forms, on paper and in work`(edit: Edit) throws {
        try find(edit)
    }

    @Test(arguments: Edit.ofOthers + Edit.ofCounts + Edit.ofSearch)
    func `finds exactly what it is in others, counts and the search`(edit: Edit) throws {
        try find(edit)
    }

    @Test(arguments: Edit.ofAbsurdities)
    func `is not ended by numbers that are none`(edit: Edit) throws { try find(edit) }

    @Test(arguments: Edit.ofHistory + Edit.ofLog)
    func `finds exactly what it is in histories and the log`(edit: Edit) throws { try find(edit) }

    private func find(_ edit: Edit) throws {
        let office = try TamperedOffice()
        try office.edit(edit.script)
        let found = try office.findings()
        #expect(found == edit.findings, "\(found)")
    }

    @Test(arguments: Edit.ofSchema)
    func `finds what is gone from the schema, changed in it, or added to it`(edit: Edit) throws {
        let office = try TamperedOffice()
        try office.sqlite(edit.script)
        let found = try office.findings()
        #expect(found == edit.findings, "\(found)")
    }

    @Test func `names twenty of a kind, and counts the others`() throws {
        let office = try TamperedOffice()
        let script = (1...30).map { "INSERT INTO orders VALUES('X-\($0)','C','P','O',1,NULL,0,1)" }
        try office.edit(script.joined(separator: ";"))
        let found = try office.findings()
        #expect(found.count == 21)
        #expect(found.last == .more(10))
    }
}

extension Edit {
    private static func set(_ change: String, _ fate: Fate) -> String {
        "UPDATE applications SET \(change) WHERE number = '\(fate.number)'"
    }

    private static func of(_ fate: Fate) -> String {
        "application = (SELECT id FROM applications WHERE number = '\(fate.number)')"
    }

    static let ofForms = [
        Edit(.taken, .form(.title), set("title = '天地伟业技术有限公', payer = payer", .taken)),
        Edit(.special, .form(.taxpayerID), set("taxpayer_id = '91310115MA1K4DEM3X'", .special)),
        Edit(.special, .form(.registeredAddress), set("registered_address = 'x'", .special)),
        Edit(.special, .form(.telephone), set("telephone = '1'", .special)),
        Edit(.special, .form(.bank), set("bank = 'x'", .special)),
        Edit(.special, .form(.bankAccount), set("bank_account = '1'", .special)),
        Edit(.taken, .payer, set("payer = 'x'", .taken)),
        Edit(.taken, .certificate, set("certificate = 1 - certificate", .taken)),
        Edit(.taken, .total, set("total = total + 1", .taken)),
        Edit(.taken, .submittedAt, set("submitted_at = submitted_at - 86400", .taken)),
        Edit(.corrected, .replaces, set("replaces = NULL", .corrected)),
        Edit(.taken, .account, set("account = 1", .taken)),
        Edit(.submitted, .method, set("method = 'yunda'", .submitted)),
        Edit(.submitted, .recipient, set("recipient = '赵六'", .submitted)),
        Edit(.submitted, .recipientTelephone, set("ship_telephone = '1'", .submitted)),
        Edit(.submitted, .address, set("address = '张江路 2 号', city = '徐汇区'", .submitted)),
    ].map(\.searched)

    /// The title and the taxpayer ID are what it is searched by, too.
    private var searched: Edit {
        guard case .part(_, let number, let part)? = findings.first,
            part == .form(.title) || part == .form(.taxpayerID)
        else { return self }
        return Edit(what, script, findings[0], .search(application: number))
    }

    static let ofPaper = [
        Edit(.reissued, .fapiao("10000002"), fapiao("number = '99999999'", .reissued, 2)),
        Edit(.reissued, .fapiao("10000002"), fapiao("code = '031002600199'", .reissued, 2)),
        Edit(.reissued, .fapiao("10000002"), fapiao("amount = amount - 1", .reissued, 2)),
        Edit(.reissued, .fapiao("10000002"), fapiao("issued_on = issued_on - 1", .reissued, 2)),
        Edit(.reissued, .undoing("10000001"), fapiao("undone_at = NULL", .reissued, 1)),
        Edit(.reissued, .undoing("10000002"), fapiao("undone_at = 1", .reissued, 2)),
        Edit(.returned, .voiding("10000004"), fapiao("voided_by = NULL", .returned, 1)),
        Edit(.returned, .voiding("10000004"), fapiao("form_number = '1'", .returned, 1)),
        Edit(
            "a Fapiao deleted", "DELETE FROM fapiaos WHERE item = 2",
            .part(.gone, application: Fate.reissued.number, .fapiao("10000002"))),
        Edit(
            "a Fapiao added",
            """
            INSERT INTO fapiaos SELECT id, 1, '', '26312000000000000001', 1, 1, NULL, NULL, NULL
            FROM applications WHERE number = '\(Fate.submitted.number)'
            """,
            .part(.added, application: Fate.submitted.number, .fapiao("26312000000000000001"))),
        Edit(
            "waybill", set("waybill = 'SF1533767748345'", .mailedAgain),
            .part(.changed, application: Fate.mailedAgain.number, .waybill),
            .search(application: Fate.mailedAgain.number)),
        Edit(.mailedAgain, .carrier, set("carrier = 'yunda'", .mailedAgain)),
        Edit(.mailedAgain, .mailedAt, set("mailed_at = mailed_at - 1", .mailedAgain)),
        Edit(.taken, .line(2), line("net = net - 1, tax = tax + 1")),
        Edit(.taken, .line(2), line("item = 'x'")),
        Edit(.taken, .line(2), line("quantity = quantity + 1")),
        Edit(.taken, .line(2), line("record = 'B-9'")),
        Edit(.taken, .line(2), line("rate_per_mille = 130")),
        Edit(
            "a line deleted", "DELETE FROM lines WHERE line = 2",
            .part(.gone, application: Fate.taken.number, .line(2))),
        Edit(
            "a line added",
            "INSERT INTO lines SELECT application, 3, record, item, 1, 1, 0, 0 FROM lines "
                + "WHERE line = 2",
            .part(.added, application: Fate.taken.number, .line(3))),
    ]

    private static func fapiao(_ change: String, _ fate: Fate, _ item: Int) -> String {
        "UPDATE fapiaos SET \(change) WHERE \(of(fate)) AND item = \(item)"
    }

    private static func line(_ change: String) -> String {
        "UPDATE lines SET \(change) WHERE line = 2"
    }

    static let ofWork = [
        Edit(.taken, .takenBy, set("taken_by = NULL", .taken)),
        Edit(
            .taken, .takenBy,
            set("taken_by = (SELECT id FROM staff WHERE name = 'wang.fang')", .taken)),
        Edit(.taken, .takenAt, set("taken_at = taken_at - 60", .taken)),
        Edit(.mailedAgain, .dueOn, set("due_on = due_on + 1", .mailedAgain)).counted,
        Edit(.submitted, .dueOn, set("due_on = due_on - 1", .submitted)).counted,
        Edit(.reopened, .dueOn, set("due_on = due_on + 1", .reopened)).counted,
        Edit(.replacement, .dueOn, set("due_on = due_on + 1", .replacement)).counted,
        Edit(.submitted, .provisional, set("provisional = 1", .submitted)),
        Edit(.taken, .revision, set("revision = revision + 1", .taken)),
        Edit(.taken, .bill("B-12"), claim("amount = amount - 1")),
        Edit(.taken, .bill("B-12"), claim("live = 0")).pointless("claims"),
        Edit(
            "a claim's record", claim("record = 'B-9'"),
            .part(.gone, application: Fate.taken.number, .bill("B-12")),
            .part(.added, application: Fate.taken.number, .bill("B-9"))),
        Edit(
            "a claim deleted", "DELETE FROM claims WHERE record = 'B-12'",
            .part(.gone, application: Fate.taken.number, .bill("B-12"))),
        Edit(.part, .bill("B-7"), "UPDATE claims SET part = 2 WHERE record = 'B-7'"),
        Edit(
            "a status",
            set("stage = 'received'", .reissued),
            .stage(application: Fate.reissued.number), .search(application: Fate.reissued.number),
            .counts),
    ]

    private static func claim(_ change: String) -> String {
        "UPDATE claims SET \(change) WHERE record = 'B-12'"
    }

    /// The due date is what the queues are counted by, too.
    private var counted: Edit {
        Edit(what, script, findings[0], .counts)
    }

    private func pointless(_ table: String) -> Edit {
        Edit(what, script, .foreignKey(table: table), findings[0])
    }
}

extension Edit {
    /// Numbers that are no time and no amount, and must not end the check.
    static let ofAbsurdities = [
        Edit(.taken, .total, set("total = \(Int64.max)", .taken)),
        Edit(.taken, .submittedAt, set("submitted_at = \(Int64.max)", .taken)),
        Edit(.taken, .takenAt, set("taken_at = \(Int64.min)", .taken)),
        Edit(.mailedAgain, .mailedAt, set("mailed_at = \(Int64.max)", .mailedAgain)),
        Edit(.mailedAgain, .dueOn, set("due_on = \(Int64.max)", .mailedAgain)).counted,
        Edit(.taken, .line(2), "UPDATE lines SET net = \(Int64.max), tax = 9 WHERE line = 2"),
        Edit(.taken, .line(2), "UPDATE lines SET rate_per_mille = \(Int64.min) WHERE line = 2"),
        Edit(.taken, .bill("B-12"), claim("amount = \(Int64.max)")),
        Edit(.reissued, .fapiao("10000002"), fapiao("amount = \(Int64.max)", .reissued, 2)),
        Edit(.reissued, .fapiao("10000002"), fapiao("issued_on = \(Int64.min)", .reissued, 2)),
        Edit(
            "an account's time", "UPDATE accounts SET activated_at = \(Int64.max) WHERE id = 1",
            .fact(.changed, table: "accounts", key: "1")),
        Edit(
            "a calendar day", "INSERT INTO calendar VALUES(\(Int64.max), 1)",
            .fact(.added, table: "calendar", key: "\(Int64.max)")),
        Edit(
            "the newest time",
            "UPDATE newest SET at = \(Int64.max), entry_at = \(Int64.max)", .newest),
    ]

    static let ofOthers = [
        Edit(
            "a staff role", "UPDATE staff SET role = 'lead' WHERE name = 'zhang.li'",
            staff("zhang.li")),
        Edit(
            "staff enabled again", "UPDATE staff SET disabled_at = NULL WHERE name = 'old.hand'",
            staff("old.hand")),
        Edit(
            "a staff address", "UPDATE staff SET email = 'x@example.cn' WHERE name = 'wang.fang'",
            staff("wang.fang")),
        Edit(
            "staff added", "INSERT INTO staff VALUES(9, 'eve', 'eve@example.cn', 'lead', NULL)",
            .fact(.added, table: "staff", key: "eve")),
        Edit(
            "a key added", "INSERT INTO staff_keys VALUES('SHA256:x', 1, 'ssh-ed25519', 'AAAA')",
            .fact(.added, table: "keys", key: "SHA256:x")),
        Edit("a key changed", "UPDATE staff_keys SET key = 'AAAA'", key(.changed)),
        Edit("a key given to another", "UPDATE staff_keys SET staff = 2", key(.changed)),
        Edit("a key deleted", "DELETE FROM staff_keys", key(.gone)),
        Edit(
            "an account's address",
            "UPDATE accounts SET email = 'x@example.cn' WHERE id = 2",
            .fact(.changed, table: "accounts", key: "2")),
        Edit(
            "what an account is found by", "UPDATE accounts SET email_key = 'x' WHERE id = 2",
            .fact(.changed, table: "accounts", key: "2")),
        Edit(
            "the old log of the staff", "INSERT INTO staff_log VALUES(1, 1, 'x', 'x', '{}')",
            .beforeLog(table: "staff_log")),
        Edit(
            "an order given to another account",
            "UPDATE orders SET account = 1 WHERE number = 'O-1'",
            .fact(.changed, table: "orders", key: "O-1")),
        Edit(
            "an order taken away", "UPDATE orders SET account = NULL WHERE number = 'O-1'",
            .fact(.gone, table: "orders", key: "O-1")),
        Edit(
            "an order that was taken given back",
            "UPDATE orders SET account = 1 WHERE number = 'O-2'",
            .fact(.added, table: "orders", key: "O-2")),
        Edit(
            "a notice's day", "UPDATE notices SET expected_on = expected_on + 9 WHERE id = 1",
            .fact(.changed, table: "notices", key: "1")),
        Edit(
            "a notice in force again", "UPDATE notices SET cleared_at = NULL WHERE id = 2",
            .fact(.changed, table: "notices", key: "2")),
        Edit(
            "a calendar day", "UPDATE calendar SET working = 1",
            .fact(.changed, table: "calendar", key: "2026-11-24")),
        Edit(
            "a calendar day added", "INSERT INTO calendar VALUES(20788, 0)",
            .fact(.added, table: "calendar", key: "2026-12-01")),
        Edit(
            "a calendar day deleted", "DELETE FROM calendar",
            .fact(.gone, table: "calendar", key: "2026-11-24")),
    ]

    private static func staff(_ name: String) -> DatabaseCheck.Finding {
        .fact(.changed, table: "staff", key: name)
    }

    private static func key(_ difference: DatabaseCheck.Difference) -> DatabaseCheck.Finding {
        .fact(
            difference, table: "keys",
            key: TamperedOffice.kept?.fingerprint ?? "")
    }

    static let ofCounts = [
        Edit("a tally", "UPDATE tallies SET count = count + 1 WHERE stage = 'issued'", .counts),
        Edit(
            "the numbers set back", "UPDATE numbers SET last = 3 WHERE kind = 'F'",
            .numbers(day: "F-261120")),
        Edit(
            "the requests' numbers set back", "UPDATE numbers SET last = 1 WHERE kind = 'R'",
            .numbers(day: "R-261120")),
        Edit(
            "a number that nothing has", "UPDATE numbers SET last = last + 1 WHERE kind = 'F'",
            .gone(number: "F-261120-0015")),
        Edit(
            "the newest time set back", "UPDATE newest SET at = at - 9, entry_at = at - 9", .newest),
        Edit("the newest time put ahead", "UPDATE newest SET at = at + 9", .newest),
        Edit(
            "the newest entry of the log forgotten", "UPDATE newest SET log_entry = log_entry - 1",
            .newest),
        Edit("the row of the newest deleted", "DELETE FROM newest", .newest),
    ]

    static let ofSearch = [
        Edit(
            "the search emptied", "INSERT INTO search(search) VALUES('delete-all')",
            Fate.allCases.map { .search(application: $0.number) }),
        Edit(
            "a row of the search more", "INSERT INTO search(rowid, tokens) VALUES(99, 'x31x32')",
            .searchBeyond),
        Edit(
            "a token of the search more", "INSERT INTO search(rowid, tokens) VALUES(3, 'x7ax7a')",
            .search(application: Fate.reissued.number)),
    ]

    private init(_ what: String, _ script: String, _ findings: [DatabaseCheck.Finding]) {
        self.what = what
        self.script = script
        self.findings = findings
    }

    static let ofHistory = [
        Edit(
            "an entry changed",
            "UPDATE history SET name = 'wang.fang' WHERE name = 'zhang.li' "
                + "AND \(of(.taken))",
            .history(application: Fate.taken.number, entry: 2)),
        Edit(
            "entries in another order",
            """
            UPDATE history SET entry = 12 - entry WHERE \(of(.mailedAgain)) AND entry IN (2, 3);
            UPDATE history SET entry = entry - 7 WHERE \(of(.mailedAgain)) AND entry > 4
            """,
            .history(application: Fate.mailedAgain.number, entry: 2)),
        Edit(
            "an entry between",
            """
            UPDATE history SET entry = entry + 1 WHERE \(of(.mailedAgain)) AND entry = 4;
            INSERT INTO history SELECT application, 4, at, actor, name, action, stage, remark,
                content, hash FROM history WHERE \(of(.mailedAgain)) AND entry = 3
            """,
            .history(application: Fate.mailedAgain.number, entry: 4),
            .entries(written: written, found: written + 1)),
        Edit(
            "an entry deleted in the middle",
            "DELETE FROM history WHERE \(of(.mailedAgain)) AND entry = 3",
            .history(application: Fate.mailedAgain.number, entry: 3),
            .entries(written: written, found: written - 1)),
        Edit(
            "the newest entry deleted", "DELETE FROM history WHERE \(of(.taken)) AND entry = 2",
            .head(application: Fate.taken.number), .stage(application: Fate.taken.number),
            .part(.changed, application: Fate.taken.number, .revision),
            .part(.changed, application: Fate.taken.number, .takenBy),
            .part(.changed, application: Fate.taken.number, .takenAt),
            .entries(written: written, found: written - 1)),
        Edit(
            "an application deleted with everything",
            ["lines", "claims", "fapiaos", "history"].map {
                "DELETE FROM \($0) WHERE \(of(.withdrawn));"
            }.joined()
                + "UPDATE drafts SET application = NULL WHERE \(of(.withdrawn));"
                    + """
                    DELETE FROM applications WHERE number = '\(Fate.withdrawn.number)';
                    UPDATE tallies SET count = count - 1
                        WHERE stage = 'withdrawn' AND type = 'special' AND count > 0
                    """,
            .searchBeyond, .entries(written: written, found: written - 2),
            .gone(number: Fate.withdrawn.number)),
    ]

    /// All entries of histories and log.
    private static let written = (try? TamperedOffice().entries()) ?? 0

    static let ofLog = [
        Edit(
            "an entry of the log changed", "UPDATE log SET subject = 'x' WHERE entry = 2",
            .log(entry: 2)),
        Edit(
            "an entry of the log by another", "UPDATE log SET name = 'x' WHERE entry = 3",
            .log(entry: 3)),
        Edit(
            "the newest entry of the log deleted",
            "DELETE FROM log WHERE entry = (SELECT max(entry) FROM log)",
            .fact(
                .gone, table: "keys", key: TamperedOffice.removed?.fingerprint ?? ""),
            .entries(written: written, found: written - 1), .newest),
    ]

    static let ofSchema = [
        Edit(
            "a guard dropped", "DROP TRIGGER history_no_update",
            .schema(.gone, object: "trigger", name: "history_no_update")),
        Edit(
            "a guard made harmless",
            """
            DROP TRIGGER log_no_delete;
            CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT 1; END
            """,
            .schema(.changed, object: "trigger", name: "log_no_delete")),
        Edit(
            "a trigger added",
            "CREATE TRIGGER quiet AFTER INSERT ON orders BEGIN SELECT 1; END",
            .schema(.added, object: "trigger", name: "quiet")),
        Edit(
            "an index dropped", "DROP INDEX number_used_once",
            .schema(.gone, object: "index", name: "number_used_once")),
        Edit(
            "an index made weaker",
            """
            DROP INDEX number_used_once;
            CREATE INDEX number_used_once ON fapiaos(code, number) WHERE undone_at IS NULL
            """,
            .schema(.changed, object: "index", name: "number_used_once")),
        Edit(
            "a table dropped", "DROP TABLE throttle",
            .schema(.gone, object: "table", name: "throttle")),
        Edit(
            "a table that is walked dropped", "DROP TABLE calendar",
            .schema(.gone, object: "table", name: "calendar")),
        Edit(
            "a column added", "ALTER TABLE staff ADD COLUMN secret TEXT",
            .schema(.changed, object: "table", name: "staff")),
        Edit(
            "a table added", "CREATE TABLE mine(x)",
            .schema(.added, object: "table", name: "mine")),
    ]
}
