extension String {
    /// The form in which two names count as the same: NFKC (so that （） is ()), blanks dropped.
    public var foldedForComparison: String {
        // Ideographs and printable ASCII without blanks are their own form.
        if isItsOwnFold { return self }
        let folded = Normal.nfkc(self).unicodeScalars.filter { !$0.isBlank }
        return String(String.UnicodeScalarView(folded))
    }

    private var isItsOwnFold: Bool {
        unicodeScalars.allSatisfy {
            (0x21...0x7E).contains($0.value) || (0x4E00...0x9FA5).contains($0.value)
        }
    }
}
