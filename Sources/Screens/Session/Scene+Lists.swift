import Terminal

extension Scene {
    /// Rows that the lists of a page may have together when everything else on it is in view.
    ///
    /// - Parameters:
    ///   - least: so many they have in any window.
    ///   - count: the rows there are. The last one may stand where others would be counted.
    func listRows(in page: Page, least: Int = 3, of count: Int? = nil) -> Int {
        let rows = max(least, PageRenderer.listRows(in: page, size: size))
        return rows + 1 == count ? rows + 1 : rows
    }

    /// The same for the blocks of a full page.
    func listRows(among blocks: [Block], least: Int = 3, of count: Int? = nil) -> Int {
        listRows(in: Page(blocks: blocks), least: least, of: count)
    }
}

extension ListBlock {
    /// Stands for a list whose height is asked for.
    static func stand(titled: Bool = false, columns: Int = 1) -> ListBlock {
        let column = Column(titled ? "-" : "", .flexible(1))
        return ListBlock(
            id: "", columns: Array(repeating: column, count: columns), rows: [], selected: nil,
            height: 0)
    }
}
