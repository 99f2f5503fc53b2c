import Terminal

extension FieldBlock {
    /// The field that narrows the list of a page.
    static func filter(
        _ label: String, _ input: TextInput, columns: Int = 30, suffix: String = ""
    ) -> FieldBlock {
        FieldBlock(
            id: "filter", label: label, input: input, columns: columns, suffix: suffix,
            isFilter: true)
    }
}
