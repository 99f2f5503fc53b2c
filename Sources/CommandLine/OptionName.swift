/// An option, by its name without the hyphens.
public enum OptionName: String, CaseIterable, Sendable {
    case database, settings, plain, language, help, version
    case `as`, encoding, status, overdue, search, limit, json
    case remark, reason, code, number, amount
    case issuedOn = "issued-on"
    case qr, anyway, accept, carrier, waybill, email, role, expected, type, all, form
    case clockIsRight = "clock-is-right"
    case head

    /// Belongs to every command.
    static let global: [OptionName] = [
        .database, .settings, .plain, .language, .as, .help, .version,
    ]

    /// The letter by which it is known too.
    init?(letter: Character) {
        switch letter {
        case "h": self = .help
        case "V": self = .version
        default: return nil
        }
    }

    /// What its value is; nil for those without one.
    var value: ArgumentName? {
        switch self {
        case .database, .settings: .path
        case .language: .language
        case .encoding: .encoding
        case .status: .status
        case .search, .remark, .reason: .text
        case .limit: .count
        case .as: .name
        case .code: .fapiaoCode
        case .number, .waybill, .form: .number
        case .amount: .amount
        case .issuedOn, .expected: .date
        case .type: .fapiaoType
        case .qr: .line
        case .head: .head
        case .carrier: .carrier
        case .email: .email
        case .role: .role
        case .plain, .help, .version, .overdue, .json, .anyway, .accept, .all, .clockIsRight: nil
        }
    }
}
