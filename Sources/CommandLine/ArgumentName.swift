import Phrases

/// A word that stands for what is to be given, as help and messages write it.
public enum ArgumentName: Hashable, Sendable {
    /// A file, or `-` for standard input or output: over SSH that alone.
    case file
    /// A file that is opened by its name.
    case path
    case activationCode, objectionCode, order, record, application, request, command
    case year, fingerprint, account, keyType, key
    // Values of options.
    case language, encoding, status, ticketStatus, text, count, number, name, amount, date, line
    case carrier, email, role, head, fapiaoType, fapiaoCode
    /// One of these words.
    case choice([String])

    /// Whether it is read as a path.
    var isFile: Bool { self == .file || self == .path }

    /// How it is written.
    var phrase: Phrase {
        switch self {
        case .file, .path: Phrase(en: "FILE", zhHans: "文件", de: "DATEI")
        case .activationCode: Phrase(en: "CODE", zhHans: "激活码", de: "CODE")
        case .objectionCode: Phrase(en: "CODE", zhHans: "异议码", de: "CODE")
        case .order: Phrase(en: "ORDER", zhHans: "订单号", de: "BESTELLUNG")
        case .record: Phrase(en: "BILLING-RECORD", zhHans: "账单记录", de: "ABRECHNUNGSPOSTEN")
        case .application: Phrase(en: "APPLICATION", zhHans: "申请单号", de: "ANTRAG")
        case .request: Phrase(en: "REQUEST", zhHans: "工单号", de: "ANFRAGE")
        case .command: Phrase(en: "COMMAND", zhHans: "命令", de: "BEFEHL")
        case .year: Phrase(en: "YEAR", zhHans: "年份", de: "JAHR")
        case .fingerprint: Phrase(en: "FINGERPRINT", zhHans: "指纹", de: "FINGERABDRUCK")
        case .account: Phrase(en: "USER", zhHans: "用户", de: "BENUTZER")
        case .keyType: Phrase(en: "TYPE", zhHans: "类型", de: "ART")
        case .key: Phrase(en: "KEY", zhHans: "公钥", de: "SCHLÜSSEL")
        case .language: Phrase(same: "en|zh-Hans|de")
        case .encoding: Phrase(same: "gb18030")
        case .status: Phrase(same: "S")
        case .ticketStatus: Phrase(same: "open|waiting|done|declined")
        case .text: Phrase(en: "TEXT", zhHans: "文字", de: "TEXT")
        case .count: Phrase(same: "N")
        case .number: Phrase(en: "NUMBER", zhHans: "号码", de: "NUMMER")
        case .name: Phrase(same: "NAME")
        case .amount: Phrase(en: "AMOUNT", zhHans: "金额", de: "BETRAG")
        case .date: Phrase(same: "YYYY-MM-DD")
        case .line: Phrase(en: "LINE", zhHans: "二维码内容", de: "ZEILE")
        case .carrier: Phrase(same: "yunda|sf")
        case .email: Phrase(en: "EMAIL", zhHans: "邮箱", de: "E-MAIL")
        case .role: Phrase(same: "clerk|lead")
        case .head: Phrase(en: "LINE", zhHans: "校验行", de: "ZEILE")
        case .fapiaoType: Phrase(same: "normal|special")
        case .fapiaoCode: Phrase(en: "CODE", zhHans: "代码", de: "CODE")
        case .choice(let words): Phrase(same: words.joined(separator: "|"))
        }
    }
}
