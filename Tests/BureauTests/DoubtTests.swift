import Invoicing
import Service
import Storage
import Testing

@Suite("What is doubtful") struct DoubtTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.addStaff("zhang.li", email: "zhang@example.cn")
        try office.addOrder("O-1")
        for number in 1...6 { try office.addRecord("B-\(number)", of: "O-1") }
        try office.enter("li@example.cn", order: "O-1")
    }

    /// What a rehearsal says of a step, which leaves nothing done.
    private func doubts(_ number: String, _ move: Move) throws -> [FieldDoubt] {
        office.asker = .staff("zhang.li")
        guard
            case .desk(.rehearsed(let outcomes)) = try office.ask(
                .desk(.rehearse([Moving(number, move)])))
        else { throw Office.NoDraft() }
        #expect(outcomes.first?.refusal == nil)
        return outcomes.first?.doubts ?? []
    }

    @Test(arguments: [
        ("26312000000000000123", []), ("26952000000000000123", []),
        ("99312000000000000123", [Doubt.fapiaoYear(2099, issued: 2026)]),
        ("25312000000000000123", [.fapiaoYear(2025, issued: 2026)]),
        ("26002000000069606291", [.fapiaoProvince("00")]),
        ("26312000000123400000", [.roundedNumber]), ("26312000000123450000", [.roundedNumber]),
        (
            "99999999999999999999",
            [.fapiaoYear(2099, issued: 2026), .fapiaoProvince("99")]
        ),
    ])
    func `about a number of 20 digits`(_ number: String, _ expected: [Doubt]) throws {
        let application = try office.confirm(["B-1"])
        let found = try doubts(application, .issue([FapiaoEntry(number: number)]))
        #expect(found == expected.map { FieldDoubt(.fapiaoNumber, $0, about: number) })
    }

    @Test func `about a paper number of nothing but zeros`() throws {
        let number = try office.confirm(["B-1"])
        let issue = Move.issue([FapiaoEntry(code: "031002600104", number: "00000000")])
        #expect(
            try doubts(number, issue) == [FieldDoubt(.fapiaoNumber, .zeroNumber, about: "00000000")]
        )
    }

    @Test func `about a date before the payment, and none about the day itself`() throws {
        let number = try office.confirm(["B-1", "B-2"])
        func issue(_ day: String) -> Move {
            .issue([FapiaoEntry(code: "031002600104", number: "12345678", issuedOn: day)])
        }
        let paid = office.now.adding(seconds: -10 * 86_400).day
        #expect(
            try doubts(number, issue(paid.adding(days: -1).iso8601))
                == [FieldDoubt(.issuedOn, .issuedBeforePayment(paid), about: "12345678")])
        #expect(try doubts(number, issue(paid.iso8601)).isEmpty)
    }

    @Test func `about a waybill that went to another, not about one parcel for one recipient`()
        throws
    {
        let asker = office.asker
        var numbers: [String] = []
        for record in 1...3 {
            office.asker = asker
            numbers.append(try office.confirm(["B-\(record)"]))
        }
        for (index, number) in numbers.enumerated() {
            let entry = FapiaoEntry(code: "031002600104", number: "1234567\(index)")
            _ = try office.moved(number, .issue([entry]))
        }
        let mailOut = Move.mailOut(nil, waybill: "3103630045838")
        _ = try office.moved(numbers[0], mailOut)
        #expect(try doubts(numbers[1], mailOut).isEmpty)
        try office.connection.execute(
            "UPDATE applications SET recipient = '王五' WHERE number = \(numbers[2])")
        #expect(
            try doubts(numbers[2], mailOut)
                == [FieldDoubt(.waybill, .waybillOfOthers([numbers[0]]), about: "3103630045838")])
        // Also where both are typed in one go.
        try office.connection.execute(
            "UPDATE applications SET recipient = '赵六' WHERE number = \(numbers[1])")
        let other = Move.mailOut(nil, waybill: "3103630045839")
        office.asker = .staff("zhang.li")
        guard
            case .desk(.rehearsed(let outcomes)) = try office.ask(
                .desk(.rehearse([Moving(numbers[1], other), Moving(numbers[2], other)])))
        else { throw Office.NoDraft() }
        #expect(
            outcomes.map(\.doubts)
                == [
                    [],
                    [FieldDoubt(.waybill, .waybillOfOthers([numbers[1]]), about: "3103630045839")],
                ])
    }
}

@Suite("The QR code of a Fapiao") struct QRCodeTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.addStaff("zhang.li", email: "zhang@example.cn")
        try office.addOrder("O-1")
        try office.addRecord("B-1", of: "O-1", fen: 531_000)
        try office.enter("li@example.cn", order: "O-1")
    }

    private func refusal(_ text: String) throws -> Refusal? {
        let number = try office.confirm(["B-1"])
        let line = try #require(QRLine(text))
        let application = try office.shown(number)
        return try office.refusal(
            number, .issue([line.entry(for: application, rest: application.total)]))
    }

    @Test func `of a digital one has the amount with tax`() throws {
        let text = "01,32,,26442000005310626521,5310.00,20261120,,7B05"
        #expect(QRLine(text)?.amount == .total(Money(fen: 531_000)))
        #expect(try refusal(text) == nil)
    }

    @Test func `of a digital one with another amount is refused, and says which`() throws {
        let number = try office.confirm(["B-1"])
        let line = try #require(QRLine("01,32,,26442000005310626521,5300.00,20261120,,7B05"))
        var entry = line.entry(for: try office.shown(number), rest: Money(fen: 531_000))
        #expect(
            try office.refusal(number, .issue([entry]))
                == .amountsDiffer(of: Money(fen: 531_000), given: Money(fen: 530_000)))
        entry.amount = "5310"
        #expect(
            try office.refusal(number, .issue([entry]))
                == .fields([FieldRefusal(.fapiaoAmount, .otherTotal(Money(fen: 530_000)))]))
    }

    @Test func `of the other type is refused with both names`() throws {
        #expect(
            try refusal("01,31,,26442000005310626521,5310.00,20261120,,7B05")
                == .fields([FieldRefusal(.qrLine, .fapiaoKind(.special, wanted: .normal))]))
    }

    @Test func `is read with a Chinese input method on, and behind a scanner's prefix`() {
        let plain = QRLine("01,01,1200154130,03630024,5009.43,20261130,,9335,")
        #expect(plain?.code == "1200154130")
        #expect(plain?.amount == .net(Money(fen: 500_943)))
        #expect(QRLine("01，01，1200154130，03630024，5009。43，20261130，，9335，\r\n") == plain)
        #expect(QRLine("]Q3０1,01,1200154130,03630024,5009.43,20261130,,9335,") == plain)
    }

    @Test func `as the link of a delivery says the number alone`() throws {
        let text =
            "https://dppt.shanghai.chinatax.gov.cn:8443/v/2_26312000000000000123_20261120101010001A"
        let line = try #require(QRLine(text))
        #expect(line.number == "26312000000000000123")
        #expect(line.amount == nil && line.issuedOn == nil && line.type == nil)
        #expect(try refusal(text) == nil)
        #expect(QRLine(text.replacing("chinatax.gov.cn", with: "example.com")) == nil)
    }

    @Test func `as the other link of a delivery says number and date`() throws {
        let line = try #require(
            QRLine(
                "https://dppt.shanghai.chinatax.gov.cn:8443/kpfw/fpjfzz/v1/exportDzfpwjEwm?Wjgs=PDF"
                    + "&Jym=5D86&Fphm=26312000000000000123&Kprq=20261119142233&Czsj=1"))
        #expect(line.number == "26312000000000000123")
        #expect(line.issuedOn == Day(year: 2026, month: 11, day: 19))
    }

    @Test(arguments: [
        "01,32,,26442000005310626521,5310.00,20261120,,7B05"
            + " 01,32,,26442000005310626522,5310.00,20261120,,7B05",
        "01,32,,26442000005310626521,-5310.00,20261120,,7B05",
        "01,04,031002600104,12345678,1O0.00,20261120,,A1,",
        "https://dppt.shanghai.chinatax.gov.cn.evil.example/v/2_26312000000000000123_1",
        "https://evil.example/dppt.shanghai.chinatax.gov.cn/v/2_26312000000000000123_1",
    ])
    func `is none where it is two, red, or a link to elsewhere`(text: String) {
        #expect(QRLine(text) == nil)
    }

    @Test func `as a link without a date takes today's with a doubt`() throws {
        let number = try office.confirm(["B-1"])
        let line = try #require(
            QRLine("https://dppt.shanghai.chinatax.gov.cn:8443/v/2_26312000000000000123_1A"))
        let entry = line.entry(for: try office.shown(number), rest: Money(fen: 531_000))
        office.asker = .staff("zhang.li")
        guard
            case .desk(.rehearsed(let outcomes)) = try office.ask(
                .desk(.rehearse([Moving(number, .issue([entry]))])))
        else { throw Office.NoDraft() }
        #expect(outcomes.first?.doubts.map(\.doubt) == [.noDateInLink(office.now.day)])
    }

    @Test func `of a kind that nobody has told about may be with tax or without, but not another`()
        throws
    {
        let number = try office.confirm(["B-1"])
        let application = try office.shown(number)
        func refusal(_ amount: String) throws -> Refusal? {
            let line = try #require(QRLine("01,85,,26442000005310626521,\(amount),20261120,,7B05"))
            #expect(line.type == nil)
            let entry = line.entry(for: application, rest: application.total)
            return try office.refusal(number, .issue([entry]))
        }
        #expect(
            try refusal("1.00")
                == .fields([FieldRefusal(.fapiaoAmount, .otherTotal(Money(fen: 100)))]))
        #expect(try refusal("5009.43") == nil)
    }

    @Test func `is held against the amount and the number that are typed`() throws {
        let number = try office.confirm(["B-1"])
        let line = try #require(QRLine("01,04,031002600104,12345678,1.00,20261120,,A1,"))
        let entry = FapiaoEntry(
            code: line.code, number: line.number, amount: "5310", scanned: line)
        #expect(
            try office.refusal(number, .issue([entry]))
                == .fields([FieldRefusal(.fapiaoAmount, .otherNet(Money(fen: 100)))]))
        let other = try #require(QRLine("01,04,031002600104,12345679,5009.43,20261120,,A1,"))
        let mixed = FapiaoEntry(code: line.code, number: line.number, scanned: other)
        #expect(
            try office.refusal(number, .issue([mixed]))
                == .fields([FieldRefusal(.fapiaoNumber, .otherNumber("12345679"))]))
    }
}
