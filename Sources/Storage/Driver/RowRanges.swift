/// Rows by their ids, written short: an import of a calendar may touch a hundred thousand that
/// follow one another.
enum RowRanges {
    /// `1-5,8`: in order, each once.
    static func text(of ids: [Int64]) -> String {
        var ranges: [ClosedRange<Int64>] = []
        for id in Set(ids).sorted() {
            if let last = ranges.last, last.upperBound == id - 1 {
                ranges[ranges.count - 1] = last.lowerBound...id
            } else {
                ranges.append(id...id)
            }
        }
        return ranges.map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
        }
        .joined(separator: ",")
    }

    /// The ranges of such a text; nil for another.
    static func ranges(in text: String) -> [ClosedRange<Int64>]? {
        var ranges: [ClosedRange<Int64>] = []
        for part in text.split(separator: ",") {
            let ends = part.split(separator: "-").map { Int64($0) }
            guard (1...2).contains(ends.count), let first = ends[0],
                let last = ends[ends.count - 1],
                first <= last
            else { return nil }
            ranges.append(first...last)
        }
        return ranges
    }
}
