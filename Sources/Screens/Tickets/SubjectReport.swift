import Invoicing
import Phrases
import Terminal
import Text

/// What the system knows of what a ticket is about, in sentences.
struct SubjectReport {
    let subject: TicketSubject
    let scene: Scene

    /// Each with how it is meant.
    var sentences: [(Phrase, Tone)] {
        if let application = subject.application { return sentences(on: application) }
        if let bill = subject.bill { return sentences(on: bill) }
        return [(AskingPhrases.typeNumber, .dim)]
    }

    private func sentences(on bill: BillingRecord) -> [(Phrase, Tone)] {
        var sentences: [(Phrase, Tone)] = [(bill.standing(in: scene), .plain)]
        if let split = bill.split { sentences.append((split.sentence, .plain)) }
        return sentences
    }

    private func sentences(on application: Application) -> [(Phrase, Tone)] {
        let stage = application.stage.name
        // A stage may have been entered again: since when it is the stage now.
        let since =
            subject.history.reversed().prefix { $0.stage == stage }.last?.at
            ?? application.submittedAt
        if stage.isOpen, application.replacedBy == nil, !application.isOverdue(at: scene.now) {
            let due = application.dueOn.spoken
            return [(KnownPhrases.onTime(stage.phrase, since.minute, due: due), .plain)]
        }
        return [(KnownPhrases.since(stage.phrase, since.minute), .plain)] + more(on: application)
    }

    private func more(on application: Application) -> [(Phrase, Tone)] {
        let service = KnownPhrases.call(scene.settings.customerService)
        if let next = application.replacedBy { return [(KnownPhrases.replaced(next), .plain)] }
        switch application.stage {
        case .submitted, .inProcess:
            // What is not late was told with its status.
            let (day, late) = (application.dueOn.spoken, scene.settings.customerService)
            return [
                (
                    Phrase(
                        en: ProgressPhrases.late(day.en, late).en,
                        zhHans: ProgressPhrases.late(day.zhHans, late).zhHans,
                        de: ProgressPhrases.late(day.de, late).de), .warning
                )
            ]
        case .issued:
            let isPickup = application.shipping.method == .pickup
            return [(isPickup ? KnownPhrases.pickUpNext : KnownPhrases.issued, .plain)]
        case .mailedOut(_, let parcel): return [(track(parcel), .plain), (service, .dim)]
        case .readyForPickup:
            let branch = scene.settings.branch
            return [(Phrase(branch.name), .plain), (Phrase(branch.address), .plain)]
                + [(Phrase(same: branch.contact), .plain), (FormPhrases.bring, .plain)]
        case .rejected:
            let reason = subject.history.last { $0.deed == .reject }?.remark
            let why = reason.map { [(ProgressPhrases.reason(Gate.show($0)), Tone.plain)] } ?? []
            return why + [(KnownPhrases.rejected, .plain)]
        case .withdrawn, .voided: return [(KnownPhrases.applyAgain, .plain)]
        case .received, .returned: return []
        }
    }

    private func track(_ parcel: Parcel) -> Phrase {
        let waybill = Gate.show(parcel.waybill)
        guard let template = scene.settings.tracking[parcel.carrier] else {
            let courier = parcel.carrier.phrase
            return Phrase(
                en: "\(courier.en) \(waybill)", zhHans: "\(courier.zhHans) \(waybill)",
                de: "\(courier.de) \(waybill)")
        }
        return ProgressPhrases.track(
            parcel.carrier.phrase, waybill, template.filling("{waybill}", with: waybill))
    }
}

extension Day {
    /// With the weekday, as people say it in each language.
    var spoken: Phrase {
        Phrase(
            en: spoken(in: .english), zhHans: spoken(in: .chinese), de: spoken(in: .german))
    }
}

extension SplitPart {
    /// Which part it is, for whom, and by which ticket.
    var sentence: Phrase {
        AskingPhrases.partOf(part, of, title: Gate.show(title), ticket: ticket)
    }
}
