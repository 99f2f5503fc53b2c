import Invoicing

/// Has what is typed into a ticket kept until it is sent: only what is new since the last time,
/// so that of two sessions the later field counts.
struct UnsentKeeper: Equatable, Sendable {
    private let subject: UnsentSubject
    /// What was given away to be kept, or came from there.
    private var stored = Unsent()
    /// The same before what was given away last; nil once that is kept.
    private var before: Unsent?
    /// The database did not do its part.
    private(set) var isLost = false

    init(_ subject: UnsentSubject) { self.subject = subject }

    /// Asks for what is kept.
    var read: Step { .ask(.ownTickets(.unsent(subject))) }

    /// Throws away what is kept.
    var forget: Step { .ask(.ownTickets(.forget(subject))) }

    /// Keeps what is not kept yet.
    mutating func save(_ now: Unsent) -> [Step] {
        var values: [FieldID: String] = [:]
        for field in Set(now.fields.values.keys).union(stored.fields.values.keys)
        where now.fields[field] != stored.fields[field] || isNewlySure(field, now) {
            values[field] = now.fields[field]
        }
        let parts = now.parts == stored.parts ? nil : now.parts
        guard !values.isEmpty || parts != nil else { return [] }
        let sure = now.fields.kept.filter { values[$0.key] == $0.value }
        (before, stored, isLost) = (stored, now, false)
        return [.ask(.ownTickets(.keep(subject, DraftFields(values, kept: sure), parts: parts)))]
    }

    /// What was given away is kept.
    mutating func isKept() { before = nil }

    /// What was given away is not kept, and is given away again.
    mutating func fail() {
        guard let before else { return }
        stored = before
        self.before = nil
        isLost = true
    }

    /// Takes over what is kept. What another session has sent stays where it was typed here, and
    /// is not kept again.
    mutating func take(_ kept: Unsent?) {
        stored = kept ?? stored
    }

    /// A field was sent with the rest.
    mutating func isSent(_ field: FieldID) { stored.fields[field] = "" }

    private func isNewlySure(_ field: FieldID, _ now: Unsent) -> Bool {
        now.fields.kept[field] == now.fields[field]
            && stored.fields.kept[field] != now.fields[field]
    }
}
