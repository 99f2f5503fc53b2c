import Invoicing
import Screens
import Service
import Storage
import Text

@testable import CommandLine
@testable import fapiao

// By the command line, and by a command that is sent over SSH.
extension Kind {
    var byCommandLine: WayIn.Reading? {
        guard let words = command else { return nil }
        return { typed in try result(of: Arguments(words(typed), at: .host)) }
    }

    /// Quoted as people quote; what they may not ask for there does not come this way.
    var bySSHCommand: WayIn.Reading? {
        guard let words = command else { return nil }
        let access: CommandAccess
        switch self {
        case .orderNumber, .billingRecord, .activationCode: access = .applicants
        case .taxpayerID, .fapiaoCode, .fapiaoNumber, .digitalNumber, .paperLine, .digitalLine,
            .deliveryLink, .formNumber, .waybill, .telephone, .bankAccount, .postalCode,
            .applicationNumber, .ticketNumber, .email, .amount, .date, .quantity, .menuDigit,
            .listKey, .answerWord, .courier, .statusWord, .calendarWord, .columnName,
            .languageName, .encodingName, .rowLimit:
            access = .desk
        }
        return { typed in
            let line = words(typed).map { "'\($0)'" }.joined(separator: " ")
            return try result(of: Arguments(SentCommand.words(line), at: access))
        }
    }

    /// The command that takes it; nil where none does.
    private var command: ((String) -> [String])? {
        let issue = ["issue", Office.application]
        switch self {
        case .orderNumber: return { ["register", $0] }
        case .billingRecord: return { ["apply", $0] }
        case .fapiaoCode: return { issue + ["--code", $0, "--number", "03630024"] }
        case .fapiaoNumber: return { issue + ["--code", "1200154130", "--number", $0] }
        case .digitalNumber: return { issue + ["--number", $0] }
        case .paperLine, .digitalLine, .deliveryLink: return { issue + ["--qr", $0] }
        case .amount:
            return { issue + ["--amount", $0, "--number", Kind.digitalNumber.plain] }
        case .date:
            return { issue + ["--issued-on", $0, "--number", Kind.digitalNumber.plain] }
        case .waybill: return { ["mail-out", Office.application, "--waybill", $0] }
        case .courier:
            return { ["mail-out", Office.application, "--carrier", $0, "--waybill", "12345"] }
        case .applicationNumber: return { ["show", $0] }
        case .ticketNumber: return { ["requests", "show", $0] }
        case .formNumber: return { ["requests", "red-letter", Office.ticket, "--form", $0] }
        case .activationCode: return { ["activate", $0] }
        case .email: return { ["staff", "add", "zhao", "--email", $0] }
        case .statusWord: return { ["list", "--status", $0] }
        case .rowLimit: return { ["list", "--limit", $0] }
        case .languageName: return { ["list", "--language", $0] }
        case .encodingName: return { ["import", "results", "-", "--encoding", $0] }
        case .taxpayerID, .telephone, .bankAccount, .postalCode, .quantity, .menuDigit, .listKey,
            .answerWord, .calendarWord, .columnName:
            return nil
        }
    }

    /// What becomes of a command.
    private func result(of arguments: Arguments) throws -> String? {
        switch arguments.command {
        case .register(let order): return order.flatMap { try? OrderNumber($0).text }
        case .apply(let record):
            let screen = FullScreen(try Office(), at: .bills(apply: record))
            return screen.session.page.crumbs.contains(plain) ? plain : nil
        case .activate(let code):
            let office = try Office()
            try office.register(with: plain)
            guard case .account(.activated) = try office.stranger(.account(.activate(code))) else {
                return nil
            }
            return plain
        case .move(let movings):
            let office = try Office()
            try office.apply()
            if self == .waybill || self == .courier {
                let entry = FapiaoEntry(number: Kind.digitalNumber.plain)
                _ = try office.staff(.desk(.move(Moving(Office.application, .issue([entry])))))
            }
            for moving in movings { _ = try office.staff(.desk(.move(moving))) }
            return try office.known(of: self)
        case .show(let number):
            let office = try Office()
            try office.apply()
            guard case .desk(.application(let found, _))? = try office.staff(.desk(.show(number)))
            else { return nil }
            return found.number
        case .requests(.show(let number)):
            let office = try Office()
            try office.askForHelp()
            guard
                case .tickets(.conversation(let found))? = try office.staff(
                    .tickets(.show(number)))
            else { return nil }
            return found.ticket.number
        case .requests(.act(let moves)):
            guard case .redLetter(let forms)? = moves.first?.act else { return nil }
            return try Office().redLettered(form: forms.first ?? "")
        case .staff(.ask(let request)):
            let office = try Office()
            _ = try office.staff(.staff(request))
            return try office.stored("SELECT email FROM staff WHERE name = 'zhao'")
        case .list(let filter):
            switch self {
            case .statusWord: return filter.stage?.rawValue
            case .rowLimit: return filter.limit.map { "\($0)" }
            default: return arguments.options.language?.rawValue
            }
        case .importResults(let source):
            return source.encoding.flatMap(FeedEncoding.init(name:)).map { "\($0)" }
        default: return nil
        }
    }
}
