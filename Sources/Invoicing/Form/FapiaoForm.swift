import Text

/// The two kinds of paper Fapiao that can be applied for.
public enum FapiaoType: String, CaseIterable, Hashable, Sendable {
    /// 增值税普通发票
    case normal
    /// 增值税专用发票
    case special
}

/// Who the buyer is, where the desk asks: a company needs its taxpayer ID on every Fapiao (State
/// Taxation Administration Announcement 2017 No. 16), a person or another organisation does not.
public enum BuyerKind: String, CaseIterable, Hashable, Sendable {
    case company, person, organisation
}

/// What is to be printed on the Fapiao: everything a type needs, and nothing unparsed.
///
/// Only the name is needed on a normal one; a company needs its taxpayer ID to book the Fapiao
/// (State Taxation Administration Announcement 2017 No. 16, from 2017-07-01). A special one has
/// every value.
public struct FapiaoForm: Hashable, Sendable {
    public let type: FapiaoType
    public let title: BuyerName
    public let taxpayerID: TaxpayerID?
    public let registeredAddress: RegisteredAddress?
    public let telephone: TelephoneNumber?
    public let bank: BankName?
    public let bankAccount: BankAccount?

    /// Nil where the source lacks a value that the type needs. All are read even so.
    private init?(_ type: FapiaoType, from source: inout some FapiaoSource) {
        let title: BuyerName? = source.value(of: .title)
        taxpayerID = source.value(of: .taxpayerID)
        registeredAddress = source.value(of: .registeredAddress)
        telephone = source.value(of: .telephone)
        bank = source.value(of: .bank)
        bankAccount = source.value(of: .bankAccount)
        guard let title else { return nil }
        self.type = type
        self.title = title
        if type == .special, FapiaoField.allCases.contains(where: { self[$0] == nil }) {
            return nil
        }
    }
}

extension FapiaoForm {
    /// Parses what was typed, for a bill whose payer is known.
    ///
    /// - Throws: `Refusal.fields` with everything that is wrong, in the order of the form.
    public init(_ fields: DraftFields, payer: String) throws(Refusal) {
        var reader = FormReader(fields)
        if fields.shows(.buyer), BuyerKind(rawValue: fields[.buyer]) == nil {
            reader.add(.buyer, .choose)
        }
        let form = FapiaoForm(fields.type, from: &reader)
        for line in BuyerLine.allCases { reader.checkLimit(of: line) }
        if fields.wantsCertificate, let title = reader.texts[.title],
            !BuyerName(stored: title).isPayer(payer)
        {
            reader.add(.title, .titleMustBePayer(payer))
        }
        try reader.finish()
        guard let form else { preconditionFailure("a value that is needed and missing is a fault") }
        self = form
    }

    /// As it was stored, in texts that passed the rules of their day; nil without a title. What
    /// lacks a value that a special one has is read as a normal one.
    public init?(stored type: String, _ texts: [FapiaoField: String]) {
        var source = StoredTexts(texts: texts)
        let special =
            type == FapiaoType.special.rawValue ? FapiaoForm(.special, from: &source) : nil
        guard let form = special ?? FapiaoForm(.normal, from: &source) else { return nil }
        self = form
    }
}

/// Where the values of a form come from.
private protocol FapiaoSource {
    /// The value of a field; nil where there is none.
    mutating func value<Value: FieldText>(of field: FapiaoField) -> Value?
}

extension FormReader: FapiaoSource {
    fileprivate mutating func value<Value: FieldText>(of field: FapiaoField) -> Value? {
        particular(field.id, as: Value.self)
    }
}

private struct StoredTexts: FapiaoSource {
    let texts: [FapiaoField: String]

    func value<Value: FieldText>(of field: FapiaoField) -> Value? {
        texts[field].map { Value(stored: $0) }
    }
}
