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

/// What is printed of a company besides name and taxpayer ID.
public struct Particulars: Hashable, Sendable {
    public let registeredAddress: RegisteredAddress
    public let telephone: TelephoneNumber
    public let bank: BankName
    public let bankAccount: BankAccount

    public init(
        registeredAddress: RegisteredAddress, telephone: TelephoneNumber, bank: BankName,
        bankAccount: BankAccount
    ) {
        self.registeredAddress = registeredAddress
        self.telephone = telephone
        self.bank = bank
        self.bankAccount = bankAccount
    }
}

/// What is to be printed on the Fapiao: everything a type needs, and nothing unparsed.
public enum FapiaoForm: Hashable, Sendable {
    /// Only the name is required; a company needs its taxpayer ID to book the Fapiao
    /// (State Taxation Administration Announcement 2017 No. 16, from 2017-07-01).
    case normal(
        title: BuyerName, taxpayerID: TaxpayerID?, registeredAddress: RegisteredAddress?,
        telephone: TelephoneNumber?, bank: BankName?, bankAccount: BankAccount?)
    case special(title: BuyerName, taxpayerID: TaxpayerID, Particulars)

    public var type: FapiaoType {
        switch self {
        case .normal: .normal
        case .special: .special
        }
    }

    public var title: BuyerName {
        switch self {
        case .normal(let title, _, _, _, _, _), .special(let title, _, _): title
        }
    }

    public var taxpayerID: TaxpayerID? {
        switch self {
        case .normal(_, let id, _, _, _, _): id
        case .special(_, let id, _): id
        }
    }

    public var registeredAddress: RegisteredAddress? {
        switch self {
        case .normal(_, _, let address, _, _, _): address
        case .special(_, _, let particulars): particulars.registeredAddress
        }
    }

    public var telephone: TelephoneNumber? {
        switch self {
        case .normal(_, _, _, let telephone, _, _): telephone
        case .special(_, _, let particulars): particulars.telephone
        }
    }

    public var bank: BankName? {
        switch self {
        case .normal(_, _, _, _, let bank, _): bank
        case .special(_, _, let particulars): particulars.bank
        }
    }

    public var bankAccount: BankAccount? {
        switch self {
        case .normal(_, _, _, _, _, let account): account
        case .special(_, _, let particulars): particulars.bankAccount
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
        let title = reader.required(.title, as: BuyerName.self)
        let isSpecial = fields.type == .special
        let taxpayerID = reader.particular(.taxpayerID, as: TaxpayerID.self)
        let address = reader.particular(.registeredAddress, as: RegisteredAddress.self)
        let telephone = reader.particular(.telephone, as: TelephoneNumber.self)
        let bank = reader.particular(.bank, as: BankName.self)
        let account = reader.particular(.bankAccount, as: BankAccount.self)
        if let address, let telephone {
            reader.checkSharedLimit(.registeredAddress) { () throws(FieldFault) in
                try TaxLimits.check(address, telephone)
            }
        }
        if let bank, let account {
            reader.checkSharedLimit(.bank) { () throws(FieldFault) in
                try TaxLimits.check(bank, account)
            }
        }
        if fields.wantsCertificate, let title, !title.isPayer(payer) {
            reader.add(.title, .titleMustBePayer(payer))
        }
        try reader.finish()
        guard let title else { throw .fields([]) }
        if isSpecial {
            guard let taxpayerID, let address, let telephone, let bank, let account else {
                throw .fields([])
            }
            self = .special(
                title: title, taxpayerID: taxpayerID,
                Particulars(
                    registeredAddress: address, telephone: telephone, bank: bank,
                    bankAccount: account))
        } else {
            self = .normal(
                title: title, taxpayerID: taxpayerID, registeredAddress: address,
                telephone: telephone, bank: bank, bankAccount: account)
        }
    }
}
