import Invoicing
import Phrases
import Terminal

extension Refusal {
    /// Whether nothing can be made of the draft any more, whatever is typed into it.
    var endsDraft: Bool {
        switch self {
        case .alreadyConfirmed, .unknownDraft, .recordClaimed, .unknownRecord, .recordSplit,
            .splitEnded:
            true
        default: false
        }
    }
}

/// One of the wizard's two forms over one draft: typing, checking, saving and keeping doubts are
/// the same in both.
struct DraftForm: Equatable, Sendable {
    private(set) var draft: Draft
    private(set) var form: Form
    /// The form for the fields as they stand: what is shown depends on what is chosen.
    private let describe: @Sendable (Draft) -> [FormElement]
    private var unsaved: Set<FieldID> = []
    /// What was given away to be saved last; unsaved again where that failed.
    private var saving: Set<FieldID> = []
    /// What was given away last could not be saved.
    private(set) var isLost = false
    var message: Notice?

    init(_ draft: Draft, _ describe: @escaping @Sendable (Draft) -> [FormElement]) {
        self.draft = draft
        self.describe = describe
        form = Form(describe(draft), values: draft.fields.values)
    }

    static func == (left: DraftForm, right: DraftForm) -> Bool {
        left.draft == right.draft && left.form == right.form && left.unsaved == right.unsaved
            && left.message == right.message
    }

    /// Puts the focus where something is still to be done.
    mutating func focusFirst() {
        form.focusFirst { [draft] field in
            draft.fields.requires(field) && draft.fields[field].isEmpty
                || draft.fault(in: field).map { $0 != .required } ?? false
        }
    }

    /// Takes the draft over as it is stored now.
    mutating func take(_ stored: Draft) {
        draft = stored
        (saving, unsaved, isLost) = ([], [], false)
        form.show(describe(draft))
        form.fill(draft.fields.values)
        let focus = form.focus
        form.faults = form.faults.filter { field, _ in fault(in: field) != nil }
        form.focus(on: focus)
    }

    /// What pressing a button, a key or the mouse asks for.
    enum Outcome: Equatable {
        case steps([Step])
        case pressed(String)
    }

    /// Handles what every form handles alike.
    mutating func handle(_ event: Event) -> [Outcome] {
        switch event {
        case .key(.enter):
            if form.holdsDoubt({ [draft] in draft.fault(in: $0) }) { return [] }
            let kept = form.keepDoubt().map { keep($0) } ?? []
            return kept + react(form.handle(event) ?? [])
        case .hangup, .paused: return [.steps(save())]
        case .failed:
            unsaved.formUnion(saving)
            isLost = !unsaved.isEmpty
            message = .failure
            return []
        case .replied(.wizard(.saved)):
            (saving, isLost) = ([], false)
            return []
        case .replied(.refused(let refusal)):
            if case .fields(let faults) = refusal { form.show(faults) }
            message = .refusal(refusal)
            return []
        default: return react(form.handle(event) ?? [])
        }
    }

    /// Stores what was typed since the last time.
    mutating func save() -> [Step] {
        guard !unsaved.isEmpty else { return [] }
        let fields = Dictionary(unsaved.map { ($0, draft.fields[$0]) }) { first, _ in first }
        (saving, unsaved) = (unsaved, [])
        return [.ask(.wizard(.save(draft: draft.id, fields)))]
    }

    /// Fills fields in from an earlier entry and stores them.
    mutating func fill(from entry: Earlier) -> [Step] {
        let before = draft.fields
        draft.fields.fill(from: entry)
        for field in FieldID.allCases where draft.fields[field] != before[field] {
            unsaved.insert(field)
            form.faults[field] = nil
        }
        form.show(describe(draft))
        form.fill(draft.fields.values)
        return save()
    }

    /// Shows every fault of this form; true when there is none.
    mutating func check() -> Bool {
        let faults = form.fields.compactMap { field in
            fault(in: field.id).map { FieldRefusal(field.id, $0) }
        }
        form.show(faults)
        message = faults.isEmpty ? nil : .error(FormPhrases.mended)
        return faults.isEmpty
    }
}

extension DraftForm {
    private mutating func react(_ signals: [FormSignal]) -> [Outcome] {
        var outcomes: [Outcome] = []
        for signal in signals {
            switch signal {
            case .changed(let id):
                change(id)
                // A choice or a tick is done with one key; typing is stored when it pauses.
                if !form.isText(id) { outcomes.append(.steps(save())) }
            case .left(let id):
                leave(id)
                outcomes.append(.steps(save()))
            case .pressed(let id): outcomes.append(.pressed(id))
            }
        }
        return outcomes
    }

    private mutating func change(_ id: String) {
        guard let field = FieldID(rawValue: id) else { return }
        draft.fields[field] = form[field]
        unsaved.insert(field)
        form.faults[field] = nil
        message = nil
        form.show(describe(draft))
        // A field that has just come into view shows what the draft has kept for it.
        form.fill(draft.fields.values)
        if field == .certificate { form.faults[.title] = fault(in: .title) }
    }

    private mutating func leave(_ id: String) {
        guard let field = FieldID(rawValue: id) else { return }
        let fault = fault(in: field)
        // An empty field is not complained of before Next has asked for it.
        if fault == .required, form.faults[field] != .required { return }
        form.faults[field] = fault
    }

    private func fault(in field: FieldID) -> FieldFault? { draft.fault(in: field) }

    private mutating func keep(_ field: FieldID) -> [Outcome] {
        draft.fields.keep(field)
        message = nil
        let keep = Step.ask(.wizard(.keep(draft: draft.id, field, text: draft.fields[field])))
        return [.steps(save() + [keep])]
    }
}
