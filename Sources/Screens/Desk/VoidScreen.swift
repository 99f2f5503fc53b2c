import Invoicing
import Phrases
import Terminal
import Text

/// Makes the Fapiao that came back void, or notes its red letter: proposes what the rules say.
struct VoidScreen: Screen {
    private var body: ActForm<TicketCase>
    private var returning: Returning?
    /// The forms of the Fapiaos before the one that is asked for, empty where none is needed.
    private var forms: [String] = []

    init(number: String) { body = ActForm(TicketCase(.void, number)) }

    private enum Choice: String { case again }

    var entries: Entries { body.entries }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        if case .replied(.tickets(let reply)) = event {
            switch reply {
            case .returning(let returning): return take(returning)
            case .voided(let conversation, let replacement, let remarks):
                return [
                    .replace(
                        .pick(
                            .voided(conversation, replacement: replacement, remarks: remarks)))
                ]
            default: break
            }
        }
        if event == .key(.character("c")), !page(in: scene).takesText { return copy() }
        return body.handle(event, in: scene).flatMap { outcome -> [Step] in
            switch outcome {
            case .steps(let steps): return steps
            case .loaded:
                return body.subject.isLost
                    ? [] : [.ask(.tickets(.returning(body.subject.number)))]
            case .changed(FieldID.voiding.rawValue), .pressed(Choice.again.rawValue):
                forms = []
                show()
            case .changed: show()
            case .left, .pressed: break
            case .go: return go()
            }
            return []
        }
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        let name = returning == nil ? body.subject.name : wanted
        var page = body.page(body.subject.title(name), in: scene)
        guard let returning else { return page }
        page.blocks.insert(contentsOf: reason(returning, scene), at: 0)
        page.blocks.insert(contentsOf: outcome(returning, scene), at: page.blocks.count - 1)
        if !remarks.isEmpty, !page.takesText {
            page.actions.insert(
                Actions.copy(DeskPhrases.copy[language]), at: 0)
        }
        return page
    }
}

// What the rules say.
extension VoidScreen {
    private mutating func take(_ returning: Returning) -> [Step] {
        self.returning = returning
        show()
        body.form.fill([.voiding: returning.canBeVoided ? "void" : "redLetter"])
        // The key and one Enter would do it, and it cannot be undone.
        if needsForm {
            body.form.focus(on: FieldID.formNumber)
        } else if returning.canBeVoided {
            body.form.focus(on: FieldID.voiding)
        } else {
            body.form.focus(on: ActButton.cancel)
        }
        return []
    }

    private var isRed: Bool {
        guard let returning, returning.canBeVoided else { return true }
        return body.form[.voiding] == "redLetter"
    }

    private var fapiaos: [Fapiao] { returning?.application.stage.fapiaos ?? [] }

    private func form(of fapiao: Fapiao) -> RedLetterForm {
        fapiao.redLetterForm(returning?.application.fapiao.type ?? .normal)
    }

    /// Which Fapiao the field is about: the first whose form is not known yet and is needed.
    private var current: Int? {
        guard isRed else { return nil }
        return fapiaos.indices.dropFirst(forms.count).first { form(of: fapiaos[$0]).digits != nil }
    }

    private var needsForm: Bool { current != nil }

    /// One for each Fapiao, as far as they were typed.
    private var typed: [String] {
        var all = forms + Array(repeating: "", count: max(0, fapiaos.count - forms.count))
        if let current { all[current] = body.form[.formNumber] }
        return all
    }

    /// None while a number of a form is missing or none: it would be printed wrong.
    private var remarks: [String] {
        guard isRed, let type = returning?.application.fapiao.type,
            zip(fapiaos, typed).allSatisfy({ isForm($1, for: $0) })
        else { return [] }
        return zip(fapiaos, typed).map { fapiao, typed in
            fapiao.redLetterRemark(type, form: Plain.digits(typed))
        }
    }
}

// What is shown.
extension VoidScreen {
    private mutating func show() {
        var elements: [FormElement] = []
        if returning?.canBeVoided == true {
            elements.append(
                .field(
                    FormField(
                        .voiding, DeskPhrases.how,
                        .choice(
                            [
                                ("void", TicketActName.void.label),
                                ("redLetter", TicketActName.redLetter.label),
                            ], .row)
                    )))
        }
        if let current {
            let form = form(of: fapiaos[current])
            elements.append(
                .field(
                    FormField(
                        .formNumber, DeskPhrases.formNumber(current + 1, of: fapiaos.count),
                        .text(columns: 24, limit: 60),
                        suffix: form.digits.map(DeskPhrases.digits),
                        help: DeskPhrases.formHelp(form))))
        }
        let again = forms.isEmpty ? [] : [FormButton(Choice.again, DeskPhrases.removeLast)]
        body.form.show(elements + [.goOrCancel(goLabel, before: again)])
    }

    private var wanted: TicketActName { isRed ? .redLetter : .void }

    private var goLabel: Phrase {
        hasNext ? DeskPhrases.nextFapiao : wanted.label
    }

    /// Whether another Fapiao needs a form after the one that is asked for.
    private var hasNext: Bool {
        guard let current else { return false }
        return fapiaos.dropFirst(current + 1).contains { form(of: $0).digits != nil }
    }

    private func reason(_ returning: Returning, _ scene: Scene) -> [Block] {
        let language = scene.language
        let phrase =
            returning.canBeVoided
            ? DeskPhrases.canBeVoided
            : DeskPhrases.mustBeRedLettered(isDigital: fapiaos.contains(where: \.isDigital))
        let lines = fapiaos.map { "\($0.spoken)  \($0.issuedOn.iso8601)" }
        return [
            .note(label: DeskPhrases.fapiao[language], lines: lines),
            .paragraph(phrase[language], .dim),
        ] + (scene.isLow ? [] : [.blank])
    }

    /// What the red Fapiao prints, and what follows.
    private func outcome(_ returning: Returning, _ scene: Scene) -> [Block] {
        let language = scene.language
        let remark = Block.note(
            label: DeskPhrases.redRemark[language], lines: remarks.map(Gate.show))
        let shown = remarks.isEmpty ? [] : [remark]
        if scene.isLow { return shown }
        var title: String?
        if case .title(_, let form) = returning.ticket.matter {
            title = Gate.show(form.title.text)
        }
        return shown
            + [.blank, .paragraph(DeskPhrases.afterVoiding(title)[language], .dim), .blank]
    }
}

// What is done.
extension VoidScreen {
    private func copy() -> [Step] {
        let text = remarks.joined(separator: "\n")
        guard !text.isEmpty else { return [] }
        return [.copy(text), .tell(.done(DeskPhrases.copied(Gate.show(remarks[0]))))]
    }

    /// Puts the form's number aside, when it is one, and asks for the next.
    private mutating func next() {
        guard let current else { return }
        guard isForm(body.form[.formNumber], for: fapiaos[current]) else {
            let digits = form(of: fapiaos[current]).digits ?? 0
            body.form.show([FieldRefusal(.formNumber, .formNumber(digits: digits))])
            return
        }
        forms = Array(typed[...current])
        body.form.fill([.formNumber: ""])
        show()
        body.form.focus(on: FieldID.formNumber)
    }

    /// Whether it is a number such as the form of a Fapiao has; any will do where none is needed.
    private func isForm(_ typed: String, for fapiao: Fapiao) -> Bool {
        guard let digits = form(of: fapiao).digits else { return true }
        let plain = Plain.digits(typed)
        return plain.utf8.count == digits
            && plain.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private mutating func go() -> [Step] {
        guard returning != nil else { return [] }
        guard isRed else { return body.subject.steps(.void) }
        if hasNext {
            next()
            return []
        }
        return body.subject.steps(.redLetter(forms: typed))
    }
}
