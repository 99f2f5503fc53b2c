import Invoicing
import Phrases
import Terminal
import Text

/// What is to be printed: step 2 of the wizard.
enum FapiaoDescription {
    /// The form for a draft as it stands.
    static func elements(_ draft: Draft) -> [FormElement] {
        let fields = draft.fields
        var elements: [FormElement] = [.field(type), .blank]
        if fields.shows(.buyer) { elements.append(.field(buyer)) }
        elements += [.field(title), .field(id(fields))]
        let particulars = particulars(fields).map(FormElement.field)
        if fields.type == .special { elements += particulars }
        elements.append(.blank)
        if fields.type == .normal {
            elements.append(.field(FormField(.printMore, FormPhrases.printMore, .tick)))
            if fields.printsMore { elements += particulars }
        }
        elements.append(
            .field(
                FormField(
                    .certificate, FormPhrases.certificate, .tick,
                    help: FormPhrases.certificateHelp(Gate.show(draft.payer)))))
        elements.append(.blank)
        if draft.filledFrom != nil { elements.append(.phrase(FormPhrases.filledIn)) }
        elements += [
            .buttons(
                [
                    FormButton("back", FormPhrases.back),
                    FormButton("next", FormPhrases.next, isForward: true),
                ], .trailing, lead: nil)
        ]
        return elements
    }

    private static let type = FormField(
        .type, FormPhrases.type,
        .choice(FapiaoType.allCases.map { ($0.rawValue, $0.phrase) }, .row))
    private static let buyer = FormField(
        .buyer, FormPhrases.buyer,
        .choice(BuyerKind.allCases.map { ($0.rawValue, FormPhrases.kind($0)) }, .row))
    private static let title = FormField(
        .title, FormPhrases.title, .text(columns: 40, limit: 200), suffix: FormPhrases.earlier,
        help: FormPhrases.titleHelp)

    private static func id(_ fields: DraftFields) -> FormField {
        FormField(
            .taxpayerID, FormPhrases.taxpayerID, .text(columns: 27, limit: 60),
            suffix: fields.requires(.taxpayerID) ? nil : FormPhrases.optional,
            help: fields.requires(.taxpayerID) ? nil : FormPhrases.taxpayerIDHelp)
    }

    private static func particulars(_ fields: DraftFields) -> [FormField] {
        let suffix = fields.type == .special ? nil : FormPhrases.optional
        return [
            FormField(
                .registeredAddress, FormPhrases.registeredAddress,
                .text(columns: 40, limit: 200), suffix: suffix),
            FormField(
                .telephone, FormPhrases.telephone, .text(columns: 27, limit: 60), suffix: suffix),
            FormField(.bank, FormPhrases.bank, .text(columns: 40, limit: 200), suffix: suffix),
            FormField(
                .bankAccount, FormPhrases.bankAccount, .text(columns: 27, limit: 60),
                suffix: suffix),
        ]
    }
}
