import Invoicing
import Phrases
import Terminal
import Text

/// A few rows of which one is chosen, as a value: no such list has a screen of its own.
public struct Pick: Equatable, Sendable {
    /// A row, and what follows when it is chosen.
    struct Choice: Equatable, Sendable {
        /// Stands in a column of its own before the text; nil where there is none.
        var label: Phrase?
        let text: String
        let steps: [Step]
    }

    /// A letter that does something besides choosing.
    struct Letter: Equatable, Sendable {
        let letter: Character
        let name: Phrase
        let steps: [Step]
    }

    let title: Phrase
    var choices: [Choice]
    /// The text of the row that is selected first; nil for the first row.
    var selected: String?
    /// It goes round at its ends, and Space chooses like Enter.
    var isMenu = false
    /// The c chooses like Enter, and is called copying.
    var isForCopying = false
    var letters: [Letter] = []
    /// What is wider than its column is shown below the rows once more.
    var isReadToTheEnd = false
    /// It asks for nothing that has to be answered: one leaves by closing it.
    var isClosed = false
    /// What is asked when it opens, for the rows that are not known yet.
    var asks: Request?

    var hasLabels: Bool { choices.contains { $0.label != nil } }
}

// The lists of the program.
extension Pick {
    /// The language of everything, at any moment.
    static func language(_ now: Language) -> Pick {
        Pick(
            title: Phrase(same: LanguagePhrases.title),
            choices: Language.allCases.map {
                Choice(text: LanguagePhrases.ownName($0), steps: [.language($0), .back])
            },
            selected: LanguagePhrases.ownName(now), isMenu: true, isClosed: true)
    }

    /// Which of an application's numbers goes to the clipboard: the number at once, where there can
    /// be nothing else to copy.
    static func copying(_ row: QueueRow) -> [Step] {
        switch row.stage {
        case .submitted, .inProcess, .rejected, .withdrawn:
            [.copy(row.number), .tell(.done(DeskPhrases.copied(row.number)))]
        case .issued, .readyForPickup, .mailedOut, .received, .returned, .voided:
            [.open(.pick(copying([(DeskPhrases.number, row.number)], of: row.number)))]
        }
    }

    private static func copying(_ rows: [(Phrase, String)], of number: String) -> Pick {
        Pick(
            title: DeskPhrases.copyWhat,
            choices: rows.map { Choice(label: $0, text: $1, steps: copy($1, then: [.back])) },
            asks: .desk(.show(number)))
    }

    /// What became of a Fapiao that came back: the new application's number and what each red
    /// Fapiao must print, each to be copied.
    ///
    /// - Parameter replacement: nil for a refund.
    static func voided(
        _ conversation: Conversation, replacement: String?, remarks: [String]
    ) -> Pick {
        let number = conversation.ticket.matter.about?.number ?? ""
        let rows =
            (replacement.map { [(DeskPhrases.newApplication, $0)] } ?? [])
            + remarks.map { (DeskPhrases.redRemark, $0) }
        return Pick(
            title: DeskPhrases.voided(Gate.show(number), isRed: !remarks.isEmpty),
            choices: rows.map { Choice(label: $0, text: $1, steps: copy($1)) },
            selected: remarks.first, isForCopying: true,
            letters: replacement.map { [open($0)] } ?? [], isReadToTheEnd: true, isClosed: true)
    }

    private static func copy(_ text: String, then steps: [Step] = []) -> [Step] {
        [.copy(text)] + steps + [.tell(.done(DeskPhrases.copied(Gate.show(text))))]
    }

    private static func open(_ application: String) -> Letter {
        Letter(
            letter: "o", name: DeskPhrases.openApplication(Gate.show(application)),
            steps: [
                .back, .open(.deskApplication(application, QueueFilter(.toDo), isFromQueue: false)),
            ])
    }

    /// With all rows, where a reply tells them.
    func filled(by reply: Reply) -> Pick? {
        guard asks != nil, case .desk(.application(let application, _)) = reply else { return nil }
        let parcel = application.stage.parcel.map { [(DeskPhrases.waybill, $0.waybill)] } ?? []
        let fapiaos = application.stage.fapiaos.map { (DeskPhrases.fapiao, $0.number) }
        let number = application.number
        return .copying([(DeskPhrases.number, number)] + parcel + fapiaos, of: number)
    }
}
