import Text

/// What a third-party system feeds in.
public enum Feed: String, CaseIterable, Hashable, Sendable {
    case orders, payments

    /// The names in the header, in the order in which the program writes them; a file may have
    /// them in any.
    public var columns: [String] {
        switch self {
        case .orders:
            ["order_number", "customer", "payer", "product", "quantity", "email", "placed_at"]
        case .payments: ["billing_record", "order_number", "amount", "paid_at"]
        }
    }
}

/// How the characters of a feed are written.
public enum FeedEncoding: Equatable, Sendable {
    case utf8, gb18030

    /// By its name on the command line, case and hyphens ignored; GBK and GB2312 are parts of
    /// GB18030.
    public init?(name: String) {
        switch Plain.digits(name).lowercased().filter({ $0 != "_" }) {
        case "utf8": self = .utf8
        case "gb18030", "gbk", "gb2312", "cp936": self = .gb18030
        default: return nil
        }
    }
}

/// Upper bounds that keep a damaged feed from filling the memory.
public enum FeedLimits {
    /// Bytes of one field.
    public static let field = 64 * 1024
    /// Characters of an order or billing record number.
    public static let number = 64
    /// Seconds that a time may lie ahead of now.
    public static let ahead: Int64 = 86_400
    /// Nothing was sold or paid before 2000-01-01: an earlier time is an empty cell of a spreadsheet
    /// or a date of two digits.
    public static let earliest = Instant(seconds: 946_656_000)
}

/// What an import did, in rows.
public struct FeedSummary: Equatable, Sendable {
    /// Rows that were not known before.
    public var new = 0
    /// Rows that replaced what was known.
    public var changed = 0
    /// Rows that said what was known.
    public var unchanged = 0
    /// Rows that were not taken; each was reported.
    public var refused = 0

    /// A summary of those counts.
    public init(new: Int = 0, changed: Int = 0, unchanged: Int = 0, refused: Int = 0) {
        self.new = new
        self.changed = changed
        self.unchanged = unchanged
        self.refused = refused
    }

    /// All rows of the file.
    public var rows: Int { new + changed + unchanged + refused }
}
