import Invoicing
import Terminal
import Testing

@testable import Screens

@Suite("The window on a queue")
struct QueueWindowTests {
    private let filter = QueueFilter(.toDo)

    @Test func `asks for the next rows before the selection reaches the end`() {
        let queue = Counterfeit(1000)
        var window = QueueWindow(filter)
        queue.fill(&window, .start)
        #expect(window.missing(around: 0, height: 15) == nil)
        #expect(window.missing(around: 45, height: 15) == .below)
        queue.fill(&window, .below)
        #expect(window.rows.count == 120)
        #expect(window.ids == queue.ids(0..<120))
    }

    @Test func `never holds more than some hundred rows of a million`() {
        let queue = Counterfeit(5000)
        var window = QueueWindow(filter)
        queue.fill(&window, .start)
        for _ in 0..<60 {
            let last = window.rows.last?.row.number
            queue.fill(&window, .below, keeping: last)
            #expect(window.rows.count <= QueueWindow.most)
        }
        #expect(!window.reachesStart)
        for _ in 0..<80 where !window.reachesStart {
            queue.fill(&window, .above, keeping: window.rows.first?.row.number)
        }
        #expect(window.ids.first == queue.ids(0..<1).first)
        #expect(window.ids == queue.ids(0..<window.rows.count))
    }

    @Test func `finds its way from the end and from the middle`() {
        let queue = Counterfeit(1000)
        var window = QueueWindow(filter)
        queue.fill(&window, .end)
        #expect(window.ids == queue.ids(940..<1000))
        queue.fill(&window, .above)
        #expect(window.ids == queue.ids(880..<1000))
        queue.fill(&window, .around(queue.rows[500].key))
        #expect(window.ids.prefix(20).contains(queue.rows[500].number))
        queue.fill(&window, .above)
        #expect(window.ids.count == Set(window.ids).count)
        #expect(window.missing(around: 70, height: 15) == nil)
    }

    @Test func `keeps what has left where it was, and tells it`() {
        let queue = Counterfeit(50)
        var window = QueueWindow(filter)
        queue.fill(&window, .start)
        let gone = queue.rows.remove(at: 3)
        queue.fill(&window, .anew)
        #expect(window.rows[3].row.number == gone.number)
        #expect(window.rows[3].state == .leaving)
        #expect(window.leaving(in: 0..<10) == [gone.number])
        #expect(window.leaving(in: 10..<20).isEmpty)
    }

    @Test func `says who changed what is shown`() {
        let queue = Counterfeit(50)
        var window = QueueWindow(filter)
        queue.fill(&window, .start)
        queue.touch(7, by: "wang.fang")
        queue.fill(&window, .anew)
        #expect(window.changes.last?.by == "wang.fang")
    }

    @Test(arguments: 1...40)
    func `never moves the selection from its application`(seed: Int) {
        var random = Seeded(UInt64(seed))
        let queue = Counterfeit(Int.random(in: 1...700, using: &random))
        var window = QueueWindow(filter)
        var list = ListState()
        queue.fill(&window, .start)
        list.settle(window.ids, height: 15)
        for _ in 0..<60 {
            walk(&list, &window, queue, &random)
            let before = list.selection
            let row = list.index(in: window.ids).map { $0 - list.top }
            queue.change(&random)
            queue.fill(&window, .anew, keeping: list.selection)
            list.settle(window.ids, height: 15)
            #expect(list.selection == before)
            #expect(list.index(in: window.ids).map { $0 - list.top } == row || list.top == 0)
            #expect(window.rows.map(\.row.key) == window.rows.map(\.row.key).sorted())
            #expect(Set(window.ids).count == window.ids.count)
            #expect(queue.isWhole(window))
        }
    }

    private func walk(
        _ list: inout ListState, _ window: inout QueueWindow, _ queue: Counterfeit,
        _ random: inout Seeded
    ) {
        let keys: [Key] = [.down, .up, .pageDown, .pageDown, .pageUp]
        list.move(keys.randomElement(using: &random) ?? .down, in: window.ids, height: 15)
        while let place = list.index(in: window.ids),
            let part = window.missing(around: place, height: 15)
        {
            queue.fill(&window, part, keeping: list.selection)
            list.settle(window.ids, height: 15)
        }
    }
}

/// A queue in memory that answers as the bureau does.
private final class Counterfeit {
    var rows: [QueueRow]
    private var last: Int

    init(_ count: Int) {
        rows = (0..<count).map { Counterfeit.row($0 * 2) }
        last = count * 2
    }

    private static func row(_ place: Int, revision: Int = 1, by name: String = "li") -> QueueRow {
        let digits = String(10_000 + place)
        return QueueRow(
            key: QueueKey(
                dueOn: Day(number: 20_000 + place / 500), number: "F-261120-\(digits)"),
            title: "T", type: .normal, total: Money(fen: 100), stage: .submitted, isPickup: false,
            taken: nil, revision: revision, changedBy: name, changedAt: Instant(seconds: 0))
    }

    func ids(_ range: Range<Int>) -> [String] { rows[range].map(\.number) }

    func touch(_ place: Int, by name: String) {
        let row = rows[place]
        rows[place] = QueueRow(
            key: row.key, title: row.title, type: row.type, total: row.total, stage: row.stage,
            isPickup: row.isPickup, taken: Taken(by: name, at: Instant(seconds: 0)),
            revision: row.revision + 1, changedBy: name,
            changedAt: Instant(seconds: 1))
    }

    /// Some leave, some come, some are changed.
    func change(_ random: inout Seeded) {
        for _ in 0..<Int.random(in: 0...5, using: &random) where !rows.isEmpty {
            rows.remove(at: Int.random(in: rows.indices, using: &random))
        }
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let row = Self.row(Int.random(in: 0...last, using: &random) | 1)
            guard !rows.contains(where: { $0.number == row.number }) else { continue }
            rows.append(row)
        }
        rows.sort { $0.key < $1.key }
        if let place = rows.indices.randomElement(using: &random) { touch(place, by: "wang") }
    }

    func fill(
        _ window: inout QueueWindow, _ part: QueueWindow.Part, keeping selection: String? = nil
    ) {
        window.take(answer(window.request(part)), for: part, keeping: selection)
    }

    private func answer(_ request: DeskRequest) -> [QueueRow] {
        switch request {
        case .queue(_, let key, let limit):
            Array(rows.filter { row in key.map { row.key > $0 } ?? true }.prefix(limit))
        case .queueEnd(_, let key, let limit):
            Array(rows.filter { row in key.map { row.key < $0 } ?? true }.suffix(limit))
        default: []
        }
    }

    /// Whether the window has everything between its first and last row, and knows its ends.
    func isWhole(_ window: QueueWindow) -> Bool {
        guard let first = window.rows.first?.row.key, let last = window.rows.last?.row.key else {
            return rows.isEmpty
        }
        let held = window.rows.filter { $0.state == .here }.map(\.row.number)
        let range = rows.filter { $0.key >= first && $0.key <= last }.map(\.number)
        return held == range && (!window.reachesEnd || rows.allSatisfy { $0.key <= last })
            && (!window.reachesStart || rows.allSatisfy { $0.key >= first })
    }
}
