import Invoicing

extension DatabaseCheck {
    /// One thing that is wrong.
    public enum Finding: Hashable, Sendable {
        /// In SQLite's words.
        case integrity(String)
        /// A row of that table points to nothing.
        case foreignKey(table: String)
        /// A table, index or trigger of the schema is gone, changed, or was added.
        case schema(Difference, object: String, name: String)

        /// The entry does not follow from the one before, or is missing.
        case history(application: String, entry: Int)
        /// The application does not hold the newest entry of its history.
        case head(application: String)
        /// The stage of the application is not the one of its newest entry.
        case stage(application: String)
        /// A part of the application is gone, changed, or was added, by what its history says.
        case part(Difference, application: String, Part)
        /// The search does not find the application by what it holds, or finds it by more.
        case search(application: String)
        /// The search finds rows that are no applications.
        case searchBeyond

        /// The entry of the log does not follow from the one before, or is missing.
        case log(entry: Int)
        /// A row that the log tells of is gone, changed, or was added.
        case fact(Difference, table: String, key: String)
        /// Something in the table that stood before the log began was changed: it cannot be told
        /// what.
        case beforeLog(table: String)
        /// So many entries were written to histories and log, and so many are there.
        case entries(written: Int, found: Int)
        /// What is kept of the newest entry is not so.
        case newest
        /// Histories and log up to that time are not what a head says that was taken then.
        case rolledBack(since: String)

        /// The counts of the queues are not those of the applications.
        case counts
        /// Fewer numbers of the day are counted than were given.
        case numbers(day: String)
        /// A number was given, and there is no such application or ticket.
        case gone(number: String)

        /// Messages of the ticket are missing, or there are more than it knows of.
        case messages(ticket: String)
        /// The split of the ticket was agreed and is none, or stands although it was declined.
        case split(ticket: String)
        /// The parts do not add up to the record.
        case splitSum(ticket: String, record: String)
        /// A live application holds the record as if it were not split.
        case claimBesideSplit(application: String, record: String)
        /// A live application holds a part of a split that has ended.
        case partOfEndedSplit(application: String, ticket: String)
        /// The paper has arrived by the ticket, and the application is not Returned.
        case notReturned(ticket: String)
        /// The application is Returned, and no ticket says so: nothing can become of it.
        case returnedAlone(application: String)
        /// The ticket is done, and its application is not Voided, or the new one is missing.
        case notVoided(ticket: String)

        /// There are that many more like those before.
        case more(Int)
    }

    /// How something is not what it must be.
    public enum Difference: Hashable, Sendable {
        case gone, changed, added
    }

    /// What an application consists of.
    public enum Part: Hashable, Sendable {
        case type, payer, certificate, total, submittedAt, replaces, account
        case method, recipient, recipientTelephone, address
        case carrier, waybill, mailedAt
        case takenBy, takenAt, dueOn, provisional, revision
        /// What is printed of the buyer.
        case form(FapiaoField)
        /// By its place on the Fapiao, from 1.
        case line(Int)
        /// By its number, in the order of entry where that was changed.
        case fapiao(String)
        /// Whether it is undone.
        case undoing(String)
        /// Whether it is void, and by what.
        case voiding(String)
        /// What it holds of that billing record.
        case bill(String)
    }
}

extension DatabaseCheck.Finding {
    /// Whether the file cannot be relied on as a copy. What else is wrong stands there as it stood,
    /// and a copy of it is better than none.
    public var isBroken: Bool {
        switch self {
        case .integrity, .foreignKey, .history, .head, .log: true
        default: false
        }
    }

    /// Findings of one kind are counted together.
    var kind: String {
        func name(_ value: some Any) -> String {
            String(String(describing: value).prefix { $0 != "(" })
        }
        switch self {
        case .part(let difference, _, .form(let field)): return "part \(difference) \(field)"
        case .part(let difference, _, let part): return "part \(difference) \(name(part))"
        case .fact(let difference, let table, _): return "fact \(difference) \(table)"
        default: return name(self)
        }
    }
}

/// Findings as they come: of one kind no more than can be read, and how many more there were.
struct FindingList {
    /// So many of a kind are named.
    static let most = 20

    private var kinds: [String] = []
    private var known: [String: (findings: [DatabaseCheck.Finding], more: Int)] = [:]

    mutating func add(_ finding: DatabaseCheck.Finding) {
        let kind = finding.kind
        // Two rules may find the same.
        if known[kind]?.findings.contains(finding) == true { return }
        guard let count = known[kind]?.findings.count else {
            kinds.append(kind)
            known[kind] = ([finding], 0)
            return
        }
        if count < Self.most {
            known[kind]?.findings.append(finding)
        } else {
            known[kind]?.more += 1
        }
    }

    mutating func add(_ findings: [DatabaseCheck.Finding]) {
        for finding in findings { add(finding) }
    }

    /// More of a kind than are worth making.
    mutating func addMore(_ count: Int, like finding: DatabaseCheck.Finding) {
        guard count > 0, let more = known[finding.kind]?.more else { return }
        let (sum, isTooMuch) = more.addingReportingOverflow(count)
        known[finding.kind]?.more = isTooMuch ? .max : sum
    }

    /// Goes on where the schema is not ours: what is asked may not be there then, which was said.
    mutating func attempt(_ body: (inout FindingList) throws -> Void) throws {
        do {
            try body(&self)
        } catch let fault as StorageFault where fault.kind == .other && hasOtherSchema {}
    }

    private var hasOtherSchema: Bool { kinds.contains { $0 == "schema" } }

    /// By kind, in the order in which each was met first.
    var all: [DatabaseCheck.Finding] {
        kinds.flatMap { kind -> [DatabaseCheck.Finding] in
            guard let (findings, more) = known[kind] else { return [] }
            return more > 0 ? findings + [.more(more)] : findings
        }
    }
}
