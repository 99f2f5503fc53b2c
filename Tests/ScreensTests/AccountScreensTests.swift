import Invoicing
import Screens
import Terminal
import Testing

@Suite("The account screens")
struct AccountScreensTests {
    private func robot(_ place: Place = .welcome) throws -> Robot {
        let robot = try Robot(place)
        robot.script = Script.account
        return robot
    }

    private func signedIn(_ choice: String) throws -> Robot {
        let robot = try robot()
        try robot.signIn()
        robot.press(.character("a"))
        robot.choose(choice)
        return robot
    }

    @Test(arguments: Tour.account, Language.allCases)
    func `show everything at once in 60 columns and 18 rows`(
        name: String, language: Language
    ) throws {
        let size = Size(columns: 60, rows: 18)
        let robot = try Tour.robot(at: name, language: language, size: size)
        #expect(PageRenderer.spareRows(in: robot.session.page, size: size) >= 0)
    }

    @Test func `lead from a forgotten password to a new one`() throws {
        let robot = try robot(.signIn(email: "", record: "B-2026-11-0042"))
        robot.expect("Sign in to apply for B-2026-11-0042.")
        robot.fill("email", Script.email)
        robot.press(button: "Forgot the password")
        robot.expect(Script.email)
        robot.press(.enter)
        robot.expect("Sent, if lin.wei@example.cn has an account. No email? (86) 400-089-0365")
        robot.press(.enter)
        robot.expect("Sign in with the password from the email")
        robot.type(Script.mailed)
        robot.press(.enter)
        robot.expect("You signed in with the password we emailed. Replace it to go on.")
        #expect(robot.asker == .replacing(account: AccountID(1)))
        robot.press(.escape)
        robot.expect("Choose a new password")
        robot.fill("a long password")
        robot.type("a long passwort")
        robot.press(.control("n"))
        robot.expect("The two passwords differ.")
        robot.fill("repeatPassword", "a long password")
        robot.press(.control("n"))
        #expect(robot.asker == .applicant(account: AccountID(1)))
        // The record that was asked for is still what it is about.
        robot.expect("B-2026-11-0042 is not among your orders.")
    }

    @Test func `replace the password that the bureau has mailed, and unlock with the new one`()
        throws
    {
        let robot = try Robot()
        try robot.signIn()
        robot.press(.character("a"))
        robot.choose("Sign out")
        robot.choose("Reset a forgotten password")
        robot.fill("email", Script.email)
        robot.press(.control("n"), .enter)
        robot.tell(.paste(try robot.code()))
        robot.press(.enter)
        robot.expect("Choose a new password")
        robot.fill("a long password")
        robot.fill("a long password")
        robot.press(.enter)
        robot.expect("Apply bill")
        robot.wait(seconds: 900)
        robot.tell(.paused)
        robot.type("correct horse")
        robot.press(.enter)
        robot.expect("The password is wrong.")
        robot.type("a long password")
        robot.press(.enter)
        robot.expect("Apply bill")
    }

    @Test func `change the address with the code that the bureau has mailed`() throws {
        let robot = try Robot()
        try robot.signIn()
        robot.press(.character("a"))
        robot.choose("Change email address")
        robot.fill("email", "wei.lin@example.cn")
        robot.fill("password", "correct horse")
        robot.press(.control("n"))
        robot.tell(.paste(try robot.code()))
        robot.press(.control("n"))
        robot.expect("Your login address is wei.lin@example.cn now.")
        robot.expect("Signed in as wei.lin@example.cn")
    }

    @Test func `sign out who does not want to replace the mailed password`() throws {
        let robot = try robot(.signIn(email: Script.email, record: nil))
        robot.type(Script.mailed)
        robot.press(.enter)
        robot.press(button: "Sign out")
        robot.expect("Register with an order number")
        #expect(robot.asker == .stranger(source: "", registered: nil))
    }

    @Test func `sign out who leaves the mailed password unreplaced`() throws {
        let robot = try robot(.signIn(email: Script.email, record: nil))
        robot.type(Script.mailed)
        robot.press(.enter)
        robot.wait(seconds: 900)
        robot.tell(.paused)
        robot.expect("You were signed out after 15 minutes without a key.")
        robot.press(.escape)
        robot.expect("Register with an order number")
    }

    @Test func `offer the activation email to who is not activated`() throws {
        let robot = try robot(.signIn(email: Script.email, record: nil))
        robot.type(Script.pending)
        robot.press(.enter)
        robot.expect("This account is not activated yet.")
        robot.press(button: "Resend the activation email")
        robot.expect(Script.email)
    }

    @Test func `say what an objection did and lead to Registration`() throws {
        let robot = try robot()
        robot.choose("Object to a registration")
        robot.press(.control("n"))
        #expect(!robot.asked.contains(.account(.object(""))))
        robot.tell(.paste(Script.code))
        robot.press(.control("n"))
        robot.expect("Order CN2026-0001842 was taken from that account")
        robot.expect("Withdrawn: F-261120-0001")
        robot.expect("F-261119-0031")
        robot.press(.enter)
        robot.expect("Registration")
        robot.expect("CN2026-0001842")
    }

    @Test func `show whose account it is and its orders`() throws {
        let robot = try robot()
        try robot.signIn()
        robot.press(.character("a"))
        robot.expect("Signed in as lin.wei@example.cn")
        robot.expect("CN2026-0001842, CN2026-0001907")
    }

    @Test func `cut a long list of orders and say how many there are`() throws {
        let robot = try robot()
        try robot.signIn()
        let orders = (1...500).map { "CN2026-000\($0)" }
        let overview = AccountOverview(email: Script.email, orders: orders, emailChange: nil)
        robot.script = { $0 == .account(.overview) ? .account(.overview(overview)) : nil }
        robot.press(.character("a"))
        robot.expect("and 49")
        robot.expect("Sign out")
    }

    @Test func `change the address with the password and then the code`() throws {
        let robot = try signedIn("Change email address")
        #expect(!robot.screen.contains("Confirmation code"))
        robot.fill("email", Script.change.email)
        robot.press(button: "Send the confirmation")
        robot.expect("×")
        robot.tell(.click(.item("password")))
        robot.type(Script.password)
        robot.press(.enter, .enter)
        robot.expect("Sent to wei.lin@example.cn, good for 24 hours. Until then lin.wei@example.cn")
        robot.press(button: "Send again")
        #expect(robot.asked.last == .account(.resendEmailChange))
        robot.tell(.paste(Script.code))
        robot.press(.enter, .enter)
        robot.expect("Your login address is wei.lin@example.cn now.")
        #expect(robot.session.scene.applicant?.email == Script.change.email)
    }

    @Test func `ask for the code when a change waits`() throws {
        let robot = try robot()
        try robot.signIn()
        robot.script = Script.waiting
        robot.press(.character("a"))
        robot.expect("The change to wei.lin@example.cn waits")
        robot.choose("Change email address")
        #expect(robot.session.page.focus == "code")
    }

    @Test func `change the password, and say when the present one is wrong`() throws {
        let robot = try signedIn("Change password")
        robot.fill("password", "wrong")
        robot.fill("newPassword", "a long password")
        robot.fill("repeatPassword", "a long password")
        robot.press(.control("n"))
        robot.expect("The password is wrong. Type it again. Wait 2 seconds.")
        #expect(robot.session.page.focus == "password")
        robot.type(Script.password)
        robot.press(.control("n"))
        robot.expect("Your password was changed.")
        robot.expect("Signed in as")
    }

    @Test func `add an order from the list in which a record was missed`() throws {
        let robot = try robot()
        try robot.signIn()
        robot.open(.bills(apply: "B-2026-01-0001"))
        robot.expect("B-2026-01-0001 is not among your orders.")
        robot.expect("o Add an order")
        robot.press(.character("o"))
        robot.type("CN2026-0009999")
        robot.press(.control("n"))
        #expect(robot.asked.contains(.account(.addOrder("CN2026-0009999"))))
        robot.expect("B-2026-01-0001 is not among your orders.")
    }

    @Test func `add an order from the account`() throws {
        let robot = try signedIn("Add an order")
        robot.type("CN2026-0009999")
        robot.press(.control("n"))
        robot.expect("Order CN2026-0009999 was added.")
        robot.press(.escape)
        robot.expect("Apply bill")
    }

    @Test func `show, narrow and forget titles and addresses`() throws {
        let robot = try robot()
        try robot.signIn()
        robot.apply()
        robot.open(.book)
        robot.expect("上海示例科技有限公司")
        robot.expect("林薇 · 浦东新区")
        robot.type("林薇")
        robot.expect("Nothing matches the filter.")
        robot.press(.tab, .delete)
        robot.expect("None yet")
        robot.press(.control("u"))
        robot.expect("上海示例科技有限公司")
        #expect(!robot.screen.contains("林薇"))
    }
}
