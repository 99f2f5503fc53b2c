import Invoicing
import Screens
import Service
import Testing
import Text

@testable import CommandLine
@testable import fapiao

/// Lines: what people type, scan and send over SSH.
@Suite("Mutated lines", .serialized)
struct LineFuzzTests {
    @Test func `break no command line`() throws {
        var fuzz = Fuzz("command line")
        try fuzz.run(Self.commands) { bytes in
            let words = String(decoding: bytes, as: UTF8.self).split(separator: " ").map(
                String.init)
            for access in [CommandAccess.host, .desk, .applicants] {
                do throws(UsageFault) {
                    _ = try Arguments(words, at: access)
                } catch {
                    _ = error.phrase
                }
            }
        }
    }

    @Test func `break no command that is sent over SSH`() throws {
        var fuzz = Fuzz("SSH command")
        try fuzz.run(Self.commands) { bytes in
            do throws(UsageFault) {
                let words = try SentCommand.words(String(decoding: bytes, as: UTF8.self))
                _ = try Arguments(words, at: .desk)
            } catch {
                _ = error.phrase
            }
        }
    }

    @Test func `break no field, code, number or date`() throws {
        let parsers: [(String) throws -> Void] = [
            { _ = Code($0)?.text }, { _ = QRLine($0)?.issuedOn?.iso8601 },
            { _ = Day($0)?.iso8601 }, { _ = Instant(typed: $0)?.iso8601 },
            { _ = Plain.number($0) }, { _ = Plain.digits($0) }, { _ = Money(typed: $0)?.grouped },
            { _ = try? Gate.name($0) }, { _ = SearchText($0).match },
            { _ = try TelephoneNumber($0) }, { _ = try BankAccount($0) },
            { _ = Instant(iso8601: $0)?.iso8601 },
            { _ = try Money.parse($0.utf8).grouped }, { _ = try TaxpayerID($0).doubt },
            { _ = try EmailAddress($0).key }, { _ = try OrderNumber($0).text },
            { _ = try Waybill($0).doubt(.sf) }, { _ = try MessageText(typed: $0) },
            { _ = try Password.parse($0) }, { _ = MailedPassword(Password.typed($0)) },
            { _ = Gate.show($0) }, { _ = Columns.wrapped(Gate.show($0), to: 20) },
            { _ = StaffKey(line: $0, of: "wang") }, { _ = SearchTokens.query($0) },
        ]
        var fuzz = Fuzz("fields")
        try fuzz.run(Self.fields) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            for parse in parsers {
                do {
                    try parse(text)
                } catch let fault as FieldFault {
                    _ = fault.phrase
                } catch is Refusal {} catch is MoneyFault {}
            }
        }
    }

    @Test func `break no wizard that is answered line by line`() throws {
        let folder = try DemoFolder(language: .english)
        defer { folder.remove() }
        let strangers = [
            "2\n\(folder.demo.order)\nmei@example.cn\nfive little words\nfive little words\n2\nback\n",
            "3\nABCD-EFGH\n1\nback\n4\nback\n6\nCODE\n1\n7\n2\n", "8\n2\nhelp\nmail\n9\n",
        ]
        let applicants = [
            "1\n\n\n\n\n\n\n2\n1\n林薇\n021-28986102\n上海市\n浦东新区\n科苑路88号\n\n2\n4\n",
            "p\n1\nr\n1\n1\n\n1\nIs it late?\n1\nback\nback\nanswers\n3\nback\n",
            "a\n5\n1\nback\n4\nlanguage\n2\nhelp\nmail\n",
        ]
        // A password takes a tenth of a second: one is enough.
        let known = try client(folder, .stranger(source: "", registered: nil))
        let signIn = AccountRequest.signIn(
            email: folder.demo.email, password: Password.typed(folder.demo.password))
        guard case .account(.signedIn(let applicant)) = known.answer(.account(signIn)) else {
            Issue.record("the demo's account cannot sign in")
            return
        }
        var fuzz = Fuzz("line mode")
        try fuzz.run(applicants + strangers) { bytes in
            let isStranger = bytes.count % 3 == 0
            var rest = bytes.split(separator: 10, maxSplits: 60, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }[...]
            let asker: Asker =
                isStranger
                ? .stranger(source: "", registered: nil) : .applicant(account: applicant.account)
            let scene = Scene(
                language: .english, now: .now, applicant: isStranger ? nil : applicant)
            LineMode(
                client: try client(folder, asker),
                session: Session(isStranger ? .welcome : .bills(apply: nil), scene: scene),
                letters: { folder.deliver() },
                read: { _, _ in rest.popFirst().map { .line($0) } ?? .end }, write: { _ in }
            ).run()
        }
    }

    private func client(_ folder: DemoFolder, _ asker: Asker) throws -> BureauClient {
        try BureauClient(folder.connection, settings: Settings(), hashLock: nil, asker: asker) {
            _ in
        }
    }

    private static let commands = [
        "list --status submitted --json --limit 20 --search 北京", "show F-261120-0001 --json",
        "issue F-261120-0001 --code 031002600104 --number 12345678 --amount 5310.00",
        "issue F-1 --qr 01,01,1200154130,03630024,5009.43,20261130,,9335,",
        "mail-out F-1 F-2 --carrier sf --waybill 'SF15 3376' --remark \"a b\"",
        "reject F-1 --reason 'The tax ID is wrong.' --as wang", "requests reply R-261120-0001 -",
        "notice set --expected 2026-12-01 --type special 票源紧张", "calendar show 2026",
        "staff add li --email li@example.cn --role lead", "export --accept --encoding gb18030 -",
        "import payments - --encoding gb18030", "--database /tmp/x --language de help issue",
        "register CN2026-0001842", "activate 7K3M-Q9XD-2WTR-H5VB-8NCE", "apply B-2026-11-0042",
    ]
    private static let fields = [
        "7K3M-Q9XD-2WTR-H5VB-8NCE", "https://example.cn/activate?code=7K3MQ9XD2WTRH5VB8NCE",
        "01,31,,26442000005310626521,5310.00,20261130,,7B05",
        "01，01，1200154130，03630024，5009.43，20261130，，9335，", "2026-11-20", "2026/11/20 9:05",
        "2026-11-20T10:12:00+08:00", "5,310.00", "￥5310.00", "91310115MA1K4DEM3E",
        "lin.wei@example.cn", "CN2026-0001842", "SF1533767748344", "B-9 1/2", "林薇", "上海市浦东新区",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ1yvB7JKNr0Vp1jTqzqqwl7iDOS+Bdhx2qrNu2M6Fqk li",
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC7 wang", "correct horse battery",
    ]
}
