import Invoicing
import Screens
import Terminal
import Testing

@Suite("A doubt in the desk") struct DoubtScreensTests {
    @Test func `about a number holds the first time, and is kept the second`() throws {
        let robot = try Robot.atDesk()
        robot.press(.down, .character("i"))
        robot.fill("fapiaoNumber", "99312000000000000123")
        robot.press(.control("n"))
        robot.expect("! By its first two digits this number is of 2099, but the")
        robot.press(.control("n"))
        robot.expect("F-261119-0001: issued.")
    }

    @Test func `is asked again about another text`() throws {
        let robot = try Robot.atDesk()
        robot.press(.down, .character("i"))
        robot.fill("fapiaoNumber", "26312000000123400000")
        robot.press(.control("n"))
        robot.expect("! This number ends in zeros, as if a spreadsheet had")
        robot.fill("fapiaoNumber", "26312000000123500000")
        robot.press(.control("n"))
        robot.expect("! This number ends in zeros")
        // Enter on the field keeps it too.
        robot.press(.enter)
        robot.press(.control("n"))
        robot.expect("F-261119-0001: issued.")
    }

    @Test func `about the date stands at the date`() throws {
        let robot = try Robot.atDesk()
        robot.press(.down, .character("i"))
        robot.fill("fapiaoCode", "031002600104")
        robot.fill("fapiaoNumber", "12345678")
        robot.fill("issuedOn", "2026年1月5日")
        robot.press(.control("n"))
        robot.expect("! The bill was paid later, on 2026-11-09.")
        robot.press(.control("n"))
        robot.expect("F-261119-0001: issued.")
    }

    @Test func `about a waybill of another names the application`() throws {
        let robot = try Robot.atDesk()
        try robot.another(does: .paper, with: "F-261119-0001")
        let other = FapiaoEntry(code: "031002600104", number: "12345679")
        try robot.another(does: .issue([other]), with: "F-261119-0002")
        try robot.another(does: .mailOut(nil, waybill: "3103630045838"), with: "F-261119-0002")
        try robot.connection.execute(
            "UPDATE applications SET recipient = '王五' WHERE number = 'F-261119-0002'")
        robot.press(.character("3"), .character("m"))
        robot.type("３１０３６３００４５８３８")
        robot.press(.control("n"))
        robot.expect("! This waybill is used for another recipient, with")
        robot.press(.control("n"))
        robot.expect("F-261119-0001: mailed out.")
    }

    @Test func `about one that is put aside is asked while it stands there`() throws {
        let robot = try Robot.atDesk()
        robot.press(.down, .character("i"))
        robot.fill("fapiaoNumber", "99312000000000000123")
        robot.fill("fapiaoAmount", "5,000.00")
        robot.press(button: "+ Another")
        robot.expect("! By its first two digits this number is of 2099, but the")
        robot.press(button: "+ Another")
        robot.expect("99312000000000000123")
        robot.fill("fapiaoNumber", "26312000000000000124")
        robot.press(.control("n"))
        robot.expect("F-261119-0001: issued.")
    }

    @Test func `about one of many is counted and told`() throws {
        let robot = try Robot.atDesk()
        robot.press(.down, .space, .space, .character("i"))
        robot.tell(
            .paste(
                "F-261119-0001 26002000000069606291\nF-261119-0002，26312000000000000123\n"))
        robot.expect("Issue 2 applications? All fit.")
        robot.expect("! 1 Fapiao is unusual. Check the row with the !.")
        robot.press(.control("n"))
        robot.expect("2 issued")
    }
}

@Suite("A scan in the desk") struct ScanScreensTests {
    @Test func `of a digital Fapiao fills in all of it`() throws {
        let robot = try Robot.atDesk()
        robot.press(.down, .character("i"))
        robot.type("01，32，，26312000000000000123，5310.00，20261120，，7B05")
        robot.press(.enter)
        robot.expect("26312000000000000123")
        robot.expect("5,310.00")
        robot.press(.enter)
        robot.expect("F-261119-0001: issued.")
    }

    @Test func `behind another takes its place and presses no button`() throws {
        let robot = try Robot.atDesk()
        robot.press(.down, .character("i"))
        robot.type("01,32,,26312000000000000123,5310.00,20261120,,7B05")
        robot.press(.enter)
        robot.type("01,32,,26312000000000000124,5310.00,20261119,,7B06")
        robot.press(.enter)
        robot.expect("26312000000000000124")
        robot.expect("2026-11-19")
        robot.press(.enter)
        robot.expect("F-261119-0001: issued.")
    }

    @Test func `that is no code holds the step`() throws {
        let robot = try Robot.atDesk()
        robot.press(.down, .character("i"))
        robot.type("2026/11/3")
        robot.fill("fapiaoNumber", "26312000000000000123")
        robot.press(.control("n"))
        robot.expect("× That is no QR code of a Fapiao.")
    }

    @Test func `of the other type says both names`() throws {
        let robot = try Robot.atDesk()
        robot.press(.down, .character("i"))
        robot.type("01,31,,26312000000000000123,5310.00,20261120,,7B05")
        robot.expect("× By its code this is a VAT special Fapiao; the")
        robot.press(.control("n"))
        robot.expect("× By its code this is a VAT special Fapiao; the")
    }

    @Test func `of a delivery link fills in the number and keeps date and amount`() throws {
        let robot = try Robot.atDesk()
        robot.press(.down, .character("i"))
        robot.type("https://dppt.shanghai.chinatax.gov.cn:8443/v/2_26312000000000000123_20261120A")
        robot.expect("The link gives only the number.")
        robot.press(.enter, .enter)
        robot.expect("F-261119-0001: issued.")
    }

    @Test func `keys that come in full width do what they would`() throws {
        let robot = try Robot.atDesk()
        robot.press(.down, .character("ｉ"))
        robot.expect("QR line")
        robot.press(.escape, .character("、"))
        robot.type("示例")
        robot.expect("上海示例科技有限公司")
    }
}
