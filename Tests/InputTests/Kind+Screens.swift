import Invoicing
import Screens
import Storage
import Terminal

@testable import fapiao

// By the forms of the wizard and of the desk, by keys, and by line mode.
extension Kind {
    var byForm: WayIn.Reading? {
        func issued(_ fields: [(FieldID, String)]) throws -> String? {
            let office = try Office()
            try office.apply()
            let screen = FullScreen(office, at: .desk)
            screen.press(.character("i"))
            for (field, text) in fields { screen.paste(text, into: field) }
            // The second time whatever is doubtful is confirmed.
            screen.press(.control("n"), .control("n"))
            return try office.known(of: self)
        }
        func applied(_ field: FieldID, _ text: String) throws -> String? {
            let office = try Office()
            try office.apply(at: FullScreen(office, at: .bills(apply: Office.record)), field, text)
            return try office.known(of: self)
        }
        switch self {
        case .fapiaoCode:
            return { try issued([(.fapiaoCode, $0), (.fapiaoNumber, "03630024")]) }
        case .fapiaoNumber:
            return { try issued([(.fapiaoCode, "1200154130"), (.fapiaoNumber, $0)]) }
        case .digitalNumber: return { try issued([(.fapiaoNumber, $0)]) }
        case .paperLine, .digitalLine, .deliveryLink: return { try issued([(.qrLine, $0)]) }
        case .amount:
            return {
                try issued([(.fapiaoNumber, Kind.digitalNumber.plain), (.fapiaoAmount, $0)])
            }
        case .date:
            return { try issued([(.fapiaoNumber, Kind.digitalNumber.plain), (.issuedOn, $0)]) }
        case .waybill:
            return { typed in
                let office = try Office()
                try office.apply()
                let entry = FapiaoEntry(number: Kind.digitalNumber.plain)
                _ = try office.staff(.desk(.move(Moving(Office.application, .issue([entry])))))
                let screen = FullScreen(office, at: .desk)
                screen.press(.character("3"), .character("m"))
                screen.paste(typed, into: .waybill)
                screen.press(.control("n"), .control("n"))
                return try office.parcel()?.waybill
            }
        case .taxpayerID: return { try applied(.taxpayerID, $0) }
        case .telephone: return { try applied(.telephone, $0) }
        case .bankAccount: return { try applied(.bankAccount, $0) }
        case .postalCode: return { try applied(.postalCode, $0) }
        case .orderNumber:
            return { typed in
                let screen = FullScreen(try Office(), at: .addOrder(record: nil))
                screen.paste(typed, into: .orderNumber)
                screen.press(.control("n"))
                return screen.message.contains(plain) ? plain : nil
            }
        case .activationCode:
            return { typed in
                let office = try Office()
                try office.register(with: plain)
                let screen = FullScreen(office, at: .activation(email: nil, until: nil))
                screen.paste(typed, into: .code)
                screen.press(.control("n"))
                return try office.stored("SELECT 'y' FROM accounts WHERE id = 2").map { _ in plain }
            }
        // The other kinds of the wizard are asked for by line mode, which is the same form.
        case .billingRecord, .formNumber, .applicationNumber, .ticketNumber, .email, .quantity,
            .menuDigit, .listKey, .answerWord, .courier, .statusWord, .calendarWord, .columnName,
            .languageName, .encodingName, .rowLimit:
            return nil
        }
    }

    var byKeys: WayIn.Reading? {
        func screen(at place: Place, _ typed: String) throws -> FullScreen {
            let office = try Office()
            try office.apply()
            let entry = FapiaoEntry(number: Kind.digitalNumber.plain)
            _ = try office.staff(.desk(.move(Moving(Office.application, .issue([entry])))))
            let screen = FullScreen(office, at: place)
            typed.forEach { screen.press(.character($0)) }
            return screen
        }
        switch self {
        // What was issued is not to do any more, and stands among all.
        case .menuDigit: return { try screen(at: .desk, $0).rows.isEmpty ? nil : plain }
        case .listKey:
            return {
                let crumbs = try screen(at: .bills(apply: nil), $0).session.page.crumbs
                return crumbs.contains("Requests") ? plain : nil
            }
        case .orderNumber, .billingRecord, .taxpayerID, .fapiaoCode, .fapiaoNumber, .digitalNumber,
            .paperLine, .digitalLine, .deliveryLink, .formNumber, .waybill, .telephone,
            .bankAccount, .postalCode, .applicationNumber, .ticketNumber, .activationCode, .email,
            .amount, .date, .quantity, .answerWord, .courier, .statusWord, .calendarWord,
            .columnName, .languageName, .encodingName, .rowLimit:
            return nil
        }
    }

    var byLineMode: WayIn.Reading? {
        func said(_ lines: [String], at place: Place? = .bills(apply: nil)) throws -> String {
            try Office(at: .now).answer(lines, at: place)
        }
        func applied(_ field: FieldID, _ text: String) throws -> String? {
            let office = try Office(at: .now)
            try office.answer(Office.answers(field, text), at: .bills(apply: Office.record))
            return try office.known(of: self)
        }
        let ticket = ["r", "1"]
        switch self {
        case .taxpayerID: return { try applied(.taxpayerID, $0) }
        case .telephone: return { try applied(.telephone, $0) }
        case .bankAccount: return { try applied(.bankAccount, $0) }
        case .postalCode: return { try applied(.postalCode, $0) }
        case .orderNumber:
            return {
                try said(["a", "3", $0, "1"]).contains("\(plain) is among your orders")
                    ? plain : nil
            }
        case .billingRecord:
            return { typed in
                let office = try Office(at: .now)
                try office.answer(ticket + ["6", typed, "Hello?", "1"])
                return try office.stored("SELECT record FROM requests")
            }
        case .activationCode:
            return { typed in
                let office = try Office(at: .now)
                try office.register(with: plain)
                try office.answer(["3", typed, "1"], at: nil)
                return try office.stored("SELECT 'y' FROM accounts WHERE id = 2").map { _ in plain }
            }
        case .amount:
            return {
                try said(ticket + ["3", Office.record, "", $0]).contains("To go: 0.00 of 5,310.00")
                    ? plain : nil
            }
        case .menuDigit:
            return { try said([$0], at: nil).contains("Chosen: 6 Object") ? plain : nil }
        case .listKey:
            return { try said([$0]).contains("Here you ask the service center") ? plain : nil }
        case .answerWord:
            return { typed in
                let answers = ["1", "", "", "", typed, ""]
                return try said(answers).contains("Registered address") ? plain : nil
            }
        case .email:
            return { typed in
                let output = try said(["4", typed, "1"], at: nil)
                return output.contains("×") || !output.contains(plain) ? nil : plain
            }
        case .fapiaoCode, .fapiaoNumber, .digitalNumber, .paperLine, .digitalLine, .deliveryLink,
            .formNumber, .waybill, .applicationNumber, .ticketNumber, .date, .quantity, .courier,
            .statusWord, .calendarWord, .columnName, .languageName, .encodingName, .rowLimit:
            return nil
        }
    }
}
