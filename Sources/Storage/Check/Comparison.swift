import Invoicing

/// An application's rows beside what its history says of them.
struct Comparison {
    private let standing: StandingApplication
    private let replay: Replay
    private let parts: PartsOfApplications
    private let hasLog: Bool
    private(set) var findings: [DatabaseCheck.Finding] = []

    /// - Parameter hasLog: without one nobody can tell what an import of a calendar did.
    init(
        _ standing: StandingApplication, _ replay: Replay, _ parts: PartsOfApplications,
        hasLog: Bool
    ) {
        self.standing = standing
        self.replay = replay
        self.parts = parts
        self.hasLog = hasLog
        compareForms()
        compareStage()
        if hasLog { compareDue() }
        compareLines()
        compareFapiaos()
    }

    private mutating func find(
        _ part: DatabaseCheck.Part, _ difference: DatabaseCheck.Difference = .changed
    ) {
        findings.append(.part(difference, application: standing.number, part))
    }

    private mutating func check(_ part: DatabaseCheck.Part, _ isSame: Bool) {
        let finding = DatabaseCheck.Finding.part(.changed, application: standing.number, part)
        if !isSame, findings.last != finding { findings.append(finding) }
    }

    private mutating func compareForms() {
        for (part, key, value) in standing.form {
            check(part, value == replay.form[key]?.stringValue)
        }
        for (part, key, value) in standing.shipping {
            check(part, value == replay.shipping[key]?.stringValue)
        }
        check(
            .certificate, standing.certificate == replay.form["purchaseCertificate"]?.boolValue)
        check(.total, standing.total == replay.form["total"]?.stringValue)
        check(.submittedAt, standing.submittedAt == replay.form["submittedAt"]?.stringValue)
        check(.revision, standing.revision == replay.history.count)
    }

    private mutating func compareStage() {
        let parcel = replay.stage.parcel
        check(.carrier, standing.carrier == parcel?.carrier.rawValue)
        check(.waybill, standing.waybill == parcel?.waybill)
        check(.mailedAt, standing.mailedAt == parcel?.mailedAt)
        let taken = replay.stage.taken
        // The operator has no row among the staff.
        let by = taken?.by == Actor.operator.name ? nil : taken?.by
        check(.takenBy, standing.takenBy == by)
        check(.takenAt, standing.takenAt == taken?.at)
    }

    /// The later of what history and log say counts. The log tells only of applications that it
    /// found, and begins before the history says anything of a date but in its first entry; of an
    /// undo and an import in the same second nobody can tell which was later.
    private mutating func compareDue() {
        var said = [replay.due]
        if let logged = parts.due {
            if replay.due.isFirst || !logged.isFirst && logged.at > replay.due.at {
                said = [logged]
            } else if !logged.isFirst, logged.at == replay.due.at {
                said.append(logged)
            }
        }
        let fitting = said.filter { $0.day == standing.dueOn }
        check(.dueOn, !fitting.isEmpty)
        let isKnown = (fitting.isEmpty ? said : fitting)
            .contains { $0.isProvisional == standing.isProvisional }
        check(.provisional, isKnown)
    }

    private mutating func compareLines() {
        let said = replay.form["lines"]?.values ?? []
        let records = replay.form["billingRecords"]?.values.map { $0.stringValue ?? "" } ?? []
        let split = replay.form["split"]
        var claims = Dictionary(parts.claims.map { ($0.record, $0) }) { first, _ in first }
        for (index, (line, record)) in zip(said, records).enumerated() {
            compare(parts.lines.first { $0.line == index + 1 }, index + 1, line, record)
            guard let claim = claims.removeValue(forKey: record) else {
                find(.bill(record), .gone)
                continue
            }
            check(
                .bill(record),
                claim.amount == line["total"]?.stringValue
                    && claim.isLive == !replay.stage.name.isEnded
                    && claim.part == Int(split?["part"]?.integerValue ?? 0)
                    && claim.ticket == split?["request"]?.stringValue)
        }
        for line in parts.lines where line.line < 1 || line.line > said.count {
            find(.line(line.line), .added)
        }
        for record in claims.keys.sorted() { find(.bill(record), .added) }
    }

    private mutating func compare(
        _ standing: PartsOfApplications.StandingLine?, _ number: Int, _ said: JSON,
        _ record: String
    ) {
        guard let line = standing else { return find(.line(number), .gone) }
        check(
            .line(number),
            line.record == record && line.item == said["item"]?.stringValue
                && line.quantity == said["quantity"]?.integerValue
                && line.net == said["net"]?.stringValue && line.tax == said["tax"]?.stringValue
                && isRate(line, of: said["total"]?.stringValue))
    }

    /// The rate stands in no content: it is what parts net from tax.
    private func isRate(
        _ line: PartsOfApplications.StandingLine, of total: String?
    ) -> Bool {
        guard (0...1000).contains(line.ratePerMille),
            let total = total.flatMap({ try? Money.parse($0.utf8) })
        else { return false }
        let split = total.split(ratePerMille: line.ratePerMille)
        return split.net.plain == line.net && split.tax.plain == line.tax
    }

    private mutating func compareFapiaos() {
        for (index, said) in replay.fapiaos.enumerated() {
            let number = said.fapiao.number
            guard let row = parts.fapiaos.first(where: { $0.item == index + 1 }) else {
                find(.fapiao(number), .gone)
                continue
            }
            let value = row.value
            check(
                .fapiao(number),
                (value.code, value.number, value.amount, value.issuedOn)
                    == (said.fapiao.code, number, said.fapiao.amount, said.fapiao.issuedOn))
            check(.undoing(number), row.undoneAt == said.undoneAt)
            var (way, form): (String?, String?)
            switch said.voiding {
            case .void: way = "void"
            case .redLetter(let number): (way, form) = ("redLetter", number)
            case nil: break
            }
            check(.voiding(number), row.voidedBy == way && row.form == form)
        }
        for row in parts.fapiaos where row.item < 1 || row.item > replay.fapiaos.count {
            find(.fapiao(row.value.number), .added)
        }
    }
}
