import Invoicing
import Phrases
import Terminal

/// What the forms of all acts of the desk share: the case as it is now, what is typed, and what is
/// said when another was faster.
struct ActForm<Case: DeskCase>: Sendable {
    /// What an event means to a form.
    enum Outcome: Equatable {
        case steps([Step])
        /// The case is known now.
        case loaded
        case changed(String)
        case left(String)
        /// The act is to be done.
        case go
        /// A button of the screen's own.
        case pressed(String)
    }

    private(set) var subject: Case
    var form: Form
    var message: Notice?
    private var hasTyped = false

    init(_ subject: Case, _ elements: [FormElement] = []) {
        self.subject = subject
        form = Form(elements)
    }

    var entries: Entries { hasTyped ? .lost : .none }

    /// Does what an event means to every such form.
    mutating func handle(_ event: Event, in scene: Scene) -> [Outcome] {
        switch event {
        case .opened, .changed: return [.steps([subject.look])]
        case .replied(.refused(let refusal)): return refuse(refusal)
        case .replied(let reply): return subject.hear(reply, in: scene).map { take($0) } ?? []
        case .failed: message = .failure
        case .key(.escape): return [.steps([.back])]
        case .key(.control("n")): return [.go]
        case .key(let key) where key.isLetter && form.focusedField == nil:
            // Whoever types on a button means the text: a blank further on would press it.
            if let field = form.fields.first(where: { form.isText($0.id.rawValue) }) {
                form.focus(on: field.id)
            }
            return react(form.handle(event) ?? [])
        case .key(.enter):
            _ = form.keepDoubt()
            return react(form.handle(event) ?? [])
        default: return react(form.handle(event) ?? [])
        }
        return []
    }

    /// Whether a text is there where one is needed; says so where not.
    mutating func hasText(_ field: FieldID) -> Bool {
        guard form[field].allSatisfy(\.isWhitespace) else { return true }
        form.show([FieldRefusal(field, .required)])
        return false
    }

    func page(_ title: Phrase, in scene: Scene) -> Page {
        let language = scene.language
        return Page(
            shape: .popup, crumbs: [title[language]],
            blocks: subject.news(in: scene) + form.blocks(in: language), focus: form.focus,
            message: message?.message(in: scene), actions: Actions.form(scene, hasPages: true))
    }
}

extension ActForm {
    private mutating func take(_ answer: DeskAnswer) -> [Outcome] {
        switch answer {
        case .stands(let isFirst, let notice):
            if let notice { message = notice }
            return isFirst ? [.loaded] : []
        case .rehearsed(let doubts, let steps):
            let open = doubts.filter { !form.isConfirmed($0) }
            guard open.isEmpty else {
                form.show(open)
                return []
            }
            return [.steps(steps)]
        case .refused(let refusal): return refuse(refusal)
        case .done(let steps): return [.steps(steps)]
        }
    }

    private mutating func refuse(_ refusal: Refusal) -> [Outcome] {
        switch refusal {
        case .fields(let faults) where form.fields.contains { $0.id == faults.first?.field }:
            form.show(faults)
        case .changedElsewhere, .moveForbidden, .ticketChanged, .ticketForbidden:
            message = .refusal(refusal)
            // Looking at it again tells who it was.
            return [.steps([subject.look])]
        default: message = .refusal(refusal)
        }
        return []
    }

    private mutating func react(_ signals: [FormSignal]) -> [Outcome] {
        signals.map { signal in
            switch signal {
            case .changed(let id):
                hasTyped = true
                if !subject.isLost { message = nil }
                if let field = FieldID(rawValue: id) { form.faults[field] = nil }
                return .changed(id)
            case .left(let id): return .left(id)
            case .pressed(let id):
                return switch ActButton(rawValue: id) {
                case .go: .go
                case .cancel: .steps([.back])
                case nil: .pressed(id)
                }
            }
        }
    }
}

/// The buttons below every form of the desk.
enum ActButton: String {
    case cancel, go
}

extension FormElement {
    /// - Parameter before: the buttons of a form's own.
    static func goOrCancel(_ go: Phrase, before: [FormButton] = []) -> FormElement {
        .buttons(
            before + [
                FormButton(ActButton.cancel, DeskPhrases.cancel),
                FormButton(ActButton.go, go, isForward: true),
            ], .trailing, lead: nil)
    }
}

extension Key {
    /// Whether it types something that presses no button.
    fileprivate var isLetter: Bool {
        guard modifiers.isEmpty, case .character(let character) = code else { return false }
        return character != " "
    }
}
