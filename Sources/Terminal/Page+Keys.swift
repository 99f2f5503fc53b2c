import Text

// Texts with what they tell of keys, as they are drawn.
extension Message {
    var drawn: String { text.followed(by: keyHint) }
}

extension FieldBlock {
    var drawnSuffix: String { suffix.followed(by: keyHint?.beside ?? "") }
    var drawnHelp: String { help.followed(by: keyHint?.below ?? "") }
}

extension String {
    /// With another text behind it; a full stop of Chinese brings its space along.
    fileprivate func followed(by next: String) -> String {
        guard let last, !next.isEmpty else { return isEmpty ? next : self }
        return self + (Columns.width(of: String(last)) > 1 ? "" : " ") + next
    }
}
