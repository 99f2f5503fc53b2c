/// How many letters must be changed, added, dropped or swapped to make one word of another.
enum EditDistance {
    /// The word that was probably meant: at most a third of its letters are wrong.
    static func nearest(to word: String, in known: [String]) -> String? {
        guard word.count <= 40 else { return nil }
        let ranked = known.map { (word: $0, distance: between(word, $0)) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }),
            best.distance <= max(1, best.word.count / 3)
        else { return nil }
        return best.word
    }

    static func between(_ first: String, _ second: String) -> Int {
        let (left, right) = (Array(first), Array(second))
        var before = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in left.indices {
            var next = [row + 1]
            for column in right.indices {
                let cost = left[row] == right[column] ? 0 : 1
                var best = min(last[column] + cost, last[column + 1] + 1, next[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    best = min(best, before[column - 1] + 1)
                }
                next.append(best)
            }
            (before, last) = (last, next)
        }
        return last[right.count]
    }
}
