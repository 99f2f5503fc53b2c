import Invoicing
import Phrases
import Terminal
import Text

// Acts by one key each.
extension ApplicationAct {
    var key: Character {
        switch self {
        case .accept: "a"
        case .handBack: "x"
        case .issue: "i"
        case .mailOut: "m"
        case .ready: "y"
        case .receive: "v"
        case .remark: "w"
        case .reject: "r"
        case .undo: "u"
        }
    }

    var label: Phrase { DeskPhrases.label(self) }

    /// Why it cannot be done with a row; nil where it can. An undo may still be refused: only the
    /// history tells.
    func hindrance(_ row: QueueRow, in scene: Scene) -> Refusal? {
        guard let staff = scene.staff else { return .forbidden }
        return hindrance(row.standing, by: staff.name, staff.role)
    }

    /// What its key does with one application: at once, or after a form.
    func steps(with row: QueueRow) -> [Step] {
        let number = row.number
        return switch self {
        case .accept: move(.accept, row)
        case .handBack: move(.handBack, row)
        case .issue: [.open(.issue(number))]
        case .mailOut: [.open(.mailOut(number))]
        case .ready: text(.ready, row)
        case .receive: text(.receive, row)
        case .remark: text(.remark, row)
        case .reject: text(.reject, row)
        case .undo: text(.undo, row)
        }
    }

    private func text(_ move: Move, _ row: QueueRow) -> [Step] {
        [.open(.text(.application(move, row.number)))]
    }

    private func move(_ move: Move, _ row: QueueRow) -> [Step] {
        [
            .ask(.desk(.move(Moving(row.number, move, revision: row.revision)))),
            .tell(.done(done(row.number))), .ask(.desk(.counts)),
        ]
    }

    /// Said when it is done.
    func done(_ number: String) -> Phrase { DeskPhrases.done(self, number) }

    /// The keys of those that can be done with some of the rows; of one row also the others, with
    /// the reason why not.
    static func actions(
        with rows: [QueueRow], count: Int, in scene: Scene
    ) -> [Action] {
        let language = scene.language
        let suffix = count > 0 ? " \(count)" : ""
        let possible = possible(with: rows, in: scene)
        let actions = possible.map { act in
            Action([.character(act.key)], String(act.key), act.label[language] + suffix)
        }
        guard let row = rows.first, rows.count == 1 else { return actions }
        return actions
            + allCases.filter { !possible.contains($0) }.map { act in
                let why = act.hindrance(row, in: scene).map(DeskPhrases.whyNot)
                return Action(
                    String(act.key), act.label[language],
                    hindrance: Gate.show(why?[language] ?? ""))
            }
    }

    /// The one of a key, if it can be done with some of the rows.
    static func of(_ key: Key, with rows: [QueueRow], in scene: Scene) -> ApplicationAct? {
        possible(with: rows, in: scene).first { key == .character($0.key) }
    }

    private static func possible(with rows: [QueueRow], in scene: Scene) -> [ApplicationAct] {
        allCases.filter { act in rows.contains { act.hindrance($0, in: scene) == nil } }
    }
}

extension ApplicationAct {
    /// The move of an act that needs nothing but a text; nil for the others.
    var plainMove: Move? {
        switch self {
        case .accept: .accept
        case .handBack: .handBack
        case .ready: .ready
        case .receive: .receive
        case .remark: .remark
        case .reject: .reject
        case .undo: .undo
        case .issue, .mailOut: nil
        }
    }
}
