// The standard library's search for a text in a text links its engine for regular expressions:
// a megabyte, and relocations at every start.
extension String {
    /// Where a text first occurs, scalar by scalar.
    public func place(of part: String) -> Range<Index>? {
        var rest = utf8[...]
        let part = part.utf8
        guard let first = part.first else { return startIndex..<startIndex }
        while let place = rest.firstIndex(of: first) {
            rest = rest[place...]
            guard let end = rest.index(place, offsetBy: part.count, limitedBy: rest.endIndex)
            else { return nil }
            if rest[..<end].elementsEqual(part) { return place..<end }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// Whether a text occurs, scalar by scalar; the empty one does.
    public func holds(_ part: String) -> Bool { place(of: part) != nil }

    /// The text with a placeholder such as `{code}` filled in, where it stands first.
    public func filling(_ placeholder: String, with value: String) -> String {
        guard let place = place(of: placeholder) else { return self }
        return self[..<place.lowerBound] + value + self[place.upperBound...]
    }
}
