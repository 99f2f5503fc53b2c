import Invoicing

// What staff do with applications: all words that differ by the act.
extension DeskPhrases {
    public static func label(_ act: ApplicationAct) -> Phrase {
        switch act {
        case .accept: Phrase(en: "Accept", zhHans: "受理", de: "Annehmen")
        case .handBack: Phrase(en: "Hand back", zhHans: "退回待办", de: "Zurückgeben")
        case .issue: Phrase(en: "Issue", zhHans: "开具", de: "Ausstellen")
        case .mailOut: Phrase(en: "Mail out", zhHans: "寄出", de: "Versenden")
        case .ready: Phrase(en: "Ready", zhHans: "待自取", de: "Abholbereit")
        case .receive: Phrase(en: "Received", zhHans: "已签收", de: "Erhalten")
        case .remark: Phrase(en: "Remark", zhHans: "备注", de: "Bemerkung")
        case .reject: Phrase(en: "Reject", zhHans: "驳回", de: "Ablehnen")
        case .undo: Phrase(en: "Undo", zhHans: "撤回", de: "Rückgängig")
        }
    }

    /// Said when it is done with one application.
    public static func done(_ act: ApplicationAct, _ number: String) -> Phrase {
        let did = did(act)
        return Phrase(
            en: "\(number): \(did.en).", zhHans: "\(number)：\(did.zhHans)。",
            de: "\(number): \(did.de).")
    }

    /// What was done, as it stands in a list of results.
    public static func did(_ act: ApplicationAct) -> Phrase {
        switch act {
        case .accept: Phrase(en: "accepted", zhHans: "已受理", de: "angenommen")
        case .handBack: Phrase(en: "handed back", zhHans: "已退回待办", de: "zurückgegeben")
        case .issue: Phrase(en: "issued", zhHans: "已开具", de: "ausgestellt")
        case .mailOut: Phrase(en: "mailed out", zhHans: "已寄出", de: "versandt")
        case .ready: Phrase(en: "ready for pick-up", zhHans: "待自取", de: "abholbereit")
        case .receive: Phrase(en: "received", zhHans: "已签收", de: "erhalten")
        case .remark: Phrase(en: "remark added", zhHans: "已添加备注", de: "Bemerkung hinzugefügt")
        case .reject: Phrase(en: "rejected", zhHans: "已驳回", de: "abgelehnt")
        case .undo:
            Phrase(en: "last step undone", zhHans: "已撤回上一步", de: "letzter Schritt rückgängig")
        }
    }

    public static func didMany(_ act: ApplicationAct, _ count: Int) -> Phrase {
        let did =
            switch act {
            case .undo: Phrase(en: "undone", zhHans: "已撤回", de: "zurückgesetzt")
            case .remark: Phrase(en: "remarked on", zhHans: "已备注", de: "mit Bemerkung")
            case .accept, .handBack, .issue, .mailOut, .ready, .receive, .reject: did(act)
            }
        return Phrase(
            en: "\(count) \(did.en)", zhHans: "\(count) 项\(did.zhHans)", de: "\(count) \(did.de)")
    }

    /// What is asked before it is done with many.
    static func ask(_ act: ApplicationAct, _ count: Int) -> Phrase {
        let (label, many) = (label(act), count == 1 ? "application" : "applications")
        let de = "\(count) \(count == 1 ? "Antrag" : "Anträge") \(infinitive(act))"
        return switch act {
        case .ready:
            Phrase(
                en: "Mark \(count) \(many) as ready for pick-up",
                zhHans: "将 \(count) 项申请标为待自取", de: de)
        case .receive:
            Phrase(
                en: "Mark \(count) \(many) as received", zhHans: "将 \(count) 项申请标为已签收", de: de)
        case .remark:
            Phrase(en: "Remark on \(count) \(many)", zhHans: "为 \(count) 项申请添加备注", de: de)
        case .undo:
            Phrase(
                en: "Undo the last step of \(count) \(many)", zhHans: "撤回 \(count) 项申请的上一步",
                de: de)
        case .accept, .handBack, .issue, .mailOut, .reject:
            Phrase(
                en: "\(label.en) \(count) \(many)", zhHans: "\(label.zhHans) \(count) 项申请", de: de)
        }
    }

    static func infinitive(_ act: ApplicationAct) -> String {
        switch act {
        case .accept: "annehmen"
        case .handBack: "zurückgeben"
        case .issue: "ausstellen"
        case .mailOut: "versenden"
        case .ready: "bereitlegen"
        case .receive: "als erhalten vermerken"
        case .remark: "mit Bemerkung versehen"
        case .reject: "ablehnen"
        case .undo: "zurücksetzen"
        }
    }

    /// Who was faster: name, what it was done to, how long ago.
    public static func somebody(
        _ name: String, did deed: Deed, with number: String, _ ago: Phrase
    ) -> Phrase {
        let (en, zhHans, de) = past(deed)
        return Phrase(
            en: "\(name) \(en) \(number) \(ago.en)",
            zhHans: "\(name) \(ago.zhHans)\(zhHans) \(number)",
            de: "\(name) hat \(number) \(ago.de) \(de)")
    }

    private static func past(_ deed: Deed) -> (String, String, String) {
        switch deed {
        case .submit: ("submitted", "提交了", "eingereicht")
        case .accept: ("accepted", "受理了", "angenommen")
        case .handBack: ("handed back", "退回了", "zurückgegeben")
        case .issue: ("issued", "开具了", "ausgestellt")
        case .mailOut: ("mailed out", "寄出了", "versandt")
        case .ready: ("made ready for pick-up", "备妥了", "zur Abholung bereitgelegt")
        case .receive: ("marked as received", "登记签收了", "als erhalten vermerkt")
        case .reject: ("rejected", "驳回了", "abgelehnt")
        case .withdraw: ("withdrew", "撤销了", "zurückgezogen")
        case .remark: ("remarked on", "备注了", "mit einer Bemerkung versehen")
        case .undo: ("undid a step of", "撤回了一步：", "um einen Schritt zurückgesetzt")
        case .changeShipping: ("changed the shipping of", "修改了邮寄信息：", "im Versand geändert")
        case .return: ("took back", "收到了退票：", "zurückgenommen")
        case .void: ("voided", "作废了", "storniert")
        case .object: ("objected to", "提出了异议：", "beanstandet")
        }
    }

    /// An entry of the history: what was done, where the stage does not say it.
    public static func entry(_ deed: Deed, _ stage: Stage.Name) -> Phrase {
        switch deed {
        case .remark: label(.remark)
        case .undo:
            Phrase(
                en: "Back to \(stage.phrase.en)", zhHans: "退回至\(stage.phrase.zhHans)",
                de: "Zurück zu \(stage.phrase.de)")
        case .changeShipping:
            Phrase(en: "Shipping changed", zhHans: "修改邮寄信息", de: "Versand geändert")
        case .object: Phrase(en: "Objection", zhHans: "购买方异议", de: "Widerspruch")
        default: stage.phrase
        }
    }
}

extension Actor {
    /// Who it was, as people read it.
    public var phrase: Phrase {
        switch self {
        case .applicant: Phrase(en: "applicant", zhHans: "申请人", de: "Antragsteller")
        case .system: Phrase(en: "system", zhHans: "系统", de: "System")
        case .operator: Phrase(en: "operator", zhHans: "管理员", de: "Betreiber")
        case .staff(let name): Phrase(same: name)
        }
    }
}
