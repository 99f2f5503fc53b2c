import Invoicing

extension LetterKind {
    /// What the letter is, in a list.
    public var phrase: Phrase {
        switch self {
        case .orderConfirmation:
            Phrase(en: "Order confirmation", zhHans: "订单确认", de: "Bestellbestätigung")
        case .activation: Phrase(en: "Activation", zhHans: "激活", de: "Aktivierung")
        case .alreadyRegistered:
            Phrase(en: "Account exists", zhHans: "账户已存在", de: "Konto besteht")
        case .objection: Phrase(en: "Objection code", zhHans: "异议码", de: "Widerspruchscode")
        case .newPassword: Phrase(en: "New password", zhHans: "新密码", de: "Neues Passwort")
        case .passwordChanged:
            Phrase(en: "Password changed", zhHans: "密码已修改", de: "Passwort geändert")
        case .confirmAddress:
            Phrase(en: "Confirm address", zhHans: "确认邮箱", de: "Adresse bestätigen")
        case .addressChanging:
            Phrase(en: "Address asked for", zhHans: "申请修改邮箱", de: "Adresse angefordert")
        case .addressChanged:
            Phrase(en: "Address changed", zhHans: "邮箱已修改", de: "Adresse geändert")
        case .addressTaken: Phrase(en: "Address in use", zhHans: "邮箱已有账户", de: "Adresse vergeben")
        case .received:
            Phrase(en: "Application received", zhHans: "已收到申请", de: "Antrag eingegangen")
        case .status: Phrase(en: "Status", zhHans: "状态", de: "Status")
        case .ticket: Phrase(en: "Request", zhHans: "工单", de: "Anfrage")
        case .ticketRaised:
            Phrase(en: "Request for staff", zhHans: "待处理工单", de: "Anfrage an uns")
        case .objectionRaised: Phrase(en: "Objection", zhHans: "异议", de: "Widerspruch")
        }
    }
}
