import Invoicing
import Screens
import Service
import Storage
import Terminal
import Testing

@testable import fapiao

/// The real loop with a real database, at a terminal in memory.
@Suite("The event loop")
final class EventLoopTests {
    private typealias Moment = MemoryDisplay.Moment

    private let folder: DemoFolder
    private let display = MemoryDisplay()

    init() throws { folder = try DemoFolder(language: .english) }

    deinit { folder.remove() }

    @Test func `draws the first page before the database is asked anything`() throws {
        let (client, applicant) = try signIn()
        let bill = try readyBill(client).label
        play(.bills(apply: nil), client, as: applicant, [.meanwhile { $0.expect(bill) }])
        #expect(display.screens.first?.contains("1 Bill") == true)
        #expect(display.screens.first?.contains(bill) == false)
    }

    @Test func `leads from keys to the pages that they ask for`() throws {
        play(
            .signIn(email: folder.demo.email, record: nil), try client(),
            Moment.type(folder.demo.password) + [
                .press(.enter), .meanwhile { $0.expect("Billing record") }, .press(.function(1)),
                .meanwhile { $0.expect("Keys here") },
            ])
    }

    @Test func `draws once what is typed in one go`() throws {
        play(
            .registration(order: ""), try client(),
            Moment.type(String(repeating: "A", count: 20)) + [
                .meanwhile { $0.expect(String(repeating: "A", count: 20)) }
            ])
        // Once more where a second ended meanwhile.
        #expect(display.screens.count < 10)
    }

    @Test func `draws in the size that the window has now`() throws {
        play(
            .welcome, try client(),
            [
                .event(.resized(Size(columns: 120, rows: 40))),
                .meanwhile { $0.expect("Register with an order number") },
                .event(.resized(Size(columns: 30, rows: 8))),
                .meanwhile { $0.expect("Fapiao needs 60 x 18.") },
                // Nobody sees what this would open.
                .press(.enter), .press(.function(2)),
                .event(.resized(.standard)),
                .meanwhile { $0.expect("Register with an order number") },
            ])
    }

    @Test func `can be left in a window that is too small`() throws {
        play(
            .welcome, try client(),
            [.event(.resized(Size(columns: 30, rows: 8))), .press(.control("q")), .silence])
        #expect(display.moments.count == 1)
    }

    @Test func `puts what is pasted into the field`() throws {
        play(
            .registration(order: ""), try client(),
            [.event(.paste(Paste("CN2026-0000101"))), .meanwhile { $0.expect("CN2026-0000101") }])
    }

    @Test func `takes a click for what stands under it`() throws {
        play(
            .welcome, try client(),
            [
                .press(.function(3)), .meanwhile { #expect($0.hasMouse) }, .click("Sign in"),
                .meanwhile { $0.expect("Password") },
                // On nothing.
                .event(.mouse(Mouse(.press, at: Terminal.Point(x: 79, y: 20)))),
                .meanwhile { $0.expect("Password") },
            ])
    }

    @Test func `shows what others have changed when nobody has done anything for a moment`() throws
    {
        let (client, applicant) = try signIn()
        let order = try readyBill(client).order
        let path = folder.path + "/fapiao.sqlite"
        play(
            .bills(apply: nil), client, as: applicant,
            [
                .meanwhile { _ in
                    let other = try Database.open(path)
                    try other.transaction {
                        let paid = Instant.now.adding(seconds: -10 * 86_400)
                        try other.execute(
                            """
                            INSERT INTO billing_records(number, order_number, amount, paid_at)
                            VALUES('B-OF-OTHERS', \(order), 106000, \(paid))
                            """)
                    }
                },
                .silence, .meanwhile { $0.expect("B-OF-OTHERS") },
            ])
    }

    @Test func `shows staff what others have changed also while they type`() throws {
        let number = try #require(
            try folder.connection.first(
                "SELECT number FROM applications WHERE stage = 'submitted' ORDER BY due_on, number"
            ) { $0.text(0) })
        let (mine, others) = (try client(.operator), try client(.operator))
        play(
            .desk, mine,
            [
                .meanwhile { display in
                    display.expect(number)
                    #expect(!display.screen.contains("Rejected"))
                    let move = Moving(number, .reject, remark: "The tax ID is wrong.")
                    guard case .desk(.application) = others.answer(.desk(.move(move))) else {
                        Issue.record("not moved")
                        return
                    }
                },
                // In the next moment, with no pause before.
                .press(.down), .meanwhile { $0.expect("Rejected") },
            ])
    }

    @Test func `saves what was typed when nobody has done anything for a moment`() throws {
        try playForm([isSaved(false), .silence, isSaved(true)])
    }

    @Test func `saves what was typed when the line is lost`() throws {
        try playForm([])
        #expect(try Self.typed(.taxpayerID, in: folder) == "913")
    }

    @Test func `ends with the key that leaves, and reads nothing more`() throws {
        play(.welcome, try client(), [.press(.control("q")), .press(.enter)])
        #expect(display.moments.count == 1)
    }

    @Test func `asks the terminal for what only that can do`() throws {
        let (client, applicant) = try signIn()
        var number = ""
        play(
            .progress(), client, as: applicant,
            [
                .press(.control("z")), .press(.control("l")),
                .meanwhile { display in
                    let found = display.screen.firstMatch(of: /F-\d{6}-\d{4}/)
                    number = String(try #require(found).output)
                },
                .press(.init(.character("c"))),
            ])
        #expect(display.suspensions == 1)
        #expect(display.redrawings == 1)
        #expect(display.copied == [number])
        // That is for who has made the display.
        #expect(!display.isRestored)
    }

    @Test func `drops what was typed before a page that is to be read first`() throws {
        play(
            .signIn(email: folder.demo.email, record: nil), try client(),
            Moment.type(folder.demo.password) + [
                .press(.enter), .press(.enter), .press(.enter),
                .meanwhile { $0.expect("Billing record") },
            ])
    }

    @Test func `locks the screen of who was away`() throws {
        let (client, applicant) = try signIn()
        play(
            .bills(apply: nil), client, as: applicant, away: 15 * 60,
            [.press(.down), .meanwhile { $0.expect("Nothing you typed is lost.") }])
    }

    @Test func `ends when the account was changed elsewhere`() throws {
        let (client, applicant) = try signIn()
        let (other, _) = try signIn()
        let old = Password.typed(folder.demo.password)
        let new = Password.typed("five little words")
        play(
            .bills(apply: nil), client, as: applicant,
            [
                .meanwhile { _ in
                    let change = AccountRequest.changePassword(
                        old: old, NewPassword(new, repeated: new))
                    #expect(other.answer(.account(change)) == .account(.passwordChanged))
                },
                .silence, .press(.down), .press(.down),
            ])
        #expect(client.shutOut == .accountChanged)
        #expect(display.moments.count == 2)
    }

    @Test func `shows the mail of the demo`() throws {
        let letter = DemoLetter(
            to: folder.demo.email, subject: "Your code", enclosure: nil, body: "Here it is.")
        play(
            .welcome, try client(), letters: [letter],
            [.press(.function(9)), .meanwhile { $0.expect("Your code") }])
    }
}

extension EventLoopTests {
    private func client(
        _ asker: Asker = .stranger(source: "", registered: nil)
    ) throws -> BureauClient {
        try BureauClient(
            Database.open(folder.path + "/fapiao.sqlite"), settings: Settings(), hashLock: nil,
            asker: asker
        ) { _ in }
    }

    private func signIn() throws -> (BureauClient, Applicant) {
        let client = try client()
        let password = Password.typed(folder.demo.password)
        let signIn = AccountRequest.signIn(email: folder.demo.email, password: password)
        guard case .account(.signedIn(let applicant)) = client.answer(.account(signIn)) else {
            throw Tmux.Missing(text: "signed in")
        }
        return (client, applicant)
    }

    private func readyBill(_ client: BureauClient) throws -> BillingRecord {
        guard case .wizard(.bills(let bills, _)) = client.answer(.wizard(.bills)),
            let bill = bills.first(where: { $0.status(at: .now, syncDays: 3) == .ready })
        else { throw Tmux.Missing(text: "bill") }
        return bill
    }

    /// Plays to the loop what happens, to its end.
    ///
    /// - Parameter seconds: how long ago somebody signed in, and went away.
    private func play(
        _ place: Place, _ client: BureauClient, as applicant: Applicant? = nil,
        away seconds: Int64 = 0, letters: [DemoLetter] = [], _ moments: [MemoryDisplay.Moment]
    ) {
        let scene = Scene(
            language: .english, now: .now, applicant: applicant, demo: folder.demo,
            uptime: Uptime.seconds() - seconds)
        display.moments = moments
        EventLoop(
            display, client: client, session: Session(place, scene: scene), letters: { letters }
        ).run()
    }

    /// Types the beginning of a taxpayer ID into the Fapiao form, and goes on.
    private func playForm(_ moments: [MemoryDisplay.Moment]) throws {
        let (client, applicant) = try signIn()
        let bill = try readyBill(client)
        guard case .wizard(.draft(let draft)) = client.answer(.wizard(.open([bill.reference])))
        else { throw Tmux.Missing(text: "draft") }
        let keys: [Key] = [.tab, .tab, .tab, .control("a"), .control("k")]
        play(
            .fapiao(draft, editing: false), client, as: applicant,
            keys.map { .press($0) } + Moment.type("913") + [.meanwhile { $0.expect("[913") }]
                + moments)
    }

    private func isSaved(_ isExpected: Bool) -> MemoryDisplay.Moment {
        .meanwhile { [folder] _ in
            let typed = try Self.typed(.taxpayerID, in: folder)
            #expect((typed == "913") == isExpected)
        }
    }

    private static func typed(_ field: FieldID, in folder: DemoFolder) throws -> String? {
        try folder.connection.first(
            """
            SELECT f.value FROM draft_fields f JOIN drafts d ON d.id = f.draft
            WHERE f.field = \(field.rawValue) AND d.application IS NULL ORDER BY d.id DESC
            """
        ) { $0.text(0) }
    }
}
