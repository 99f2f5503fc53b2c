import Text

/// What somebody looks for, in every form in which it may be stored: a form folds what is typed into
/// it, so that the same text typed into a search must be folded too.
public struct SearchText: Hashable, Sendable {
    /// Folded as what is searched is; without repetitions, and none of them empty.
    public let readings: [String]

    /// As typed, read as a number or code, and as a name whose dots are middle dots.
    public init(_ typed: String) {
        var readings: [String] = []
        for text in [typed, Plain.text(typed), typed.withMiddleDots] {
            let folded = SearchTokens.folded(text)
            if !folded.isEmpty, !readings.contains(folded) { readings.append(folded) }
        }
        self.readings = readings
    }

    /// Whether everything is found.
    public var isEmpty: Bool { readings.isEmpty }

    /// Whether it has fewer than two characters, for which there is no index.
    public var isShort: Bool { readings.allSatisfy { $0.unicodeScalars.count < 2 } }

    /// Whether it occurs in a text.
    public func isFound(in text: String) -> Bool {
        if isEmpty { return true }
        let folded = SearchTokens.folded(text)
        return readings.contains(where: folded.holds)
    }

    /// The tokens that hold for whatever is found, as the index is asked for them; empty where
    /// there are none.
    public var match: String {
        let alternatives = readings.map(SearchTokens.query)
        guard alternatives.allSatisfy({ !$0.isEmpty }) else { return "" }
        return alternatives.map { "(\($0.joined(separator: " AND ")))" }.joined(separator: " OR ")
    }
}
