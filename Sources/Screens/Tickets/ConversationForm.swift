import Invoicing
import Phrases
import Terminal

/// What the applicant can do in a conversation as it stands.
struct ConversationForm {
    private let conversation: Conversation

    enum Choice: String { case send, sentBack, parts, apply, see, close }

    init(_ conversation: Conversation) { self.conversation = conversation }

    var elements: [FormElement] {
        let ticket = conversation.ticket
        guard ticket.status.isOpen else { return [.buttons(link + [close], .trailing, lead: nil)] }
        return waybill + [
            TicketDraft.message(isOptional: false),
            .buttons(
                choices + [FormButton(Choice.send, AskingPhrases.send, isForward: true), close],
                .trailing, lead: nil),
        ]
    }

    /// What Next presses: the button that leads on.
    func forward(_ form: Form) -> Choice {
        if form.focusedField == .waybill { return .sentBack }
        // Who has written nothing goes where the ticket leads.
        if form[.message].allSatisfy(\.isWhitespace) {
            if conversation.ticket.step == .split, conversation.nextPart != nil { return .apply }
            if !conversation.ticket.status.isOpen { return link.isEmpty ? .close : .see }
        }
        return form.fields.contains { $0.id == .message } ? .send : .close
    }

    private var waybill: [FormElement] {
        let button: Phrase
        switch conversation.ticket.step {
        // Nothing need be sent.
        case .sendBack where conversation.application?.stage.isAtServiceCenter == true: return []
        case .sendBack: button = AskingPhrases.sentBack
        case .sentBack: button = AskingPhrases.mendWaybill
        default: return []
        }
        return [
            .field(
                FormField(
                    .waybill, ConversationPhrases.returnWaybill, .text(columns: 32, limit: 60))),
            .buttons([FormButton(Choice.sentBack, button)], .fields, lead: nil),
        ]
    }

    private var choices: [FormButton] {
        switch conversation.ticket.step {
        case .asked where conversation.ticket.kind == .split:
            [FormButton(Choice.parts, AskingPhrases.changeParts)]
        case .split:
            conversation.nextPart.map {
                [FormButton(Choice.apply, AskingPhrases.applyForPart($0.part))]
            }
                ?? []
        default: []
        }
    }

    /// Where it went on.
    private var link: [FormButton] {
        guard conversation.ticket.kind == .title,
            let next = conversation.application?.replacedBy
        else { return [] }
        return [FormButton(Choice.see, AskingPhrases.seeApplication(next))]
    }

    private var close: FormButton { FormButton(Choice.close, KeyPhrases.close) }
}

extension Conversation {
    /// The first part that nothing holds, and by what it is applied for.
    var nextPart: (part: Int, reference: String)? {
        guard case .split(let record, _) = ticket.matter,
            let index = parts.firstIndex(where: { $0.stage?.isEnded ?? true })
        else { return nil }
        return (index + 1, BillingRecord.reference(record, part: index + 1))
    }
}
