extension String {
    /// The form in which two names count as the same: NFKC (so that （） is ()), blanks dropped.
    public var foldedForComparison: String {
        let folded = Normal.nfkc(self).unicodeScalars.filter { !$0.isBlank }
        return String(String.UnicodeScalarView(folded))
    }
}
