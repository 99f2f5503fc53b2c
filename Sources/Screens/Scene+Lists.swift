import Terminal

extension Scene {
    /// Rows that the lists of a page may have together when everything else on it is in view.
    ///
    /// - Parameter least: so many they have in any window.
    func listRows(in page: Page, least: Int = 3) -> Int {
        max(least, PageRenderer.listRows(in: page, size: size))
    }

    /// The same for the blocks of a full page.
    func listRows(among blocks: [Block], least: Int = 3) -> Int {
        listRows(in: Page(blocks: blocks), least: least)
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
