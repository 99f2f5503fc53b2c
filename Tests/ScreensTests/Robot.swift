import Invoicing
import Screens
import Service
import Storage
import Terminal
import Testing

/// A person at the keyboard: types, reads, and asks a real bureau with a database in memory.
final class Robot {
    let connection: SQLiteConnection
    let bureau: Bureau
    var session: Session
    var asker = Asker.stranger(source: "", registered: nil)
    var effects: [Session.Effect] = []
    /// Answers in the bureau's place; nil leaves a request to the bureau.
    var script: (Request) -> Reply? = { _ in nil }
    /// The database does not do its part.
    var isDown = false
    /// Everything that was asked.
    private(set) var asked: [Request] = []
    /// The clock stands still unless a test moves it.
    var now = Robot.today

    /// Friday 2026-11-20 10:12, with two orders of the sample company.
    init(
        _ place: Place = .welcome, language: Language = .english, size: Size = .standard,
        demo: Demo? = nil
    ) throws {
        connection = try Database.open(nil)
        bureau = Bureau(connection)
        session = Session(
            place, scene: Scene(language: language, now: Self.today, size: size, demo: demo))
        try Samples.orders(in: connection)
        tell(.opened)
    }

    static let today = Instant(iso8601: "2026-11-20T10:12:00+08:00") ?? Instant(seconds: 0)

    func tell(_ event: Event) {
        effects += session.handle(event) { self.answer($0) }
    }

    func answer(_ request: Request) -> Reply? {
        asked.append(request)
        if isDown { return nil }
        let reply = script(request) ?? (try? bureau.answer(request, from: asker, at: now))
        if let reply { asker = asker.after(reply, from: "") }
        return reply
    }

    /// Lets time pass.
    func wait(seconds: Int64) {
        now = now.adding(seconds: seconds)
        session.scene.now = now
        session.scene.uptime += seconds
    }

    func press(_ keys: Key...) { keys.forEach { tell(.key($0)) } }

    func type(_ text: String) { text.forEach { tell(.key(.character($0))) } }

    /// Types into the field that has the focus and goes on.
    func fill(_ text: String) {
        press(.control("a"), .control("k"))
        type(text)
        press(.enter)
    }

    /// Types into a field, wherever the focus is, and leaves it.
    func fill(_ id: String, _ text: String) {
        tell(.click(.item(id)))
        press(.control("a"), .control("k"))
        type(text)
        press(.tab)
    }

    /// Presses a button by its label, whatever has the focus.
    func press(button label: String, at location: SourceLocation = #_sourceLocation) {
        for case .buttons(let row) in session.page.blocks(as: .drawn) {
            if let button = row.buttons.first(where: { $0.label == label }) {
                tell(.click(.item(button.id)))
                return
            }
        }
        Issue.record("no button \(label) in:\n\(screen)", sourceLocation: location)
    }

    /// Chooses a row of a menu by its text.
    func choose(_ text: String, at location: SourceLocation = #_sourceLocation) {
        for case .list(let list) in session.page.blocks(as: .drawn) {
            if let row = list.rows.first(where: { $0.cells.contains(text) }) {
                tell(.click(.row(list: list.id, id: row.id)))
                return
            }
        }
        Issue.record("no row \(text) in:\n\(screen)", sourceLocation: location)
    }

    /// The screen as it is drawn.
    var frame: Frame {
        var spare: Frame?
        return PageRenderer(tooSmall: { ["\($0.columns) x \($0.rows)"] })
            .render(session.pages, size: session.scene.size, into: &spare).frame
    }

    var screen: String { frame.text }

    func expect(_ text: String, at location: SourceLocation = #_sourceLocation) {
        // A sentence may be wrapped, but its words stay in order.
        let words = screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let found = words.contains(text)
        #expect(found, "\(text) is not on:\n\(screen)", sourceLocation: location)
    }

    /// The operator says that paper is out of stock, and the loop notices.
    func setNotice(_ day: String = "2026-12-01", reach: NoticeReach = .all) throws {
        let entry = NoticeEntry(reach: reach, expectedOn: day)
        _ = try bureau.answer(.notice(.set(entry)), from: .operator, at: now)
        tell(.changed)
    }

    /// The code of the newest letter that has one.
    func code() throws -> String {
        let letters = try Outbox(connection).due(at: now, limit: 100)
        return try #require(letters.last { $0.secret != nil }?.secret)
    }
}

extension Robot {
    func open(_ place: Place) {
        session.open(place) { self.answer($0) }
    }

    /// Registers, activates and stands at Billing records.
    func signIn(order: String = "CN2026-0001842", email: String = "lin.wei@example.cn") throws {
        session = Session(.registration(order: order), scene: session.scene)
        tell(.opened)
        fill(email)
        fill("correct horse")
        fill("correct horse")
        press(.enter)
        tell(.paste(try code()))
        press(.enter)
        expect(email)
    }

    func fillFapiao() {
        fill("title", "上海示例科技有限公司")
        fill("taxpayerID", "91310115MA1K4DEM3E")
        press(.control("n"))
    }

    func fillShipping() {
        for (id, text) in [
            ("recipient", "林薇"), ("shipTelephone", "138 0013 8000"), ("province", "上海市"),
            ("city", "浦东新区"), ("address", "科苑路88号德国中心3号楼"), ("postalCode", "201203"),
        ] {
            fill(id, text)
        }
        press(.control("n"))
    }

    /// Makes an application for the bill that is selected, from Billing records to Confirmed.
    func apply() {
        press(.enter)
        fillFapiao()
        fillShipping()
        press(.enter)
    }
}

/// Orders and payments as the drawings of the screens have them.
enum Samples {
    static func orders(in connection: SQLiteConnection) throws {
        let payer = "上海示例科技有限公司"
        for (number, product, quantity) in [
            ("CN2026-0001842", "Office 365 E3", 25), ("CN2026-0001907", "Office 365 E1", 10),
        ] {
            try connection.execute(
                """
                INSERT INTO orders(number, customer, payer, product, quantity, placed_at)
                VALUES(\(number), 'C1', \(payer), \(product), \(quantity), 1700000000)
                """)
        }
        for (number, order, fen, day) in [
            ("B-2026-11-0042", "CN2026-0001842", 531_000, "2026-11-17"),
            ("B-2026-11-0043", "CN2026-0001842", 62_000, "2026-11-19"),
            ("B-2026-10-0017", "CN2026-0001842", 531_000, "2026-10-15"),
            ("B-2026-10-0018", "CN2026-0001907", 62_000, "2026-10-16"),
        ] {
            let paid = Day(day)?.start.adding(seconds: 3600) ?? Robot.today
            try connection.execute(
                """
                INSERT INTO billing_records(number, order_number, amount, paid_at)
                VALUES(\(number), \(order), \(fen), \(paid))
                """)
        }
    }
}
