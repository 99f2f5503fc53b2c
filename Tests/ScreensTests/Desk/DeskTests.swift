import Invoicing
import Screens
import Terminal
import Testing

@Suite("The desk")
struct DeskTests {
    @Test func `shows the queue with its counts, the oldest due first`() throws {
        let robot = try Robot.atDesk()
        robot.expect("1 To do 12 2 Overdue 1 3 Issued 0 4 Mailed out 0 5 Requests 0 6 All")
        robot.expect("11-19 1 day late F-261117-0001 北京甲乙丙软件")
        robot.expect("zhang.li · clerk")
        #expect(robot.selection == "F-261117-0001")
    }

    @Test func `accepts, issues and mails out one application`() throws {
        let robot = try Robot.atDesk()
        robot.press(.down, .character("a"))
        robot.expect("F-261119-0001: accepted.")
        robot.press(.character("i"))
        robot.expect("Issue F-261119-0001 · VAT normal Fapiao · ¥5,310.00")
        robot.tell(.paste("01,04,031002600104,12345678,5009.43,20261120,62031,A1B2,"))
        robot.expect("12345678")
        robot.press(.enter, .enter)
        robot.expect("F-261119-0001: issued.")
        robot.expect("Issued by zhang.li")
        #expect(robot.selection == "F-261119-0001")
        robot.press(.character("m"))
        robot.type("3103630045838")
        robot.press(.enter, .enter, .enter)
        robot.expect("F-261119-0001: mailed out.")
        robot.press(.character("4"))
        robot.expect("F-261119-0001")
    }

    @Test func `opens an application and goes on to the next`() throws {
        let robot = try Robot.atDesk()
        robot.press(.enter)
        robot.expect("Service center › F-261117-0001")
        robot.expect("Due Thu 2026-11-19 · 1 day late")
        robot.expect("招商银行上海张江支行 · 121909000000000")
        robot.press(.character("n"), .character("n"), .character("n"))
        robot.expect("F-261119-0003")
        robot.expect("! check character differs, applicant confirmed")
        robot.press(.character("r"))
        robot.press(.enter, .enter)
        robot.expect("×")
        robot.fill("remark", "The taxpayer ID does not belong to this title.")
        robot.press(button: "Reject")
        robot.expect("F-261119-0003: rejected.")
        robot.expect("The taxpayer ID does not belong to this title.")
        robot.press(.escape)
        robot.expect("Rejected by zhang.li")
    }

    @Test func `keeps the selection on its application while others work`() throws {
        let robot = try Robot.atDesk()
        robot.press(.down, .down)
        #expect(robot.selection == "F-261119-0002")
        try robot.another(does: .special, with: "F-261117-0001")
        robot.wait(seconds: 3)
        #expect(robot.selection == "F-261119-0002")
        robot.expect("Issued by wang.fang")
        robot.expect("changed by wang.fang 3 s ago")
        robot.expect("1 To do 11 2 Overdue 0 3 Issued 1")
        robot.press(.character("3"))
        robot.expect("F-261117-0001 北京甲乙丙软件有限公司 s 12,000.00 Issued")
    }

    @Test func `filters as one types and keeps the selection when it is cleared`() throws {
        let robot = try Robot.atDesk()
        robot.press(.character("/"))
        robot.type("云起")
        #expect(robot.selection == "F-261120-0003")
        robot.press(.enter, .space)
        robot.expect("1 selected")
        robot.press(.escape)
        #expect(robot.selection == "F-261120-0003")
        robot.expect("1 selected")
        robot.expect("F-261120-0004")
    }

    @Test func `asks before issuing what another has taken`() throws {
        let robot = try Robot.atDesk()
        try robot.another(does: .accept, with: "F-261117-0001")
        robot.press(.character("i"))
        robot.expect("In process at wang.fang since 14:40. Issue anyway?")
        robot.fill("fapiaoCode", "3100261130")
        robot.fill("fapiaoNumber", "12345678")
        robot.press(button: "Issue anyway")
        robot.expect("F-261117-0001: issued.")
    }

    @Test func `says who was faster and keeps what was typed`() throws {
        let robot = try Robot.atDesk()
        robot.press(.down, .character("i"))
        robot.fill("fapiaoCode", "031002600105")
        _ = try robot.bureau.answer(
            .desk(.move(Moving("F-261119-0001", .paper))), from: .staff("wang.fang"),
            at: robot.now)
        robot.wait(seconds: 3)
        robot.fill("fapiaoNumber", "87654321")
        robot.press(button: "Issue")
        robot.expect("wang.fang issued F-261119-0001 3 seconds ago")
        robot.expect("(031002600104")
        robot.expect("Nothing of yours was saved.")
        robot.expect("87654321")
        robot.press(.escape)
        robot.expect("Issued by wang.fang")
    }

    @Test func `says who was faster where a key acts at once`() throws {
        let robot = try Robot.atDesk()
        _ = try robot.bureau.answer(
            .desk(.move(Moving("F-261117-0001", .accept))), from: .staff("wang.fang"),
            at: robot.now)
        robot.press(.character("a"))
        robot.expect("wang.fang was faster: F-261117-0001 is now “In process”.")
        robot.expect("s 12,000.00 wang.")
        #expect(robot.selection == "F-261117-0001")
    }

    @Test func `tells on an open application what another did with it`() throws {
        let robot = try Robot.atDesk()
        robot.press(.enter)
        try robot.another(does: .remark, with: "F-261117-0001", remark: "Paper on Monday.")
        robot.expect("wang.fang remarked on F-261117-0001 0 seconds ago.")
        robot.expect("Paper on Monday.")
    }

    @Test func `matches pasted QR lines with the amount of each application`() throws {
        let robot = try Robot.atDesk()
        robot.press(.down, .space, .space, .character("i"))
        robot.tell(
            .paste(
                """
                01,04,031002600104,12345678,5009.43,20261120,62031,A1B2,
                01,04,031002600104,12345679,1.00,20261120,62031,A1B2,
                """))
        robot.expect("Issue 2 applications? 1 line fits, 1 does not.")
        robot.expect("the QR line has ano")
        robot.press(.control("n"))
        robot.expect("1 issued · 1 not tried")
    }

    @Test func `shows hostile text as marks, wherever it stands`() throws {
        let text = "甲\u{1B}[2J\u{9B}31m\u{202E}乙\u{200B}\u{E0041}\r\n丙"
        let robot = try Robot.atDesk()
        try robot.connection.execute(
            """
            UPDATE applications SET title = \(text), recipient = \(text), address = \(text),
                payer = \(text), taxpayer_id = \(text), bank = \(text)
            """)
        for keys in [[Key.enter], [.character("i")], [.escape, .character("m")], [.escape]] {
            robot.tell(.changed)
            keys.forEach { robot.press($0) }
            #expect(robot.screen.contains("甲\u{FFFD}"))
            for scalar in robot.screen.unicodeScalars where scalar != "\n" {
                #expect(!scalar.properties.isBidiControl, "\(robot.screen)")
                #expect(scalar.properties.generalCategory != .control, "\(robot.screen)")
                #expect(!(0xE0000...0xE007F).contains(scalar.value) && scalar.value != 0x200B)
            }
        }
    }

    @Test func `takes several Fapiaos that add up`() throws {
        let robot = try Robot.atDesk()
        robot.press(.down, .character("i"))
        robot.fill("fapiaoCode", "031002600104")
        robot.fill("fapiaoNumber", "00000001")
        robot.fill("fapiaoAmount", "5,000.00")
        robot.expect("310.00 of 5,310.00")
        robot.press(button: "+ Another")
        robot.expect("031002600104 / 00000001")
        robot.fill("fapiaoNumber", "26312000000000000001")
        robot.press(button: "Issue")
        robot.expect("F-261119-0001: issued.")
    }

    @Test func `warns of doubtful waybills among many, and mails them out all the same`() throws {
        let robot = try Robot.atDesk()
        try robot.another(does: .paper, with: "F-261119-0001")
        let other = FapiaoEntry(code: "031002600104", number: "12345679")
        try robot.another(does: .issue([other]), with: "F-261119-0002")
        robot.press(.character("3"), .space, .space, .character("m"))
        robot.expect("Mail out 2 applications? 0 lines fit, 2 do not.")
        robot.tell(.paste("F-261119-0001 SF1533767748344\nF-261119-0002 3103630045838\n"))
        robot.expect("Mail out 2 applications? All fit.")
        robot.expect("! 1 waybill is unusual. Check the row with the !.")
        robot.expect(">!F-261119-0001")
        robot.expect("! Looks like a number of SF Express.")
        robot.press(.down)
        #expect(!robot.screen.contains("Looks like a number"))
        robot.press(.control("n"))
        robot.expect("2 mailed out")
    }

    @Test func `warns of a doubtful waybill and keeps it when told twice`() throws {
        let robot = try Robot.atDesk()
        try robot.another(does: .paper, with: "F-261119-0001")
        robot.press(.character("3"), .character("m"))
        robot.type("SF1533767748344")
        robot.press(.enter)
        robot.expect("! Looks like a number of SF Express.")
        robot.press(.enter, .enter, .enter)
        robot.expect("F-261119-0001: mailed out.")
    }

    @Test func `does one step with many after one question`() throws {
        let robot = try Robot.atDesk()
        robot.press(.space, .space, .space)
        try robot.another(does: .paper, with: "F-261119-0001")
        robot.press(.character("a"))
        robot.expect("Accept 3 applications? 2 fit, 1 does not.")
        robot.press(button: "Accept 2")
        robot.expect("2 accepted · 1 not tried")
        robot.press(button: "Close")
        robot.expect("1 selected")
    }

    @Test func `issues many from pasted lines, and a lead takes them back`() throws {
        let robot = try Robot.atDesk(as: "chen.lead")
        robot.press(.down, .space, .space, .space, .character("i"))
        robot.tell(
            .paste(
                """
                F-261119-0001\t031002600104\t12345678
                f-261119-0002,031002600104,12345678
                F-260101-0001 031002600104 12345679
                """))
        robot.expect("Issue 3 applications? 1 line fits, 2 do not.")
        robot.expect("1 line fits no selected application, such as: F-260101-0001")
        robot.tell(.paste("F-261119-0002 031002600104 12345679\n"))
        robot.expect("no line yet")
        robot.press(button: "Issue 2")
        robot.expect("2 issued · 1 not tried")
        robot.expect("The one stays selected.")
        robot.press(button: "Undo the 2…")
        robot.expect("Undo the last step of 2 applications? All fit.")
        robot.fill("remark", "Wrong paper.")
        robot.press(button: "Undo 2")
        robot.expect("2 undone")
    }

    @Test func `does by name what keys do`() throws {
        let robot = try Robot.atDesk()
        robot.press(.character(":"))
        robot.type("accept")
        robot.press(.enter)
        robot.expect("F-261117-0001: accepted.")
        robot.press(.character("?"))
        robot.type("hand")
        robot.expect("x Hand back")
    }

    @Test func `copies the number, or what is chosen`() throws {
        let robot = try Robot.atDesk()
        robot.press(.character("c"))
        #expect(robot.effects == [.copy("F-261117-0001")])
        try robot.another(does: .paper, with: "F-261119-0001")
        robot.press(.character("3"), .character("c"), .down, .enter)
        #expect(robot.effects.last == .copy("12345678"))
    }

    @Test func `gives a clerk no undo`() throws {
        let robot = try Robot.atDesk()
        robot.press(.character("a"), .character("u"))
        #expect(!robot.screen.contains("Undo"))
        try robot.sitDown(as: "chen.lead")
        robot.press(.character("u"))
        robot.expect("Undo F-261117-0001")
    }
}
