import Invoicing
import Screens
import Storage
import Terminal
import Testing

@Suite("Requests in the desk")
struct DeskTicketTests {
    @Test func `are a queue: whose turn it is first, then the oldest`() throws {
        let robot = try Robot.atTickets()
        robot.expect("3 Issued 0 4 Mailed out 1 ● 5 Requests 5")
        robot.expect("> ● 11-19 R-261119-0002 F-261117-0001 Where is my Fapiao?")
        let numbers = try rows(robot).map(\.id)
        #expect(
            numbers == [
                "R-261119-0002", "R-261120-0001", "R-261120-0002", "R-261120-0003", "R-261119-0001",
            ])
        robot.select("R-261119-0001")
        robot.expect("Split B-…-0017")
        robot.expect("Waiting for the applicant · lin.wei@example.cn")
        robot.press(.character("2"))
        robot.expect("● 2 Overdue 1")
        #expect(robot.selection == "F-261117-0001")
    }

    @Test func `stay selected and in their place while others work`() throws {
        let robot = try Robot.atTickets()
        robot.select("R-261120-0002")
        try robot.staff(TicketMove("R-261120-0001", .decline, text: "No."))
        try robot.staff(TicketMove("R-261119-0002", .reply, text: "Tomorrow."))
        robot.wait(seconds: 2)
        robot.tell(.changed)
        #expect(robot.selection == "R-261120-0002")
        #expect(
            try rows(robot).map { $0.cells.last ?? "" } == [
                "Waiting", "Declined", "Open", "Open", "Waiting",
            ])
        robot.expect("changed by wang.fang 2 s ago")
        robot.expect("5 Requests 4")
        // What is the service center's turn again comes up.
        try robot.applicant(.write("R-261119-0001", text: "Please end it."))
        robot.tell(.changed)
        #expect(try rows(robot).first?.id == "R-261119-0001")
        #expect(robot.selection == "R-261120-0002")
        robot.press(.character("5"))
        #expect(try rows(robot).map(\.id).count == 4)
    }

    @Test func `are searched with those that are done`() throws {
        let robot = try Robot.atTickets()
        try robot.staff(TicketMove("R-261120-0001", .decline, text: "No."))
        robot.press(.character("/"))
        robot.type("示例软件")
        robot.expect("R-261120-0001")
        robot.expect("Declined")
        robot.press(.enter)
        #expect(!robot.screen.contains("Approve"))
        robot.press(.escape)
        robot.expect("R-261120-0003")
        #expect(!robot.screen.contains("R-261120-0001"))
    }

    @Test func `are read once they are opened`() throws {
        let robot = try Robot.atTickets()
        robot.press(.enter, .escape)
        robot.expect("> 11-19 R-261119-0002")
    }

    private func rows(_ robot: Robot) throws -> [ListBlock.Row] {
        for case .list(let list) in robot.session.page.blocks(as: .drawn) { return list.rows }
        return try #require(nil)
    }
}

@Suite("One request in the desk")
struct DeskTicketPageTests {
    @Test func `is answered, and the applicant reads it word for word`() throws {
        let robot = try Robot.atTickets()
        robot.press(.enter)
        robot.expect("Where is my Fapiao? · F-261117-0001")
        robot.expect("We need it.")
        robot.press(.enter)
        robot.expect("× ")
        robot.fill("message", "It is due today.")
        robot.press(button: "Send")
        robot.expect("R-261119-0002: reply sent.")
        robot.expect("zhang.li It is due today.")
        robot.expect("Waiting for the applicant")
        robot.press(.escape)
        robot.press(.character("f"), .enter)
        robot.expect("R-261119-0002: done.")
    }

    @Test func `is done by its button, which is not the one that closes the page`() throws {
        let robot = try Robot.atTickets()
        robot.press(.enter)
        robot.press(button: "Done")
        robot.expect("Done · R-261119-0002 · Where is my Fapiao?")
        robot.press(.enter)
        robot.expect("R-261119-0002: done.")
    }

    @Test func `is declined with a reason`() throws {
        let robot = try Robot.atTickets()
        robot.select("R-261120-0001")
        robot.press(.character("d"))
        robot.press(.enter, .enter)
        robot.expect("× ")
        robot.fill("message", "Another company paid.")
        robot.press(button: "Decline")
        robot.expect("R-261120-0001: declined.")
        robot.press(.enter)
        robot.expect("Declined. Another company paid.")
        #expect(!robot.screen.contains("[ Send ]"))
    }

    @Test func `changes a title by voiding the Fapiao of this month`() throws {
        let robot = try Robot.atTickets()
        robot.select("R-261120-0001")
        robot.press(.enter)
        robot.expect("上海示例软件有限公司, instead of 上海示例科技有限公司")
        robot.expect("Fapiao 031002600104 / 12345678 5,310.00 2026-11-20")
        robot.press(.character("p"))
        robot.expect("Keyuan Road No. 88")
        robot.press(button: "Approve")
        robot.expect("R-261120-0001: approved.")
        robot.expect("Agreed. Send the Fapiao back to: Shanghai, Pudong New Area Keyuan Road")
        try robot.applicant(.sendBack("R-261120-0001", waybill: "SF1533767748344"))
        robot.tell(.changed)
        robot.expect("Return waybill SF1533767748344")
        robot.press(.character("a"))
        robot.expect("Return waybill SF1533767748344")
        robot.press(.enter)
        robot.expect("Mailed out")
        robot.press(.character("a"))
        robot.press(button: "Arrived")
        robot.expect("Application Returned")
        robot.press(.character("v"), .enter)
        robot.expect("(•) Void ( ) Red-letter")
        // Of a Fapiao that was reported already there has to be a red one.
        robot.tell(.click(.option("voiding", 1)))
        robot.expect("对应正数发票代码:031002600104号码:12345678")
        robot.tell(.click(.option("voiding", 0)))
        robot.expect("A new application on 上海示例软件有限公司 then stands in the queue.")
        robot.press(button: "Void")
        robot.expect("F-261119-0001: void")
        robot.expect("New application F-261120-0008")
        robot.press(.character("o"))
        robot.expect("replaces F-261119-0001")
        robot.expect("Esc Back")
        robot.press(.escape)
        robot.expect("✓ New application")
        robot.press(.character("o"))
        robot.expect("replaced by F-261120-0008")
        robot.expect("031002600104 / 12345678 5,310.00 2026-11-20 void")
        robot.expect("Request R-261120-0001 · Change the title · Done")
    }

    @Test func `sends the Fapiao elsewhere, as staff say`() throws {
        let robot = try Robot.atTickets()
        robot.select("R-261120-0001")
        robot.press(.character("p"))
        robot.fill("returnTo", "Room 101")
        robot.press(button: "Approve")
        robot.press(.enter)
        robot.expect("Send the Fapiao back to: Room 101")
        // Handed in at the counter, without a parcel.
        robot.press(.character("a"))
        robot.expect("Return waybill none was entered")
    }

    @Test func `takes the form's number of a special Fapiao of last month`() throws {
        let robot = try Robot.atTickets()
        try robot.goToRedLetter(
            "F-261117-0001", [FapiaoEntry(code: "3100261130", number: "12345678")])
        robot.expect("It was not issued this month: it is red-lettered.")
        robot.expect("16 digits")
        robot.type("3101-2612-3456-789")
        #expect(!robot.screen.contains("开具红字增值税专用发票信息表编号"))
        robot.press(.enter, .enter)
        robot.expect("×")
        robot.fill("formNumber", "3101261234567890")
        robot.press(button: "Red-letter")
        robot.expect("F-261117-0001: red-lettered")
        robot.expect("开具红字增值税专用发票信息表编号3101261234567890")
        robot.press(.character("o"))
        robot.press(.escape, .enter)
        robot.expect("red-lettered, form 3101261234567890")
    }

    @Test func `asks for no form of a normal Fapiao, and copies its remark`() throws {
        let robot = try Robot.atTickets()
        try robot.goToRedLetter(
            "F-261119-0002", [FapiaoEntry(code: "031002600104", number: "12345679")])
        robot.expect("对应正数发票代码:031002600104号码:12345679")
        #expect(!robot.screen.contains("digits"))
        robot.press(.character("c"))
        #expect(robot.effects.last == .copy("对应正数发票代码:031002600104号码:12345679"))
        robot.press(button: "Red-letter")
        robot.press(.down, .character("c"))
        #expect(robot.effects.last == .copy("对应正数发票代码:031002600104号码:12345679"))
    }

    @Test func `asks for a form of each of several digital Fapiaos`() throws {
        let robot = try Robot.atTickets()
        try robot.goToRedLetter(
            "F-261119-0002",
            [
                FapiaoEntry(number: "26312000000000000001", amount: "600"),
                FapiaoEntry(number: "26312000000000000002", amount: "20"),
            ])
        robot.expect("A digital Fapiao is never made void: it is red-lettered.")
        robot.type("31012612345678901234")
        robot.press(button: "Next Fapiao")
        robot.expect("Form 2 of 2")
        robot.type("31012612345678901235")
        robot.press(button: "Red-letter")
        robot.press(.down, .character("c"))
        let remark = "被红冲蓝字数电票号码：26312000000000000002 红字发票信息确认单编号：31012612345678901235"
        #expect(robot.effects.last == .copy(remark))
    }

    @Test func `splits a bill, and ends the split while no part is live`() throws {
        let robot = try Robot.atTickets()
        robot.select("R-261120-0003")
        robot.press(.character("p"))
        robot.expect("Sum 620.00 of 620.00")
        robot.expect("The applicant then applies for each of the 2 parts by itself")
        robot.press(button: "Approve")
        robot.press(.enter)
        robot.expect("Part 2 林薇")
        robot.expect("not applied for yet")
        robot.press(.character("d"))
        robot.expect("End the split · R-261120-0003")
        robot.fill("message", "By telephone.")
        robot.press(button: "End the split")
        robot.expect("R-261120-0003: split ended.")
        robot.expect("Declined. By telephone.")
    }

    @Test func `is named by the application for a part, whose split cannot end`() throws {
        let robot = try Robot.atTickets()
        robot.asker = .applicant(account: AccountID(1))
        try robot.confirm("B-2026-10-0017#1", DeskSamples.all[1].fields)
        try robot.sitDown(as: "zhang.li")
        robot.press(.end, .enter)
        robot.expect("part 1 of 2 of a split bill (R-261119-0001)")
        robot.press(.character("o"))
        robot.expect("Part 1 上海示例科技有限公司 3,000.00 F-261120-0008 Submitted")
        #expect(!robot.screen.contains("End the split"))
    }

    @Test func `is not ended from the list, where nobody sees what holds it`() throws {
        let robot = try Robot.atTickets()
        robot.select("R-261119-0001")
        #expect(!robot.screen.contains("End the split"))
        robot.press(.character("d"))
        #expect(robot.selection == "R-261119-0001")
    }

    @Test func `says which part came between while a split is ended`() throws {
        let robot = try Robot.atTickets()
        robot.select("R-261119-0001")
        robot.press(.enter, .character("d"))
        robot.type("By telephone.")
        robot.asker = .applicant(account: AccountID(1))
        try robot.confirm("B-2026-10-0017#1", DeskSamples.all[1].fields)
        robot.asker = .staff("zhang.li")
        robot.tell(.changed)
        robot.expect("Application F-261120-0008 for a part of B-2026-10-0017 is under way")
        robot.press(.control("n"))
        robot.expect("[By telephone.")
        robot.expect("the split cannot end. Reject it first.")
    }

    @Test func `pages through a long conversation to its beginning`() throws {
        let robot = try Robot.atTickets(size: Size(columns: 60, rows: 18))
        for number in 1...30 {
            try robot.staff(TicketMove("R-261119-0002", .reply, text: "Answer \(number)."))
        }
        robot.press(.enter)
        robot.expect("Answer 30.")
        for _ in 1...30 where !robot.screen.contains("We need it.") { robot.press(.pageUp) }
        robot.expect("We need it.")
        robot.press(.pageUp)
        robot.expect("Application Submitted")
        for _ in 1...30 where !robot.screen.contains("Answer 30.") { robot.press(.pageDown) }
        robot.expect("Answer 30.")
    }

    @Test func `shows a refund's title against the payer`() throws {
        let robot = try Robot.atTickets()
        robot.select("R-261120-0002")
        robot.press(.character("p"))
        robot.expect("Payer 林薇")
        robot.expect("✓ The title is the payer.")
        robot.press(button: "Approve")
        robot.press(.character("f"), .enter)
        robot.expect("R-261120-0002: done.")
    }

    @Test func `takes what is typed on a button as the text, blanks too`() throws {
        let robot = try Robot.atTickets()
        robot.select("R-261120-0002")
        robot.press(.character("p"))
        robot.press(button: "Approve")
        robot.press(.character("f"))
        robot.type("It was mailed today")
        robot.expect("[It was mailed today")
        #expect(!robot.screen.contains("R-261120-0002: done."))
        robot.press(.control("n"))
        robot.expect("R-261120-0002: done.")
    }

    @Test func `keeps the reply when another was faster, and shows what was written`() throws {
        let robot = try Robot.atTickets()
        robot.press(.enter)
        robot.fill("message", "It is due today.")
        try robot.staff(TicketMove("R-261119-0002", .reply, text: "Tomorrow at noon."))
        robot.press(button: "Send")
        robot.expect("Something was added to R-261119-0002 meanwhile.")
        robot.expect("wang.fang Tomorrow at noon.")
        robot.expect("It is due today.")
        robot.press(button: "Send")
        robot.expect("R-261119-0002: reply sent.")
    }

    @Test func `keeps a reply that is left until it is sent`() throws {
        let robot = try Robot.atTickets()
        robot.press(.enter, .character("r"))
        robot.type("It is due today.")
        robot.press(.escape)
        robot.expect("It is due today.")
        robot.expect("f Done")
        robot.press(.escape)
        #expect(robot.selection == "R-261119-0002")
        robot.press(.control("q"))
        robot.expect("What you typed here is not kept.")
        robot.press(.escape, .down, .enter)
        #expect(!robot.screen.contains("It is due today."))
        robot.press(.escape, .up, .enter)
        robot.expect("It is due today.")
        robot.press(button: "Send")
        robot.expect("R-261119-0002: reply sent.")
        robot.press(.escape, .enter)
        #expect(!robot.screen.contains("[It is due today."))
        robot.press(.control("q"))
        #expect(robot.effects.last == .quit)
    }

    @Test func `says who was faster with a step, and keeps what was typed`() throws {
        let robot = try Robot.atTickets()
        robot.select("R-261120-0001")
        robot.press(.character("d"))
        robot.type("No.")
        try robot.staff(TicketMove("R-261120-0001", .decline, text: "Another company paid."))
        robot.wait(seconds: 3)
        robot.press(.control("n"))
        robot.expect("wang.fang declined R-261120-0001 3 seconds ago.")
        robot.expect("saved. Your entry is kept here until you leave.")
        robot.expect("Declined. Another company paid.")
        robot.expect("[No.")
        robot.press(.control("n"), .escape)
        robot.expect("Declined")
    }

    @Test func `goes back to the parcel when a lead undoes the arrival`() throws {
        let robot = try Robot.atTickets(as: "chen.lead")
        try robot.sendBack()
        robot.press(.character("6"), .down)
        robot.select("F-261119-0001")
        robot.press(.enter)
        robot.expect("Request R-261120-0001 · Change the title · Open")
        robot.press(.character("u"))
        robot.type("Another parcel.")
        robot.press(.control("n"))
        robot.expect("Issued")
        robot.press(.character("o"))
        robot.expect("● Arrived")
        #expect(!robot.screen.contains("[ Void ]"))
    }
}
