import Text

/// A courier that brings the Fapiao.
public enum Courier: String, CaseIterable, Hashable, Sendable {
    case yunda
    /// SF Express, freight collect only.
    case sf

    /// By its name in English or Chinese, as people and lists of parcels have it, also with the
    /// name of a service behind it; nil for others.
    public init?(typed: String) {
        let name = Plain.joined(typed).lowercased()
        let chinese: [(Courier, [String])] = [(.yunda, ["韵达", "韻達"]), (.sf, ["顺丰", "順豐", "顺豐"])]
        let latin: [String: Courier] = ["yunda": .yunda, "sf": .sf, "shunfeng": .sf]
        // Which of two it is nobody can tell.
        let named = chinese.filter { $0.1.contains(where: name.holds) }
        if named.count > 1 { return nil }
        let letters = String(name.prefix { $0.isASCII }).filter { $0 != "-" }
        let word = letters.hasSuffix("express") ? String(letters.dropLast(7)) : letters
        if let courier = latin[word] {
            self = courier
        } else if let known = named.first, known.1.contains(where: name.hasPrefix) {
            self = known.0
        } else {
            return nil
        }
    }
}

/// How the Fapiao reaches the applicant.
public enum ShippingMethod: String, CaseIterable, Hashable, Sendable {
    case yunda, sf, pickup

    /// The courier, or nil for pick-up.
    public var courier: Courier? { Courier(rawValue: rawValue) }
}

/// Where a courier takes the Fapiao.
public struct PostalAddress: Hashable, Sendable {
    public let province: Province
    public let city: City
    public let street: StreetAddress
    public let postalCode: PostalCode?

    public init(province: Province, city: City, street: StreetAddress, postalCode: PostalCode?) {
        self.province = province
        self.city = city
        self.street = street
        self.postalCode = postalCode
    }

    /// On one line, from the province down.
    public var line: String {
        [province.text, city.text, street.text, postalCode?.text].compactMap { $0 }
            .joined(separator: " ")
    }
}

/// How and to whom the Fapiao goes: a courier always has an address, pick-up never.
public enum ShippingForm: Hashable, Sendable {
    case courier(Courier, recipient: PersonName, telephone: TelephoneNumber, PostalAddress)
    case pickup(who: PersonName, telephone: TelephoneNumber)

    public var method: ShippingMethod {
        switch self {
        case .courier(.yunda, _, _, _): .yunda
        case .courier(.sf, _, _, _): .sf
        case .pickup: .pickup
        }
    }

    public var recipient: PersonName {
        switch self {
        case .courier(_, let recipient, _, _), .pickup(let recipient, _): recipient
        }
    }

    public var telephone: TelephoneNumber {
        switch self {
        case .courier(_, _, let telephone, _), .pickup(_, let telephone): telephone
        }
    }

    public var address: PostalAddress? {
        switch self {
        case .courier(_, _, _, let address): address
        case .pickup: nil
        }
    }
}

extension ShippingForm {
    /// Parses what was typed.
    ///
    /// - Throws: `Refusal.fields` with everything that is wrong, in the order of the form.
    public init(_ fields: DraftFields) throws(Refusal) {
        var reader = FormReader(fields)
        let recipient = reader.required(.recipient, as: PersonName.self)
        let telephone = reader.required(.shipTelephone, as: TelephoneNumber.self)
        guard let courier = fields.method.courier else {
            try reader.finish()
            guard let recipient, let telephone else { preconditionFailure(Self.isFault) }
            self = .pickup(who: recipient, telephone: telephone)
            return
        }
        let province = reader.required(.province, as: Province.self)
        let city = reader.required(.city, as: City.self)
        let street = reader.required(.address, as: StreetAddress.self)
        let postalCode = reader.optional(.postalCode, as: PostalCode.self)
        if let postalCode, let province, province.isMainland, !postalCode.isMainland {
            reader.add(.postalCode, .postalCode)
        }
        try reader.finish()
        guard let recipient, let telephone, let province, let city, let street else {
            preconditionFailure(Self.isFault)
        }
        self = .courier(
            courier, recipient: recipient, telephone: telephone,
            PostalAddress(province: province, city: city, street: street, postalCode: postalCode))
    }

    private static let isFault = "a value that is needed and missing is a fault"

    /// As it was stored, in texts that passed the rules of their day.
    public init(stored method: String, _ texts: [ShippingField: String]) {
        func value<Value: FieldText>(of field: ShippingField) -> Value {
            Value(stored: texts[field] ?? "")
        }
        guard let courier = Courier(rawValue: method) else {
            self = .pickup(who: value(of: .recipient), telephone: value(of: .telephone))
            return
        }
        self = .courier(
            courier, recipient: value(of: .recipient), telephone: value(of: .telephone),
            PostalAddress(
                province: value(of: .province), city: value(of: .city),
                street: value(of: .address),
                postalCode: texts[.postalCode].map { PostalCode(stored: $0) }))
    }
}
