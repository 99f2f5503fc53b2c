import Foundation
import Invoicing
import Service
import Storage
import Testing

/// An office in which everything has happened once, in a file that somebody edits with sqlite3.
final class TamperedOffice {
    let folder: URL
    var file: String { folder.appending(path: "fapiao.sqlite").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Self.template.get().write(to: URL(fileURLWithPath: file))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func findings(against head: HistoryHead? = nil) throws -> [DatabaseCheck.Finding] {
        try DatabaseCheck(Database.open(file)).findings(against: head)
    }

    /// Runs a script as only somebody with the file could: without foreign keys, and with no
    /// trigger in its way. The triggers stand again afterwards.
    func edit(_ script: String) throws {
        let triggers = try SQLiteConnection(path: file).rows(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ) { ($0.text(0), $0.text(1)) }
        try sqlite(
            triggers.map { "DROP TRIGGER \($0.0);" }.joined() + script + ";"
                + triggers.map { $0.1 + ";" }.joined())
    }

    func sqlite(_ script: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        process.arguments = ["-bail", file, script]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    /// How many there are in histories and log.
    func entries() throws -> Int {
        try Database.open(file).first(
            "SELECT (SELECT count(*) FROM history) + (SELECT count(*) FROM log)"
        ) { $0.int(0) } ?? 0
    }

    static let kept = StaffKey(
        line: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ1yvB7JKNr0Vp1jTqzqqwl7iDOS+Bdhx2qrNu2M6Fqk",
        of: "zhang.li")
    static let removed = StaffKey(
        line: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ1yvB7JKNr0Vp1jTqzqqwl7iDOS+Bdhx2qrNu2M6FqA",
        of: "zhang.li")

    private static let template = Result { try make() }

    /// The bytes of the file, with nothing left in its log.
    private static func make() throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "fapiao.sqlite").path
        do { try EventfulOffice(file).live() }
        return try Data(contentsOf: URL(fileURLWithPath: file))
    }
}

extension StaffKey {
    /// As `ssh-keygen` writes it.
    fileprivate var line: String { "\(type) \(key)" }
}

/// The applications of the tampered office, by what became of them.
enum Fate: Int, CaseIterable {
    case submitted = 1, taken, reissued, mailedAgain, rejected, corrected, returned, part, special
    case withdrawn, pickedUp, objected, reopened, replacement

    var number: String {
        "F-261120-" + String(String(10_000 + rawValue).dropFirst())
    }
}

/// What happens in that office, in the order of `Fate`.
private struct EventfulOffice {
    private let office: Office
    private let clerk = Asker.staff("zhang.li")
    private let lead = Asker.staff("wang.fang")

    init(_ file: String) throws { office = try Office(file) }

    func live() throws {
        try begin()
        try applyAll()
        try split()
        try more()
        try object()
        try reopen()
        try exchange()
        try endOfDay()
    }

    private func begin() throws {
        try office.addStaff("zhang.li", email: "zhang@example.cn")
        try office.addStaff("wang.fang", email: "wang@example.cn", role: .lead)
        try office.addStaff("old.hand", email: "old@example.cn")
        try staff(.disable("old.hand"))
        for line in [TamperedOffice.kept, TamperedOffice.removed].compactMap(\.?.line) {
            try staff(.addKey("zhang.li", line: line))
        }
        try office.addOrder("O-1", email: "li@example.cn")
        try office.addOrder("O-2", email: "buyer@example.cn")
        for bill in 1...12 { try office.addRecord("B-\(bill)", of: "O-1") }
        try office.addRecord("C-1", of: "O-2")
        try office.enter("other@example.cn", order: "O-2")
        try office.enter("li@example.cn", order: "O-1")
    }

    // Submitted to corrected, and the Fapiao that will come back.
    private func applyAll() throws {
        let submitted = try office.confirm(["B-1"])
        var fields = DraftFields(from: try office.application(submitted))
        fields[.method] = "sf"
        fields[.recipient] = "王五"
        fields[.shipTelephone] = "13900139000"
        fields[.address] = "张江路 1 号"
        _ = try office.ask(.changeShipping(submitted, fields))
        try move(try office.confirm(["B-2", "B-12"]), .accept)
        let reissued = try office.confirm(["B-3"])
        try move(reissued, .issue([fapiao(1)]))
        try move(reissued, .undo, as: lead, "Misprinted")
        try move(reissued, .issue([fapiao(2)]))
        let mailed = try office.confirm(["B-4"])
        try move(mailed, .issue([fapiao(3)]))
        try move(mailed, .mailOut(.yunda, waybill: "3103630045838"))
        try move(mailed, .mailOut(.sf, waybill: "SF1533767748344"), "Came back")
        let rejected = try office.confirm(["B-5"])
        try move(rejected, .reject, "Not this title")
        guard case .draft(let draft) = try office.ask(.correct(rejected)) else { throw Other() }
        try office.fill(draft.id)
        _ = try office.ask(.confirm(try office.review(draft.id)))
        let returned = try office.confirm(["B-6"])
        try move(returned, .issue([fapiao(4)]))
    }

    private func split() throws {
        let parts = [
            PartEntry(title: "甲公司", amount: "500.00"), PartEntry(title: "乙公司", amount: "560.00"),
        ]
        let split = try office.open(TicketOpening(.split, about: "B-7", parts: parts)).number
        try office.act(split, .approve)
        _ = try office.confirm(["B-7#1"])
    }

    private func more() throws {
        let draft = try office.filledDraft(["B-8"])
        _ = try office.ask(
            .save(
                draft: draft.id,
                [
                    .type: "special", .taxpayerID: "91310115MA1K4DEM3E",
                    .registeredAddress: "上海市浦东新区张江路 1 号", .telephone: "021-50801234",
                    .bank: "中国工商银行上海张江支行", .bankAccount: "1001234567890123456",
                ]))
        _ = try office.ask(.confirm(try office.review(draft.id)))
        _ = try office.ask(.withdraw(try office.confirm(["B-9"])))
        let pickup = try office.filledDraft(["B-10"])
        _ = try office.ask(
            .save(
                draft: pickup.id,
                [
                    .type: "normal", .method: "pickup", .recipient: "李四",
                    .shipTelephone: "13800138000",
                ]))
        guard case .confirmed(let picked) = try office.ask(.confirm(try office.review(pickup.id)))
        else { throw Other() }
        try move(picked.application, .issue([fapiao(5)]))
        try move(picked.application, .ready)
        try move(picked.application, .receive)
    }

    /// The buyer of O-2 takes it back from the account that applied for its bill.
    private func object() throws {
        let owner = office.asker
        let other = try #require(try Orders(office.connection).find("O-2")?.account)
        office.asker = .applicant(account: other)
        _ = try office.confirm(["C-1"])
        let code = try #require(Code(bits: [UInt8](repeating: 7, count: 13)))
        try office.connection.transaction {
            try Codes(office.connection).add(
                code, kind: .objection, for: .init(order: "O-2", account: other),
                expiresAt: office.now.adding(seconds: 60))
        }
        office.asker = .stranger(source: "", registered: nil)
        _ = try office.ask(.account(.object(code.text)))
        office.asker = owner
    }

    /// Issued before the calendar is another, and open again after it.
    private func reopen() throws {
        let reopened = try office.confirm(["B-11"])
        try move(reopened, .accept)
        try move(reopened, .issue([fapiao(6)]))
        office.now = office.now.adding(seconds: 3600)
        let day = try #require(Day("2026-11-24"))
        let reply = try office.asStaff {
            try office.ask(.calendar(.take(Announcement([day: false]))))
        }
        guard case .calendar = reply else { throw Other() }
        try move(reopened, .undo, as: lead, "Too early")
        for entry in [
            NoticeEntry(reach: .all, texts: [.english: "No paper"], expectedOn: "2026-12-01"),
            NoticeEntry(reach: .special, expectedOn: "2026-12-03"),
        ] {
            _ = try office.asStaff { try office.ask(.notice(.set(entry))) }
        }
        _ = try office.asStaff { try office.ask(.notice(.clear(.special))) }
    }

    /// While the notice is in force, and by a clock that was set back.
    private func exchange() throws {
        office.now = office.now.adding(seconds: -600)
        let old = try office.application(Fate.returned.number)
        var fields = DraftFields(from: old)
        fields[.title] = "上海示例软件有限公司"
        let title = try office.open(
            TicketOpening(.title, about: old.number, message: "?", fields: fields)
        ).number
        // What never left the service center is withheld: it has arrived when that is agreed.
        try office.act(title, .approve)
        try office.act(title, .void)
    }

    private func endOfDay() throws {
        _ = try office.connection.transaction {
            try Accounts(office.connection).setEmail(
                EmailAddress(stored: "li.si@example.cn"), of: try #require(office.asker.account),
                by: .applicant, at: office.now)
        }
        let key = try #require(TamperedOffice.removed)
        try staff(.removeKey("zhang.li", fingerprint: key.fingerprint))
    }

    private func fapiao(_ index: Int) -> FapiaoEntry {
        FapiaoEntry(code: "031002600104", number: "1000000\(index)")
    }

    private func move(
        _ number: String, _ move: Move, as asker: Asker = .staff("zhang.li"),
        _ remark: String? = nil
    ) throws {
        let reply = try office.asStaff(asker) {
            try office.ask(.desk(.move(Moving(number, move, remark: remark))))
        }
        guard case .desk = reply else { throw Office.Unexpected(reply: reply) }
    }

    private func staff(_ request: StaffRequest) throws {
        let reply = try office.asStaff { try office.ask(.staff(request)) }
        guard case .staff = reply else { throw Office.Unexpected(reply: reply) }
    }

    struct Other: Error {}
}
