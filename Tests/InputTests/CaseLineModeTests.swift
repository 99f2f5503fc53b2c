import Invoicing
import Screens
import Storage
import Testing

@testable import CommandLine
@testable import fapiao

/// What people type into forms, line by line.
@Suite("Line by line")
struct CaseLineModeTests {
    /// Applies with another text in one field, and gives what was said.
    private func apply(_ office: Office, _ field: FieldID, _ text: String) throws -> String {
        try office.answer(Office.answers(field, text), at: .bills(apply: Office.record))
    }

    @Test(arguments: ["FTE31050161393600000123", "NRA4000021129200123456", "H10-764-009911"])
    func `accounts with letters are taken`(text: String) throws {
        let office = try Office(at: .now)
        _ = try apply(office, .bankAccount, text)
        #expect(try office.known(of: .bankAccount) == text)
    }

    @Test(arguments: [
        "021-58585858/58585859", "021-58585858、58585859", "021-58585858分机8012",
        "021-58585858#8012", "+86 21 58585858",
    ])
    func `two numbers of an office and extensions are taken`(text: String) throws {
        let office = try Office(at: .now)
        let output = try apply(office, .telephone, text)
        #expect(try office.known(of: .telephone) == text, "\(output)")
        let other = try Office(at: .now)
        _ = try apply(other, .shipTelephone, text)
        #expect(try other.stored("SELECT ship_telephone FROM applications") == text)
    }

    @Test(
        arguments: [
            ("㵘科技有限公司", "㵘科技有限公司"), ("上海Ⅱ期公司", "上海Ⅱ期公司"), ("㈱日立", "㈱日立"),
            ("买买提•江", "买买提·江"), ("买买提・江", "买买提·江"), ("买买提‧江", "买买提·江"),
            ("上海\u{A0}公司", "上海 公司"), ("\u{2F00}公司", "一公司"), ("Ｃo公司", "Ｃo公司"),
            ("上海公司\u{200B}", nil), ("公司\u{FEFF}", nil), ("\u{E863}公司", nil),
            ("公司\u{E0100}", nil),
        ] as [(String, String?)])
    func `names are stored as they are written, or refused for what nobody sees`(
        typed: String, stored: String?
    ) throws {
        let office = try Office(at: .now)
        let output = try apply(office, .recipient, typed)
        #expect(try office.stored("SELECT recipient FROM applications") == stored, "\(output)")
        if stored == nil { #expect(output.contains("× ")) }
    }

    @Test(arguments: ["1219①9", "12190٣9000"])
    func `an account with a sign of another kind is named`(text: String) throws {
        let office = try Office(at: .now)
        let output = try apply(office, .bankAccount, text)
        #expect(output.contains("× "))
        #expect(try office.known(of: .bankAccount) == nil)
    }
}

@Suite("A command for the desk")
struct CaseCommandTests {
    /// The lines that scanners typed, and a link of a delivery.
    static let lines: [(String, String, String)] = [
        ("01,31,,26442000005310626521,5310.00,20261130,,7B05", "", "26442000005310626521"),
        ("01，01，1200154130，03630024，5009.43，20261130，，9335，", "1200154130", "03630024"),
        ("01,01,1200154130,03630024,5009.43,20261130,,9335,", "1200154130", "03630024"),
        (Kind.deliveryLink.plain, "", "26442000005310626521"),
    ]

    /// As a shell passes it on, and as SSH sends it.
    private func arguments(_ words: [String]) throws -> [Arguments] {
        let line = words.map { "'\($0)'" }.joined(separator: " ")
        return [
            try Arguments(words), try Arguments(SentCommand.words(line), at: .desk),
        ]
    }

    /// What becomes of the first step that a command takes.
    private func move(_ arguments: Arguments, at office: Office) throws -> Reply {
        guard case .move(let movings) = arguments.command, let moving = movings.first else {
            throw Office.NotAnswered()
        }
        return try office.bureau.answer(.desk(.move(moving)), from: .operator, at: office.now)
    }

    @Test(arguments: lines)
    func `issues by a scanned line, whose kind says whether its amount has tax`(
        line: String, code: String, number: String
    ) throws {
        for arguments in try arguments(["issue", Office.application, "--qr", line]) {
            let office = try Office()
            try office.apply()
            _ = try move(arguments, at: office)
            let fapiao = try #require(try office.fapiao())
            #expect(fapiao.code == code)
            #expect(fapiao.number == number)
            #expect(fapiao.amount == Money(fen: 531_000))
            #expect(fapiao.issuedOn.iso8601 == "2026-11-30")
        }
    }

    static let refused: [(String, Refusal)] = [
        (
            "01,32,,26442000005310626521,5310.00,20261130,,7B05",
            .fields([.init(.qrLine, .fapiaoKind(.normal, wanted: .special))])
        ),
        (
            "01,31,,26442000005310626521,5009.43,20261130,,7B05",
            .amountsDiffer(of: Money(fen: 531_000), given: Money(fen: 500_943))
        ),
        (
            "01,01,1200154130,03630024,5310.00,20261130,,9335,",
            .fields([.init(.fapiaoAmount, .otherNet(Money(fen: 531_000)))])
        ),
        (
            "01,04,031002600104,03630024,5009.43,20261130,,9335,",
            .fields([.init(.fapiaoCode, .fapiaoKind(.normal, wanted: .special))])
        ),
        (
            "01,31,,26442000005310626521,5310.00,20261201,,7B05",
            .fields([.init(.issuedOn, .dateInFuture)])
        ),
    ]

    @Test(arguments: refused)
    func `is refused where the line is of another Fapiao`(line: String, refusal: Refusal) throws {
        for arguments in try arguments(["issue", Office.application, "--qr", line]) {
            let office = try Office()
            try office.apply()
            #expect(try move(arguments, at: office) == .refused(refusal))
            #expect(try office.fapiao() == nil)
        }
    }

    @Test(arguments: [
        ("顺丰", Courier.sf), ("顺丰速运", .sf), ("ＳＦ", .sf), ("韵达", .yunda), ("韵达快递", .yunda),
        (" yunda\t", .yunda),
    ])
    func `mails out by carriers' Chinese names too`(typed: String, carrier: Courier) throws {
        let words = [
            "mail-out", Office.application, "--carrier", typed, "--waybill", "ＳＦ1533767748344",
        ]
        for arguments in try arguments(words) {
            let office = try Office()
            try office.apply()
            let entry = FapiaoEntry(number: Kind.digitalNumber.plain)
            _ = try office.staff(.desk(.move(Moving(Office.application, .issue([entry])))))
            _ = try move(arguments, at: office)
            #expect(try office.parcel()?.carrier == carrier)
            #expect(try office.parcel()?.waybill == "SF1533767748344")
        }
    }

    @Test func `leaves a doubt where a number cannot be, and is done all the same`() throws {
        for (number, doubts) in [
            ("99999999999999999999", [.fapiaoYear(2099, issued: 2026), .fapiaoProvince("99")]),
            ("26002000000069606291", [Doubt.fapiaoProvince("00")]),
        ] {
            for arguments in try arguments(["issue", Office.application, "--number", number]) {
                let office = try Office()
                try office.apply()
                guard case .move(let movings) = arguments.command,
                    case .desk(.application(let after, _)) = try move(arguments, at: office)
                else { throw Office.NotAnswered() }
                let found = office.bureau.warnings(
                    about: after, after: movings[0].move, at: office.now)
                #expect(found == doubts.map { FieldDoubt(.fapiaoNumber, $0, about: number) })
            }
        }
    }
}
