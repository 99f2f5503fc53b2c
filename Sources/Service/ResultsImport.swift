import Invoicing
import Storage

/// Takes back what the tax-control software issued and the courier took (PRODUCT 6.2), with the
/// desk's checks; a file that is imported again changes nothing.
public struct ResultsImport {
    /// The names in the header, which a file may have in any order.
    public static let columns = [
        "application", "code", "number", "amount", "issued_on", "carrier", "waybill",
    ]

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
        /// What is unusual about the waybill for its courier: a warning, it was taken.
        public var doubt: (waybill: Doubt, courier: Courier)?
        /// Why no more was done.
        public var refusal: Refusal?
    }

    /// Reads the file to its end, then takes the steps of each application in the order in which
    /// the file first names it.
    ///
    /// - Parameters:
    ///   - refused: called for each row that cannot be read.
    ///   - report: called for each application.
    /// - Throws: `FeedRefusal` for the whole file, `StorageFault`.
    public func run(
        from descriptor: Int32, encoding: FeedEncoding, refused: (RowFault) -> Void,
        report: (Outcome) throws -> Void
    ) throws {
        for group in try groups(from: descriptor, encoding, refused) {
            try report(try take(group))
        }
    }

    /// The rows of one application.
    private struct Group {
        var lines: [Int]
        let application: String
        var entries: [FapiaoEntry] = []
        var carrier = ""
        var waybill = ""
    }

    private func groups(
        from descriptor: Int32, _ encoding: FeedEncoding, _ refused: (RowFault) -> Void
    ) throws -> [Group] {
        let source = ByteSource(descriptor: descriptor, encoding: encoding)
        var reader = try FeedReader(Self.columns, source, chunk: 1 << 16)
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
        let number = String(decoding: try reader.text(0), as: UTF8.self).uppercased()
        let entry = FapiaoEntry(
            code: try reader.optionalText(1), number: try reader.optionalText(2),
            amount: try reader.optionalText(3), issuedOn: try reader.optionalText(4))
        let (carrier, waybill) = (try reader.optionalText(5), try reader.optionalText(6))
        let place = places[number] ?? groups.count
        if place == groups.count {
            places[number] = place
            groups.append(Group(lines: [], application: number))
        }
        groups[place].lines.append(reader.line)
        if entry != FapiaoEntry(), !groups[place].entries.contains(entry) {
            groups[place].entries.append(entry)
        }
        if !carrier.isEmpty { groups[place].carrier = carrier }
        if !waybill.isEmpty { groups[place].waybill = waybill }
    }

    private func take(_ group: Group) throws -> Outcome {
        var outcome = Outcome(lines: group.lines, application: group.application)
        do {
            let before = try show(group.application)
            if !group.entries.isEmpty, !before.isIssued(as: group.entries) {
                _ = try move(group.application, .issue(group.entries))
                outcome.issued = true
            }
            if !group.waybill.isEmpty, !before.isMailedOut(as: group.waybill) {
                let after = try move(
                    group.application,
                    .mailOut(try courier(group.carrier), waybill: group.waybill))
                outcome.mailedOut = true
                outcome.doubt = after.stage.parcel.flatMap { parcel in
                    (try? Waybill(parcel.waybill))?.doubt(parcel.carrier).map {
                        ($0, parcel.carrier)
                    }
                }
            }
        } catch let refusal as Refusal {
            outcome.refusal = refusal
        }
        return outcome
    }

    private func courier(_ typed: String) throws -> Courier? {
        if typed.isEmpty { return nil }
        guard let courier = Courier(rawValue: typed.lowercased()) else {
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
