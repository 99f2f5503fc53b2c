import Invoicing
import Phrases
import Terminal

/// How the Fapiao reaches the applicant: step 3 of the wizard.
enum ShippingDescription {
    /// The form for a draft as it stands.
    static func elements(_ draft: Draft, branch: Settings.Branch) -> [FormElement] {
        let filled: [FormElement] = draft.filledFrom == nil ? [] : [.phrase(FormPhrases.filledIn)]
        return fields(draft.fields, branch: branch) + [.blank] + filled
            + [
                .buttons(
                    [
                        FormButton(DraftFormScreen.Choice.back, FormPhrases.back),
                        FormButton(DraftFormScreen.Choice.next, FormPhrases.next, isForward: true),
                    ], .trailing, lead: nil)
            ]
    }

    /// The fields alone.
    static func fields(_ fields: DraftFields, branch: Settings.Branch) -> [FormElement] {
        [.field(method), .blank] + (fields.method == .pickup ? pickup(branch) : courier)
    }

    private static let method = FormField(
        .method, FormPhrases.method,
        .choice(ShippingMethod.allCases.map { ($0.rawValue, $0.phrase) }, .column))
    private static let telephone = FormField(
        .shipTelephone, FormPhrases.telephone, .text(columns: 27, limit: 60))

    private static let courier: [FormElement] = [
        .field(
            FormField(
                .recipient, FormPhrases.recipient, .text(columns: 27, limit: 100),
                keyHint: FormKeyHint(
                    beside: FormPhrases.earlier, below: FormPhrases.earlierAddressKey))),
        .field(telephone),
        .field(FormField(.province, FormPhrases.province, .text(columns: 27, limit: 60))),
        .field(FormField(.city, FormPhrases.city, .text(columns: 27, limit: 60))),
        .field(FormField(.address, FormPhrases.address, .text(columns: 45, limit: 200))),
        .field(
            FormField(
                .postalCode, FormPhrases.postalCode, .text(columns: 8, limit: 20),
                suffix: FormPhrases.optional)),
    ]

    private static func pickup(_ branch: Settings.Branch) -> [FormElement] {
        [
            .note(
                label: FormPhrases.pickUpAt, lines: [Phrase(branch.name), Phrase(branch.address)]),
            .note(
                label: FormPhrases.contact,
                lines: [Phrase(same: branch.contact)]
                    + (branch.hours.isEmpty ? [] : [Phrase(branch.hours)])),
            .blank,
            .field(FormField(.recipient, FormPhrases.whoComes, .text(columns: 27, limit: 100))),
            .field(
                FormField(
                    .shipTelephone, FormPhrases.telephone, .text(columns: 27, limit: 60),
                    help: FormPhrases.bring)),
        ]
    }
}
