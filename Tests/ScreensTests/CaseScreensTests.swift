import Invoicing
import Screens
import Storage
import Terminal
import Testing

/// What people type, paste and scan on the full screen.
@Suite("A form on the full screen")
struct CaseFormTests {
    private func stored(_ robot: Robot, _ column: SQL) throws -> String? {
        try robot.connection.rows("SELECT \(sql: column) FROM applications") {
            $0.optionalText(0)
        }.first ?? nil
    }

    /// Applies for a VAT special Fapiao with one text of another kind, typed or pasted.
    private func apply(_ field: String, _ text: String, isPasted: Bool) throws -> Robot {
        let robot = try fill(field, text, isPasted: isPasted)
        robot.fillShipping()
        robot.press(.enter)
        return robot
    }

    /// The same as far as the Fapiao form goes.
    private func fill(_ field: String, _ text: String, isPasted: Bool) throws -> Robot {
        let robot = try Robot()
        try robot.signIn()
        robot.press(.enter)
        robot.tell(.click(.option("type", 1)))
        func fill(_ id: String, _ usual: String) {
            guard id == field else { return robot.fill(id, usual) }
            guard isPasted else { return robot.fill(id, text) }
            robot.tell(.click(.item(id)))
            robot.press(.control("a"), .control("k"))
            robot.tell(.paste(text))
            robot.press(.tab)
        }
        fill("title", "上海示例科技有限公司")
        fill("taxpayerID", "91310115MA1K4DEM3E")
        fill("registeredAddress", "上海市浦东新区科苑路88号")
        fill("telephone", "021-28986102")
        fill("bank", "招商银行上海张江支行")
        fill("bankAccount", "121909000000000")
        robot.press(.control("n"))
        return robot
    }

    @Test(
        arguments: [
            "FTE31050161393600000123", "NRA4000021129200123456", "H10-764-009911",
        ], [false, true])
    func `takes accounts with letters`(text: String, isPasted: Bool) throws {
        let robot = try apply("bankAccount", text, isPasted: isPasted)
        robot.expect("Your application is F-261120-0001.")
        #expect(try stored(robot, "bank_account") == text)
    }

    @Test(
        arguments: [
            "021-58585858/58585859", "021-58585858、58585859", "021-58585858分机8012",
            "021-58585858#8012",
        ], [false, true])
    func `takes two numbers of an office, and extensions`(text: String, isPasted: Bool) throws {
        let robot = try apply("telephone", text, isPasted: isPasted)
        robot.expect("Your application is F-261120-0001.")
        #expect(try stored(robot, "telephone") == text)
    }

    @Test(arguments: [
        ("杭州明德\n启明软件有限公司", "杭州明德启明软件有限公司"),
        ("杭州明德\r\n启明软件有限公司\n", "杭州明德启明软件有限公司"), ("买买提•江", "买买提·江"),
        ("杭州明德\u{B}启明软件有限公司", "杭州明德启明软件有限公司"),
        ("杭州明德\u{2028}启明软件有限公司", "杭州明德启明软件有限公司"),
        ("㈱日立", "㈱日立"), ("上海Ⅱ期公司", "上海Ⅱ期公司"), ("\u{2F00}公司", "一公司"),
        ("Contoso\n(China) Ltd.", "Contoso (China) Ltd."),
    ])
    func `joins a name that was pasted over two lines, and keeps every other as it is`(
        text: String, title: String
    ) throws {
        let robot = try apply("title", text, isPasted: true)
        robot.expect("Your application is F-261120-0001.")
        #expect(try stored(robot, "title") == title)
    }

    @Test(arguments: ["公司\u{200B}", "\u{E863}公司", "公司\u{E0100}"])
    func `refuses a name with what nobody sees`(text: String) throws {
        let robot = try fill("title", text, isPasted: true)
        robot.expect("× An invisible character (U+")
        robot.expect("● 2 Fapiao")
    }
}

/// Scanners at the desk, on the day of their lines.
@Suite("The desk, with scanned lines")
struct CaseDeskTests {
    private static let number = "F-261130-0001"
    private static let today = Instant(iso8601: "2026-11-30T14:40:00+08:00") ?? Robot.today

    /// A desk with an application for a VAT special Fapiao of 5310.00, which is selected.
    private func desk() throws -> Robot {
        let robot = try Robot.atDesk()
        robot.now = Self.today
        let sample = DeskSamples("", "上海示例科技有限公司", 531_000, isSpecial: true)
        try robot.connection.execute(
            """
            INSERT INTO orders(number, customer, payer, product, quantity, placed_at, account)
            VALUES('CN2026-0004000', 'C2', \(sample.title), 'Office 365 E3', 25, 1700000000, 1)
            """)
        let paid = robot.now.adding(seconds: -10 * 86_400)
        try robot.connection.execute(
            """
            INSERT INTO billing_records(number, order_number, amount, paid_at)
            VALUES('B-2026-11-0100', 'CN2026-0004000', \(sample.fen), \(paid))
            """)
        robot.asker = .applicant(account: AccountID(1))
        try robot.confirm("B-2026-11-0100", sample.fields)
        try robot.sitDown(as: "zhang.li")
        robot.select(Self.number)
        return robot
    }

    private func issued(_ robot: Robot) throws -> [String] {
        try robot.connection.rows(
            """
            SELECT f.code, f.number, f.amount, f.issued_on FROM fapiaos f
            JOIN applications a ON a.id = f.application WHERE a.number = \(Self.number)
            """
        ) { "\($0.text(0))/\($0.text(1)) \($0.money(2).plain) \(Day(number: $0.int(3)).iso8601)" }
    }

    static let lines: [(String, String)] = [
        (
            "01,31,,26442000005310626521,5310.00,20261130,,7B05",
            "/26442000005310626521 5310.00 2026-11-30"
        ),
        (
            "01，01，1200154130，03630024，5009.43，20261130，，9335，",
            "1200154130/03630024 5310.00 2026-11-30"
        ),
        (
            "01,01,1200154130,03630024,5009.43,20261130,,9335,",
            "1200154130/03630024 5310.00 2026-11-30"
        ),
        (
            "https://dppt.shanghai.chinatax.gov.cn:8443/v/2_26442000005310626521_20261130x",
            "/26442000005310626521 5310.00 2026-11-30"
        ),
    ]

    @Test(arguments: lines)
    func `issues by a line that a scanner types and ends with Enter`(line: String, fapiao: String)
        throws
    {
        let robot = try desk()
        robot.press(.character("i"))
        robot.expect("Issue \(Self.number) · VAT special Fapiao · ¥5,310.00")
        robot.type(line)
        robot.press(.enter)
        robot.press(button: "Issue")
        robot.expect("\(Self.number): issued.")
        #expect(try issued(robot) == [fapiao])
    }

    @Test(arguments: lines)
    func `issues by a pasted line for one of many`(line: String, fapiao: String) throws {
        let robot = try desk()
        robot.press(.home, .space)
        robot.select(Self.number)
        robot.press(.space, .character("i"))
        robot.tell(.paste("\(Self.number) \(line)\r\n"))
        robot.press(.control("n"))
        robot.expect("1 issued")
        #expect(try issued(robot) == [fapiao])
    }

    @Test func `names the type of a line that is of the other one`() throws {
        let robot = try desk()
        robot.press(.character("i"))
        robot.type("01,32,,26442000005310626521,5310.00,20261130,,7B05")
        robot.press(.enter)
        robot.press(button: "Issue")
        robot.expect("VAT normal Fapiao")
        #expect(try issued(robot).isEmpty)
    }

    @Test(arguments: [
        ("99999999999999999999", ["this number is of 2099", "99, are those of no"]),
        ("26002000000069606291", ["00, are those of no"]),
    ])
    func `asks about each doubt in a number of 20 digits that cannot be`(
        number: String, doubts: [String]
    ) throws {
        let robot = try desk()
        robot.press(.character("i"))
        robot.fill("fapiaoNumber", number)
        for doubt in doubts {
            robot.press(button: "Issue")
            robot.expect(doubt)
            #expect(try issued(robot).isEmpty)
        }
        robot.press(button: "Issue")
        robot.expect("\(Self.number): issued.")
        #expect(try issued(robot) == ["/\(number) 5310.00 2026-11-30"])
    }

    @Test func `is worked with keys that an input method makes wide`() throws {
        let robot = try desk()
        robot.press(.character("６"))
        robot.select("F-261119-0001")
        robot.press(.character("ａ"))
        robot.expect("F-261119-0001: accepted.")
        robot.press(.character("、"))
        robot.type("ｆ－２６１１１９－０００２")
        #expect(robot.selection == "F-261119-0002")
    }
}
