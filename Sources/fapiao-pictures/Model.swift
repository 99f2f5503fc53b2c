import Invoicing
import Screens
import Service
import Storage
import Terminal

/// An applicant who sits for the pictures: a real bureau, a database in memory, a Friday morning.
final class Model {
    struct Picture {
        let name: String
        let frame: Frame
    }

    private let connection: SQLiteConnection
    private let bureau: Bureau
    private var session: Session
    private var asker = Asker.stranger(source: "", registered: nil)
    private var now = Instant(seconds: 1_795_140_720)

    init() throws {
        connection = try Database.open(nil)
        bureau = Bureau(connection)
        session = Session(.welcome, scene: Scene(language: .english, now: now))
        try importFeeds()
        tell(.opened)
    }

    /// Walks through the wizard and looks at it on the way.
    func pictures() throws -> [Picture] {
        var pictures = [picture("welcome")]
        try signIn()
        pictures.append(picture("billing-records"))
        press(.enter)
        fill(["taxpayerID": "91310115MA1K4DEM3E"])
        tell(.click(.item("title")))
        pictures.append(picture("fapiao-form"))
        press(.control("n"))
        fill([
            "recipient": "林薇", "shipTelephone": "138 0013 8000", "province": "上海市",
            "city": "浦东新区", "address": "科苑路88号德国中心3号楼", "postalCode": "201203",
        ])
        press(.control("n"))
        pictures.append(picture("confirmation"))
        session.scene.language = .chinese
        pictures.append(picture("confirmation-zh"))
        session.scene.language = .english
        press(.enter)
        try workOff()
        pictures.append(picture("progress"))
        try askForTitle()
        pictures.append(picture("request"))
        pictures.append(Picture(name: "desk", frame: try DeskModel().frame()))
        return pictures
    }

    private func picture(_ name: String) -> Picture {
        var spare: Frame?
        let renderer = PageRenderer { _ in [] }
        return Picture(
            name: name, frame: renderer.render(session.pages, size: .standard, into: &spare).frame)
    }

    private func importFeeds() throws {
        try connection.execute(
            """
            INSERT INTO orders(number, customer, payer, product, quantity, placed_at)
            VALUES('CN2026-0001842', 'C0001842', '上海示例科技有限公司', 'Office 365 E3', 25,
                \(now))
            """)
        for (record, fen, days) in [
            ("B-2026-11-0042", 531_000, 3), ("B-2026-11-0043", 62_000, 1),
            ("B-2026-10-0017", 531_000, 36),
        ] {
            try connection.execute(
                """
                INSERT INTO billing_records(number, order_number, amount, paid_at)
                VALUES(\(record), 'CN2026-0001842', \(fen),
                    \(now.day.adding(days: -days).start.adding(seconds: 36000)))
                """)
        }
    }
}

extension Model {
    private func signIn() throws {
        session = Session(.registration(order: "CN2026-0001842"), scene: session.scene)
        tell(.opened)
        fill([
            "email": "lin.wei@example.cn", "password": "correct horse",
            "repeatPassword": "correct horse",
        ])
        press(.control("n"))
        let letter = try Outbox(connection).due(at: now, limit: 1).first
        tell(.paste(letter?.secret ?? ""))
        press(.enter)
    }

    private func workOff() throws {
        let number = "F-261120-0001"
        let fapiao = FapiaoEntry(code: "031002600104", number: "12345678")
        let moves: [(Int64, Move)] = [
            (4, .accept), (71, .issue([fapiao])), (79, .mailOut(.sf, waybill: "SF1533767748344")),
        ]
        for (hours, move) in moves {
            _ = try bureau.answer(
                .desk(.move(Moving(number, move))), from: .operator,
                at: now.adding(seconds: hours * 3600))
        }
        // Days later, in another session.
        now = now.adding(seconds: 4 * 86_400)
        session.scene.now = now
        session = Session(.progress(), scene: session.scene)
        tell(.opened)
    }

    /// Asks for another title, which staff agree to.
    private func askForTitle() throws {
        let number = "F-261120-0001"
        guard let application = try Applications(connection).find(number) else { return }
        var fields = DraftFields(from: application)
        fields[.title] = "上海示例软件有限公司"
        let opening = TicketOpening(
            .title, about: number, message: "We have a new name since October.", fields: fields)
        let reply = try bureau.answer(.ownTickets(.open(opening)), from: asker, at: now)
        guard case .tickets(.conversation(let conversation)) = reply else { return }
        let request = conversation.ticket.number
        now = now.adding(seconds: 73 * 60)
        _ = try bureau.answer(
            .tickets(.act(TicketMove(request, .approve))), from: .operator, at: now)
        session.scene.now = now
        session = Session(.conversation(request), scene: session.scene)
        tell(.opened)
    }

    private func press(_ key: Key) { tell(.key(key)) }

    private func fill(_ fields: [String: String]) {
        for (id, text) in fields {
            tell(.click(.item(id)))
            tell(.key(.control("u")))
            tell(.paste(text))
            tell(.key(.tab))
        }
    }

    private func tell(_ event: Event) {
        _ = session.handle(event) { request in
            let reply = try? bureau.answer(request, from: asker, at: now)
            if let reply { asker = asker.after(reply, from: "") }
            return reply
        }
    }
}
