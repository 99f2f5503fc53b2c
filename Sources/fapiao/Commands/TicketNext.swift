import CommandLine
import Invoicing
import Phrases

/// What the service center does next with a ticket, and the command for it.
struct TicketNext {
    let conversation: Conversation
    let today: Day

    /// At least one.
    var sentences: [Phrase] {
        guard ticket.status.isOpen else { return isIdle ? [idle] : [closed] }
        switch ticket.step {
        case .asked: return keepsFapiao ? [DeskPhrases.keepsFapiao, asked] : [asked]
        case .agreed: return [agreed]
        case .sendBack, .sentBack: return [awaited]
        case .arrived: return arrived
        case .voided: return [closed]
        case .split: return [split]
        }
    }

    /// What the remarks of red-letter Fapiaos must read, word for word; dots stand for the number
    /// of a form that is not known yet.
    var remarks: [String] {
        guard ticket.status.isOpen, case .arrived = ticket.step, let application,
            !application.canBeVoided(on: today)
        else { return [] }
        return application.stage.fapiaos.map {
            $0.redLetterRemark(application.fapiao.type, form: "……")
        }
    }

    private var ticket: Ticket { conversation.ticket }
    private var application: Application? { conversation.application }

    private var keepsFapiao: Bool {
        guard ticket.kind == .title || ticket.kind == .refund, let application else {
            return false
        }
        return application.stage.isAtServiceCenter
    }

    private func command(_ act: TicketAct) -> String {
        "fapiao requests \(act.word) \(ticket.number)"
    }

    private var asked: Phrase {
        switch ticket.kind {
        case .whereabouts, .other:
            let (reply, done) = (command(.reply), command(.close))
            return Phrase(
                en: "Answer it: \(reply) TEXT; when all is said: \(done)",
                zhHans: "请答复：\(reply) 文字；办完后：\(done)",
                de: "Bitte antworten: \(reply) TEXT; wenn alles gesagt ist: \(done)")
        case .title, .split, .certificate, .refund:
            let (approve, decline) = (command(.approve), command(.decline))
            return Phrase(
                en: "Approve it: \(approve); or decline it: \(decline) --reason TEXT",
                zhHans: "同意：\(approve)；或拒绝：\(decline) --reason 原因",
                de: "Zustimmen: \(approve); oder ablehnen: \(decline) --reason GRUND")
        }
    }

    private var agreed: Phrase {
        if ticket.kind == .refund, let application, application.stage.canReturn {
            return issuedSince(application.number)
        }
        let done = command(.close)
        return Phrase(
            en: "It is agreed. When it has been seen to: \(done)", zhHans: "已同意。办完后：\(done)",
            de: "Vereinbart. Wenn es erledigt ist: \(done)")
    }

    private func issuedSince(_ application: String) -> Phrase {
        let decline = command(.decline)
        return Phrase(
            en: "\(application) was issued since. Decline it, and have the refund asked for again: "
                + "\(decline) --reason TEXT",
            zhHans: "\(application) 此后已开票。请拒绝，并请申请人重新提出退款：\(decline) --reason 原因",
            de: "\(application) wurde seitdem ausgestellt. Bitte ablehnen und die Erstattung neu "
                + "anfragen lassen: \(decline) --reason GRUND")
    }

    private var awaited: Phrase {
        let arrived = command(.arrive)
        let decline = command(.decline)
        return Phrase(
            en: "The Fapiao is to come back. When the paper is here: \(arrived); if it never "
                + "comes: \(decline) --reason TEXT",
            zhHans: "等待退回发票。收到纸质发票后：\(arrived)；如一直未收到：\(decline) --reason 原因",
            de: "Die Fapiao kommt zurück. Wenn das Papier da ist: \(arrived); wenn es nie kommt: "
                + "\(decline) --reason GRUND")
    }

    private var arrived: [Phrase] {
        guard let application else { return [closed] }
        let letter = redLettering(application)
        guard application.canBeVoided(on: today) else {
            return [
                Phrase(
                    en: "It cannot be voided any more. Red-letter it: \(letter)",
                    zhHans: "已不能作废，请红冲：\(letter)",
                    de: "Stornieren geht nicht mehr. Bitte rote Fapiao ausstellen: \(letter)"),
                Self.remarkHeading,
            ]
        }
        let void = command(.void)
        return [
            Phrase(
                en: "Void it, in this month: \(void); if it was booked already: \(letter)",
                zhHans: "请于本月内作废：\(void)；如已抄税或入账：\(letter)",
                de: "Noch in diesem Monat stornieren: \(void); war sie schon verbucht: \(letter)")
        ]
    }

    /// With an option for each form that is needed.
    private func redLettering(_ application: Application) -> String {
        let forms = application.stage.fapiaos.compactMap { fapiao in
            fapiao.redLetterForm(application.fapiao.type).digits.map { _ in " --form N" }
        }
        return command(.redLetter) + forms.joined()
    }

    private static let remarkHeading = Phrase(
        en: "The remark of the red-letter Fapiao must read:", zhHans: "红字发票的备注须为：",
        de: "Die Bemerkung der roten Fapiao muss lauten:")

    private var split: Phrase {
        let decline = command(.decline)
        return Phrase(
            en: "The applicant applies for each part. To end the split while none of them is under "
                + "way: \(decline) --reason TEXT",
            zhHans: "由申请人分别申请各部分。如无在办部分而需终止拆分：\(decline) --reason 原因",
            de: "Der Antragsteller beantragt jeden Teil. Die Aufteilung beenden, solange keiner "
                + "läuft: \(decline) --reason GRUND")
    }

    /// Whether every part was applied for, and none of them is live any more.
    private var isIdle: Bool {
        TicketAct.decline.hindrance(ticket.standing) == nil && !conversation.parts.isEmpty
            && conversation.parts.allSatisfy { $0.stage?.isEnded ?? true }
    }

    private var idle: Phrase {
        let decline = command(.decline)
        return Phrase(
            en: "No part is under way. The applicant may apply again; to end the split: \(decline) "
                + "--reason TEXT",
            zhHans: "目前没有在办部分，申请人可重新申请。如需终止拆分：\(decline) --reason 原因",
            de: "Kein Teil läuft. Der Antragsteller kann neu beantragen; die Aufteilung beenden: "
                + "\(decline) --reason GRUND")
    }

    private var closed: Phrase {
        guard let replacement = conversation.replacement else {
            return Phrase(
                en: "Nothing more is to be done here.", zhHans: "无需再处理。",
                de: "Hier ist nichts mehr zu tun.")
        }
        return Phrase(
            en: "Go on with the new application: fapiao show \(replacement)",
            zhHans: "请继续办理新申请：fapiao show \(replacement)",
            de: "Weiter geht es mit dem neuen Antrag: fapiao show \(replacement)")
    }
}
