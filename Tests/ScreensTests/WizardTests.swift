import Invoicing
import Screens
import Storage
import Terminal
import Testing

@Suite("The wizard")
struct WizardTests {
    @Test func `leads from registration to a confirmed application`() throws {
        let robot = try Robot()
        try robot.signIn()
        robot.press(.enter)
        robot.expect("Buyer's name")
        robot.fillFapiao()
        robot.expect("Shipping method")
        robot.fillShipping()
        robot.expect("伍仟叁佰壹拾圆整")
        robot.expect("Tuesday 2026-11-24")
        robot.press(.enter)
        robot.expect("Your application is F-261120-0001.")
        robot.choose("See the progress")
        robot.expect("F-261120-0001")
        robot.expect("● Submitted")
    }

    @Test func `stops at the confirmation however often Ctrl-N is pressed`() throws {
        let robot = try Robot()
        try robot.signIn()
        robot.press(.enter)
        robot.fillFapiao()
        robot.fillShipping()
        robot.expect("伍仟叁佰壹拾圆整")
        robot.press(.control("n"), .control("n"), .control("n"))
        robot.expect("伍仟叁佰壹拾圆整")
        robot.press(.enter)
        robot.expect("Your application is F-261120-0001.")
    }

    @Test func `puts a code or a password from the demo's mail only where it belongs`() throws {
        let robot = try Robot(.reset(email: "", record: nil))
        let letter = DemoLetter(
            to: "lin.wei@example.cn", subject: "A new password", enclosure: .password("ABCD-EFGH"),
            body: "Use it within an hour.")
        robot.session.openMail([letter]) { robot.answer($0) }
        robot.expect("Password ABCD-EFGH")
        #expect(!robot.screen.contains("Enter puts"))
        robot.press(.escape)
        robot.open(.signIn(email: "lin.wei@example.cn", record: nil))
        robot.session.openMail([letter]) { robot.answer($0) }
        robot.expect("Enter puts the password into the form")
        robot.press(.enter)
        robot.expect("•••••••••")
    }

    @Test func `says that a draft is not kept where it could not be saved`() throws {
        let robot = try Robot()
        try robot.signIn()
        robot.press(.enter)
        robot.isDown = true
        robot.fill("title", "北京甲乙丙软件有限公司")
        robot.expect("Not saved")
        robot.press(.control("q"))
        robot.expect("What you typed here is not kept.")
        robot.press(.escape)
        robot.isDown = false
        robot.press(.control("q"))
        robot.expect("Your entries are kept as a draft.")
    }

    @Test func `calls a draft lost where nobody knows whether it was saved`() throws {
        let robot = try Robot()
        try robot.signIn()
        robot.press(.enter)
        robot.script = { if case .wizard(.save) = $0 { .refused(.unsure) } else { nil } }
        robot.fill("title", "北京甲乙丙软件有限公司")
        robot.expect("The disk did not confirm that this was saved.")
        robot.press(.control("q"))
        robot.expect("What you typed here is not kept.")
        robot.press(.escape)
        robot.script = { _ in nil }
        robot.press(.control("q"))
        robot.expect("Your entries are kept as a draft.")
    }

    @Test func `mails the activation again from where one waits for it`() throws {
        let robot = try Robot(.registration(order: "CN2026-0001842"))
        robot.fill("email", "lin.wei@example.cn")
        robot.fill("password", "correct horse")
        robot.fill("repeatPassword", "correct horse")
        robot.press(.control("n"))
        let first = try robot.code()
        robot.press(button: "Resend the activation email")
        robot.expect("Sent again, if lin.wei@example.cn waits for its activation.")
        let second = try robot.code()
        #expect(first != second)
        robot.tell(.click(.item("code")))
        robot.tell(.paste(first))
        robot.press(.enter)
        robot.expect("×")
        robot.press(.control("u"))
        robot.tell(.paste(second))
        robot.press(.enter)
        robot.expect("Apply bill")
    }

    @Test func `says so when a paste does not fit`() throws {
        let robot = try Robot(.registration(order: ""))
        robot.tell(.paste(String(repeating: "7", count: 80)))
        #expect(!robot.screen.contains("Nothing was inserted"))
        robot.press(.control("u"))
        robot.tell(.paste(String(repeating: "8", count: 81)))
        robot.expect("The pasted text has 81 characters; this field takes 80.")
        robot.expect("Nothing was inserted.")
        #expect(!robot.screen.contains("8888"))
        robot.press(.character("9"))
        #expect(!robot.screen.contains("Nothing was inserted"))
    }

    @Test func `tells the courier, the waybill and where to follow it`() throws {
        let robot = try Robot()
        try robot.signIn()
        robot.apply()
        let number = "F-261120-0001"
        let fapiao = FapiaoEntry(code: "031002600104", number: "12345678")
        for move in [Move.issue([fapiao]), .mailOut(.sf, waybill: "SF1533767748344")] {
            _ = try robot.bureau.answer(
                .desk(.move(Moving(number, move))), from: .operator, at: robot.now)
        }
        robot.choose("See the progress")
        robot.expect("Fapiao 031002600104 / 12345678")
        robot.expect("track it at https://www.kuaidi100.com/chaxun?com=shunfeng&nu=SF1533767748344")
    }

    @Test func `keeps what was typed when the email is asked for again`() throws {
        let robot = try Robot(.registration(order: "CN2026-0001842"))
        robot.fill("email", "lin.wei@example.cn")
        robot.press(button: "Resend the activation email")
        robot.expect("lin.wei@example.cn")
        robot.press(.escape)
        robot.expect("CN2026-0001842")
        robot.expect("lin.wei@example.cn")
    }

    @Test func `loses nothing on the way back and forward again`() throws {
        let robot = try Robot()
        try robot.signIn()
        robot.press(.enter)
        robot.fillFapiao()
        let fapiao = robot.screen
        robot.fillShipping()
        let confirmation = robot.screen
        robot.press(.control("p"), .control("p"))
        robot.expect("91310115MA1K4DEM3E")
        robot.press(.control("n"))
        #expect(robot.screen != fapiao)
        robot.expect("科苑路88号德国中心3号楼")
        robot.press(.control("n"))
        #expect(robot.screen == confirmation)
    }

    @Test func `fills the second application in from the first`() throws {
        let robot = try Robot()
        try robot.signIn()
        robot.apply()
        robot.choose("Apply another bill")
        robot.press(.home, .enter)
        robot.expect("Filled in from your last application.")
        robot.expect("91310115MA1K4DEM3E")
        robot.press(.control("n"))
        robot.expect("科苑路88号德国中心3号楼")
    }

    @Test func `does not open a bill that was applied for`() throws {
        let robot = try Robot()
        try robot.signIn()
        robot.apply()
        robot.choose("Apply another bill")
        robot.press(.end, .enter)
        robot.expect("F-261120-0001")
        robot.expect("Apply bill")
    }

    @Test func `returns to the confirmation after an edit`() throws {
        let robot = try Robot()
        try robot.signIn()
        robot.press(.enter)
        robot.fillFapiao()
        robot.fillShipping()
        robot.press(button: "Edit Fapiao")
        robot.expect("Buyer's name")
        robot.press(.control("n"))
        robot.expect("Verify that the information is correct.")
    }

    @Test func `offers the draft again after the session was lost`() throws {
        let robot = try Robot()
        try robot.signIn()
        robot.press(.enter)
        robot.fill("title", "北京甲乙丙软件有限公司")
        robot.type("9131")
        robot.tell(.hangup)
        robot.session = Session(
            .signIn(email: "", record: nil),
            scene: Scene(
                language: .english, now: robot.now.adding(seconds: 60)))
        robot.tell(.opened)
        robot.fill("lin.wei@example.cn")
        robot.type("correct horse")
        robot.press(.enter)
        robot.expect("You began an application for B-2026-11-0042")
        robot.press(.enter)
        robot.expect("北京甲乙丙软件有限公司")
        robot.expect("9131")
    }

    @Test func `asks twice about a doubtful taxpayer ID and then keeps it`() throws {
        let robot = try Robot()
        try robot.signIn()
        robot.press(.enter)
        robot.tell(.click(.item("taxpayerID")))
        robot.type("91310115MA1K4DEM3K")
        robot.press(.enter)
        robot.expect("Enter again to keep it.")
        robot.press(.enter)
        #expect(!robot.screen.contains("! The last"))
        robot.press(.control("n"))
        robot.expect("Shipping method")
    }

    @Test func `refuses another title when a certificate is wanted`() throws {
        let robot = try Robot()
        try robot.signIn()
        robot.press(.enter)
        robot.fill("title", "北京甲乙丙软件有限公司")
        robot.tell(.click(.item("certificate")))
        robot.press(.control("n"))
        robot.expect("the title must be the payer")
    }

    @Test func `puts ticked bills on one Fapiao`() throws {
        let robot = try Robot()
        try robot.signIn()
        robot.press(.space, .space)
        robot.expect("2 ticked · ¥10,620.00 · one Fapiao")
        robot.press(.enter)
        robot.fillFapiao()
        robot.fillShipping()
        robot.expect("壹万零陆佰贰拾圆整")
    }

    @Test func `says why a bill cannot be applied for yet`() throws {
        let robot = try Robot()
        try robot.signIn()
        robot.press(.end)
        robot.expect("B-2026-11-0043 is available from 2026-11-22")
        robot.press(.enter)
        robot.expect("2026-11-22")
        robot.expect("Apply bill")
    }
}
