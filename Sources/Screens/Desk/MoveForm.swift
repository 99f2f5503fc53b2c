import Invoicing
import Phrases
import Terminal
import Text

/// What the forms for one application share: the application as it is now, what is typed, and
/// what is said when another was faster.
struct MoveForm: Sendable {
    /// What an event means to a form.
    enum Outcome: Equatable {
        case steps([Step])
        /// The application is known now.
        case loaded
        case changed(String)
        case left(String)
        case pressed(String)
    }

    let act: ApplicationAct
    let number: String
    private(set) var application: Application?
    /// Another did something after which this cannot be done any more.
    private(set) var isLost = false
    var form: Form
    var message: Notice?
    private var hasTyped = false
    /// The step whose doubts are looked for before it is taken.
    private var pending: Move?
    /// The doubts that were confirmed.
    private var confirmed: Set<FieldDoubt> = []
    /// Those that stand at the fields now.
    private var shown: [FieldDoubt] = []

    init(_ act: ApplicationAct, _ number: String, _ elements: [FormElement]) {
        self.act = act
        self.number = number
        form = Form(elements)
    }

    var entries: Entries { hasTyped ? .lost : .none }

    /// Does what an event means to every such form.
    mutating func handle(_ event: Event, in scene: Scene) -> [Outcome] {
        switch event {
        case .opened, .changed: return [.steps([.ask(.desk(.show(number)))])]
        case .replied(.desk(.application(let now, let history))):
            return load(now, history, scene) ? [.loaded] : []
        case .replied(.desk(.moved(let outcomes))): return outcomes.first.map { go($0) } ?? []
        case .replied(.refused(let refusal)): return refuse(refusal)
        case .failed: (pending, message) = (nil, .failure)
        case .key(.enter) where keepDoubt(): return react(form.handle(event) ?? [])
        case .key(.escape): return [.steps([.back])]
        case .key(.control("n")): return [.pressed("go")]
        default: return react(form.handle(event) ?? [])
        }
        return []
    }

    /// Takes the step and goes back when it is done; what is refused stays here, and what is
    /// doubtful until it is confirmed.
    mutating func steps(_ move: Move) -> [Step] {
        guard let moving = moving(move) else { return [] }
        // Nothing else is entered about which there could be a doubt.
        guard act.needs == .fapiaos || act.needs == .parcel else { return take(moving) }
        confirmShown()
        pending = move
        return [.ask(.desk(.rehearse([moving])))]
    }

    private func take(_ moving: Moving) -> [Step] {
        [.ask(.desk(.move(moving))), .back, .tell(.done(act.done(number)))]
    }

    private func moving(_ move: Move) -> Moving? {
        guard let application, !isLost else { return nil }
        let remark = form[.remark]
        return Moving(
            number, move, remark: remark.allSatisfy(\.isWhitespace) ? nil : remark,
            revision: application.revision)
    }

    /// What the rehearsal of the pending step has shown.
    private mutating func go(_ rehearsed: MoveOutcome) -> [Outcome] {
        guard let move = pending else { return [] }
        pending = nil
        if let refusal = rehearsed.refusal { return refuse(refusal) }
        let open = rehearsed.doubts.filter { !isConfirmed($0) }
        guard let moving = moving(move), open.isEmpty else {
            show(open)
            return []
        }
        return [.steps(take(moving))]
    }

    /// Shows what is doubtful; the same step once more confirms it.
    mutating func show(_ doubts: [FieldDoubt]) {
        shown = doubts
        form.show(doubts.map { FieldRefusal($0.field, .doubtful($0.doubt)) })
    }

    /// Who goes on with a doubt before the eyes has looked at it.
    mutating func confirmShown() {
        for doubt in shown where form.faults[doubt.field] == .doubtful(doubt.doubt) {
            confirmed.insert(doubt)
        }
    }

    func isConfirmed(_ doubt: FieldDoubt) -> Bool { confirmed.contains(doubt) }

    /// Enter on a field whose doubt is shown confirms it, and goes on.
    private mutating func keepDoubt() -> Bool {
        guard let field = form.focusedField, case .doubtful(let doubt) = form.faults[field] else {
            return false
        }
        confirmed.formUnion(shown.filter { $0.field == field && $0.doubt == doubt })
        form.faults[field] = nil
        return true
    }

    /// Whether the reason is there where one is needed; says so where not.
    mutating func hasReason(needed: Bool) -> Bool {
        guard needed, form[.remark].allSatisfy(\.isWhitespace) else { return true }
        form.show([FieldRefusal(.remark, .required)])
        return false
    }

    func page(_ detail: String, in scene: Scene) -> Page {
        let language = scene.language
        return Page(
            shape: .popup, crumbs: [DeskPhrases.form(act, number, detail)[language]],
            blocks: form.blocks(in: language), focus: form.focus,
            message: message?.message(in: scene), actions: Actions.form(scene, hasPages: true))
    }
}

extension MoveForm {
    /// - Returns: true the first time.
    private mutating func load(
        _ now: Application, _ history: [HistoryEntry], _ scene: Scene
    ) -> Bool {
        let before = application
        application = now
        guard now.revision != before?.revision, let last = history.last else { return false }
        let row = QueueRow(now, history)
        isLost = act.hindrance(row, in: scene) != nil
        if isLost || before != nil { message = notice(of: last, now, scene) }
        return before == nil
    }

    /// Who did something in the meantime.
    private func notice(
        of last: HistoryEntry, _ now: Application, _ scene: Scene
    ) -> Notice {
        let ago = DeskPhrases.agoInWords(Int(scene.now.seconds - last.at.seconds))
        let somebody = DeskPhrases.somebody(
            Gate.show(last.actor.name), did: last.deed, with: number, ago)
        guard isLost else { return .info(DeskPhrases.goOn(somebody)) }
        let fapiaos = now.stage.fapiaos.map(\.spoken).joined(separator: ", ")
        return .error(DeskPhrases.lost(somebody, fapiaos))
    }

    private mutating func refuse(_ refusal: Refusal) -> [Outcome] {
        switch refusal {
        case .fields(let faults): form.show(faults)
        case .changedElsewhere, .moveForbidden:
            message = .refusal(refusal)
            // Looking at it again tells who it was.
            return [.steps([.ask(.desk(.show(number)))])]
        default: message = .refusal(refusal)
        }
        return []
    }

    private mutating func react(_ signals: [FormSignal]) -> [Outcome] {
        signals.map { signal in
            switch signal {
            case .changed(let id):
                hasTyped = true
                if !isLost { message = nil }
                if let field = FieldID(rawValue: id) { form.faults[field] = nil }
                return .changed(id)
            case .left(let id): return .left(id)
            case .pressed(let id): return .pressed(id)
            }
        }
    }
}

extension FormElement {
    /// The buttons below a form of the desk.
    static func goOrCancel(
        _ go: Phrase, before: [FormButton] = []
    ) -> FormElement {
        .buttons(
            before + [
                FormButton("cancel", DeskPhrases.cancel), FormButton("go", go, isForward: true),
            ], .trailing, lead: nil)
    }

    /// One line for the applicant.
    static func remark(isReason: Bool, help: Phrase? = nil) -> FormElement {
        .field(
            FormField(
                .remark, isReason ? DeskPhrases.reason : DeskPhrases.remark,
                .text(columns: 50, limit: 500), help: help ?? DeskPhrases.readWordForWord))
    }
}
