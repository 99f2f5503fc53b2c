import Invoicing
import Phrases
import Screens
import Terminal
import Testing
import Text

@Suite("Questions and answers")
struct AnswersTests {
    private static let narrow = Size(columns: 60, rows: 18)

    @Test func `opens from Welcome and reads what was chosen`() throws {
        let robot = try Robot()
        robot.choose("Questions and answers")
        robot.type("PDF")
        robot.press(.enter)
        robot.expect("choose Billing > Bills & payments, find the invoice")
        robot.press(.escape)
        robot.expect("How do I find my order number")
        robot.press(.escape)
        robot.expect("Register with an order number")
    }

    @Test(arguments: [
        (Place.registration(order: ""), "I registered with a wrong email address."),
        (.signIn(email: "", record: nil), "I forgot my password."),
        (.activation(email: nil, until: nil), "I received no activation email."),
        (.resend(email: ""), "I received no activation email."),
        (.progress(), "Where is my Fapiao?"), (.account, "How do I change my login"),
        (.tickets(about: []), "Can I split a bill over several amounts"),
        (.bills(apply: nil), "When can I apply?"), (.welcome, "How do I get a Fapiao?"),
    ])
    func `are offered by F1, the one that fits the page first`(
        place: Place, question: String
    ) throws {
        let robot = try Robot(place)
        robot.press(.function(1))
        #expect(robot.screen.contains(" > " + question), "\(robot.screen)")
    }

    @Test func `are offered by F1 in the forms of an application`() throws {
        let robot = try Robot()
        try robot.signIn()
        robot.press(.enter)
        robot.fill("title", "示例")
        robot.press(.function(1), .enter)
        robot.expect("What must I enter for the Fapiao?")
        robot.press(.escape, .escape)
        robot.expect("示例")
        robot.fillFapiao()
        robot.press(.function(1))
        #expect(robot.screen.contains(" > How is the Fapiao sent?"), "\(robot.screen)")
    }

    @Test func `and keys are narrowed together by typing in help`() throws {
        let robot = try Robot(.registration(order: ""))
        robot.press(.function(1))
        robot.type("invoice")
        robot.expect("How do I find my order number")
        #expect(!robot.screen.contains("Next field  "))
        robot.press(.enter)
        robot.expect("view it or download its PDF")
        robot.press(.escape)
        robot.expect("Keys here")
        robot.press(.control("u"))
        robot.type("undo")
        robot.expect("Ctrl-_ / Alt-_")
    }

    @Test(arguments: Language.allCases, [Self.narrow, .standard])
    func `stand under the keys without pushing anything out of help`(
        language: Language, size: Size
    ) throws {
        let robot = try Robot(.registration(order: ""), language: language, size: size)
        robot.press(.function(1))
        let counts = robot.screen.split(separator: "\n").filter { $0.contains("↓") }
        #expect(counts.count == 2, "\(robot.screen)")
        robot.expect("[·")
    }

    @Test func `leave the keys within reach`() throws {
        let robot = try Robot(.registration(order: ""))
        robot.press(.function(1))
        #expect(!robot.screen.contains("mouse on/off"))
        robot.press(.tab)
        for _ in 0..<30 { robot.press(.down) }
        robot.expect("Ctrl-Q")
        robot.press(.enter)
        #expect(!robot.screen.contains("Keys here"))
    }

    @Test func `are the applicant's, not the desk's`() throws {
        let robot = try Robot.atDesk()
        robot.press(.character("?"))
        robot.expect("Keys here")
        #expect(!robot.screen.contains("Questions and answers"))
    }

    @Test func `are not what help tells of where they are read`() throws {
        let robot = try Robot(.answer(.way))
        robot.press(.function(1))
        robot.expect("Keys here")
        #expect(!robot.screen.contains("I forgot my password."))
    }

    @Test(arguments: Answer.ID.allCases, Language.allCases)
    func `fit a usual window, and scroll to their end in a small one`(
        id: Answer.ID, language: Language
    ) throws {
        let robot = try Robot(.answer(id), language: language)
        #expect(PageRenderer.spareRows(in: robot.session.page, size: .standard) >= 0)
        robot.session.scene.size = Self.narrow
        robot.tell(.resized)
        robot.press(.end)
        let last = try #require(Answers.of(id, Settings()).text.last?[language])
        let ending = try #require(Columns.wrapped(last, to: 56).last)
        #expect(robot.screen.contains(ending), "\(robot.screen)")
    }

    @Test(arguments: Language.allCases)
    func `have questions that fit one row of help`(language: Language) {
        for answer in Answers.all(for: .general, Settings()) {
            #expect(Columns.width(of: answer.question[language]) <= 50, "\(answer.id)")
        }
    }
}

@Suite("Welcome")
struct WelcomeTests {
    @Test(
        arguments: Language.allCases,
        [Size.standard, Size(columns: 60, rows: 18), Size(columns: 120, rows: 40)])
    func `shows every item and customer service in any window`(
        language: Language, size: Size
    ) throws {
        for demo in [
            nil, Demo(order: "CN2026-0000101", email: "lin.wei@example.cn", password: "x"),
        ] {
            let robot = try Robot(language: language, size: size, demo: demo)
            let page = robot.session.page
            #expect(PageRenderer.spareRows(in: page, size: size) >= 0, "\(robot.screen)")
            robot.expect("(86) 400-089-0365")
            for phrase in [AnswerPhrases.title, WelcomePhrases.quit] {
                #expect(robot.screen.contains(phrase[language]))
            }
        }
    }
}
