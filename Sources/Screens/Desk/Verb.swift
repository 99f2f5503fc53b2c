import Invoicing
import Phrases
import Terminal

/// What staff do with an application, by one key each.
public enum Verb: String, CaseIterable, Hashable, Sendable {
    case accept, handBack, issue, mailOut, ready, receive, reject, remark, undo

    var key: Character {
        switch self {
        case .accept: "a"
        case .handBack: "x"
        case .issue: "i"
        case .mailOut: "m"
        case .ready: "y"
        case .receive: "v"
        case .remark: "k"
        case .reject: "r"
        case .undo: "u"
        }
    }

    var label: Phrase { DeskPhrases.label(rawValue) }

    /// Whether it needs a text that the applicant reads.
    var needsReason: Bool { [.reject, .undo, .remark].contains(self) }

    /// Whether the key bar has it. An undo may still be refused: only the history tells.
    func isPossible(with row: QueueRow, for role: Role) -> Bool {
        switch self {
        case .accept: row.stage == .submitted
        case .handBack: row.stage == .inProcess
        case .issue, .reject: row.stage.isOpen
        case .mailOut: [.issued, .mailedOut].contains(row.stage) && !row.isPickup
        case .ready: row.stage == .issued && row.isPickup
        case .receive: [.mailedOut, .readyForPickup].contains(row.stage)
        case .remark: true
        case .undo:
            role == .lead && row.revision > 1 && ![.withdrawn, .voided].contains(row.stage)
        }
    }

    /// What its key does with one application: at once, or after a form.
    func steps(with row: QueueRow) -> [Step] {
        let number = row.number
        return switch self {
        case .accept: move(.accept, row)
        case .handBack: move(.handBack, row)
        case .issue: [.open(.issue(number))]
        case .mailOut: [.open(.mailOut(number))]
        case .ready, .receive, .remark, .reject, .undo: [.open(.reason(self, number))]
        }
    }

    private func move(_ move: Move, _ row: QueueRow) -> [Step] {
        [
            .ask(.desk(.move(Moving(row.number, move, revision: row.revision)))),
            .tell(.done(done(row.number))), .ask(.desk(.counts)),
        ]
    }

    /// Said when it is done.
    func done(_ number: String) -> Phrase { DeskPhrases.done(rawValue, number) }

    /// The keys of those that can be done with some of the rows.
    static func actions(
        with rows: [QueueRow], count: Int, in scene: Scene
    ) -> [Action] {
        guard let role = scene.staff?.role else { return [] }
        let suffix = count > 0 ? " \(count)" : ""
        return allCases.filter { verb in rows.contains { verb.isPossible(with: $0, for: role) } }
            .map { verb in
                Action(
                    [.character(verb.key)], String(verb.key),
                    verb.label[scene.language] + suffix)
            }
    }

    /// The one of a key, if it can be done with some of the rows.
    static func of(_ key: Key, with rows: [QueueRow], in scene: Scene) -> Verb? {
        guard let role = scene.staff?.role else { return nil }
        return allCases.first { verb in
            key == .character(verb.key)
                && rows.contains { verb.isPossible(with: $0, for: role) }
        }
    }
}
