/// What was typed into the wizard's forms, raw, by field.
public struct DraftFields: Hashable, Sendable {
    public private(set) var values: [FieldID: String]
    /// The exact text whose doubt the applicant confirmed, by field.
    public private(set) var kept: [FieldID: String]
    /// Whether the form asks who the buyer is (`requireTaxpayerID` of the settings); not stored.
    public var asksBuyer = false

    public init(_ values: [FieldID: String] = [:], kept: [FieldID: String] = [:]) {
        self.values = values
        self.kept = kept
    }

    /// The text of a field, empty when nothing was typed.
    public subscript(field: FieldID) -> String {
        get { values[field] ?? "" }
        set { values[field] = newValue }
    }

    /// Confirms the doubt about what stands in a field now.
    public mutating func keep(_ field: FieldID) { kept[field] = self[field] }

    /// Remembers a confirmation that was stored.
    public mutating func keep(_ field: FieldID, text: String) { kept[field] = text }

    /// Those fields alone that match.
    public func only(_ matches: (FieldID) -> Bool) -> DraftFields {
        var some = self
        some.values = values.filter { matches($0.key) }
        some.kept = kept.filter { matches($0.key) }
        return some
    }

    /// Whether the doubt about what stands in a field now was confirmed.
    public func isKept(_ field: FieldID) -> Bool { kept[field] == self[field] }

    public var type: FapiaoType { FapiaoType(rawValue: self[.type]) ?? .normal }
    public var method: ShippingMethod { ShippingMethod(rawValue: self[.method]) ?? .yunda }
    public var printsMore: Bool { self[.printMore] == "yes" }
    public var wantsCertificate: Bool { self[.certificate] == "yes" }

    /// Whether the form shows a field now; what is not shown stays in the draft, never in the
    /// application.
    public func shows(_ field: FieldID) -> Bool {
        if let printed = FapiaoField(field) {
            return printed.need != .special || type == .special || printsMore
        }
        if let part = ShippingField(field) { return !part.isPlace || method != .pickup }
        return switch field {
        case .printMore: type == .normal
        case .buyer: asksBuyer && type == .normal
        default: true
        }
    }

    /// Whether a shown field may not be left empty.
    public func requires(_ field: FieldID) -> Bool {
        if let printed = FapiaoField(field) {
            return switch printed.need {
            case .every: true
            case .companies:
                type == .special || shows(.buyer) && self[.buyer] == BuyerKind.company.rawValue
            case .special: type == .special
            }
        }
        if let part = ShippingField(field) { return !part.isOptional && shows(field) }
        return field == .buyer && shows(.buyer)
    }

    /// What is wrong with one field as it stands: checked when the field is left.
    ///
    /// - Parameter payer: who paid the bills, whom the title must name for a certificate.
    public func fault(in field: FieldID, payer: String) -> FieldFault? {
        guard shows(field) else { return nil }
        do throws(Refusal) {
            if ShippingField(field) != nil {
                _ = try ShippingForm(self)
            } else {
                _ = try FapiaoForm(self, payer: payer)
            }
            return nil
        } catch {
            guard case .fields(let faults) = error else { return nil }
            return faults.first { $0.field == field }?.fault
        }
    }
}

/// Reads fields one by one and collects every fault, so that all are told at once.
struct FormReader {
    private let fields: DraftFields
    private var faults: [FieldRefusal] = []
    /// What was read, as it is stored and printed.
    private(set) var texts: [FieldID: String] = [:]

    init(_ fields: DraftFields) { self.fields = fields }

    mutating func add(_ field: FieldID, _ fault: FieldFault) {
        if !faults.contains(where: { $0.field == field }) {
            faults.append(FieldRefusal(field, fault))
        }
    }

    mutating func required<Value: FieldText>(
        _ field: FieldID, as type: Value.Type
    ) -> Value? {
        guard !fields[field].allSatisfy(\.isWhitespace) else {
            add(field, .required)
            return nil
        }
        return read(field, as: type)
    }

    mutating func optional<Value: FieldText>(
        _ field: FieldID, as type: Value.Type
    ) -> Value? {
        guard fields.shows(field), !fields[field].allSatisfy(\.isWhitespace) else { return nil }
        return read(field, as: type)
    }

    /// One of those that some Fapiaos need and others may have.
    mutating func particular<Value: FieldText>(
        _ field: FieldID, as type: Value.Type
    ) -> Value? {
        fields.requires(field) ? required(field, as: type) : optional(field, as: type)
    }

    /// Complains at the first field of a line that what stands on it is too long together.
    mutating func checkLimit(of line: BuyerLine) {
        let fields = line.fields.map(\.id)
        do throws(FieldFault) {
            try TaxLimits.check(fields.compactMap { texts[$0] })
        } catch {
            if let first = fields.first { add(first, error) }
        }
    }

    /// - Throws: `Refusal.fields` when there is any fault.
    func finish() throws(Refusal) {
        if !faults.isEmpty { throw .fields(faults) }
    }

    private mutating func read<Value: FieldText>(
        _ field: FieldID, as type: Value.Type
    ) -> Value? {
        do throws(FieldFault) {
            let value = try Value(fields[field])
            texts[field] = value.text
            if let doubt = value.doubt, !fields.isKept(field) { add(field, .doubtful(doubt)) }
            return value
        } catch {
            add(field, error)
            return nil
        }
    }
}
