import Invoicing
import Phrases
import Terminal
import Text

/// A request that is being written: what was typed, and what is known of what it is about.
struct RequestDraft: Equatable, Sendable {
    private(set) var opening: SupportOpening
    private(set) var subject: SupportSubject?
    private(set) var parts: PartsForm?
    /// Something that it would be a pity to lose.
    private(set) var isTyped: Bool
    /// What the system knows did not do.
    private(set) var asksPerson: Bool
    /// The application that the fields were filled in from.
    private var filledFrom: String?
    /// The record that the parts are of.
    private var splits: String?

    /// - Parameter kept: what was typed before about the same.
    init(_ opening: SupportOpening, kept: SupportOpening?) {
        self.opening = kept ?? opening
        isTyped = kept != nil
        asksPerson = kept.map { !$0.message.isEmpty } ?? false
        // Who chose what to ask on another page is not asked again.
        if kept != nil, opening.kind != .whereabouts { self.opening.kind = opening.kind }
    }

    /// Takes over what stands in a field now.
    mutating func change(_ field: FieldID, in form: Form) {
        switch field {
        case .requestKind: opening.kind = SupportRequest.Kind(rawValue: form[field]) ?? .other
        case .about:
            opening.about = form[field]
            subject = nil
        default:
            isTyped = true
            changeContent(field, in: form)
        }
    }

    private mutating func changeContent(_ field: FieldID, in form: Form) {
        switch field {
        case .message: opening.message = form[field]
        case .partTitle, .partAmount: edit { $0.type(form) }
        default: opening.fields[field] = form[field]
        }
    }

    /// Changes the parts, which are sent with the rest.
    mutating func edit(_ change: (inout PartsForm) -> Void) {
        guard var now = parts else { return }
        change(&now)
        parts = now
        opening.parts = now.entries
        isTyped = true
    }

    /// Fills the buyer in from an earlier title.
    mutating func fill(from entry: Earlier) {
        opening.fields.fill(from: entry)
        isTyped = true
    }

    /// Confirms the doubt about what stands in a field.
    mutating func keep(_ field: FieldID) { opening.fields.keep(field) }

    mutating func askPerson() { asksPerson = true }

    /// It was sent: there is nothing left to lose.
    mutating func isSent() { isTyped = false }

    /// Fills in what is known now, where nothing was typed yet.
    mutating func take(_ subject: SupportSubject, asksBuyer: Bool) {
        self.subject = subject
        if let application = subject.application { take(application) }
        opening.fields.asksBuyer = asksBuyer
        guard let bill = subject.bill else { return }
        if opening.parts.isEmpty || splits.map({ $0 != bill.number }) ?? false {
            parts = PartsForm(total: bill.amount, payer: bill.payer)
        } else if parts?.total != bill.amount {
            parts = PartsForm(total: bill.amount, entries: opening.parts)
        }
        splits = bill.number
    }

    private mutating func take(_ application: Application) {
        if opening.fields.values.isEmpty || filledFrom.map({ $0 != application.number }) ?? false {
            opening.fields = DraftFields(from: application)
            // What is wanted besides is not what the Fapiao prints.
            opening.fields[.certificate] = ""
        }
        filledFrom = application.number
    }

    /// What is wrong with a field of the Fapiao as it should read.
    func fault(in field: FieldID) -> FieldFault? {
        switch field {
        case .partAmount:
            guard let entry = parts.map({ $0.entries[$0.current] }), !entry.amount.isEmpty
            else { return nil }
            return entry.typedAmount == nil ? .amount : nil
        case .requestKind, .about, .message, .partTitle: return nil
        default:
            return opening.fields.fault(in: field, payer: subject?.application?.payer ?? "")
        }
    }

    /// Nothing is to read otherwise than it does.
    var changesNothing: Bool {
        guard opening.kind == .title, let application = subject?.application else { return false }
        do throws(Refusal) {
            let wanted = try FapiaoForm(opening.fields, payer: application.payer)
            return wanted == application.fapiao
        } catch {
            return false
        }
    }
}

// Why it cannot be sent.
extension RequestDraft {
    /// The request of the same kind about the same that is open already.
    var earlier: String? { subject?.open.first { $0.kind == opening.kind }?.number }

    /// Why it cannot be sent as it stands, with the way out; nil where it can.
    var obstacle: Phrase? {
        if let earlier { return Refusal.requestOpen(request: earlier).phrase }
        switch opening.kind {
        case .whereabouts, .other: return nil
        case .title: return titleObstacle
        case .split: return splitObstacle
        case .certificate, .refund: return payerObstacle
        }
    }

    private var titleObstacle: Phrase? {
        guard let application = subject?.application else {
            return subject?.bill == nil
                ? FieldFault.aboutApplication.phrase : AskingPhrases.noApplication
        }
        guard !application.stage.canReturn else { return nil }
        return Refusal.notIssued(application: application.number, stage: application.stage.name)
            .phrase
    }

    private var splitObstacle: Phrase? {
        if let application = subject?.application {
            let record = subject?.bill?.label ?? application.records.first ?? ""
            return Refusal.splitClaimed(record, application: application.number).phrase
        }
        guard let bill = subject?.bill else { return FieldFault.aboutRecord.phrase }
        return bill.split.map { Refusal.recordSplit(bill.number, request: $0.request).phrase }
    }

    private var payerObstacle: Phrase? {
        guard subject?.about != nil else { return AskingPhrases.numberHelp }
        guard let application = subject?.application else { return nil }
        let (title, payer) = (application.fapiao.title.text, application.payer)
        guard title.foldedForComparison != payer.foldedForComparison else { return nil }
        return Refusal.titleNotPayer(
            application: application.number, title: title, payer: payer,
            stage: application.stage.name
        ).phrase
    }
}

// The form.
extension RequestDraft {
    /// What stands in the fields.
    var values: [FieldID: String] {
        var values = opening.fields.values
        values.merge(parts?.values ?? [:]) { _, new in new }
        values[.requestKind] = opening.kind.rawValue
        values[.about] = opening.about
        values[.message] = opening.message
        return values
    }

    /// The fields and sentences for what is asked.
    func elements(in scene: Scene) -> [FormElement] {
        let gap: [FormElement] = scene.isLow ? [] : [.blank]
        return [.field(Self.kind), .field(Self.about)] + gap + content(in: scene) + gap + [buttons]
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
        return [(AskingPhrases.payer, payer), (AskingPhrases.title, title)].compactMap {
            label, text in
            text.map { .note(label: label, lines: [Phrase(same: Gate.show($0))]) }
        }
    }

    private var buttons: FormElement {
        var buttons: [FormButton] = []
        if let earlier {
            buttons.append(FormButton("earlier", AskingPhrases.open(earlier), isForward: true))
        } else if obstacle == nil {
            buttons.append(
                opening.kind == .whereabouts && !asksPerson
                    ? FormButton("ask", AskingPhrases.askPerson, isForward: true)
                    : FormButton("send", AskingPhrases.send, isForward: true))
        }
        return .buttons(
            buttons + [FormButton("close", KeyPhrases.close)], .trailing, lead: nil)
    }

    private static let kind = FormField(
        .requestKind, AskingPhrases.what,
        .choice(SupportRequest.Kind.allCases.map { ($0.rawValue, $0.phrase) }, .row))
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
