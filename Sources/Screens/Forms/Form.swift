import Invoicing
import Phrases
import Terminal

/// One part of a form, from top to bottom; the one description that entry, line mode and review
/// share.
enum FormElement: Equatable, Sendable {
    case field(FormField)
    case note(label: Phrase, lines: [Phrase])
    case paragraph(String, Tone)
    /// A text in the reader's language.
    case phrase(Phrase, Tone = .dim)
    case blank
    case buttons([FormButton], ButtonsBlock.Alignment, lead: Phrase?)
}

/// One field: what it is called, how it is filled in, what stands beside it.
struct FormField: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        case text(columns: Int, limit: Int)
        case secret
        /// Stored values with what is shown for each.
        case choice([(value: String, label: Phrase)], ChoiceBlock.Layout)
        case tick

        static func == (left: Kind, right: Kind) -> Bool {
            switch (left, right) {
            case (.text(let a, let b), .text(let c, let d)): a == c && b == d
            case (.secret, .secret), (.tick, .tick): true
            case (.choice(let a, let b), .choice(let c, let d)):
                a.map(\.value) == c.map(\.value) && b == d
            default: false
            }
        }
    }

    var id: FieldID
    var label: Phrase
    var kind: Kind
    var suffix: Phrase?
    var help: Phrase?
    /// Told where there are keys.
    var keyHint: FormKeyHint?

    init(
        _ id: FieldID, _ label: Phrase, _ kind: Kind = .text(columns: 27, limit: 200),
        suffix: Phrase? = nil, help: Phrase? = nil, keyHint: FormKeyHint? = nil
    ) {
        self.id = id
        self.label = label
        self.kind = kind
        self.suffix = suffix
        self.help = help
        self.keyHint = keyHint
    }
}

/// The key that fills a field in: what stands behind its box, and behind its help.
struct FormKeyHint: Equatable, Sendable {
    var beside: Phrase
    var below: Phrase
}

/// One button of a form.
struct FormButton: Equatable, Sendable {
    var id: String
    var label: Phrase
    /// Where Enter in the last field leads.
    var isForward: Bool
    var role: Button.Role

    /// - Parameter id: a name of the screen that does what the button says.
    init(
        _ id: some RawRepresentable<String>, _ label: Phrase, isForward: Bool = false,
        role: Button.Role = .usual
    ) {
        self.id = id.rawValue
        self.label = label
        self.isForward = isForward
        self.role = role
    }
}

/// A form that is being filled in: its description, what is in it, and what is wrong.
struct Form: Equatable, Sendable {
    private(set) var elements: [FormElement]
    private(set) var state: FormState
    var faults: [FieldID: FieldFault] = [:]
    /// The doubts about numbers that stand at their fields now.
    private var doubts: [FieldDoubt] = []
    /// Those that were confirmed.
    private var confirmed: Set<FieldDoubt> = []

    init(_ elements: [FormElement], values: [FieldID: String] = [:], enterPressesLast: Bool = false)
    {
        self.elements = elements
        state = FormState(items: Self.items(elements), enterPressesLast: enterPressesLast)
        fill(values)
    }

    /// Shows other elements; what stands in hidden fields is kept.
    mutating func show(_ elements: [FormElement]) {
        self.elements = elements
        state.setItems(Self.items(elements))
    }

    /// Puts values into the fields.
    mutating func fill(_ values: [FieldID: String]) {
        for field in fields {
            guard let value = values[field.id] else { continue }
            switch field.kind {
            case .text, .secret:
                if state.text(field.id.rawValue) != value {
                    state.setText(value, for: field.id.rawValue)
                }
            case .choice(let options, _):
                state.setChoice(
                    options.firstIndex { $0.value == value }, for: field.id.rawValue)
            case .tick: state.setTick(value == "yes", for: field.id.rawValue)
            }
        }
    }

    /// What stands in a field that is shown.
    subscript(id: FieldID) -> String {
        guard let field = fields.first(where: { $0.id == id }) else { return "" }
        return switch field.kind {
        case .text, .secret: state.text(id.rawValue)
        case .choice(let options, _):
            state.choice(id.rawValue).map { options[$0].value } ?? ""
        case .tick: state.isTicked(id.rawValue) ? "yes" : ""
        }
    }

    /// What stands in the fields that are shown.
    var values: [FieldID: String] {
        Dictionary(fields.map { ($0.id, self[$0.id]) }) { first, _ in first }
    }

    var fields: [FormField] {
        elements.compactMap { if case .field(let field) = $0 { field } else { nil } }
    }

    var focus: String { state.focus }
    var focusedField: FieldID? { FieldID(rawValue: state.focus) }

    mutating func focus(on id: String) { state.focus(on: id) }

    mutating func focus(on item: some RawRepresentable<String>) { state.focus(on: item.rawValue) }

    /// Whether an item is typed into.
    func isText(_ id: String) -> Bool {
        if case .text = state.kind(of: id) { true } else { false }
    }

    /// Focus starts in the first required field that is empty or wrong, else on the forward
    /// button.
    mutating func focusFirst(_ isWanting: (FieldID) -> Bool) {
        if let field = fields.first(where: { isWanting($0.id) }) {
            state.focus(on: field.id.rawValue)
        } else if let button = buttons.first(where: \.isForward) {
            state.focus(on: button.id)
        }
    }

    /// Shows faults and puts the focus on the first.
    mutating func show(_ refusals: [FieldRefusal]) {
        state.dropNotices()
        faults = Dictionary(refusals.map { ($0.field, $0.fault) }) { first, _ in first }
        if let first = fields.first(where: { faults[$0.id] != nil }) {
            state.focus(on: first.id.rawValue)
        }
    }

    /// Does what an event means to a form; nil when it means nothing.
    mutating func handle(_ event: Event) -> [FormSignal]? {
        let reaction: FormReaction =
            switch event {
            case .key(let key): state.handle(key)
            case .paste(let paste): state.paste(paste)
            case .click(.item(let id)): state.click(id)
            case .click(.option(let id, let option)): state.click(id, option: option)
            case .wheel(let rows): state.handle(rows > 0 ? .down : .up)
            default: .ignored
            }
        return reaction.handled ? reaction.signals : nil
    }

    private var buttons: [FormButton] {
        elements.flatMap { element -> [FormButton] in
            if case .buttons(let buttons, _, _) = element { buttons } else { [] }
        }
    }

    private static func items(_ elements: [FormElement]) -> [FormState.Item] {
        elements.flatMap { element -> [FormState.Item] in
            switch element {
            case .field(let field): [.init(id: field.id.rawValue, kind: field.stateKind)]
            case .buttons(let buttons, _, _):
                buttons.map { .init(id: $0.id, kind: .button(forward: $0.isForward)) }
            case .note, .paragraph, .phrase, .blank: []
            }
        }
    }
}

extension FormField {
    fileprivate var stateKind: FormState.Kind {
        switch kind {
        case .text(_, let limit): .text(limit: limit, secret: false)
        // More than a password may have: the rule counts bytes, and says so itself.
        case .secret: .text(limit: 4096, secret: true)
        case .choice(let options, let layout): .choice(count: options.count, layout: layout)
        case .tick: .tick
        }
    }
}

// What is doubtful: Enter in such a field says why and stays there; once more, it keeps what stands
// there and goes on.
extension Form {
    /// Whether Enter stays in the focused field, which says now what is doubtful about it.
    mutating func holdsDoubt(_ fault: (FieldID) -> FieldFault?) -> Bool {
        guard let field = focusedField, !isDoubtful(field), let fault = fault(field),
            case .doubtful = fault
        else { return false }
        faults[field] = fault
        return true
    }

    /// The same for a doubt about a number.
    mutating func holdsDoubt(_ doubt: FieldDoubt?) -> Bool {
        guard let doubt, holdsDoubt({ $0 == doubt.field ? .doubtful(doubt.doubt) : nil }) else {
            return false
        }
        show([doubt])
        return true
    }

    /// Confirms the doubt that stands at the focused field.
    ///
    /// - Returns: the field; nil where nothing doubtful stands.
    mutating func keepDoubt() -> FieldID? {
        focusedField.flatMap { keepDoubt(in: $0) ? $0 : nil }
    }

    /// Confirms the doubt that stands at a field; false where there is none.
    mutating func keepDoubt(in field: FieldID) -> Bool {
        guard case .doubtful(let doubt) = faults[field] else { return false }
        confirmed.formUnion(doubts.filter { $0.field == field && $0.doubt == doubt })
        faults[field] = nil
        return true
    }

    /// Shows what is doubtful about numbers.
    mutating func show(_ doubts: [FieldDoubt]) {
        self.doubts = doubts
        show(doubts.map { FieldRefusal($0.field, .doubtful($0.doubt)) })
    }

    /// Who goes on with a doubt before the eyes has looked at it.
    mutating func confirmShown() {
        for doubt in doubts where faults[doubt.field] == .doubtful(doubt.doubt) {
            confirmed.insert(doubt)
        }
    }

    func isConfirmed(_ doubt: FieldDoubt) -> Bool { confirmed.contains(doubt) }

    private func isDoubtful(_ field: FieldID) -> Bool {
        if case .doubtful = faults[field] { true } else { false }
    }
}

// The form as blocks of a page.
extension Form {
    func blocks(in language: Language) -> [Block] {
        elements.map { element in
            switch element {
            case .field(let field): block(field, language)
            case .note(let label, let lines):
                .note(label: label[language], lines: lines.map { $0[language] })
            case .paragraph(let text, let tone): .paragraph(text, tone)
            case .phrase(let phrase, let tone): .paragraph(phrase[language], tone)
            case .blank: .blank
            case .buttons(let buttons, let alignment, let lead):
                .buttons(
                    ButtonsBlock(
                        buttons.map { Button($0.id, $0.label[language], role: $0.role) },
                        alignment: alignment,
                        lead: lead?[language] ?? ""))
            }
        }
    }

    private func block(_ field: FormField, _ language: Language) -> Block {
        let id = field.id.rawValue
        let help = field.help?[language] ?? ""
        let fault = fault(of: field.id, language)
        switch field.kind {
        case .text(let columns, _):
            return .field(
                FieldBlock(
                    id: id, label: field.label[language], input: state.input(id),
                    columns: columns, suffix: field.suffix?[language] ?? "", help: help,
                    keyHint: field.keyHint.map {
                        KeyHint(beside: $0.beside[language], below: $0.below[language])
                    }, fault: fault))
        case .secret:
            return .field(
                FieldBlock(
                    id: id, label: field.label[language], input: state.input(id), columns: 27,
                    suffix: field.suffix?[language] ?? "", help: help, fault: fault))
        case .choice(let options, let layout):
            return .choice(
                ChoiceBlock(
                    id: id, label: field.label[language],
                    options: options.map { $0.label[language] }, chosen: state.choice(id),
                    focused: state.focusedOption(of: id), layout: layout, help: help,
                    fault: fault))
        case .tick:
            return .tick(
                TickBlock(
                    id: id, label: field.label[language], ticked: state.isTicked(id), help: help,
                    fault: fault))
        }
    }
}

extension Form {
    /// What was not taken is said first; what was taken without its control characters may be
    /// wrong as well, and that weighs more.
    private func fault(of field: FieldID, _ language: Language) -> Message? {
        let input = state.input(field.rawValue)
        let fault = faults[field].map { $0.message(in: language) }
        if case .controls = input.notice, let fault { return fault }
        return input.message(in: language) ?? fault
    }
}

extension TextInput {
    /// What is said under a field, or in the message line, of the last key or paste.
    func message(in language: Language) -> Message? {
        guard let notice else { return nil }
        switch notice {
        case .tooLong(let count, let orMore, let limit):
            return Message(
                .error, FormPhrases.tooLong(count, orMore: orMore, limit: limit)[language])
        case .full(let limit): return Message(.warning, FormPhrases.full(limit)[language])
        case .controls(let count):
            return Message(.warning, FormPhrases.controls(count)[language])
        }
    }
}

extension FieldFault {
    /// The fault as it stands under its field; a doubt is a warning that Enter confirms.
    func message(in language: Language) -> Message {
        if case .doubtful = self {
            return Message(
                .warning, phrase[language], keyHint: FormPhrases.enterKeeps[language])
        }
        return Message(.error, phrase[language])
    }
}
