import Foundation

/// The rows of a vector file by column name.
func vectors(_ name: String) -> [[String: String]] {
    guard let url = Bundle.module.url(forResource: "Vectors/\(name)", withExtension: "csv"),
        let text = try? String(contentsOf: url, encoding: .utf8)
    else { return [] }
    let rows = text.split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return rows.dropFirst().map { row in
        Dictionary(zip(rows[0], row), uniquingKeysWith: { first, _ in first })
    }
}
