import Invoicing
import Text

// What the service center did with a ticket, to the applicant.
extension LetterWriter {
    var ticket: LetterText {
        letter(
            ticketSubject, news, Self.fields(ticketFields + [answeredBy, ticketStatus]),
            sendingBack ?? ticketMessage, partsAgreed, howToGoOn)
    }

    private var ticketSubject: Phrase {
        let number = ticketNumber
        let event = event
        return Phrase(
            en: "Request \(number): \(event.en)", zhHans: "工单 \(number)：\(event.zhHans)",
            de: "Anfrage \(number): \(event.de)")
    }

    /// What happened, in a few words.
    private var event: Phrase {
        switch ticketDeed {
        case .reply: Phrase(en: "answered", zhHans: "已回复", de: "beantwortet")
        case .approve where isReturn:
            Phrase(
                en: "agreed, please send the Fapiao back", zhHans: "已同意，请寄回发票",
                de: "vereinbart, bitte Fapiao zurückschicken")
        case .approve where isSplit:
            Phrase(
                en: "agreed, please apply for each part", zhHans: "已同意，请分别申请各部分",
                de: "vereinbart, bitte jeden Teil beantragen")
        case .approve: Phrase(en: "agreed", zhHans: "已同意", de: "vereinbart")
        case .decline: Phrase(en: "declined", zhHans: "未同意", de: "abgelehnt")
        case .close: Phrase(en: "done", zhHans: "已完成", de: "erledigt")
        default: Phrase(en: "news", zhHans: "有新进展", de: "Neues")
        }
    }

    private var news: Phrase? {
        switch ticketDeed {
        case .reply:
            Phrase(
                en: "The service center answered your request.", zhHans: "服务中心已回复您的工单。",
                de: "Das Servicezentrum hat Ihre Anfrage beantwortet.")
        case .approve:
            Phrase(
                en: "The service center agrees to your request.", zhHans: "服务中心已同意您的申请事项。",
                de: "Das Servicezentrum ist mit Ihrer Anfrage einverstanden.")
        case .decline where content["isSystem"] != nil:
            Phrase(
                en: "The order of this bill is no longer in your account, so its split has ended.",
                zhHans: "此账单的订单已不在您的账户中，拆分随之终止。",
                de: "Die Bestellung dieses Postens gehört nicht mehr zu Ihrem Konto; damit endet\n"
                    + "die Aufteilung.")
        case .decline:
            Phrase(
                en: "The service center does not do what you asked for. The reason stands below.",
                zhHans: "服务中心未同意您的申请事项，原因见下文。",
                de: "Das Servicezentrum erfüllt Ihre Anfrage nicht. Der Grund steht unten.")
        case .close:
            Phrase(
                en: "Your request is done.", zhHans: "您的工单已完成。",
                de: "Ihre Anfrage ist erledigt.")
        default:
            ticketDeed?.phrase
                ?? Phrase(
                    en: "There is news about your request.", zhHans: "您的工单有新进展。",
                    de: "Zu Ihrer Anfrage gibt es Neues.")
        }
    }

    private var answeredBy: Field {
        (Phrase(en: "Answered by", zhHans: "答复人", de: "Von"), Phrase(same: value("by")))
    }

    private var ticketStatus: Field {
        let status = Ticket.Status(rawValue: content["status"] ?? "")
        return (
            Phrase(en: "Status", zhHans: "状态", de: "Status"),
            status?.phrase ?? Phrase(same: "")
        )
    }

    private var isReturn: Bool { content["step"] == Ticket.Step.sendBack.name }

    private var isSplit: Bool { content["step"] == Ticket.Step.split.name }

    /// The address on lines of its own; what staff wrote instead stands in its place.
    private var sendingBack: Phrase? {
        guard ticketDeed == .approve, isReturn else { return nil }
        let lines = values("returnTo")
        let address = (lines.isEmpty ? [value("text")] : lines)
            .flatMap { Columns.wrapped("  " + $0, to: 72) }.joined(separator: "\n")
        return Self.joined(
            [
                Phrase(
                    en: "Send the Fapiao with all its copies to:", zhHans: "请将发票全部联次寄回：",
                    de: "Schicken Sie die Fapiao mit allen Blättern an:"),
                Phrase(same: address),
                Phrase(
                    en: "Then enter the number of the parcel in the request.",
                    zhHans: "寄出后，请在工单中填写快递单号。",
                    de: "Tragen Sie dann die Sendungsnummer in der Anfrage ein."),
            ], by: "\n\n")
    }

    private var partsAgreed: Phrase? {
        guard ticketDeed == .approve, isSplit else { return nil }
        return Self.joined(
            [
                Phrase(en: "These are the parts:", zhHans: "各部分如下：", de: "Das sind die Teile:"),
                partLines,
            ], by: "\n")
    }
}

// What an applicant wrote, to staff.
extension LetterWriter {
    var ticketRaised: LetterText {
        let (number, kind, raised) = (ticketNumber, kind, raised)
        return letter(
            Phrase(
                en: "Request \(number): \(raised.subject.en) – \(kind.en)",
                zhHans: "工单 \(number)：\(raised.subject.zhHans) – \(kind.zhHans)",
                de: "Anfrage \(number): \(raised.subject.de) – \(kind.de)"),
            raised.news,
            Self.fields(
                [
                    (
                        Phrase(en: "From", zhHans: "申请人", de: "Von"),
                        Phrase(same: value("email"))
                    )
                ] + ticketFields + [parcel]),
            ticketDeed == .sendBack ? nil : ticketMessage,
            ticketDeed == .open || ticketDeed == .propose ? partsWanted : nil,
            Phrase(
                en: "Answer it in the desk, under Requests, or begin with:\n\(showing)",
                zhHans: "请在服务台的“工单”中处理，或运行：\n\(showing)",
                de: "Bitte im Servicezentrum unter „Anfragen“ beantworten, oder so beginnen:\n"
                    + showing))
    }

    private var showing: String { "fapiao requests show \(ticketNumber)" }

    private var raised: (subject: Phrase, news: Phrase) {
        switch ticketDeed {
        case .open:
            (
                Phrase(en: "new", zhHans: "新工单", de: "neu"),
                Phrase(
                    en: "An applicant opened a request.", zhHans: "申请人提交了新工单。",
                    de: "Ein Antragsteller hat eine Anfrage gestellt.")
            )
        case .propose:
            (
                Phrase(en: "other parts", zhHans: "更改拆分方案", de: "andere Teile"),
                Phrase(
                    en: "An applicant asks for other parts.", zhHans: "申请人更改了拆分方案。",
                    de: "Ein Antragsteller wünscht andere Teile.")
            )
        case .sendBack:
            (
                Phrase(en: "sent back", zhHans: "已寄回", de: "zurückgeschickt"),
                Phrase(
                    en: "An applicant has sent the Fapiao back.", zhHans: "申请人已寄回发票。",
                    de: "Ein Antragsteller hat die Fapiao zurückgeschickt.")
            )
        default:
            (
                Phrase(en: "message", zhHans: "新留言", de: "Nachricht"),
                Phrase(
                    en: "An applicant wrote in a request.", zhHans: "申请人在工单中留言。",
                    de: "Ein Antragsteller hat in einer Anfrage geschrieben.")
            )
        }
    }

    private var parcel: Field {
        let waybill = ticketDeed == .sendBack ? value("text") : ""
        return (Phrase(en: "Waybill", zhHans: "快递单号", de: "Sendung"), Phrase(same: waybill))
    }

    private var partsWanted: Phrase? {
        partLines.map {
            Self.joined(
                [
                    Phrase(
                        en: "These parts are asked for:", zhHans: "申请拆分为：",
                        de: "Gewünscht sind diese Teile:"),
                    $0,
                ], by: "\n")
        }
    }
}

// What both say.
extension LetterWriter {
    private var ticketNumber: String { value("request") }

    private var kind: Phrase {
        Ticket.Kind(rawValue: content["kind"] ?? "")?.phrase ?? Phrase(same: "")
    }

    private var ticketDeed: Ticket.Deed? {
        Ticket.Deed(rawValue: content["deed"] ?? "")
    }

    private var ticketFields: [Field] {
        [
            (Phrase(en: "Request", zhHans: "工单", de: "Anfrage"), Phrase(same: ticketNumber)),
            (Phrase(en: "About", zhHans: "事项", de: "Worum"), kind),
            (
                Phrase(en: "Concerns", zhHans: "涉及", de: "Betrifft"),
                Phrase(same: value("about"))
            ),
            (
                Phrase(en: "New title", zhHans: "新抬头", de: "Neuer Titel"),
                Self.wrapped(value("wanted"), to: 56)
            ),
        ]
    }

    private var ticketMessage: Phrase? {
        guard !value("text").isEmpty else { return nil }
        return Self.joined(
            [
                Phrase(en: "Message:", zhHans: "留言：", de: "Nachricht:"),
                Self.wrapped(value("text")),
            ], by: "\n")
    }

    /// Two lines a part: its number and amount, then the title.
    private var partLines: Phrase? {
        let parts = (content["parts"] ?? "").split(separator: "\n").map { line in
            line.split(separator: "\t").map { Gate.show(String($0)) }
        }
        guard !parts.isEmpty else { return nil }
        let lines = parts.flatMap { part in
            ["  " + part.prefix(2).joined(separator: "  ")]
                + part.dropFirst(2).flatMap { Columns.wrapped("    " + $0, to: 72) }
        }
        return Phrase(same: lines.joined(separator: "\n"))
    }

    private var isClosed: Bool {
        Ticket.Status(rawValue: content["status"] ?? "")?.isOpen == false
    }

    /// For a split the command of a part, else the link where the operator set one.
    private var howToGoOn: Phrase {
        if isClosed {
            return Phrase(
                en: "This request is closed. For anything else open another one.",
                zhHans: "此工单已关闭。如有其他事项，请提交新工单。",
                de: "Diese Anfrage ist geschlossen. Für anderes stellen Sie bitte eine neue.")
        }
        if ticketDeed == .approve, isSplit {
            let command = "fapiao apply \(value("about"))#1"
            return Phrase(
                en: "They stand under Billing records now. This begins with the first:\n\(command)",
                zhHans: "各部分已列入“我的账单”。从第一部分开始：\n\(command)",
                de: "Sie stehen jetzt unter „Abrechnungsposten“. So beginnt der erste:\n\(command)")
        }
        return answering
    }

    private var answering: Phrase {
        guard let link = settings.links.request else {
            return Phrase(
                en: "To answer, sign in with this command and open Requests under Billing\n"
                    + "records:\nfapiao",
                zhHans: "如需回复，请用以下命令登录，并在“我的账单”中打开“工单”：\nfapiao",
                de: "Zum Antworten melden Sie sich mit diesem Befehl an und öffnen unter\n"
                    + "„Abrechnungsposten“ die „Anfragen“:\nfapiao")
        }
        let address = Self.link(link, "{request}", ticketNumber)
        return Phrase(
            en: "To answer, follow this link and sign in:\n\(address)",
            zhHans: "如需回复，请打开链接并登录：\n\(address)",
            de: "Zum Antworten folgen Sie diesem Link und melden sich an:\n\(address)")
    }
}
