import Invoicing
import Service
import Storage
import Text

@testable import CommandLine
@testable import Screens
@testable import fapiao

// By a parser alone, in pasted lines, by a key, and as what is looked for.
extension Kind {
    var byParser: WayIn.Reading? {
        switch self {
        case .orderNumber: { try? OrderNumber($0).text }
        case .billingRecord: { BillReference($0)?.text }
        case .taxpayerID: { try? TaxpayerID($0).text }
        case .fapiaoCode:
            { try? FapiaoNumber(code: $0, number: "03630024", type: .special).code }
        case .fapiaoNumber:
            { try? FapiaoNumber(code: "1200154130", number: $0, type: .special).number }
        case .digitalNumber: { try? FapiaoNumber(code: "", number: $0, type: .special).number }
        case .paperLine, .digitalLine, .deliveryLink: { QRLine($0)?.described }
        case .formNumber: { Plain.digits($0) }
        case .waybill: { try? Waybill($0).text }
        case .telephone: { try? TelephoneNumber($0).text }
        case .bankAccount: { try? BankAccount($0).text }
        case .postalCode: { try? PostalCode($0).text }
        case .applicationNumber, .ticketNumber: { Plain.number($0) }
        case .activationCode: { Code($0)?.text }
        case .email: { try? EmailAddress($0).text }
        case .amount: { Money(typed: $0)?.plain }
        case .date: { Day(typed: $0)?.iso8601 }
        case .courier: { Courier(typed: $0)?.rawValue }
        case .languageName: { Language(typed: $0)?.rawValue }
        case .encodingName: { FeedEncoding(name: $0).map { "\($0)" } }
        case .answerWord: { YesOrNo($0).map { $0 == .yes ? "yes" : "no" } }
        // Read where they come in.
        case .quantity, .menuDigit, .listKey, .statusWord, .calendarWord, .columnName, .rowLimit:
            nil
        }
    }

    var byBulkLines: WayIn.Reading? {
        func entry(_ line: String) -> FapiaoEntry? {
            var lines = BulkLines(.issue, [Office.application])
            lines.add(line)
            guard case .fapiao(let entry)? = lines.entries[Office.application] else { return nil }
            return entry
        }
        func number(_ line: String) -> FapiaoNumber? {
            entry(line).flatMap {
                try? FapiaoNumber(code: $0.code, number: $0.number, type: .special)
            }
        }
        let application = Office.application
        switch self {
        case .fapiaoCode: return { number("\(application) \($0) 03630024")?.code }
        case .fapiaoNumber: return { number("\(application) 1200154130 \($0)")?.number }
        case .digitalNumber: return { number("\(application) \($0)")?.number }
        case .paperLine, .digitalLine, .deliveryLink: return { entry($0)?.scanned?.described }
        case .waybill:
            return { typed in
                var lines = BulkLines(.mailOut, [application])
                lines.add("\(application) \(typed)")
                guard case .waybill(let text)? = lines.entries[application] else { return nil }
                return try? Waybill(text).text
            }
        case .applicationNumber:
            return { entry("\($0) 1200154130 03630024") == nil ? nil : application }
        case .orderNumber, .billingRecord, .taxpayerID, .formNumber, .telephone, .bankAccount,
            .postalCode, .ticketNumber, .activationCode, .email, .amount, .date, .quantity,
            .menuDigit, .listKey, .answerWord, .courier, .statusWord, .calendarWord, .columnName,
            .languageName, .encodingName, .rowLimit:
            return nil
        }
    }

    /// The service center finds what was issued and mailed.
    var bySearch: WayIn.Reading? {
        func isFound(_ typed: String) throws -> String? {
            let office = try Office()
            try office.apply()
            let entry = FapiaoEntry(code: "1200154130", number: "03630024")
            for move in [Move.issue([entry]), .mailOut(.sf, waybill: Kind.waybill.plain)] {
                _ = try office.staff(.desk(.move(Moving(Office.application, move))))
            }
            let filter = QueueFilter(.all, search: typed)
            let reply = try office.staff(.desk(.queue(filter, after: nil, limit: 9)))
            guard case .desk(.queue(let rows)) = reply, rows.count == 1 else { return nil }
            return plain
        }
        switch self {
        case .taxpayerID, .waybill, .applicationNumber: return isFound
        case .orderNumber, .billingRecord, .fapiaoCode, .fapiaoNumber, .digitalNumber, .paperLine,
            .digitalLine, .deliveryLink, .formNumber, .telephone, .bankAccount, .postalCode,
            .ticketNumber, .activationCode, .email, .amount, .date, .quantity, .menuDigit,
            .listKey, .answerWord, .courier, .statusWord, .calendarWord, .columnName,
            .languageName, .encodingName, .rowLimit:
            return nil
        }
    }
}

extension QRLine {
    /// What it says, as a table compares it.
    var described: String { Self.described(code, number, issuedOn) }

    static func described(_ code: String, _ number: String, _ day: Day?) -> String {
        "\(code)/\(number)" + (day.map { " \($0.iso8601)" } ?? "")
    }
}
