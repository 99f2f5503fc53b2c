import Terminal
import Testing

@Suite("A page of the desk")
struct TabsTests {
    private func draw(_ page: Page, columns: Int = 80) -> Layout {
        var spare: Frame?
        return PageRenderer(tooSmall: { _ in [] })
            .render([page], size: Size(columns: columns, rows: 18), into: &spare)
    }

    /// Without the blanks at its end.
    private func row(_ y: Int, _ layout: Layout) -> String {
        String(layout.frame.text.split(separator: "\n", omittingEmptySubsequences: false)[y])
    }

    private let tabs = TabsBlock(
        [
            .init(.character("1"), "1 To do 128"), .init(.character("2"), "2 Overdue 3"),
            .init(.character("3"), "3 Issued 41"), .init(.character("4"), "4 Mailed out 12,480"),
            .init(.character("6"), "6 All", isOptional: true),
        ], current: 0)

    @Test func `marks the tab that is shown, and takes clicks on the others`() {
        let layout = draw(Page(blocks: [.tabs(tabs)]))
        #expect(
            row(2, layout)
                == " ● 1 To do 128   2 Overdue 3   3 Issued 41   4 Mailed out 12,480   6 All")
        #expect(layout.target(at: Point(x: 20, y: 2)) == .key(.character("2")))
    }

    @Test func `leaves out what is optional where there is no room for it, and nothing else`() {
        let layout = draw(Page(blocks: [.tabs(tabs)]), columns: 60)
        #expect(row(2, layout) == " ● 1 To do 128  2 Overdue 3  3 Issued 41")
        #expect(row(3, layout) == " 4 Mailed out 12,480")
    }

    @Test func `says aside what others did, where there is room`() {
        var page = Page(message: Message(.info, "2 selected"))
        page.aside = "changed by wang.fang 3 s ago"
        let line = row(15, draw(page))
        #expect(line.hasPrefix("   2 selected  "))
        #expect(line.hasSuffix("  changed by wang.fang 3 s ago"))
        page.message = Message(.info, String(repeating: "long ", count: 12))
        #expect(!draw(page).frame.text.contains("wang.fang"))
    }

    @Test func `is scrolled as far as it has rows`() {
        var page = Page(blocks: (1...30).map { .paragraph("row \($0)") })
        #expect(draw(page).frame.row(2).contains("row 1"))
        page.top = 5
        #expect(draw(page).frame.row(2).contains("row 6"))
        page.top = 500
        #expect(draw(page).frame.text.contains("row 30"))
    }
}
