import Text

// How the forms are filled in before anything is typed, and what is remembered afterwards.
extension DraftFields {
    /// The first time: VAT normal, Yunda, the payer as buyer, the rest empty.
    public init(payer: String) {
        self.init([.type: "normal", .method: "yunda", .title: payer])
    }

    /// The next time: what the last application said.
    public init(from application: Application) {
        let fapiao = application.fapiao
        let shipping = application.shipping
        self.init([
            .type: fapiao.type.rawValue, .certificate: application.wantsCertificate ? "yes" : "",
            .method: shipping.method.rawValue,
        ])
        for field in FapiaoField.allCases { self[field.id] = fapiao[field]?.text ?? "" }
        for field in ShippingField.allCases { self[field.id] = shipping[field] ?? "" }
        let hasMore = FapiaoField.allCases.contains { $0.need == .special && fapiao[$0] != nil }
        if fapiao.type == .normal, hasMore { self[.printMore] = "yes" }
        if fapiao.taxpayerID != nil { self[.buyer] = BuyerKind.company.rawValue }
        // A doubt that was confirmed once is not asked again about the same text.
        for field in FapiaoField.allCases { keep(field.id) }
    }

    /// For a part of a split: the title that was agreed, with what was printed with it before.
    ///
    /// - Parameter earlier: the titles that were used before, the last first.
    public mutating func take(_ title: String, earlier: [Earlier]) {
        let wanted = title.foldedForComparison
        guard self[.title].foldedForComparison != wanted else { return }
        for field in Self.titleFields { self[field] = "" }
        if let entry = earlier.first(where: { $0.fields[.title]?.foldedForComparison == wanted }) {
            fill(from: entry)
        }
        self[.title] = title
        // Whether this one needs a certificate, and who it is, was not said yet.
        self[.certificate] = ""
        self[.buyer] = ""
    }

    /// The title and the address to offer next time, as they stand in the forms.
    public func earlier(usedAt now: Instant) -> [Earlier] {
        var title: [FieldID: String] = [:]
        for field in Self.titleFields where shows(field) && !self[field].isEmpty {
            title[field] = self[field]
        }
        var entries = [Earlier(kind: .title, fields: title, usedAt: now)]
        if method != .pickup {
            var address: [FieldID: String] = [:]
            for field in Self.addressFields where !self[field].isEmpty {
                address[field] = self[field]
            }
            entries.append(Earlier(kind: .address, fields: address, usedAt: now))
        }
        return entries
    }

    /// Takes an earlier title or address over; what it does not hold becomes empty.
    public mutating func fill(from entry: Earlier) {
        let fields = entry.kind == .title ? Self.titleFields : Self.addressFields
        for field in fields {
            if let value = entry.fields[field] { self[field] = value; continue }
            // A title that was used without particulars does not take them away.
            if shows(field), field == .taxpayerID || entry.kind == .address { self[field] = "" }
        }
    }

    private static let titleFields = FapiaoField.allCases.map(\.id)
    private static let addressFields = ShippingField.allCases.map(\.id)
}
