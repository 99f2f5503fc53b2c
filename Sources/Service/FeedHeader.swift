import Invoicing
import Text

/// The first row of a feed.
enum FeedHeader {
    /// The columns' names, in the order of the file.
    ///
    /// Throws `FeedRefusal` unless each of the columns is there once, and no other but those that
    /// are ignored.
    static func read(
        from csv: inout CSVReader, for columns: [String], ignoring others: [String]
    ) throws -> [String] {
        while true {
            switch csv.next() {
            case .row:
                let names = try (0..<csv.count).map { try name(csv.bytes(of: $0)) }
                try check(names, for: columns, ignoring: others)
                return names
            case .bad: throw FeedRefusal.brokenHeader
            case .starved: try csv.fill()
            case .finished: throw FeedRefusal.empty
            }
        }
    }

    private static func name(_ bytes: UnsafeBufferPointer<UInt8>) throws(FeedRefusal) -> String {
        if bytes.contains(0) { throw .nul }
        return String(decoding: bytes.trimmed, as: UTF8.self).lowercased()
    }

    private static func check(
        _ names: [String], for columns: [String], ignoring others: [String]
    ) throws(FeedRefusal) {
        for other in Feed.allCases where other.columns != columns {
            if Set(names) == Set(other.columns) { throw .otherFeed(other) }
        }
        if names.count == 1, columns.contains(where: { names[0].holds($0) }),
            names[0].contains(where: { $0 == ";" || $0 == "\t" })
        {
            throw .separator
        }
        if !names.contains(where: columns.contains) { throw .noHeader }
        for (index, name) in names.enumerated() {
            if !(columns + others).contains(name) {
                throw .unknownColumn(RowFault.excerpt(name.utf8))
            }
            if names[..<index].contains(name) { throw .doubledColumn(name) }
        }
        if let missing = columns.first(where: { !names.contains($0) }) {
            throw .missingColumn(missing)
        }
    }
}
