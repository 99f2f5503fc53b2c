import Invoicing
import Phrases
import Terminal
import Text

/// The parts of a split as they are typed: one of them is in the fields, the others are listed.
struct PartsForm: Equatable, Sendable {
    /// What they must add up to.
    let total: Money
    private(set) var entries: [PartEntry]
    /// Index of the one in the fields.
    private(set) var current: Int

    enum Choice: String { case another, remove, previous }

    /// Begins with the payer and no amount.
    init(total: Money, payer: String) {
        self.init(total: total, entries: [PartEntry(title: payer)])
    }

    /// Goes on with what was typed before.
    init(total: Money, entries: [PartEntry]) {
        self.total = total
        self.entries = entries.isEmpty ? [PartEntry()] : entries
        current = self.entries.count - 1
    }

    /// What stands in the fields.
    var values: [FieldID: String] {
        [.partTitle: entries[current].title, .partAmount: entries[current].amount]
    }

    /// What the parts do not cover yet; negative where they are too much.
    var toGo: Money { entries.reduce(total) { $0 - ($1.typedAmount ?? .zero) } }

    /// What is wrong with the amount in the fields; one may leave it empty for now.
    var amountFault: FieldFault? {
        let entry = entries[current]
        return entry.amount.isEmpty || entry.typedAmount != nil ? nil : .amount
    }

    mutating func press(_ choice: Choice) {
        switch choice {
        case .another: add()
        case .remove: remove()
        case .previous: goBack()
        }
    }

    /// Takes over what stands in the fields now.
    mutating func type(_ form: Form) {
        entries[current] = PartEntry(title: form[.partTitle], amount: form[.partAmount])
    }

    /// One more, with what is left as its amount.
    mutating func add() {
        let rest = toGo > .zero ? toGo.grouped : ""
        entries.append(PartEntry(amount: rest))
        current = entries.count - 1
    }

    /// Takes the one in the fields away.
    private mutating func remove() {
        guard entries.count > 1 else { return }
        entries.remove(at: current)
        current = max(0, current - 1)
    }

    /// Puts the one before into the fields, before the first the last.
    private mutating func goBack() { current = before }

    /// Puts a part, from 1, into the fields.
    mutating func show(part: Int) {
        if entries.indices.contains(part - 1) { current = part - 1 }
    }

    /// The listed parts, the fields, what is left, and the buttons.
    var elements: [FormElement] {
        var buttons = [FormButton(Choice.another, AskingPhrases.another)]
        if entries.count > 1 {
            buttons += [
                FormButton(Choice.remove, AskingPhrases.remove),
                FormButton(Choice.previous, AskingPhrases.changePart(before + 1)),
            ]
        }
        let left = DeskPhrases.of(toGo.grouped, total.grouped)
        return listed + [
            .field(
                FormField(
                    .partTitle, AskingPhrases.partTitle(current + 1),
                    .text(columns: 40, limit: 200))),
            .field(
                FormField(
                    .partAmount, AskingPhrases.partAmount(current + 1),
                    .text(columns: 16, limit: 30))),
            .note(label: AskingPhrases.toGo, lines: [left]),
            .buttons(buttons, .fields, lead: nil),
        ]
    }

    private var before: Int { (current + entries.count - 1) % entries.count }

    private var listed: [FormElement] {
        entries.enumerated().filter { $0.offset != current }.map { index, entry in
            let amount = entry.typedAmount?.grouped ?? entry.amount
            let line = Phrase(same: Gate.show("\(entry.title)  \(amount)"))
            return .note(label: ConversationPhrases.part(index + 1), lines: [line])
        }
    }
}
