import Invoicing
import Phrases
import Terminal
import Text

extension TicketDraft {
    /// What stands in the fields.
    var values: [FieldID: String] {
        var values = opening.fields.values
        values.merge(parts?.values ?? [:]) { _, new in new }
        values[.ticketKind] = opening.kind.rawValue
        values[.about] = opening.about
        values[.message] = opening.message
        return values
    }

    /// The fields and sentences for what is asked.
    func elements(in scene: Scene) -> [FormElement] {
        let gap: [FormElement] = scene.isLow ? [] : [.blank]
        return still + [.field(Self.kind), .field(Self.about)] + gap + content(in: scene) + gap
            + [buttons]
    }

    /// Says since when what is here was typed.
    private var still: [FormElement] {
        guard let keptAt else { return [] }
        return [.phrase(AskingPhrases.stillHere(on: keptAt.day.iso8601, at: keptAt.clock))]
    }

    private func content(in scene: Scene) -> [FormElement] {
        if let obstacle { return [.phrase(obstacle, isUnknown ? .dim : .warning)] }
        switch opening.kind {
        case .whereabouts:
            let known = subject.map { SubjectReport(subject: $0, scene: scene).sentences } ?? []
            return known.map { .phrase($0.0, $0.1) }
                + (asksPerson ? [Self.message(isOptional: false)] : [])
        case .title:
            return (scene.isLow ? [] : [.phrase(AskingPhrases.titleIntro), .blank])
                + FapiaoDescription.fields(opening.fields) + [Self.message(isOptional: true)]
        case .split:
            return (parts?.elements ?? []) + [Self.message(isOptional: true)]
        case .certificate, .refund: return parties + [Self.message(isOptional: true)]
        case .other: return [Self.message(isOptional: false)]
        }
    }

    /// Only the number is missing.
    private var isUnknown: Bool { subject?.about == nil && earlier == nil }

    private var parties: [FormElement] {
        guard let payer = subject?.application?.payer ?? subject?.bill?.payer else { return [] }
        let title = subject?.application?.fapiao.title.text
        return [(AskingPhrases.payer, payer), (BuyerLine.name.label, title)].compactMap {
            label, text in
            text.map { .note(label: label, lines: [Phrase(same: Gate.show($0))]) }
        }
    }

    /// The button that goes on, unless something stands in the way.
    var forward: FormButton? {
        if let earlier {
            return FormButton(
                NewTicketScreen.Choice.earlier, AskingPhrases.open(earlier), isForward: true)
        }
        guard obstacle == nil else { return nil }
        return opening.kind == .whereabouts && !asksPerson
            ? FormButton(NewTicketScreen.Choice.ask, AskingPhrases.askPerson, isForward: true)
            : FormButton(NewTicketScreen.Choice.send, AskingPhrases.send, isForward: true)
    }

    private var buttons: FormElement {
        var buttons = forward.map { [$0] } ?? []
        if keptAt != nil {
            buttons.append(FormButton(NewTicketScreen.Choice.afresh, AskingPhrases.beginAfresh))
        }
        return .buttons(
            buttons + [FormButton(NewTicketScreen.Choice.close, KeyPhrases.close)], .trailing,
            lead: nil)
    }

    private static let kind = FormField(
        .ticketKind, AskingPhrases.what,
        .choice(Ticket.Kind.allCases.map { ($0.rawValue, $0.phrase) }, .row))
    private static let about = FormField(
        .about, AskingPhrases.number, .text(columns: 27, limit: 60),
        help: AskingPhrases.numberHelp)

    /// What one writes to the service center.
    static func message(isOptional: Bool) -> FormElement {
        .field(
            FormField(
                .message, AskingPhrases.message, .text(columns: 54, limit: 2000),
                suffix: isOptional ? FormPhrases.optional : nil))
    }
}
