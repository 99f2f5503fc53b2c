import Invoicing
import Text

// What the service center did with a ticket, to the applicant.
extension LetterWriter {
    func ticket(_ letter: TicketLetter) -> LetterText {
        self.letter(
            letter.subject, letter.news,
            Self.fields(letter.fields + [letter.answeredBy, letter.statusField]),
            letter.sendingBack ?? letter.message, letter.partsAgreed, howToGoOn(letter))
    }

    /// For a split the command of a part, else the link where the operator set one.
    private func howToGoOn(_ letter: TicketLetter) -> Phrase {
        if !letter.status.isOpen {
            return Phrase(
                en: "This request is closed. For anything else open another one.",
                zhHans: "此工单已关闭。如有其他事项，请提交新工单。",
                de: "Diese Anfrage ist geschlossen. Für anderes stellen Sie bitte eine neue.")
        }
        if letter.deed == .approve, letter.isSplit {
            let command = "fapiao apply \(Gate.show(letter.about ?? ""))#1"
            return Phrase(
                en: "They stand under Billing records now. This begins with the first:\n\(command)",
                zhHans: "各部分已列入“我的账单”。从第一部分开始：\n\(command)",
                de: "Sie stehen jetzt unter „Abrechnungsposten“. So beginnt der erste:\n\(command)")
        }
        guard let link = settings.links.request else {
            return Phrase(
                en: "Sign in to answer, and open Requests under Billing records:\nfapiao",
                zhHans: "请登录后回复：在“我的账单”中打开“工单”。\nfapiao",
                de: "Zum Antworten bitte anmelden und unter „Abrechnungsposten“ die „Anfragen“\n"
                    + "öffnen:\nfapiao")
        }
        let address = Self.link(link, "{request}", letter.ticket)
        return Phrase(
            en: "Sign in to answer:\n\(address)", zhHans: "请登录后回复：\n\(address)",
            de: "Zum Antworten bitte anmelden:\n\(address)")
    }
}

extension TicketLetter {
    fileprivate var isReturn: Bool { step == .sendBack }

    fileprivate var isSplit: Bool { step == .split }

    fileprivate var subject: Phrase {
        let number = Gate.show(ticket)
        func about(_ event: Phrase) -> Phrase {
            Phrase(
                en: "Request \(number): \(event.en)", zhHans: "工单 \(number)：\(event.zhHans)",
                de: "Anfrage \(number): \(event.de)")
        }
        switch deed {
        case .reply:
            return Phrase(
                en: "Reply to request \(number)", zhHans: "工单 \(number) 有回复",
                de: "Antwort auf Anfrage \(number)")
        case .approve where isReturn:
            return about(
                Phrase(
                    en: "please send the Fapiao back", zhHans: "请寄回发票",
                    de: "bitte Fapiao zurücksenden"))
        case .approve where isSplit:
            return about(
                Phrase(
                    en: "approved, please apply for each part", zhHans: "已同意，请分别申请各部分",
                    de: "genehmigt, bitte jeden Teil beantragen"))
        case .approve:
            return about(Phrase(en: "approved", zhHans: "已同意", de: "genehmigt"))
        case .decline:
            return Phrase(
                en: "Request \(number) declined", zhHans: "工单 \(number) 未同意",
                de: "Anfrage \(number) abgelehnt")
        case .close:
            return Phrase(
                en: "Request \(number) done", zhHans: "工单 \(number) 已完成",
                de: "Anfrage \(number) erledigt")
        case .open, .write, .propose, .sendBack, .withhold, .arrive, .void, .redLetter, .undo,
            .apply:
            return about(deed.phrase ?? Phrase(en: "news", zhHans: "有新进展", de: "Neues"))
        }
    }

    fileprivate var news: Phrase {
        switch deed {
        case .reply:
            Phrase(
                en: "The service center answered your request.", zhHans: "服务中心已回复您的工单。",
                de: "Das Servicezentrum hat Ihre Anfrage beantwortet.")
        case .approve:
            Phrase(
                en: "Your request is approved.", zhHans: "您的工单已同意。",
                de: "Ihre Anfrage ist genehmigt.")
        case .decline where by == .system:
            Phrase(
                en: "The order of this bill is no longer in your account, so its split has ended.",
                zhHans: "此账单的订单已不在您的账户中，拆分随之终止。",
                de: "Die Bestellung dieses Postens gehört nicht mehr zu Ihrem Konto; damit endet\n"
                    + "die Aufteilung.")
        case .decline:
            Phrase(
                en: "Your request is declined.", zhHans: "您的工单未获同意。",
                de: "Ihre Anfrage ist abgelehnt.")
        case .close:
            Phrase(
                en: "Your request is done.", zhHans: "您的工单已完成。",
                de: "Ihre Anfrage ist erledigt.")
        case .open, .write, .propose, .sendBack, .withhold, .arrive, .void, .redLetter, .undo,
            .apply:
            deed.phrase
                ?? Phrase(
                    en: "There is news about your request.", zhHans: "您的工单有新进展。",
                    de: "Zu Ihrer Anfrage gibt es Neues.")
        }
    }

    fileprivate var answeredBy: LetterWriter.Field? {
        guard case .staff(let name) = by else { return nil }
        return (Phrase(en: "Answered by", zhHans: "答复人", de: "Von"), LetterWriter.shown(name))
    }

    fileprivate var statusField: LetterWriter.Field {
        (Phrase(en: "Status", zhHans: "状态", de: "Status"), status.phrase)
    }

    /// The address on lines of its own; what staff wrote instead stands in its place.
    fileprivate var sendingBack: Phrase? {
        guard deed == .approve, isReturn else { return nil }
        let lines = returnTo.isEmpty ? [text] : returnTo
        let address = lines.flatMap { Columns.wrapped("  " + Gate.show($0), to: 72) }
        return LetterWriter.joined(
            [
                Phrase(
                    en: "Send all copies to:", zhHans: "请将全部联次寄至：",
                    de: "Alle Ausfertigungen an:"),
                Phrase(same: address.joined(separator: "\n")),
                Phrase(
                    en: "Then enter the waybill in the request.", zhHans: "寄出后请在工单中填写快递单号。",
                    de: "Dann bitte die Sendungsnummer in der Anfrage eintragen."),
            ], by: "\n\n")
    }

    fileprivate var partsAgreed: Phrase? {
        guard deed == .approve, isSplit else { return nil }
        return listed(
            under: Phrase(en: "These are the parts:", zhHans: "各部分如下：", de: "Das sind die Teile:"))
    }
}

// What an applicant wrote, to staff.
extension LetterWriter {
    func ticketRaised(_ letter: TicketLetter, from email: String) -> LetterText {
        let number = Gate.show(letter.ticket)
        let showing = "fapiao requests show \(number)"
        return self.letter(
            letter.raisedSubject, letter.raisedNews,
            Self.fields(
                [(Phrase(en: "From", zhHans: "申请人", de: "Von"), Self.shown(email))]
                    + letter.fields + [letter.parcel]),
            letter.deed == .sendBack ? nil : letter.message, letter.partsWanted,
            Phrase(
                en: "Answer it in the service center under Requests, or begin with:\n\(showing)",
                zhHans: "请在服务中心的“工单”中处理，或运行：\n\(showing)",
                de: "Bitte im Servicezentrum unter „Anfragen“ beantworten, oder so beginnen:\n"
                    + showing))
    }
}

extension TicketLetter {
    fileprivate var raisedSubject: Phrase {
        let (number, kind) = (Gate.show(ticket), kind.phrase)
        func subject(_ event: Phrase) -> Phrase {
            Phrase(
                en: "\(event.en) \(number): \(kind.en)",
                zhHans: "\(event.zhHans) \(number)：\(kind.zhHans)",
                de: "\(event.de) \(number): \(kind.de)")
        }
        switch deed {
        case .open:
            return subject(Phrase(en: "New request", zhHans: "新工单", de: "Neue Anfrage"))
        case .propose:
            return subject(
                Phrase(
                    en: "Other parts in request", zhHans: "更改拆分方案：工单", de: "Andere Teile in Anfrage"
                ))
        case .sendBack:
            return subject(
                Phrase(
                    en: "Fapiao sent back for request", zhHans: "已寄回发票：工单",
                    de: "Fapiao zurückgesandt zu Anfrage"))
        case .write, .reply, .approve, .decline, .close, .withhold, .arrive, .void, .redLetter,
            .undo, .apply:
            return subject(
                Phrase(en: "Message in request", zhHans: "新留言：工单", de: "Nachricht in Anfrage"))
        }
    }

    fileprivate var raisedNews: Phrase {
        switch deed {
        case .open:
            Phrase(
                en: "An applicant opened a request.", zhHans: "申请人提交了新工单。",
                de: "Ein Antragsteller hat eine Anfrage gestellt.")
        case .propose:
            Phrase(
                en: "An applicant asks for other parts.", zhHans: "申请人更改了拆分方案。",
                de: "Ein Antragsteller wünscht andere Teile.")
        case .sendBack:
            Phrase(
                en: "An applicant has sent the Fapiao back.", zhHans: "申请人已寄回发票。",
                de: "Ein Antragsteller hat die Fapiao zurückgesandt.")
        case .write, .reply, .approve, .decline, .close, .withhold, .arrive, .void, .redLetter,
            .undo, .apply:
            Phrase(
                en: "An applicant wrote in a request.", zhHans: "申请人在工单中留言。",
                de: "Ein Antragsteller hat in einer Anfrage geschrieben.")
        }
    }

    fileprivate var parcel: LetterWriter.Field? {
        guard deed == .sendBack else { return nil }
        return (
            Phrase(en: "Return waybill", zhHans: "退票快递单号", de: "Rücksendenummer"),
            LetterWriter.shown(text)
        )
    }

    fileprivate var partsWanted: Phrase? {
        guard deed == .open || deed == .propose else { return nil }
        return listed(
            under: Phrase(
                en: "These parts are asked for:", zhHans: "申请拆分为：",
                de: "Gewünscht sind diese Teile:")
        )
    }
}

// What both say.
extension TicketLetter {
    fileprivate var fields: [LetterWriter.Field?] {
        [
            (Phrase(en: "Request", zhHans: "工单", de: "Anfrage"), LetterWriter.shown(ticket)),
            (Phrase(en: "About", zhHans: "事项", de: "Anliegen"), kind.phrase),
            about.map {
                (Phrase(en: "Concerns", zhHans: "涉及", de: "Betrifft"), LetterWriter.shown($0))
            },
            wanted.map {
                (
                    Phrase(en: "New title", zhHans: "新抬头", de: "Neuer Titel"),
                    LetterWriter.wrapped($0, to: 56)
                )
            },
        ]
    }

    fileprivate var message: Phrase? {
        guard !text.isEmpty else { return nil }
        let isReason = deed == .decline
        let label =
            isReason
            ? Phrase(en: "Reason:", zhHans: "原因：", de: "Grund:")
            : Phrase(en: "Message:", zhHans: "留言：", de: "Nachricht:")
        return LetterWriter.joined([label, LetterWriter.wrapped(text)], by: "\n")
    }

    /// Two lines a part: its number and amount, then the title.
    fileprivate func listed(under heading: Phrase) -> Phrase? {
        guard !parts.isEmpty else { return nil }
        let lines = parts.flatMap { part in
            ["  \(Gate.show(part.reference))  \(part.amount.yen)"]
                + Columns.wrapped("    " + Gate.show(part.title), to: 72)
        }
        return LetterWriter.joined(
            [heading, Phrase(same: lines.joined(separator: "\n"))], by: "\n")
    }
}
