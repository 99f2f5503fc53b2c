import Invoicing

/// What the entries of a history say that an application is by now.
struct Replay {
    /// What the first entry holds: the whole forms.
    let form: JSON
    private(set) var shipping: JSON
    private(set) var stage = Stage.submitted
    private(set) var fapiaos: [Issued] = []
    /// The last due date that the history says, and when it said so.
    private(set) var due: Due
    private(set) var history: [HistoryEntry] = []

    /// A Fapiao as its row is, also one that was undone.
    struct Issued {
        let fapiao: Fapiao
        var undoneAt: Instant?
        var voiding: Voiding?
    }

    struct Due: Equatable {
        let at: Instant
        let day: String
        let isProvisional: Bool
        /// Said by the first entry, of the history or of the log.
        var isFirst = false
    }

    /// Begins with the first entry; nil where that says too little.
    init?(_ entry: HistoryEntry, _ content: JSON) {
        guard let shipping = content["shipping"],
            let day = (content["dueByRule"] ?? content["dueOn"])?.stringValue
        else { return nil }
        form = content
        self.shipping = shipping
        due = Due(
            at: entry.at, day: day, isProvisional: content["provisional"]?.boolValue ?? false,
            isFirst: true)
        history = [entry]
    }

    /// Goes on with the next entry.
    mutating func add(_ entry: HistoryEntry, _ content: JSON) {
        // Where the clock was behind the newest entry, what is stored says what it said.
        let now = content["clock"]?.stringValue.flatMap { Instant(iso8601: $0) } ?? entry.at
        let before = stage
        stage = next(entry, content, at: now)
        history.append(entry)
        if stage.fapiaos != before.fapiaos { note(stage.fapiaos, at: now) }
        if let changed = content["shipping"] { shipping = changed }
        if let day = content["dueOn"]?.stringValue {
            due = Due(
                at: entry.at, day: day, isProvisional: content["provisional"]?.boolValue ?? false)
        }
    }

    private func next(_ entry: HistoryEntry, _ content: JSON, at now: Instant) -> Stage {
        if entry.deed == .undo { return stage.undone(history: history) ?? stage }
        let parcel = entry.parcel ?? stage.parcel
        switch entry.stage {
        case .submitted: return .submitted
        case .inProcess:
            if case .inProcess = stage { return stage }
            return .inProcess(Taken(by: entry.actor.name, at: now))
        case .issued: return .issued(Self.issued(content) ?? stage.fapiaos)
        case .mailedOut: return parcel.map { .mailedOut(stage.fapiaos, $0) } ?? stage
        case .readyForPickup: return .readyForPickup(stage.fapiaos)
        case .received: return .received(stage.fapiaos, stage.parcel)
        case .returned: return .returned(stage.fapiaos, stage.parcel)
        case .voided: return .voided(Self.voided(stage.fapiaos, content), stage.parcel)
        case .rejected: return .rejected
        case .withdrawn: return .withdrawn
        }
    }

    private static func issued(_ content: JSON) -> [Fapiao]? {
        content["fapiaos"]?.values.compactMap { said in
            guard let number = said["number"]?.stringValue,
                let amount = said["amount"]?.stringValue, let money = try? Money.parse(amount.utf8),
                let day = said["issuedOn"]?.stringValue.flatMap(Day.init(_:))
            else { return nil }
            return Fapiao(
                code: said["code"]?.stringValue ?? "", number: number, amount: money,
                issuedOn: day)
        }
    }

    private static func voided(_ fapiaos: [Fapiao], _ content: JSON) -> [Fapiao] {
        let voidings = content["voided"]?.values ?? []
        return fapiaos.enumerated().map { index, fapiao in
            guard index < voidings.count else { return fapiao }
            let form = voidings[index]["form"]?.stringValue
            return Fapiao(
                code: fapiao.code, number: fapiao.number, amount: fapiao.amount,
                issuedOn: fapiao.issuedOn,
                voiding: voidings[index]["by"]?.stringValue == "void"
                    ? .void : .redLetter(form: form))
        }
    }

    /// As the rows are written: those of a step that was undone stay, marked; void ones stay.
    private mutating func note(_ standing: [Fapiao], at now: Instant) {
        if stage.name == .voided {
            for fapiao in standing {
                for index in fapiaos.indices
                where fapiaos[index].undoneAt == nil && fapiaos[index].fapiao.code == fapiao.code
                    && fapiaos[index].fapiao.number == fapiao.number
                {
                    fapiaos[index].voiding = fapiao.voiding
                }
            }
            return
        }
        for index in fapiaos.indices where fapiaos[index].undoneAt == nil {
            fapiaos[index].undoneAt = now
        }
        fapiaos += standing.map { Issued(fapiao: $0) }
    }
}
