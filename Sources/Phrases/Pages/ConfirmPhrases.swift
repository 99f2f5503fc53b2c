/// The confirmation page, what follows it, and progress.
public enum ConfirmPhrases {
    public static let preview = Phrase(en: "preview", zhHans: "预览", de: "Vorschau")
    public static let buyer = Phrase(en: "Buyer", zhHans: "购买方", de: "Käufer")
    public static let item = Phrase(en: "Item", zhHans: "项目", de: "Posten")
    public static let quantity = Phrase(en: "Quantity", zhHans: "数量", de: "Menge")
    public static let net = Phrase(en: "Net", zhHans: "金额", de: "Netto")
    public static let rate = Phrase(en: "Rate", zhHans: "税率", de: "Satz")
    public static let tax = Phrase(en: "Tax", zhHans: "税额", de: "Steuer")
    public static let total = Phrase(en: "Total", zhHans: "价税合计", de: "Summe")
    public static let seller = Phrase(en: "Seller", zhHans: "销售方", de: "Verkäufer")
    public static let shipTo = Phrase(en: "Ship to", zhHans: "邮寄", de: "Versand an")

    public static func moreLines(_ count: Int) -> Phrase {
        Phrase(
            en: "… and \(count) more lines", zhHans: "……另有 \(count) 行", de: "… und \(count) weitere"
        )
    }

    /// With weekday and date.
    public static func expected(_ day: String) -> Phrase {
        Phrase(
            en: "Expected to be completed by \(day) (two working days)",
            zhHans: "预计 \(day)前办结（两个工作日）",
            de: "Voraussichtlich erledigt bis \(day) (zwei Arbeitstage)")
    }

    public static let provisional = Phrase(
        en: "provisional: next year's holidays are not published yet",
        zhHans: "暂定：下一年的放假安排尚未公布", de: "vorläufig: die Feiertage sind noch nicht bekannt")
    public static let verify = Phrase(
        en: "Verify that the information is correct.", zhHans: "请核对以上信息是否正确。",
        de: "Prüfen Sie, ob alles stimmt.")
    public static let editFapiao = Phrase(en: "Edit Fapiao", zhHans: "修改发票", de: "Fapiao ändern")
    public static let editShipping = Phrase(
        en: "Edit shipping", zhHans: "修改邮寄信息", de: "Versand ändern")
    public static let confirm = Phrase(en: "Confirm", zhHans: "确认", de: "Bestätigen")

    public static func yourApplication(_ number: String) -> Phrase {
        Phrase(
            en: "Your application is \(number).", zhHans: "您的申请单号是 \(number)。",
            de: "Ihr Antrag hat die Nummer \(number).")
    }

    public static func serviceCenterHasIt(_ day: String) -> Phrase {
        Phrase(
            en: "The service center has it. Expected to be completed by \(day).",
            zhHans: "服务中心已收到，预计 \(day)前办结。",
            de: "Ihr Antrag liegt dem Servicezentrum vor. Voraussichtlich erledigt bis \(day).")
    }

    public static func emailed(_ email: String) -> Phrase {
        Phrase(
            en: "A confirmation was emailed to \(email).", zhHans: "确认邮件已发送至 \(email)。",
            de: "Eine Bestätigung ging an \(email).")
    }

    public static let seeProgress = Phrase(
        en: "See the progress", zhHans: "查看进度", de: "Bearbeitungsstand ansehen")
    public static let another = Phrase(
        en: "Apply another bill", zhHans: "申请其他账单", de: "Weitere Fapiao beantragen")
    public static let confirmed = Phrase(en: "Confirmed", zhHans: "已确认", de: "Bestätigt")
}

/// The applicant's view of what became of applications.
public enum ProgressPhrases {
    public static let title = Phrase(en: "Progress", zhHans: "申请进度", de: "Bearbeitungsstand")
    public static let application = Phrase(en: "Application", zhHans: "申请单号", de: "Antrag")
    public static let details = Phrase(en: "Details", zhHans: "详情", de: "Einzelheiten")
    public static func replaces(_ number: String) -> Phrase {
        Phrase(
            en: "Replaces \(number).", zhHans: "替换原申请 \(number)。", de: "Ersetzt \(number).")
    }

    public static func replacedBy(_ number: String) -> Phrase {
        Phrase(
            en: "Replaced by \(number).", zhHans: "已由 \(number) 替换。",
            de: "Ersetzt durch \(number).")
    }

    /// How a Fapiao was taken back.
    public static let redLettered = Phrase(
        en: "by a red-letter Fapiao", zhHans: "已开具红字发票", de: "durch eine rote Fapiao")
    public static let bills = Phrase(en: "Bills", zhHans: "账单", de: "Posten")
    public static let withdraw = Phrase(en: "Withdraw", zhHans: "撤销申请", de: "Zurückziehen")
    public static let arrived = Phrase(en: "It arrived", zhHans: "确认签收", de: "Ist angekommen")
    public static let correct = Phrase(
        en: "Correct and submit again", zhHans: "更正后重新提交",
        de: "Korrigieren und erneut einreichen")
    public static let changeShipping = Phrase(
        en: "Change shipping", zhHans: "修改邮寄信息", de: "Versand ändern")

    public static func askWithdraw(_ number: String) -> Phrase {
        Phrase(
            en: "Withdraw \(number)? Its bills are free again then.",
            zhHans: "确定撤销 \(number) 吗？撤销后账单可重新申请。",
            de: "\(number) zurückziehen? Die Posten sind danach wieder frei.")
    }

    public static func askArrived(_ number: String) -> Phrase {
        Phrase(
            en: "Has the Fapiao of \(number) arrived?", zhHans: "\(number) 的发票已经收到了吗？",
            de: "Ist die Fapiao zu \(number) angekommen?")
    }

    public static func withdrawn(_ number: String) -> Phrase {
        Phrase(
            en: "\(number) is withdrawn.", zhHans: "\(number) 已撤销。",
            de: "\(number) ist zurückgezogen.")
    }

    public static func hasArrived(_ number: String) -> Phrase {
        Phrase(
            en: "Noted: \(number) has arrived.", zhHans: "已记录：\(number) 已签收。",
            de: "Vermerkt: \(number) ist angekommen.")
    }

    public static func shippingChanged(_ number: String) -> Phrase {
        Phrase(
            en: "The shipping of \(number) was changed.", zhHans: "\(number) 的邮寄信息已修改。",
            de: "Der Versand von \(number) wurde geändert.")
    }

    /// After the buyer's objection, with the number of customer service.
    public static func objected(_ service: String) -> Phrase {
        Phrase(
            en: "The buyer of the order took it out of this account. Questions? Customer "
                + "service: \(service)",
            zhHans: "订单的购买方已将该订单移出本账户。如有疑问，请致电客户服务：\(service)",
            de: "Der Käufer der Bestellung hat sie aus diesem Konto genommen. Fragen? "
                + "Kundendienst: \(service)")
    }

    public static let none = Phrase(
        en: "You have not applied for a Fapiao yet. Choose a bill and press Enter.",
        zhHans: "您还没有申请过发票。请选择账单并按 Enter。",
        de:
            "Sie haben noch keine Fapiao beantragt. Wählen Sie einen Posten und drücken Sie Eingabe."
    )

    /// What the service center wrote.
    public static func remark(_ text: String) -> Phrase {
        Phrase(en: "Remark: \(text)", zhHans: "备注：\(text)", de: "Bemerkung: \(text)")
    }

    /// Why it was rejected.
    public static func reason(_ text: String) -> Phrase {
        Phrase(en: "Reason: \(text)", zhHans: "驳回原因：\(text)", de: "Grund: \(text)")
    }

    /// The same on the form that corrects it.
    public static func rejected(_ text: String) -> Phrase {
        Phrase(en: "Rejected: \(text)", zhHans: "驳回原因：\(text)", de: "Abgelehnt: \(text)")
    }

    /// Who brings the parcel, its number, and where to follow it.
    public static func track(_ courier: Phrase, _ waybill: String, _ address: String) -> Phrase {
        Phrase(
            en: "\(courier.en) \(waybill) · track it at \(address)",
            zhHans: "\(courier.zhHans) \(waybill) · 查询物流：\(address)",
            de: "\(courier.de) \(waybill) · verfolgen unter \(address)")
    }

    /// Code and number of what was issued.
    public static func fapiao(_ numbers: String) -> Phrase {
        Phrase(en: "Fapiao \(numbers)", zhHans: "发票 \(numbers)", de: "Fapiao \(numbers)")
    }

    /// Until when it is expected.
    public static func expected(_ day: String) -> Phrase {
        Phrase(
            en: "Expected to be completed by \(day)", zhHans: "预计 \(day)前办结",
            de: "Voraussichtlich erledigt bis \(day)")
    }

    /// It is late: days, and whom to call.
    public static func late(_ day: String, _ service: String) -> Phrase {
        Phrase(
            en: "Late: it was expected by \(day). Customer service: \(service)",
            zhHans: "已超时：原定 \(day)前办结。客户服务：\(service)",
            de: "Verspätet: erwartet war \(day). Kundendienst: \(service)")
    }

    public static func andMore(_ record: String, _ count: Int) -> Phrase {
        Phrase(
            en: "\(record) +\(count)", zhHans: "\(record) 等\(count + 1)项", de: "\(record) +\(count)"
        )
    }

    public static func copied(_ text: String) -> Phrase {
        Phrase(en: "Copied: \(text)", zhHans: "已复制：\(text)", de: "Kopiert: \(text)")
    }
}

/// Help.
public enum HelpPhrases {
    public static let title = Phrase(en: "Keys here", zhHans: "本页按键", de: "Tasten hier")
}

/// What is said when the database did not do its part.
public enum FailurePhrases {
    public static let notSaved = Phrase(
        en: "Not saved: the database could not be used. Your entries are still here; try again.",
        zhHans: "未保存：数据库暂不可用。您填写的内容还在，请重试。",
        de: "Nicht gespeichert: die Datenbank war nicht erreichbar. Ihre Eingaben sind noch da; "
            + "versuchen Sie es erneut.")
}
