/// A text of the Fapiao form, in the order in which forms, reports, JSON, exports and tables have
/// them: what is printed of the buyer.
///
/// The raw value is the key in JSON and in the contents of the history, which are hashed: it never
/// changes once released.
public enum FapiaoField: String, CaseIterable, Hashable, Sendable {
    case title, taxpayerID, registeredAddress, telephone, bank, bankAccount
}

/// A line of the buyer on the Fapiao. The tax system prints what stands on one line in one box of
/// 100 bytes (FACTS 1, length rules of the issuing interface).
public enum BuyerLine: CaseIterable, Hashable, Sendable {
    case name, taxpayerID, address, bank

    /// What stands on it, from left to right.
    public var fields: [FapiaoField] { FapiaoField.allCases.filter { $0.line == self } }
}

extension FapiaoField {
    /// Which Fapiaos cannot be without it.
    public enum Need: Sendable {
        case every
        /// A company's, and so every special one.
        case companies
        /// A special one. The others have it where more is to be printed.
        case special
    }

    /// By what it is known where it is typed.
    public var id: FieldID { kind.id }
    /// In tables and in exports.
    public var column: String { kind.column }
    /// Where it is printed.
    public var line: BuyerLine { kind.line }
    public var need: Need { kind.need }
    /// As many characters can be typed.
    public var limit: Int { kind.limit }

    /// The field that is typed under that name; nil for what is no text of this form.
    public init?(_ id: FieldID) {
        guard let field = Self.allCases.first(where: { $0.id == id }) else { return nil }
        self = field
    }

    private struct Kind {
        let id: FieldID
        let column: String
        let line: BuyerLine
        let need: Need
        let limit: Int
        let value: (FapiaoForm) -> (any FieldText)?
    }

    private var kind: Kind {
        switch self {
        case .title:
            Kind(id: .title, column: "title", line: .name, need: .every, limit: 200) { $0.title }
        case .taxpayerID:
            Kind(
                id: .taxpayerID, column: "taxpayer_id", line: .taxpayerID, need: .companies,
                limit: 60
            ) { $0.taxpayerID }
        case .registeredAddress:
            Kind(
                id: .registeredAddress, column: "registered_address", line: .address,
                need: .special, limit: 200
            ) { $0.registeredAddress }
        case .telephone:
            Kind(
                id: .telephone, column: "telephone", line: .address, need: .special, limit: 60
            ) { $0.telephone }
        case .bank:
            Kind(id: .bank, column: "bank", line: .bank, need: .special, limit: 200) { $0.bank }
        case .bankAccount:
            Kind(
                id: .bankAccount, column: "bank_account", line: .bank, need: .special, limit: 60
            ) { $0.bankAccount }
        }
    }

    fileprivate func value(in form: FapiaoForm) -> (any FieldText)? { kind.value(form) }
}

extension FapiaoForm {
    /// The value of a field; nil where the form has none.
    public subscript(field: FapiaoField) -> (any FieldText)? { field.value(in: self) }

    /// In tables and in exports.
    public static let columns = ["type"] + FapiaoField.allCases.map(\.column)

    /// What stands in the columns, in their order.
    public var cells: [String?] {
        [type.rawValue] + FapiaoField.allCases.map { self[$0]?.text }
    }

    /// What stands on a line.
    public func texts(on line: BuyerLine) -> [String] {
        line.fields.compactMap { self[$0]?.text }
    }
}
