import Invoicing
import Phrases
import Terminal

/// The line of queues above each list of the desk.
struct DeskTabs {
    let counts: QueueCounts
    /// Nil for the tickets.
    let current: Queue?

    static let tickets: Character = "5"

    /// The queue of a key.
    static func queue(of key: Key) -> Queue? {
        Queue.allCases.first { key == .character($0.digit) }
    }

    func block(in language: Language) -> TabsBlock {
        let tabs = Self.labels(language).map { queue, digit, name in
            let count = queue.map { counts[$0] } ?? counts.tickets
            // How many there are in all is of little use.
            let suffix = queue == .all ? "" : " " + DeskPhrases.count(count)[language]
            return TabsBlock.Tab(
                .character(digit), "\(digit) \(name)\(suffix)", isOptional: queue == .all)
        }
        let place = Self.labels(language).firstIndex { $0.queue == current } ?? 0
        return TabsBlock(tabs, current: place)
    }

    /// The keys, for help.
    static func actions(_ language: Language) -> [Action] {
        labels(language).map { _, digit, name in
            Action([.character(digit)], String(digit), name, inBar: false)
        }
    }

    private static func labels(
        _ language: Language
    ) -> [(queue: Queue?, digit: Character, name: String)] {
        let queues = Queue.allCases.map { ($0 as Queue?, $0.digit, DeskPhrases.name($0)[language]) }
        let all: [(queue: Queue?, digit: Character, name: String)] =
            queues + [(nil, tickets, DeskPhrases.tickets[language])]
        return all.sorted { $0.digit < $1.digit }
    }
}

extension Queue {
    /// The key that shows it.
    fileprivate var digit: Character {
        switch self {
        case .toDo: "1"
        case .overdue: "2"
        case .issued: "3"
        case .mailedOut: "4"
        case .all: "6"
        }
    }
}
