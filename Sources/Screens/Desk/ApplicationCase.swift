import Invoicing
import Phrases
import Terminal
import Text

/// An application with which one act is done.
struct ApplicationCase: DeskCase {
    let act: ApplicationAct
    let number: String
    private(set) var application: Application?
    private(set) var isLost = false

    init(_ act: ApplicationAct, _ number: String) {
        self.act = act
        self.number = number
    }

    var look: Step { .ask(.desk(.show(number))) }

    /// The page shows it as it is.
    func news(in scene: Scene) -> [Block] { [] }

    func title(_ detail: String) -> Phrase { DeskPhrases.form(act, number, detail) }

    mutating func hear(_ reply: Reply, in scene: Scene) -> DeskAnswer? {
        switch reply {
        case .desk(.application(let now, let history)): load(now, history, scene)
        case .desk(.rehearsed(let rehearsals)):
            rehearsals.first.map { rehearsal in
                if let refusal = rehearsal.refusal { return .refused(refusal) }
                return .rehearsed(rehearsal.doubts, steps: take(rehearsal.moving))
            }
        default: nil
        }
    }

    /// The act on what was looked at; nil while that is unknown or lost.
    func moving(_ move: Move, remark: String) -> Moving? {
        guard let application, !isLost else { return nil }
        return Moving(
            number, move, remark: remark.allSatisfy(\.isWhitespace) ? nil : remark,
            revision: application.revision)
    }

    /// Does it and goes back; what is refused stays on the form.
    func take(_ moving: Moving) -> [Step] {
        [.ask(.desk(.move(moving))), .back, .tell(.done(act.done(number)))]
    }

    private mutating func load(
        _ now: Application, _ history: [HistoryEntry], _ scene: Scene
    ) -> DeskAnswer {
        let before = application
        application = now
        guard now.revision != before?.revision, let last = history.last else {
            return .stands(isFirst: false, nil)
        }
        isLost = act.hindrance(QueueRow(now, history), in: scene) != nil
        let isNews = isLost || before != nil
        return .stands(
            isFirst: before == nil, isNews ? notice(of: last, now, scene) : nil)
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
}

extension ActForm where Case == ApplicationCase {
    /// Takes the step when nothing about it is doubtful; what is shown and doubtful is confirmed by
    /// taking the step again.
    mutating func steps(_ move: Move) -> [Step] {
        guard let moving = subject.moving(move, remark: form[.remark]) else { return [] }
        form.confirmShown()
        return [.ask(.desk(.rehearse([moving])))]
    }
}

extension FormElement {
    /// One line for the applicant.
    static func remark(isReason: Bool, help: Phrase? = nil) -> FormElement {
        .field(.remark(isReason: isReason, help: help))
    }
}

extension FormField {
    static func remark(isReason: Bool, help: Phrase? = nil) -> FormField {
        FormField(
            .remark, isReason ? DeskPhrases.reason : DeskPhrases.remark,
            .text(columns: 50, limit: 500), help: help ?? DeskPhrases.readWordForWord)
    }
}
