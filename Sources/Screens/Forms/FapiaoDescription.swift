import Invoicing
import Phrases
import Terminal
import Text

/// What is to be printed: step 2 of the wizard.
enum FapiaoDescription {
    /// The form for a draft as it stands.
    static func elements(_ draft: Draft) -> [FormElement] {
        var elements = fields(draft.fields, of: draft.agreedPart)
        elements.append(
            .field(
                FormField(
                    .certificate, FormPhrases.certificate, .tick,
                    help: FormPhrases.certificateHelp(Gate.show(draft.payer)))))
        elements.append(.blank)
        if let reason = draft.rejection {
            elements.append(.phrase(ProgressPhrases.rejected(Gate.show(reason)), .warning))
        } else if draft.filledFrom != nil {
            elements.append(.phrase(FormPhrases.filledIn))
        }
        // What goes on one Fapiao together, or is a part already, is not split.
        let split =
            draft.bills.count == 1 && draft.part == nil
            ? [
                FormButton(
                    DraftFormScreen.Choice.split, AskingPhrases.splitBill, role: .extra)
            ] : []
        let usual = [
            FormButton(DraftFormScreen.Choice.back, FormPhrases.back),
            FormButton(DraftFormScreen.Choice.next, FormPhrases.next, isForward: true),
        ]
        return elements + [
            .buttons(split + usual, .trailing, lead: nil)
        ]
    }

    /// What is printed of the buyer.
    ///
    /// - Parameter part: the part of a bill whose title was agreed.
    static func fields(_ fields: DraftFields, of part: SplitPart? = nil) -> [FormElement] {
        var elements: [FormElement] = [.field(type), .blank]
        if fields.shows(.buyer) { elements.append(.field(buyer)) }
        elements += [.field(title(part)), .field(id(fields))]
        let particulars = particulars(fields).map(FormElement.field)
        if fields.type == .special { elements += particulars }
        elements.append(.blank)
        if fields.type == .normal {
            elements.append(.field(FormField(.printMore, FormPhrases.printMore, .tick)))
            if fields.printsMore { elements += particulars }
        }
        return elements
    }

    private static let type = FormField(
        .type, FormPhrases.type,
        .choice(FapiaoType.allCases.map { ($0.rawValue, $0.phrase) }, .row))
    private static let buyer = FormField(
        .buyer, FormPhrases.buyer,
        .choice(BuyerKind.allCases.map { ($0.rawValue, FormPhrases.kind($0)) }, .row))

    private static func title(_ part: SplitPart?) -> FormField {
        text(
            .title, suffix: nil,
            help: part.map { AskingPhrases.agreed(Gate.show($0.title), $0.ticket) }
                ?? FormPhrases.titleHelp,
            keyHint: part == nil
                ? FormKeyHint(beside: FormPhrases.earlier, below: FormPhrases.earlierTitleKey)
                : nil)
    }

    private static func id(_ fields: DraftFields) -> FormField {
        text(
            .taxpayerID, suffix: fields.requires(.taxpayerID) ? nil : FormPhrases.optional,
            help: fields.requires(.taxpayerID) ? nil : FormPhrases.taxpayerIDHelp)
    }

    private static func particulars(_ fields: DraftFields) -> [FormField] {
        FapiaoField.allCases.filter { $0.need == .special }.map {
            text($0, suffix: fields.requires($0.id) ? nil : FormPhrases.optional)
        }
    }

    /// Names and addresses get more room than numbers.
    private static func text(
        _ field: FapiaoField, suffix: Phrase?, help: Phrase? = nil, keyHint: FormKeyHint? = nil
    ) -> FormField {
        FormField(
            field.id, field.label,
            .text(columns: field.limit > 60 ? 40 : 27, limit: field.limit), suffix: suffix,
            help: help, keyHint: keyHint)
    }
}
