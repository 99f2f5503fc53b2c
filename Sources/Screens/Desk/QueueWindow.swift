import Invoicing

/// The part of a queue that is held: some hundred rows around the selection, never a million.
struct QueueWindow: Equatable, Sendable {
    /// One row, which stays where it was also when it has left the queue.
    struct Row: Equatable, Sendable {
        var row: QueueRow
        var state = State.here

        /// `leaving` until it is known what happened.
        enum State: Equatable, Sendable { case here, leaving, left }
    }

    /// What can be asked for.
    enum Part: Equatable, Sendable {
        case start, end
        /// The rows from one that is looked for on.
        case around(QueueKey)
        case above, below
        /// What is held already, as it is now.
        case anew
    }

    /// Who changed something that is shown, and when.
    struct Change: Equatable, Sendable {
        let by: String
        let at: Instant
    }

    /// Rows asked for at a time, and the most that are held.
    static let page = 60
    static let most = 300

    let filter: QueueFilter
    private(set) var rows: [Row] = []
    private(set) var hasLoaded = false
    private(set) var reachesStart = true
    private(set) var reachesEnd = false
    /// Rows of the queue that come before those held, where it is known.
    private(set) var above: Int? = 0
    /// Newest last.
    private(set) var changes: [Change] = []

    init(_ filter: QueueFilter) { self.filter = filter }

    var ids: [String] { rows.map(\.row.number) }

    func request(_ part: Part) -> DeskRequest {
        switch part {
        case .start: .queue(filter, after: nil, limit: Self.page)
        case .end: .queueEnd(filter, before: nil, limit: Self.page)
        case .around(let key): .queue(filter, after: key.justBefore, limit: Self.page)
        case .above: .queueEnd(filter, before: rows.first?.row.key, limit: Self.page)
        case .below: .queue(filter, after: rows.last?.row.key, limit: Self.page)
        case .anew:
            .queue(
                filter, after: reachesStart ? nil : rows.first?.row.key.justBefore,
                limit: anewLimit)
        }
    }

    /// What is missing around a place in the rows, if anything is.
    ///
    /// - Parameter height: the rows that are in view at a time.
    func missing(around place: Int, height: Int) -> Part? {
        // A margin beyond this would drop at one end what it asked for at the other.
        let margin = min(max(20, height), (Self.most - Self.page) / 2 - 1)
        guard hasLoaded, !rows.isEmpty else { return nil }
        if !reachesEnd, place >= rows.count - margin { return .below }
        if !reachesStart, place < margin { return .above }
        return nil
    }

    /// Takes the answer to a request in.
    ///
    /// - Parameter selection: the number that is never dropped.
    mutating func take(_ found: [QueueRow], for part: Part, keeping selection: String?) {
        switch part {
        case .start: replace(found, start: true, end: found.count < Self.page)
        case .end: replace(found, start: found.count < Self.page, end: true)
        case .around: replace(found, start: false, end: found.count < Self.page)
        case .above:
            let added = new(found)
            rows.insert(contentsOf: added, at: 0)
            reachesStart = found.count < Self.page
            above = reachesStart ? 0 : above.map { max(0, $0 - added.count) }
        case .below:
            rows += new(found)
            reachesEnd = found.count < Self.page
        case .anew: merge(found)
        }
        hasLoaded = true
        trim(keeping: selection)
    }

    /// Shows what an application is now, and whether it still belongs here.
    mutating func update(_ application: Application, _ history: [HistoryEntry]) {
        guard let place = rows.firstIndex(where: { $0.row.number == application.number }) else {
            return
        }
        // It stays where it is, also when a notice has no say in it any more.
        let row = QueueRow(application, history, key: rows[place].row.key)
        note(rows[place].row, row)
        let belongs = filter.queue.stages?.contains(row.stage) ?? true
        rows[place] = Row(row: row, state: belongs ? .here : .left)
    }

    /// Those in view of which it is not known yet what became of them.
    func leaving(in range: Range<Int>) -> [String] {
        rows[range.clamped(to: 0..<rows.count)].filter { $0.state == .leaving }
            .map(\.row.number)
    }
}

extension QueueWindow {
    private var anewLimit: Int { max(Self.page, rows.count { $0.state == .here } + 20) }

    private mutating func replace(_ found: [QueueRow], start: Bool, end: Bool) {
        rows = found.map { Row(row: $0) }
        (reachesStart, reachesEnd) = (start, end)
        above = start ? 0 : nil
    }

    private func new(_ found: [QueueRow]) -> [Row] {
        let held = Set(ids)
        return found.filter { !held.contains($0.number) }.map { Row(row: $0) }
    }

    /// Rows that are not among those found have left, as far as those reach.
    private mutating func merge(_ found: [QueueRow]) {
        let isWhole = found.count < anewLimit
        let last = found.last?.key
        let added = new(found)
        let byNumber = Dictionary(found.map { ($0.number, $0) }) { first, _ in first }
        for place in rows.indices {
            let held = rows[place]
            if let row = byNumber[held.row.number] {
                note(held.row, row)
                rows[place] = Row(row: row)
            } else if held.state != .leaving, isWhole || last.map({ held.row.key <= $0 }) ?? true {
                rows[place].state = .leaving
            }
        }
        if isWhole {
            reachesEnd = true
        } else if let last, rows.last.map({ $0.row.key <= last }) ?? true {
            reachesEnd = false
        }
        rows = (rows + added).sorted { $0.row.key < $1.row.key }
    }

    private mutating func note(_ before: QueueRow, _ after: QueueRow) {
        guard after.revision != before.revision else { return }
        changes = changes.suffix(20) + [Change(by: after.changedBy, at: after.changedAt)]
    }

    /// Drops rows at the end that is further from the selection.
    private mutating func trim(keeping selection: String?) {
        let excess = rows.count - Self.most
        guard excess > 0 else { return }
        let place = rows.firstIndex { $0.row.number == selection } ?? 0
        if place < rows.count / 2 {
            rows.removeLast(excess)
            reachesEnd = false
        } else {
            rows.removeFirst(excess)
            reachesStart = false
            above = above.map { $0 + excess }
        }
    }
}

extension QueueKey {
    /// A key behind which this one is among the next few.
    fileprivate var justBefore: QueueKey {
        QueueKey(dueOn: dueOn, rule: rule, number: String(number.dropLast()))
    }
}

extension QueueRow {
    /// The row of an application.
    ///
    /// - Parameter key: nil for the place that it has by itself.
    init(_ application: Application, _ history: [HistoryEntry], key: QueueKey? = nil) {
        self.init(
            key: key ?? application.key(),
            title: application.fapiao.title.text, type: application.fapiao.type,
            total: application.total, stage: application.stage.name,
            isPickup: application.shipping.method == .pickup,
            taken: application.stage.taken, revision: application.revision,
            changedBy: history.last?.actor.name ?? "",
            changedAt: history.last?.at ?? application.submittedAt)
    }

    func isOverdue(at now: Instant) -> Bool { stage.isOpen && key.dueOn < now.day }
}
