/// A text of the shipping form, in the order in which JSON and tables have them: who gets the
/// Fapiao, and where.
///
/// The raw value is the key in JSON and in the contents of the history, which are hashed: it never
/// changes once released.
public enum ShippingField: String, CaseIterable, Hashable, Sendable {
    case recipient, telephone, province, city, address, postalCode
}

extension ShippingField {
    /// By what it is known where it is typed.
    public var id: FieldID { kind.id }
    /// In tables.
    public var column: String { kind.column }
    /// Whether it says where a courier goes; who picks the Fapiao up leaves it out.
    public var isPlace: Bool { kind.isPlace }
    /// Whether it can be left out everywhere.
    public var isOptional: Bool { self == .postalCode }

    /// The field that is typed under that name; nil for what is no text of this form.
    public init?(_ id: FieldID) {
        guard let field = Self.allCases.first(where: { $0.id == id }) else { return nil }
        self = field
    }

    private struct Kind {
        let id: FieldID
        let column: String
        let isPlace: Bool
        let text: (ShippingForm) -> String?
    }

    private var kind: Kind {
        switch self {
        case .recipient:
            Kind(id: .recipient, column: "recipient", isPlace: false) { $0.recipient.text }
        case .telephone:
            Kind(id: .shipTelephone, column: "ship_telephone", isPlace: false) { $0.telephone.text }
        case .province:
            Kind(id: .province, column: "province", isPlace: true) { $0.address?.province.text }
        case .city: Kind(id: .city, column: "city", isPlace: true) { $0.address?.city.text }
        case .address:
            Kind(id: .address, column: "address", isPlace: true) { $0.address?.street.text }
        case .postalCode:
            Kind(id: .postalCode, column: "postal_code", isPlace: true) {
                $0.address?.postalCode?.text
            }
        }
    }

    fileprivate func text(in form: ShippingForm) -> String? { kind.text(form) }
}

extension ShippingForm {
    /// The text of a field; nil where the form has none.
    public subscript(field: ShippingField) -> String? { field.text(in: self) }

    /// In tables.
    public static let columns = ["method"] + ShippingField.allCases.map(\.column)

    /// What stands in the columns, in their order.
    public var cells: [String?] { [method.rawValue] + ShippingField.allCases.map { self[$0] } }
}
