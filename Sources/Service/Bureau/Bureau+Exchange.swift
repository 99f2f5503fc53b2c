import Invoicing
import Storage
import Text

// What goes to the tax-control software (PRODUCT 6.2).
extension Bureau {
    /// The columns of an export.
    public static let exportColumns =
        ["application"] + FapiaoForm.columns
        + ["item", "quantity", "net", "tax_rate", "tax", "total"]

    /// Exports applications of a status, a row an item, oldest due first.
    ///
    /// With `accepting` exactly the exported ones are taken in process in the same transaction, so
    /// that two clerks never issue the same.
    ///
    /// - Parameters:
    ///   - keep: takes the file's bytes before anything is accepted; when it throws, nothing is.
    ///     Others wait meanwhile: only for a file of this host.
    ///   - write: takes them after that, however long it takes.
    /// - Returns: how many applications were exported.
    /// - Throws: `Refusal` for who may not, `StorageFault`, and what `keep` and `write` throw.
    public func export(
        _ stage: Stage.Name, accepting: Bool, as format: ExportFormat, from asker: Asker,
        at now: Instant, keep: ([UInt8]) throws -> Void = { _ in },
        write: ([UInt8]) throws -> Void = { _ in }
    ) throws -> Int {
        let member = try staff(asker)
        let begin = try format.begin()
        guard accepting else {
            try keep(begin)
            try write(begin)
            let count = try exportPages(stage) { application, isFirst in
                let bytes = try format.bytes(of: application, isFirst: isFirst, at: now)
                try keep(bytes)
                try write(bytes)
            }
            try keep(format.end)
            try write(format.end)
            return count
        }
        var file = begin
        let count = try connection.transaction {
            let count = try exportPages(stage) { application, isFirst in
                let accepted = try move(
                    application, .accept, by: member.actor, remark: nil,
                    to: application.accepted(by: member.name, at: now), at: now)
                file += try format.bytes(of: accepted, isFirst: isFirst, at: now)
            }
            file += format.end
            try keep(file)
            return count
        }
        try write(file)
        return count
    }

    /// Some applications, as the desk chose them.
    ///
    /// - Throws: `Refusal` when one is unknown or cannot be accepted; then none is.
    func export(
        _ numbers: [String], accepting: Bool, by member: StaffMember, at now: Instant
    ) throws -> String {
        let applications = try numbers.map(find)
        if accepting {
            try connection.transaction {
                for number in numbers {
                    let before = try find(number)
                    _ = try move(
                        before, .accept, by: member.actor, remark: nil,
                        to: before.accepted(by: member.name, at: now), at: now)
                }
            }
        }
        return CSVCell.row(Self.exportColumns) + applications.map(\.exportRows).joined()
    }

    private func exportPages(
        _ stage: Stage.Name, _ visit: (Application, _ isFirst: Bool) throws -> Void
    ) throws -> Int {
        var filter = ApplicationFilter()
        filter.stage = stage
        var last: Application?
        var count = 0
        repeat {
            let part = try Applications(connection).page(
                filter, today: Day(number: 0), after: last, limit: 200)
            for application in part {
                try visit(application, count == 0)
                count += 1
            }
            last = part.last
        } while last != nil
        return count
    }
}

/// How exported applications are written.
public enum ExportFormat: Sendable {
    /// A row an item, for the tax-control software.
    case csv(FeedEncoding)
    /// An array of whole applications, as `list --json` prints them.
    case json

    fileprivate func begin() throws -> [UInt8] {
        switch self {
        case .csv(let encoding):
            try encoding.begin + encoding.bytes(of: CSVCell.row(Bureau.exportColumns))
        case .json: Array("[".utf8)
        }
    }

    fileprivate func bytes(
        of application: Application, isFirst: Bool, at now: Instant
    ) throws -> [UInt8] {
        switch self {
        case .csv(let encoding): try encoding.bytes(of: application.exportRows)
        case .json: Array(((isFirst ? "" : ",\n") + application.json(at: now).text).utf8)
        }
    }

    fileprivate var end: [UInt8] {
        switch self {
        case .csv: []
        case .json: Array("]\n".utf8)
        }
    }
}

extension FeedEncoding {
    /// A spreadsheet knows UTF-8 by its mark.
    fileprivate var begin: [UInt8] { self == .utf8 ? [0xEF, 0xBB, 0xBF] : [] }

    fileprivate func bytes(of text: String) throws -> [UInt8] {
        switch self {
        case .utf8: return Array(text.utf8)
        case .gb18030:
            guard let bytes = TaxEncoding.bytes(of: text) else {
                throw FeedRefusal.unreadable(code: 0)
            }
            return bytes
        }
    }
}

extension Application {
    fileprivate var exportRows: String {
        let form = fapiao.cells.map { CSVCell.text($0 ?? "") }
        return lines.map { line in
            CSVCell.row(
                [number] + form + [
                    CSVCell.text(line.item), String(line.quantity), line.net.plain,
                    JSON.decimal(tenths: line.ratePerMille).text + "%", line.tax.plain,
                    line.total.plain,
                ])
        }.joined()
    }
}
