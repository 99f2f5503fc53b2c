import Invoicing
import Phrases

/// What became of a step with many.
public struct BulkResults: Equatable, Sendable {
    /// Why one of them was not done.
    enum Reason: Equatable, Sendable {
        case refused(Refusal)
        case noLine
    }

    struct Item: Equatable, Sendable {
        let row: QueueRow
        let reason: Reason
    }

    let act: ApplicationAct
    /// As they are now.
    let done: [QueueRow]
    let failed: [Item]
    /// Those that did not fit when it was asked.
    let untried: [Item]
}

extension BulkResults.Reason {
    /// As short as a column needs it.
    var short: Phrase {
        switch self {
        case .refused(let refusal): DeskPhrases.short(refusal)
        case .noLine: DeskPhrases.noLine
        }
    }

    var refusal: Refusal? {
        if case .refused(let refusal) = self { refusal } else { nil }
    }
}
