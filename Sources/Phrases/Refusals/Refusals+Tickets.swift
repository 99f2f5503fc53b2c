import Invoicing
import Text

// What is refused about tickets.
extension Refusal {
    var ticketPhrase: Phrase {
        switch self {
        case .unknownTicket(let number): Self.unknownTicket(cut(number))
        case .ticketForbidden(let standing):
            Self.ticketForbidden(standing.number, standing)
        case .ticketChanged(let number): Self.ticketChanged(number)
        case .ticketOpen(let number): Self.ticketOpen(number)
        case .tooManyTickets: Self.tooManyTickets
        case .nothingToApprove(let number): Self.nothingToApprove(number)
        case .notAgreed(let number): Self.notAgreed(number)
        case .notIssued(let number, let stage): Self.notIssued(number, stage)
        case .titleNotPayer(let number, let title, let payer, let stage):
            Self.titleNotPayer(number, Gate.show(title), Gate.show(payer), stage)
        case .voidTooLate(let number, let day): Self.voidTooLate(number, day.iso8601)
        case .refundIssued(let number, let application, isAgreed: true):
            Self.refundIssued(number, application)
        case .refundIssued(let number, let application, isAgreed: false):
            Self.refundNotAgreed(number, application)
        case .recordGone(let number, let record): Self.recordGone(number, Gate.show(record))
        default: Phrase(same: "")
        }
    }

    /// Whoever typed a whole text in place of a number need not read it again.
    private func cut(_ number: String) -> String {
        Gate.show(number.count > 40 ? number.prefix(39) + "…" : number)
    }

    private static func unknownTicket(_ number: String) -> Phrase {
        Phrase(
            en: "There is no request \(number). A number looks like R-261120-0001.",
            zhHans: "没有工单 \(number)。编号形如 R-261120-0001。",
            de: "Es gibt keine Anfrage \(number). Eine Nummer sieht so aus: R-261120-0001.")
    }

    private static func ticketForbidden(_ number: String, _ standing: TicketStanding) -> Phrase {
        let next = standing.next
        let status = standing.status.staffPhrase
        return Phrase(
            en: "\(number) is “\(status.en)”, and this is not possible with it now. \(next.en)",
            zhHans: "\(number) 的状态为“\(status.zhHans)”，目前不能这样操作。\(next.zhHans)",
            de: "\(number) ist „\(status.de)“, und das geht damit jetzt nicht. \(next.de)")
    }

    private static func ticketChanged(_ number: String) -> Phrase {
        Phrase(
            en: "Something was added to \(number) meanwhile. Read it, then try again.",
            zhHans: "\(number) 刚有新内容，请阅读后再试。",
            de: "Zu \(number) ist inzwischen etwas hinzugekommen. Bitte lesen, dann erneut "
                + "versuchen.")
    }

    private static func ticketOpen(_ number: String) -> Phrase {
        Phrase(
            en: "You asked about this already: go on in request \(number).",
            zhHans: "您已就此提交工单，请在 \(number) 中继续。",
            de: "Danach haben Sie schon gefragt: bitte in der Anfrage \(number) weitermachen.")
    }

    private static let tooManyTickets = Phrase(
        en: "You have 20 open requests. Wait for an answer, or write in one of them.",
        zhHans: "您已有 20 个未完成的工单，请等待答复，或在其中继续留言。",
        de: "Sie haben 20 offene Anfragen. Bitte eine Antwort abwarten, oder in einer davon "
            + "schreiben.")

    private static func nothingToApprove(_ number: String) -> Phrase {
        Phrase(
            en: "\(number) is a question. Reply to it, or close it as done.",
            zhHans: "\(number) 是咨询，无需同意。请回复，或标记为已完成。",
            de: "\(number) ist eine Frage. Bitte antworten, oder als erledigt schließen.")
    }

    private static func notAgreed(_ number: String) -> Phrase {
        Phrase(
            en: "\(number) was not agreed yet. Approve it, or decline it with a reason.",
            zhHans: "\(number) 尚未同意。请同意，或说明原因后拒绝。",
            de: "\(number) ist noch nicht vereinbart. Bitte zustimmen, oder mit Grund ablehnen.")
    }

    /// What can be done instead depends on how far it is.
    private static func notIssued(_ number: String, _ stage: Stage.Name) -> Phrase {
        let status = stage.phrase
        let way =
            switch stage {
            case .submitted:
                Phrase(
                    en: "Withdraw it in Progress, and apply again with the right title.",
                    zhHans: "请在“申请进度”中撤销，再以正确的抬头重新申请。",
                    de: "Bitte unter „Bearbeitungsstand“ zurückziehen und mit dem richtigen Titel "
                        + "neu beantragen.")
            case .inProcess:
                Phrase(
                    en: "Write to the service center with “Other”: it can still reject it, and you "
                        + "correct the title.",
                    zhHans: "请选择“其他”联系服务中心：驳回后您可更正抬头。",
                    de: "Bitte mit „Anderes“ schreiben: das Servicezentrum kann ihn noch ablehnen, "
                        + "und Sie korrigieren den Titel.")
            case .rejected: KnownPhrases.rejected
            default:
                Phrase(
                    en: "Apply for the bill again under Billing records.",
                    zhHans: "请在“我的账单”中重新申请。",
                    de: "Bitte unter „Abrechnungsposten“ neu beantragen.")
            }
        return Phrase(
            en: "\(number) is “\(status.en)”: it has no Fapiao whose title could change. \(way.en)",
            zhHans: "\(number) 的状态为“\(status.zhHans)”，没有可更改抬头的发票。\(way.zhHans)",
            de:
                "\(number) ist „\(status.de)“: es gibt keine Fapiao, deren Titel sich ändern ließe. "
                + way.de)
    }

    private static func titleNotPayer(
        _ number: String, _ title: String, _ payer: String, _ stage: Stage.Name
    ) -> Phrase {
        let way =
            switch stage {
            case .submitted:
                Phrase(
                    en: "Withdraw it and apply again in the payer's name.",
                    zhHans: "请先撤销，再以付款单位名称重新申请。",
                    de: "Bitte zurückziehen und auf den Zahler neu beantragen.")
            case .inProcess:
                Phrase(
                    en: "Write to the service center with “Other” first.",
                    zhHans: "请先选择“其他”联系服务中心。", de: "Bitte zuerst mit „Anderes“ schreiben.")
            default:
                Phrase(
                    en: "Ask to change the title first.", zhHans: "请先申请更改发票抬头。",
                    de: "Bitte zuerst den Titel ändern lassen.")
            }
        return Phrase(
            en: "For a purchase certificate or a refund the title must be the payer, \(payer); "
                + "\(number) is on \(title). \(way.en)",
            zhHans: "办理购买证明或退款，抬头须为付款单位 \(payer)，而 \(number) 的抬头是 \(title)。\(way.zhHans)",
            de: "Für Kaufnachweis oder Erstattung muss der Titel der Zahler sein, \(payer); "
                + "\(number) lautet auf \(title). \(way.de)")
    }

    private static func voidTooLate(_ number: String, _ day: String) -> Phrase {
        Phrase(
            en: "Fapiao \(number) of \(day) cannot be voided: only paper, and only in the month of "
                + "its date. Red-letter it.",
            zhHans: "发票 \(number)（\(day) 开具）不能作废：仅限开票当月的纸质发票。请红冲。",
            de: "Die Fapiao \(number) vom \(day) lässt sich nicht stornieren: nur Papier, und nur "
                + "im Monat ihres Datums. Bitte eine rote Fapiao ausstellen.")
    }

    private static func refundIssued(_ number: String, _ application: String) -> Phrase {
        Phrase(
            en: "\(application) was issued since \(number) was agreed, and before a refund its "
                + "Fapiao has to come back. Decline \(number), and have the refund asked for again.",
            zhHans: "同意 \(number) 后，\(application) 已开票；退款前须先退回发票。请拒绝 \(number)，并请申请人重新提出退款。",
            de: "\(application) wurde nach der Zustimmung zu \(number) ausgestellt; vor einer "
                + "Erstattung muss die Fapiao zurückkommen. Bitte \(number) ablehnen und die "
                + "Erstattung neu anfragen lassen.")
    }

    private static func refundNotAgreed(_ number: String, _ application: String) -> Phrase {
        Phrase(
            en:
                "Before a refund the Fapiao of \(application) has to come back. Approve \(number), or "
                + "decline it with a reason.",
            zhHans: "退款前须先退回 \(application) 的发票。请同意 \(number)，或说明原因后拒绝。",
            de: "Vor einer Erstattung muss die Fapiao von \(application) zurückkommen. Bitte "
                + "\(number) zustimmen, oder mit Grund ablehnen.")
    }

    private static func recordGone(_ number: String, _ record: String) -> Phrase {
        Phrase(
            en: "\(record) is no longer among the orders of who asked. Decline \(number) with a "
                + "reason.",
            zhHans: "\(record) 已不属于申请人的订单。请说明原因后拒绝 \(number)。",
            de: "\(record) gehört nicht mehr zu den Bestellungen des Antragstellers. Bitte "
                + "\(number) mit Grund ablehnen.")
    }
}

// What is refused about splits.
extension Refusal {
    var splitPhrase: Phrase {
        switch self {
        case .recordSplit(let record, let ticket): Self.recordSplit(Gate.show(record), ticket)
        case .partOfSplit(let record, let ticket): Self.partOfSplit(Gate.show(record), ticket)
        case .partAlone(let record): Self.partAlone(Gate.show(record))
        case .splitEnded(let record): Self.splitEnded(Gate.show(record))
        case .splitClaimed(let record, let application):
            Self.splitClaimed(Gate.show(record), application)
        case .splitLive(let record, let application):
            Self.splitLive(Gate.show(record), application)
        case .part(let number, let faults): Self.part(number, faults)
        case .partCount(let count): Self.partCount(count)
        case .partsDiffer(let total, let given): Self.partsDiffer(total, given)
        default: Phrase(same: "")
        }
    }

    private static func recordSplit(_ record: String, _ ticket: String) -> Phrase {
        Phrase(
            en: "\(record) was split by request \(ticket). Apply for its parts.",
            zhHans: "\(record) 已按工单 \(ticket) 拆分，请分别申请各部分。",
            de: "\(record) ist nach der Anfrage \(ticket) aufgeteilt. Bitte die Teile beantragen.")
    }

    private static func partOfSplit(_ record: String, _ ticket: String) -> Phrase {
        Phrase(
            en: "\(record) was split by request \(ticket). Each part is asked for by itself: "
                + "apply for it first, then give the number of that application.",
            zhHans: "\(record) 已按工单 \(ticket) 拆分，各部分须分别提出：请先申请该部分，再填写其申请单号。",
            de: "\(record) ist nach der Anfrage \(ticket) aufgeteilt; jeder Teil wird für sich "
                + "angefragt: bitte erst beantragen, dann die Nummer dieses Antrags angeben.")
    }

    private static func partAlone(_ record: String) -> Phrase {
        Phrase(
            en: "A part of \(record) goes on a Fapiao of its own. Apply for it by itself.",
            zhHans: "\(record) 的每一部分须单独开票，请单独申请。",
            de: "Ein Teil von \(record) kommt auf eine eigene Fapiao. Bitte einzeln beantragen.")
    }

    private static func splitEnded(_ record: String) -> Phrase {
        Phrase(
            en: "The split of \(record) was ended. Apply for the whole bill.",
            zhHans: "\(record) 的拆分已终止，请申请整笔账单。",
            de: "Die Aufteilung von \(record) ist beendet. Bitte den ganzen Posten beantragen.")
    }

    private static func splitClaimed(_ record: String, _ application: String) -> Phrase {
        Phrase(
            en: "Application \(application) holds \(record), so it cannot be split. Withdraw it "
                + "first, or ask with “Other”.",
            zhHans: "\(record) 已由申请 \(application) 占用，不能拆分。请先撤销该申请，或选择“其他”咨询。",
            de: "Der Antrag \(application) hält \(record), darum lässt es sich nicht aufteilen. "
                + "Bitte zuerst zurückziehen, oder mit „Anderes“ fragen.")
    }

    private static func splitLive(_ record: String, _ application: String) -> Phrase {
        Phrase(
            en: "Application \(application) for a part of \(record) is under way, so the split "
                + "cannot end. Reject it first.",
            zhHans: "\(record) 的一部分正由申请 \(application) 办理，拆分不能终止。请先驳回该申请。",
            de: "Der Antrag \(application) für einen Teil von \(record) läuft, darum kann die "
                + "Aufteilung nicht enden. Bitte zuerst ablehnen.")
    }

    private static func part(_ number: Int, _ faults: [FieldRefusal]) -> Phrase {
        let what: Phrase = Self.fields(faults)
        return Phrase(
            en: "Part \(number): \(what.en)", zhHans: "第 \(number) 部分：\(what.zhHans)",
            de: "Teil \(number): \(what.de)")
    }

    private static func partCount(_ count: Int) -> Phrase {
        let (least, most) = (WantedPart.counts.lowerBound, WantedPart.counts.upperBound)
        return Phrase(
            en: "A bill is split into \(least) to \(most) parts; these are \(count). Add or remove "
                + "some.",
            zhHans: "一笔账单可拆为 \(least) 至 \(most) 部分，现为 \(count) 部分，请增减。",
            de: "Ein Posten wird in \(least) bis \(most) Teile geteilt; das sind \(count). Bitte "
                + "ergänzen oder entfernen.")
    }

    private static func partsDiffer(_ total: Money, _ given: Money) -> Phrase {
        let rest = total - given
        if rest > .zero {
            return Phrase(
                en: "The parts add up to \(given.yen); \(rest.yen) of \(total.yen) are missing. "
                    + "Change an amount or add a part.",
                zhHans: "各部分合计 \(given.yen)，比账单金额 \(total.yen) 少 \(rest.yen)。请修改金额或增加一部分。",
                de: "Die Teile ergeben \(given.yen); es fehlen \(rest.yen) zu \(total.yen). Bitte "
                    + "einen Betrag ändern oder einen Teil ergänzen.")
        }
        let excess = given - total
        return Phrase(
            en: "The parts add up to \(given.yen), \(excess.yen) more than the bill of "
                + "\(total.yen). Change an amount.",
            zhHans: "各部分合计 \(given.yen)，比账单金额 \(total.yen) 多 \(excess.yen)。请修改金额。",
            de: "Die Teile ergeben \(given.yen), \(excess.yen) mehr als der Posten von "
                + "\(total.yen). Bitte einen Betrag ändern.")
    }
}
