import Invoicing

/// The tickets of the desk as they were listed: a row stays where it was when somebody dealt
/// with it, and comes up when it is the service center's turn again.
struct TicketWindow: Equatable, Sendable {
    /// One ticket.
    struct Row: Equatable, Sendable {
        var row: TicketRow
        var place: Place
        var state = State.here

        /// `leaving` until it is known what happened.
        enum State: Equatable, Sendable { case here, leaving, left }
    }

    /// Where a row stands: the service center's turn first, then the oldest first.
    struct Place: Comparable, Sendable {
        let rank: Int
        let openedAt: Instant
        let number: String

        init(_ row: TicketRow) {
            rank = row.status == .open ? 0 : row.status == .waiting ? 1 : 2
            openedAt = row.openedAt
            number = row.number
        }

        static func < (left: Place, right: Place) -> Bool {
            (left.rank, left.openedAt.seconds, left.number)
                < (right.rank, right.openedAt.seconds, right.number)
        }
    }

    /// Who changed something that is shown, and when.
    struct Change: Equatable, Sendable {
        let by: Actor
        let at: Instant
    }

    let search: String
    private(set) var rows: [Row] = []
    private(set) var hasLoaded = false
    private(set) var lastChange: Change?

    init(search: String = "") { self.search = search }

    var ids: [String] { rows.map(\.row.number) }

    /// With a search also those are found that are done or declined.
    var request: StaffTicketRequest {
        .list(TicketFilter(isAll: !search.isEmpty, search: search))
    }

    /// Takes the list in as it is now.
    mutating func take(_ found: [TicketRow]) {
        let byNumber = Dictionary(found.map { ($0.number, $0) }) { first, _ in first }
        for index in rows.indices {
            if let row = byNumber[rows[index].row.number] {
                update(index, with: row)
            } else if rows[index].state == .here {
                rows[index].state = .leaving
            }
        }
        let held = Set(ids)
        rows += found.filter { !held.contains($0.number) }
            .map { Row(row: $0, place: Place($0)) }
        rows.sort { $0.place < $1.place }
        hasLoaded = true
    }

    /// Those in view of which it is not known yet what became of them.
    func leaving(in range: Range<Int>) -> [String] {
        rows[range.clamped(to: 0..<rows.count)].filter { $0.state == .leaving }
            .map(\.row.number)
    }

    /// Shows what became of a ticket that is not listed any more.
    mutating func update(_ conversation: Conversation) {
        let ticket = conversation.ticket
        guard let index = rows.firstIndex(where: { $0.row.number == ticket.number }),
            let last = conversation.messages.last
        else { return }
        let isIssued = conversation.application?.stage.canReturn ?? false
        update(
            index,
            with: TicketRow(rows[index].row, now: ticket, last: last, isIssued: isIssued))
        rows[index].state = ticket.status.isOpen ? .here : .left
    }

    private mutating func update(_ index: Int, with row: TicketRow) {
        if row.revision != rows[index].row.revision {
            lastChange = Change(by: row.changedBy, at: row.changedAt)
        }
        rows[index].row = row
        rows[index].state = .here
        if row.status == .open { rows[index].place = Place(row) }
    }
}

extension TicketRow {
    /// The row of a ticket that was listed before.
    fileprivate init(
        _ before: TicketRow, now ticket: Ticket, last: Ticket.Message,
        isIssued: Bool
    ) {
        self.init(
            number: before.number, kind: ticket.kind, about: ticket.matter.about,
            status: ticket.status, step: ticket.step, email: before.email,
            openedAt: before.openedAt, changedAt: last.at, changedBy: last.actor,
            isUnread: false, revision: ticket.revision, isIssued: isIssued)
    }
}
