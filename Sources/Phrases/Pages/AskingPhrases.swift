/// The applicant's pages of tickets.
public enum AskingPhrases {
    public static let tickets = Phrase(en: "Requests", zhHans: "工单", de: "Anfragen")
    public static let ticket = Phrase(en: "Request", zhHans: "工单", de: "Anfrage")

    /// With how many have something new to read.
    public static func tickets(unread count: Int) -> Phrase {
        guard count > 0 else { return tickets }
        return Phrase(
            en: "Requests ●\(count)", zhHans: "工单 ●\(count)", de: "Anfragen ●\(count)")
    }

    // The list
    public static let about = Phrase(en: "About", zhHans: "关于", de: "Zu")
    public static let kind = Phrase(en: "Request for", zhHans: "事项", de: "Anliegen")
    public static let openedOn = Phrase(en: "Opened on", zhHans: "提交日期", de: "Gestellt am")
    public static let newTicket = Phrase(en: "New request", zhHans: "新工单", de: "Neue Anfrage")
    public static let new = Phrase(en: "New", zhHans: "新工单", de: "Neu")
    public static let open = Phrase(en: "Open", zhHans: "打开", de: "Öffnen")

    public static func isAbout(_ ticket: String, _ number: String) -> Phrase {
        Phrase(
            en: "\(ticket) is about \(number).", zhHans: "\(ticket) 关于 \(number)。",
            de: "\(ticket) betrifft \(number).")
    }

    public static let unreadMark = Phrase(
        en: "● = there is something new to read", zhHans: "● = 有未读的新内容",
        de: "● = es gibt Neues zu lesen")
    public static let explanation = Phrase(
        en: "Here you ask the service center: for another title, for a split, for a purchase "
            + "certificate or a refund, or anything else.",
        zhHans: "您可以在此联系服务中心：更改抬头、拆分开票、购买证明、退款或其他事项。",
        de: "Hier fragen Sie das Servicezentrum: nach einem anderen Titel, einer Aufteilung, einem "
            + "Kaufnachweis, einer Erstattung oder etwas anderem.")

    /// In the place of a status.
    public static let notSent = Phrase(
        en: "Not sent yet", zhHans: "尚未发送", de: "Nicht gesendet")
    public static let begunMark = Phrase(
        en: "○ = you began something there that is not sent yet",
        zhHans: "○ = 有已填写但尚未发送的内容",
        de: "○ = dort ist etwas begonnen und noch nicht gesendet")

    // A new ticket
    public static let what = Phrase(
        en: "What is it about?", zhHans: "工单事项", de: "Worum geht es?")
    public static let number = Phrase(en: "About number", zhHans: "相关单号", de: "Zu Nummer")
    public static let numberHelp = Phrase(
        en: "An application, such as F-261120-0001, or a billing record.",
        zhHans: "申请单号（如 F-261120-0001）或账单记录号。",
        de: "Ein Antrag, etwa F-261120-0001, oder ein Posten.")
    public static let message = Phrase(en: "Message", zhHans: "留言", de: "Nachricht")
    public static let send = Phrase(en: "Send", zhHans: "发送", de: "Senden")
    public static let askPerson = Phrase(
        en: "Ask a person", zhHans: "咨询工作人员", de: "Jemanden fragen")
    public static let payer = Phrase(en: "Payer", zhHans: "付款单位", de: "Zahler")
    public static let sameTitle = Phrase(
        en: "Nothing here differs from the Fapiao as it is. Change what is to read otherwise.",
        zhHans: "内容与现有发票相同，请修改需要更改的项。",
        de: "Nichts unterscheidet sich von der Fapiao, wie sie ist. Bitte ändern, was anders "
            + "lauten soll.")
    public static let typeNumber = Phrase(
        en: "Enter the number, and you read here how far it is.",
        zhHans: "请填写单号，此处会显示其进度。",
        de: "Geben Sie die Nummer ein, dann lesen Sie hier, wie weit es ist.")
    public static let noApplication = Phrase(
        en: "Nobody has applied for a Fapiao for it yet: choose its title when you do.",
        zhHans: "该账单尚未申请发票，申请时即可填写所需抬头。",
        de: "Dafür ist noch keine Fapiao beantragt: Wählen Sie den Titel, wenn Sie es tun.")
    public static let titleIntro = Phrase(
        en: "As the Fapiao is to read. You send the old one back when the service center agrees.",
        zhHans: "请按更改后的内容填写。服务中心同意后，您须寄回原发票。",
        de: "Wie die Fapiao lauten soll. Die alte schicken Sie zurück, sobald das Servicezentrum "
            + "zustimmt.")

    /// What was typed earlier and not sent.
    public static func stillHere(on day: String, at clock: String) -> Phrase {
        Phrase(
            en: "What you typed on \(day) at \(clock) is still here.",
            zhHans: "您于 \(day) \(clock) 填写的内容仍保留在此。",
            de: "Was Sie am \(day) um \(clock) eingegeben haben, ist noch da.")
    }

    public static let beginAfresh = Phrase(
        en: "Begin afresh", zhHans: "重新填写", de: "Neu beginnen")
    public static let afreshQuestion = Phrase(
        en: "Begin afresh? What you typed here is thrown away. Press once more.",
        zhHans: "要重新填写吗？此处已填写的内容将被清除。请再按一次。",
        de: "Neu beginnen? Was Sie hier eingegeben haben, wird verworfen. Noch einmal drücken.")

    /// The ticket was sent.
    public static func isSent(_ number: String) -> Phrase {
        Phrase(
            en: "Request \(number) is with the service center.",
            zhHans: "工单 \(number) 已提交服务中心。",
            de: "Die Anfrage \(number) liegt dem Servicezentrum vor.")
    }

    /// Goes on in the ticket that is open already.
    public static func open(_ number: String) -> Phrase {
        Phrase(en: "Open \(number)", zhHans: "打开 \(number)", de: "\(number) öffnen")
    }

    // Parts
    public static let splitBill = Phrase(
        en: "Split this bill…", zhHans: "拆分此账单…", de: "Posten aufteilen…")
    public static let another = Phrase(en: "+ Another", zhHans: "+ 增加一部分", de: "+ Weiterer")
    public static let remove = Phrase(en: "Remove", zhHans: "删除此部分", de: "Entfernen")
    public static let toGo = Phrase(en: "To go", zhHans: "剩余金额", de: "Noch offen")

    public static func partTitle(_ number: Int) -> Phrase {
        Phrase(
            en: "Part \(number): title", zhHans: "第 \(number) 部分抬头", de: "Teil \(number): Titel")
    }

    public static func partAmount(_ number: Int) -> Phrase {
        Phrase(
            en: "Part \(number): amount", zhHans: "第 \(number) 部分金额",
            de: "Teil \(number): Betrag")
    }

    public static func changePart(_ number: Int) -> Phrase {
        Phrase(
            en: "Change part \(number)", zhHans: "修改第 \(number) 部分", de: "Teil \(number) ändern")
    }
}

// One conversation.
extension AskingPhrases {
    public static let sentBack = Phrase(
        en: "I have sent it", zhHans: "我已寄出", de: "Ich habe sie abgeschickt")
    public static let mendWaybill = Phrase(
        en: "Correct the waybill", zhHans: "更正快递单号", de: "Nummer berichtigen")
    public static let changeParts = Phrase(
        en: "Change the parts…", zhHans: "修改拆分方案…", de: "Teile ändern…")
    public static let proposal = Phrase(
        en: "Other parts", zhHans: "修改拆分方案", de: "Andere Teile")
    public static let messageSent = Phrase(
        en: "Your message is with the service center.", zhHans: "留言已发送给服务中心。",
        de: "Ihre Nachricht liegt dem Servicezentrum vor.")
    public static let waybillSent = Phrase(
        en: "Noted. The service center tells you when the Fapiao has arrived.",
        zhHans: "已记录。服务中心收到发票后会通知您。",
        de: "Vermerkt. Das Servicezentrum meldet sich, wenn die Fapiao da ist.")
    public static let partsSent = Phrase(
        en: "The parts are with the service center.", zhHans: "拆分方案已提交服务中心。",
        de: "Die Teile liegen dem Servicezentrum vor.")
    public static let scroll = Phrase(en: "Earlier messages", zhHans: "更早的消息", de: "Frühere")

    /// Leads into the wizard.
    public static func applyForPart(_ number: Int) -> Phrase {
        Phrase(
            en: "Apply for part \(number)…", zhHans: "申请第 \(number) 部分…",
            de: "Teil \(number) beantragen…")
    }

    public static func seeApplication(_ number: String) -> Phrase {
        Phrase(
            en: "See \(number) in Progress", zhHans: "查看 \(number) 的进度",
            de: "\(number) im Bearbeitungsstand")
    }
}

// Parts of a bill outside tickets.
extension AskingPhrases {
    /// The hint under a part's title: the title that was agreed, and where.
    public static func agreed(_ title: String, _ ticket: String) -> Phrase {
        Phrase(
            en: "Agreed: \(title). For another name, write in \(ticket).",
            zhHans: "已约定：\(title)。如需更改，请在 \(ticket) 中留言。",
            de: "Vereinbart: \(title). Für einen anderen Namen in \(ticket) schreiben.")
    }

    /// Under the list of bills.
    public static func partOf(_ number: Int, _ count: Int, title: String, ticket: String) -> Phrase
    {
        Phrase(
            en: "Part \(number) of \(count), agreed for \(title) in \(ticket).",
            zhHans: "第 \(number)/\(count) 部分，按 \(ticket) 约定抬头为 \(title)。",
            de: "Teil \(number) von \(count), in \(ticket) für \(title) vereinbart.")
    }

    /// With an application.
    public static func part(_ number: Int, _ count: Int, ticket: String) -> Phrase {
        Phrase(
            en: "Part \(number) of \(count) (\(ticket)).",
            zhHans: "第 \(number)/\(count) 部分（\(ticket)）。",
            de: "Teil \(number) von \(count) (\(ticket)).")
    }
}
