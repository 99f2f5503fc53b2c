import Text

// How large a popup is.
extension Page {
    /// As wide as the contents need, at most 76 columns or what the screen has.
    func popupColumns(in size: Size) -> Int {
        let widest = min(size.columns - 6, 76)
        let isTable = blocks(as: .drawn).contains { block in
            guard case .list(let list) = block else { return false }
            return list.columns.count > 1
        }
        if isTable { return widest }
        let extent = Body(self, width: widest, showsAllHelp: true).extent
        let message = self.message.map { Columns.width(of: $0.drawn) + 5 } ?? 0
        let head = Columns.width(of: crumbs.last ?? "") + Columns.width(of: corner) + 8
        return min(widest, max(extent + 2, message, head, 30))
    }

    /// The most rows that its body may have.
    func popupRows(in size: Size, columns: Int) -> Int {
        max(3, size.rows - 6 - popupMessage(columns: columns).count)
    }

    func popupMessage(columns: Int) -> [String] {
        message.map { Columns.wrapped($0.drawn, to: columns - 4) } ?? []
    }
}
