import Invoicing

// The words of PRODUCT 5.2 and 7.1.
extension Ticket.Kind {
    /// What a ticket is about, as it is chosen and listed.
    public var phrase: Phrase {
        switch self {
        case .whereabouts:
            Phrase(
                en: "Where is my Fapiao?", zhHans: "我的发票在哪里？", de: "Wo ist meine Fapiao?")
        case .title: Phrase(en: "Change the title", zhHans: "更改发票抬头", de: "Titel ändern")
        case .split: Phrase(en: "Split into several", zhHans: "拆分开票", de: "Aufteilen")
        case .certificate:
            Phrase(en: "Purchase certificate", zhHans: "购买证明", de: "Kaufnachweis")
        case .refund: Phrase(en: "Refund", zhHans: "退款", de: "Erstattung")
        case .other: Phrase(en: "Other", zhHans: "其他", de: "Anderes")
        }
    }
}

extension Ticket.Status {
    /// The status as the applicant reads it.
    public var phrase: Phrase {
        switch self {
        case .open: Phrase(en: "Open", zhHans: "处理中", de: "Offen")
        case .waiting: Phrase(en: "Waiting for you", zhHans: "待您回复", de: "Wartet auf Sie")
        case .done: Phrase(en: "Done", zhHans: "已完成", de: "Erledigt")
        case .declined: Phrase(en: "Declined", zhHans: "未同意", de: "Abgelehnt")
        }
    }

    /// The status as staff read it.
    public var staffPhrase: Phrase {
        switch self {
        case .waiting:
            Phrase(
                en: "Waiting for the applicant", zhHans: "待申请人回复",
                de: "Wartet auf den Antragsteller")
        case .open, .done, .declined: phrase
        }
    }
}

extension Ticket.Deed {
    /// What was done, as one reads it before the text of a message; nil where the text says all.
    public var phrase: Phrase? {
        switch self {
        case .open, .write, .reply: nil
        case .propose:
            Phrase(en: "Asked for other parts.", zhHans: "已更改拆分方案。", de: "Andere Teile gewünscht.")
        case .sendBack:
            Phrase(en: "Sent the Fapiao back:", zhHans: "已寄回发票：", de: "Fapiao zurückgeschickt:")
        case .approve: Phrase(en: "Agreed.", zhHans: "已同意。", de: "Einverstanden.")
        case .withhold:
            Phrase(
                en: "Agreed. The Fapiao has not left the service center.",
                zhHans: "已同意。发票尚未离开服务中心。",
                de: "Einverstanden. Die Fapiao hat das Servicezentrum nicht verlassen.")
        case .decline: Phrase(en: "Declined.", zhHans: "未同意。", de: "Abgelehnt.")
        case .close: Phrase(en: "Done.", zhHans: "已完成。", de: "Erledigt.")
        case .arrive:
            Phrase(
                en: "The Fapiao has arrived.", zhHans: "已收到退回的发票。",
                de: "Die Fapiao ist angekommen.")
        case .void:
            Phrase(
                en: "The old Fapiao was voided.", zhHans: "原发票已作废。",
                de: "Die alte Fapiao ist storniert.")
        case .redLetter:
            Phrase(
                en: "The old Fapiao was red-lettered.", zhHans: "原发票已红冲。",
                de: "Zur alten Fapiao gibt es eine rote Fapiao.")
        case .undo:
            Phrase(
                en: "The arrival was noted by mistake, and was taken back.",
                zhHans: "收到退票的登记有误，已撤回。",
                de: "Die Ankunft war ein Versehen und ist zurückgenommen.")
        case .apply:
            Phrase(
                en: "Every part was applied for.", zhHans: "各部分均已申请。",
                de: "Alle Teile sind beantragt.")
        }
    }
}

extension Conversation {
    /// What becomes of the Fapiao that came back, or what became of it.
    public var endOfFapiao: Phrase {
        guard case .voided = ticket.step else { return TicketSteps.voidOrRedLetter }
        return redLetterRemarks.isEmpty ? TicketSteps.voided : TicketSteps.redLettered
    }
}

/// The steps of a change of title, a refund with a Fapiao, and a split.
public enum TicketSteps {
    public static let agreed = Phrase(en: "Agreed", zhHans: "已同意", de: "Einverstanden")
    public static let sendBack = Phrase(en: "Send back", zhHans: "寄回发票", de: "Zurückschicken")
    public static let arrived = Phrase(en: "Arrived", zhHans: "已收到退票", de: "Angekommen")
    /// While it is not known yet which of the two it will be.
    public static let voidOrRedLetter = Phrase(
        en: "Void or red-letter", zhHans: "作废或红冲", de: "Storno oder rote Fapiao")
    public static let voided = Phrase(en: "Voided", zhHans: "已作废", de: "Storniert")
    public static let redLettered = Phrase(
        en: "Red-lettered", zhHans: "已红冲", de: "Rote Fapiao")
    public static let newApplication = Phrase(
        en: "New application", zhHans: "新申请", de: "Neuer Antrag")
    public static let applyForParts = Phrase(
        en: "Apply for each part", zhHans: "分别申请各部分", de: "Jeden Teil beantragen")
}
