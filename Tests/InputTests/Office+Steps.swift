import Invoicing
import Screens
import Storage
import Terminal

@testable import fapiao

extension Office {
    /// What the application holds of a kind; nil where there is none.
    func known(of kind: Kind) throws -> String? {
        func column(_ name: SQL) throws -> String? {
            try stored("SELECT \(sql: name) FROM applications")
        }
        switch kind {
        case .taxpayerID: return try column("taxpayer_id")
        case .telephone: return try column("telephone")
        case .bankAccount: return try column("bank_account")
        case .postalCode: return try column("postal_code")
        case .fapiaoCode: return try fapiao()?.code
        case .fapiaoNumber, .digitalNumber: return try fapiao()?.number
        case .amount: return try fapiao()?.amount.plain
        case .date: return try fapiao()?.issuedOn.iso8601
        case .paperLine, .digitalLine:
            return try fapiao().map { QRLine.described($0.code, $0.number, $0.issuedOn) }
        // A link says no date.
        case .deliveryLink: return try fapiao().map { QRLine.described($0.code, $0.number, nil) }
        case .waybill: return try parcel()?.waybill
        case .courier: return try parcel()?.carrier.rawValue
        default: return nil
        }
    }

    /// Applies for a VAT special Fapiao on the full screen, with another text in one field.
    func apply(at screen: FullScreen, _ field: FieldID, _ text: String) throws {
        screen.tell(.click(.option(FieldID.type.rawValue, 1)))
        for (id, value) in Self.typed {
            if id == .recipient { screen.press(.control("n")) }
            screen.paste(id == field ? text : value, into: id)
        }
        screen.press(.control("n"), .enter)
    }

    /// The same in line mode.
    static func answers(_ field: FieldID, _ text: String) -> [String] {
        func value(_ pair: (FieldID, String)) -> String { pair.0 == field ? text : pair.1 }
        return ["2", ""] + typed.prefix(5).map(value) + ["", "2", "1"]
            + typed.dropFirst(5).map(value) + ["2", "4"]
    }

    private static let typed: [(FieldID, String)] = [
        (.taxpayerID, "91310115MA1K4DEM3E"), (.registeredAddress, "上海市浦东新区科苑路88号"),
        (.telephone, "021-28986102"), (.bank, "招商银行上海张江支行"),
        (.bankAccount, "121909000000000"), (.recipient, "林薇"),
        (.shipTelephone, "138 0013 8000"), (.province, "上海市"), (.city, "浦东新区"),
        (.address, "科苑路88号"), (.postalCode, "201203"),
    ]

    func stranger(_ request: Request) throws -> Reply {
        try bureau.answer(request, from: .stranger(source: "", registered: nil), at: now)
    }

    /// Lets a registration wait for a code.
    func register(with code: String) throws {
        try connection.execute(
            """
            INSERT INTO orders(number, customer, payer, product, quantity, placed_at)
            VALUES('CN2026-0001907', 'C2', '甲公司', 'Office 365 E1', 1, 1700000000)
            """)
        let until = now.adding(seconds: 3600)
        let pending = Registrations.Pending(
            order: "CN2026-0001907", source: .init("x"),
            email: EmailAddress(stored: "mei@example.cn"), password: "-", language: .english,
            expiresAt: until, token: [])
        guard let code = Code(code) else { throw NotAnswered() }
        try connection.transaction {
            try Registrations(connection).keep(pending)
            try Registrations(connection).mail(code, for: pending, until: until)
        }
    }

    /// Opens a ticket.
    func askForHelp() throws {
        let opening = TicketOpening(.other, about: Self.record, message: "Hello?")
        guard case .tickets = try applicant(.ownTickets(.open(opening))) else {
            throw NotAnswered()
        }
    }

    /// The number of the information form with which a paper special Fapiao was red-lettered.
    func redLettered(form: String) throws -> String? {
        try apply()
        let entry = FapiaoEntry(code: "1200154130", number: "03630024")
        for move in [Move.issue([entry]), .mailOut(.sf, waybill: Kind.waybill.plain)] {
            _ = try staff(.desk(.move(Moving(Self.application, move))))
        }
        guard let application = try Applications(connection).find(Self.application) else {
            return nil
        }
        let voided = try? application.returned().redLettered(forms: [form])
        guard case .redLetter(let form?)? = voided?.stage.fapiaos.first?.voiding else {
            return nil
        }
        return form
    }
}
