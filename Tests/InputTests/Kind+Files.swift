import Invoicing
import Service
import Storage

// By the files that are imported.
extension Kind {
    var byFeed: WayIn.Reading? {
        func payment(_ cells: [String], _ column: SQL) throws -> String? {
            let office = try Office(isStocked: false)
            let header = "billing_record,order_number,amount,paid_at\n"
            let faults = try office.feed(.payments, header + Self.row(cells))
            if !faults.isEmpty { return nil }
            return try office.stored("SELECT \(sql: column) FROM billing_records")
        }
        func order(_ cells: [String], _ column: SQL) throws -> String? {
            let office = try Office(isStocked: false)
            let header = "order_number,customer,payer,product,quantity,email,placed_at\n"
            let faults = try office.feed(.orders, header + Self.row(cells))
            if !faults.isEmpty { return nil }
            return try office.stored("SELECT \(sql: column) FROM orders")
        }
        switch self {
        case .orderNumber: return { try payment(["B1", $0, "1", "2026-11-01"], "order_number") }
        case .billingRecord: return { try payment([$0, "CN1", "1", "2026-11-01"], "number") }
        case .amount:
            return {
                try payment(["B1", "CN1", $0, "2026-11-01"], "printf('%.2f', amount / 100.0)")
            }
        case .date:
            return {
                try payment(["B1", "CN1", "1", $0], "date(paid_at, 'unixepoch', '+8 hours')")
            }
        case .quantity:
            return {
                try order(
                    ["CN1", "C1", "P", "E3", $0, "", "2026-11-01"], "CAST(quantity AS TEXT)")
            }
        case .email:
            return { try order(["CN1", "C1", "P", "E3", "1", $0, "2026-11-01"], "email") }
        case .columnName:
            return { typed in
                let office = try Office(isStocked: false)
                let header = Self.row(["billing_record", "order_number", typed, "paid_at"])
                let rows = header + Self.row(["B1", "CN1", "1", "2026-11-01"])
                let faults = try office.feed(.payments, rows)
                return faults.isEmpty ? plain : nil
            }
        case .taxpayerID, .fapiaoCode, .fapiaoNumber, .digitalNumber, .paperLine, .digitalLine,
            .deliveryLink, .formNumber, .waybill, .telephone, .bankAccount, .postalCode,
            .applicationNumber, .ticketNumber, .activationCode, .menuDigit, .listKey,
            .answerWord, .courier, .statusWord, .calendarWord, .languageName, .encodingName,
            .rowLimit:
            return nil
        }
    }

    var byResults: WayIn.Reading? {
        func taken(
            _ column: String, _ typed: String, header: String? = nil,
            _ read: (Office) throws -> String?
        ) throws -> String? {
            let office = try Office()
            try office.apply()
            var cells = [
                "application": Office.application, "code": "1200154130", "number": "03630024",
                "amount": "5310.00", "issued_on": "2026-11-30", "carrier": "sf",
                "waybill": "SF1533767748344",
            ]
            cells[column] = typed
            if self == .digitalNumber { cells["code"] = "" }
            let names = ResultsImport.columns.names
            let shown = names.map { $0 == column ? header ?? $0 : $0 }
            let text = Self.row(shown) + Self.row(names.map { cells[$0] ?? "" })
            let results = try office.results(text)
            guard results.faults.isEmpty, let outcome = results.outcomes.first,
                outcome.refusal == nil, outcome.issued
            else { return nil }
            return try read(office)
        }
        switch self {
        case .fapiaoCode: return { try taken("code", $0) { try $0.fapiao()?.code } }
        case .fapiaoNumber, .digitalNumber:
            return { try taken("number", $0) { try $0.fapiao()?.number } }
        case .amount: return { try taken("amount", $0) { try $0.fapiao()?.amount.plain } }
        case .date: return { try taken("issued_on", $0) { try $0.fapiao()?.issuedOn.iso8601 } }
        case .courier: return { try taken("carrier", $0) { try $0.parcel()?.carrier.rawValue } }
        case .waybill: return { try taken("waybill", $0) { try $0.parcel()?.waybill } }
        case .applicationNumber:
            return { try taken("application", $0) { _ in Office.application } }
        case .columnName:
            return { try taken("amount", "5310.00", header: $0) { _ in "amount" } }
        case .orderNumber, .billingRecord, .taxpayerID, .paperLine, .digitalLine, .deliveryLink,
            .formNumber, .telephone, .bankAccount, .postalCode, .ticketNumber, .activationCode,
            .email, .quantity, .menuDigit, .listKey, .answerWord, .statusWord, .calendarWord,
            .languageName, .encodingName, .rowLimit:
            return nil
        }
    }

    var byCalendar: WayIn.Reading? {
        func taken(_ date: String, _ kind: String) throws -> String? {
            let office = try Office()
            var faults: [RowFault] = []
            let change = try office.reading("date,kind\n" + Self.row([date, kind])) {
                try CalendarImport(office.bureau, from: .operator, at: office.now).run(
                    from: $0, encoding: .utf8, refused: { faults.append($0) })
            }
            guard faults.isEmpty, change != nil, let day = Day("2026-11-30") else { return nil }
            return try CalendarDays(office.connection).calendar().isWorking(day) ? nil : plain
        }
        switch self {
        case .date: return { try taken($0, "holiday") }
        case .calendarWord: return { try taken("2026-11-30", $0) }
        case .orderNumber, .billingRecord, .taxpayerID, .fapiaoCode, .fapiaoNumber, .digitalNumber,
            .paperLine, .digitalLine, .deliveryLink, .formNumber, .waybill, .telephone,
            .bankAccount, .postalCode, .applicationNumber, .ticketNumber, .activationCode, .email,
            .amount, .quantity, .menuDigit, .listKey, .answerWord, .courier, .statusWord,
            .columnName, .languageName, .encodingName, .rowLimit:
            return nil
        }
    }

    /// Cells in quotes, so that line ends and commas belong to them.
    private static func row(_ cells: [String]) -> String {
        cells.map { "\"\($0)\"" }.joined(separator: ",") + "\n"
    }
}
