import Invoicing
import Storage
import Text

/// Takes back what the tax-control software issued and the courier took (PRODUCT 6.2), with the
/// desk's checks; a file that is imported again changes nothing.
public struct ResultsImport {
    /// The names in the header, which a file may have in any order.
    public static let columns = FeedColumns(
        ["application", "code", "number", "amount", "issued_on"],
        optional: ["carrier", "waybill"])

    /// The column that fills a field; nil for the fields of no column.
    public static func column(of field: FieldID) -> String? {
        switch field {
        case .fapiaoCode: "code"
        case .fapiaoNumber: "number"
        case .fapiaoAmount: "amount"
        case .issuedOn: "issued_on"
        case .carrier: "carrier"
        case .waybill: "waybill"
        default: nil
        }
    }

    private let bureau: Bureau
    private let asker: Asker
    private let now: Instant

    public init(_ bureau: Bureau, from asker: Asker, at now: Instant) {
        self.bureau = bureau
        self.asker = asker
        self.now = now
    }

    /// What became of the rows of one application.
    public struct Outcome: Sendable {
        /// The lines of its rows, from 1; at least one.
        public let lines: [Int]
        public let application: String
        public var issued = false
        public var mailedOut = false
        /// What is unusual about its Fapiaos and its waybill: warnings, it was taken.
        public var doubts: [FieldDoubt] = []
        /// Who has the parcel, if it was mailed out.
        public var carrier: Courier?
        /// Why no more was done.
        public var refusal: Refusal?
    }

    /// Reads the file to its end, then takes the steps of each application in the order in which
    /// the file first names it.
    ///
    /// - Parameters:
    ///   - passed: called once where the file has columns that are not known.
    ///   - refused: called for each row that cannot be read.
    ///   - report: called for each application.
    /// - Throws: `FeedRefusal` for the whole file, `StorageFault`.
    public func run(
        from descriptor: Int32, encoding: FeedEncoding,
        passed: (PassedColumns) -> Void = { _ in }, refused: (RowFault) -> Void,
        report: (Outcome) throws -> Void
    ) throws {
        for group in try groups(from: descriptor, encoding, passed, refused) {
            try report(try take(group))
        }
    }

    /// The rows of one application.
    private struct Group {
        var lines: [Int]
        let application: String
        var entries: [FapiaoEntry] = []
        var known: Set<FapiaoEntry> = []
        var carrier = ""
        var waybill = ""
        /// The line that named its parcel first.
        var parcelLine = 0
    }

    private func groups(
        from descriptor: Int32, _ encoding: FeedEncoding, _ passed: (PassedColumns) -> Void,
        _ refused: (RowFault) -> Void
    ) throws -> [Group] {
        let source = ByteSource(descriptor: descriptor, encoding: encoding)
        var reader = try FeedReader(Self.columns, source, chunk: 1 << 16)
        if let columns = reader.passed { passed(columns) }
        var groups: [Group] = []
        var places: [String: Int] = [:]
        while !reader.isFinished {
            try reader.fill()
            do throws(RowFault) {
                while try reader.next() { try read(&reader, into: &groups, &places) }
            } catch {
                refused(error)
            }
        }
        return groups
    }

    private func read(
        _ reader: inout FeedReader, into groups: inout [Group], _ places: inout [String: Int]
    ) throws(RowFault) {
        let number = Plain.number(try reader.word(0))
        // An amount of a file is what a program writes, without commas and signs.
        let amount = try reader.plain(3).isEmpty ? nil : reader.amount(3)
        let entry = FapiaoEntry(
            code: Plain.digits(try reader.plain(1)), number: Plain.digits(try reader.plain(2)),
            amount: amount?.plain ?? "", issuedOn: Self.date(try reader.plain(4)))
        let (carrier, waybill) = (try reader.plain(5), try reader.plain(6))
        let place = places[number] ?? groups.count
        if place == groups.count {
            places[number] = place
            groups.append(Group(lines: [], application: number))
        }
        // A row that is refused leaves nothing behind.
        try note(carrier, waybill, in: &groups[place], reader)
        groups[place].lines.append(reader.line)
        if entry != FapiaoEntry(), groups[place].known.insert(entry).inserted {
            groups[place].entries.append(entry)
        }
    }

    /// One parcel for an application: which of two it is nobody can tell.
    private func note(
        _ carrier: String, _ waybill: String, in group: inout Group, _ reader: borrowing FeedReader
    ) throws(RowFault) {
        let line = group.parcelLine
        if !waybill.isEmpty, !group.waybill.isEmpty, waybill != group.waybill {
            throw reader.fault(6, .otherParcel(line: line))
        }
        if !carrier.isEmpty, !group.carrier.isEmpty,
            Courier(typed: carrier) != Courier(typed: group.carrier)
        {
            throw reader.fault(5, .otherParcel(line: line))
        }
        if !carrier.isEmpty { group.carrier = carrier }
        if !waybill.isEmpty { group.waybill = waybill }
        if line == 0, !carrier.isEmpty || !waybill.isEmpty { group.parcelLine = reader.line }
    }

    /// In one form, so that two rows of one Fapiao are the same.
    private static func date(_ typed: String) -> String {
        Day(typed: typed)?.iso8601 ?? typed
    }

    private func take(_ group: Group) throws -> Outcome {
        var outcome = Outcome(lines: group.lines, application: group.application)
        do {
            let before = try show(group.application)
            if !group.entries.isEmpty, !before.isIssued(as: group.entries) {
                let issue = Move.issue(group.entries)
                let after = try move(group.application, issue)
                outcome.issued = true
                outcome.doubts += bureau.warnings(about: after, after: issue, at: now)
            }
            if !group.waybill.isEmpty, !before.isMailedOut(as: group.waybill) {
                let mailOut = Move.mailOut(
                    try courier(group.carrier), waybill: group.waybill)
                let after = try move(group.application, mailOut)
                outcome.mailedOut = true
                outcome.carrier = after.stage.parcel?.carrier
                outcome.doubts += bureau.warnings(about: after, after: mailOut, at: now)
            }
        } catch let refusal as Refusal {
            outcome.refusal = refusal
        }
        return outcome
    }

    private func courier(_ typed: String) throws -> Courier? {
        if typed.isEmpty { return nil }
        guard let courier = Courier(typed: typed) else {
            throw Refusal.fields([FieldRefusal(.carrier, .courier)])
        }
        return courier
    }

    private func show(_ number: String) throws -> Application {
        try application(.show(number))
    }

    private func application(_ request: DeskRequest) throws -> Application {
        switch try bureau.answer(.desk(request), from: asker, at: now) {
        case .desk(.application(let application, _)): return application
        case .refused(let refusal): throw refusal
        default: throw Refusal.forbidden
        }
    }

    private func move(_ number: String, _ move: Move) throws -> Application {
        try application(.move(Moving(number, move)))
    }
}

extension Application {
    /// Whether the very same Fapiaos were issued before.
    fileprivate func isIssued(as entries: [FapiaoEntry]) -> Bool {
        let known = stage.fapiaos.map { "\($0.code)/\($0.number)" }
        guard !known.isEmpty else { return false }
        let named = entries.compactMap { entry in
            (try? FapiaoNumber(code: entry.code, number: entry.number, type: fapiao.type)).map {
                "\($0.code)/\($0.number)"
            }
        }
        return named.count == entries.count && Set(known) == Set(named)
    }

    fileprivate func isMailedOut(as typed: String) -> Bool {
        guard let parcel = stage.parcel, let waybill = try? Waybill(typed) else { return false }
        return parcel.waybill == waybill.text
    }
}
