import Invoicing

extension FapiaoField {
    /// What it is called on forms and in reports.
    public var label: Phrase {
        switch self {
        case .title: Phrase(en: "Buyer's name", zhHans: "购货单位名称", de: "Name des Käufers")
        case .taxpayerID: Phrase(en: "Taxpayer ID", zhHans: "纳税人识别号", de: "Steuernummer")
        case .registeredAddress:
            Phrase(en: "Registered address", zhHans: "注册地址", de: "Eingetragene Anschrift")
        case .telephone: Phrase(en: "Telephone", zhHans: "电话", de: "Telefon")
        case .bank: Phrase(en: "Bank", zhHans: "开户银行", de: "Bank")
        case .bankAccount: Phrase(en: "Account number", zhHans: "银行账号", de: "Kontonummer")
        }
    }

    /// As it stands within a sentence.
    public var inSentence: Phrase {
        switch self {
        case .title: Phrase(en: "the title", zhHans: "发票抬头", de: "der Titel")
        case .taxpayerID:
            Phrase(en: "the taxpayer ID", zhHans: "纳税人识别号", de: "die Steuernummer")
        case .registeredAddress:
            Phrase(
                en: "the registered address", zhHans: "注册地址", de: "die eingetragene Anschrift")
        case .telephone: Phrase(en: "the telephone", zhHans: "电话", de: "das Telefon")
        case .bank: Phrase(en: "the bank", zhHans: "开户银行", de: "die Bank")
        case .bankAccount: Phrase(en: "the account number", zhHans: "银行账号", de: "die Kontonummer")
        }
    }
}

extension BuyerLine {
    /// What it is called where there is little room.
    public var label: Phrase {
        switch self {
        case .name: Phrase(en: "Title", zhHans: "发票抬头", de: "Titel")
        case .taxpayerID: Phrase(en: "Tax ID", zhHans: "税号", de: "Steuernr.")
        case .address: Phrase(en: "Address", zhHans: "注册地址", de: "Eingetr. Anschrift")
        case .bank: Phrase(en: "Bank", zhHans: "开户银行", de: "Bank")
        }
    }
}
