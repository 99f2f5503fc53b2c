import Invoicing
import Text

/// The first row of a feed: the names of its columns, in the order of the file.
struct FeedHeader {
    let names: [String]
    /// For each column that is read the field that holds it; nil for one that is not there.
    let places: [Int?]
    /// What is not known; nil where nothing is.
    let passed: PassedColumns?
    /// The fields of columns without a name, in which nothing may stand: a value that is cut by a
    /// comma would end there.
    let unnamed: [Int]

    /// Throws `FeedRefusal` unless each of the required columns is there once.
    init(from csv: inout CSVReader, for columns: FeedColumns) throws {
        names = try Self.names(from: &csv)
        try Self.check(names, for: columns)
        places = columns.read.map { [names] in names.firstIndex(of: $0) }
        unnamed = names.indices.filter { [names] in names[$0].isEmpty }
        let strange = names.filter { !columns.names.contains($0) }
        let named = strange.filter { !$0.isEmpty }
        passed =
            strange.isEmpty
            ? nil
            : PassedColumns(
                names: named.map { RowFault.excerpt($0.utf8) },
                unnamed: strange.count - named.count)
    }

    private static func names(from csv: inout CSVReader) throws -> [String] {
        while true {
            switch csv.next() {
            case .row:
                let names = try (0..<csv.count).map { try name(csv.bytes(of: $0)) }
                // By this a spreadsheet is told how to open the file.
                let rest = names.dropFirst().allSatisfy(\.isEmpty)
                if names[0] == "sep=," || names[0] == "sep=" && names.count > 1, rest { continue }
                return names
            case .bad: throw FeedRefusal.brokenHeader
            case .starved: try csv.fill()
            case .finished: throw FeedRefusal.empty
            }
        }
    }

    private static func name(_ bytes: UnsafeBufferPointer<UInt8>) throws(FeedRefusal) -> String {
        if bytes.contains(0) { throw .nul }
        return Plain.text(String(decoding: bytes, as: UTF8.self)).lowercased()
    }

    private static func check(
        _ names: [String], for columns: FeedColumns
    ) throws(FeedRefusal) {
        let missing = columns.required.first { !names.contains($0) }
        if missing != nil {
            for other in Feed.allCases where other.columns != columns.required {
                if Set(names).isSuperset(of: other.columns) { throw .otherFeed(other) }
            }
        }
        if names.count == 1,
            names[0].hasPrefix("sep=") || columns.read.contains(where: names[0].holds),
            names[0] == "sep=" || names[0].contains(where: { $0 == ";" || $0 == " " })
        {
            throw .separator
        }
        if !names.contains(where: columns.names.contains) { throw .noHeader }
        for (index, name) in names.enumerated() where columns.names.contains(name) {
            if names[..<index].contains(name) { throw .doubledColumn(name) }
        }
        if let missing { throw .missingColumn(missing) }
    }
}
