import Terminal
import Testing

@Suite("A drawn page")
struct PageRendererTests {
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 60, rows: 18),
        Size(columns: 59, rows: 18), Size(columns: 20, rows: 3),
    ]

    @Test(arguments: sizes)
    func `has whole rows and its cursor inside`(_ size: Size) {
        for page in Samples.all {
            for pages in [[page], [page, Samples.popup]] {
                var spare: Frame?
                let layout = renderer.render(pages, size: size, into: &spare)
                #expect(isWhole(layout.frame))
                guard size.isEnough else { continue }
                let cursor = layout.frame.cursor
                #expect(cursor != nil)
                #expect(layout.hits.contains { hit in cursor.map(hit.rect.contains) ?? false })
            }
        }
    }

    @Test func `is the registration as designed`() {
        #expect(
            draw(Samples.registration()).frame.text == """
                 21Vianet Fapiao  ›  Registration                                       English
                ────────────────────────────────────────────────────────────────────────────────

                   Order number        [CN2026-0001842·············]
                                       From your order confirmation email, or Billing > Bills &
                                       payments in the admin center.
                   Email address       [lin.wei@example.cn·········]
                   Password            [•••••••••••••··············]
                   Repeat password     [•••••••••••••··············]
                                       × The two passwords differ.

                                       [ Registration ]   [ Cancel ]

                   No activation email?  [ Resend the activation email ]








                ────────────────────────────────────────────────────────────────────────────────
                 Tab Next field   Enter Go on   Esc Back   F1 Help   Ctrl-Q Quit
                """)
    }

    @Test func `lays a popup over the page`() {
        let layout = draw(Samples.fapiao(), Samples.popup)
        #expect(
            layout.frame.text.contains(
                """
                   [ ] Also print ad  ┌─ Language · 语言 · Sprache ─────┐
                   [x] I need a purc  │   English                       │
                       The title mus  │ > 简体中文                      │  司
                                      │   Deutsch                       │
                   Shipping method    └─────────────────────────────────┘
                """))
        #expect(layout.frame.row(23).hasPrefix(" Esc Close   "))
        #expect(layout.target(at: Point(x: 2, y: 23)) == .key(.escape))
        #expect(layout.target(at: Point(x: 2, y: 5)) == nil)
    }

    @Test func `keeps the focus in view and says that there is more`() {
        let layout = draw(Samples.fapiao(focus: "next"), columns: 60, rows: 18)
        #expect(layout.frame.text.contains("[ Next ]"))
        #expect(layout.frame.row(3).hasSuffix("↑"))
        #expect(draw(Samples.fapiao(focus: "type"), columns: 60, rows: 18).frame.text.contains("↓"))
    }

    @Test func `shows the caret of a long text and halves no character`() {
        let name = String(repeating: "上海示例", count: 20) + "x"
        let layout = draw(Samples.fapiao(name: name))
        #expect(layout.frame.row(5).contains("海示例x"))
        #expect(layout.frame.cursor?.y == 5)
        #expect(layout.frame.cursor.map { $0.x < 24 + 43 } == true)
    }

    @Test func `drops keys that do not fit but never help and the way out`() {
        var page = Samples.registration()
        page.actions =
            (0..<12).map { Action([.function($0)], "Key\($0)", "Something") } + Samples.bar
        let bar = draw(page, columns: 60, rows: 18).frame.row(17)
        #expect(bar.contains("F1 Help") && bar.contains("Ctrl-Q Quit"))
    }

    @Test func `says so when the window is too small`() {
        let layout = draw(Samples.bills(), columns: 52, rows: 14)
        #expect(layout.frame.text.hasPrefix(" This window is 52 x 14.\n Fapiao needs 60 x 18."))
        #expect(layout.frame.cursor == nil)
    }

    @Test func `needs nothing but ASCII if told so`() {
        let ascii = PageRenderer(asciiOnly: true) { _ in [] }
        var spare: Frame?
        let layout = ascii.render(
            [Samples.registration(), Samples.popup], size: .standard, into: &spare)
        let others = layout.frame.text.unicodeScalars.filter {
            !$0.isASCII && $0.properties.isIdeographic == false
        }
        #expect(others.isEmpty)
    }

    @Test func `uses an old frame again`() {
        var spare = Optional(draw(Samples.bills()).frame)
        let size = Size.standard
        let layout = renderer.render([Samples.fapiao()], size: size, into: &spare)
        #expect(spare == nil)
        #expect(layout.frame == draw(Samples.fapiao()).frame)
    }

    @Test func `tells how many rows are free`() {
        #expect(PageRenderer.spareRows(in: Samples.registration(), size: .standard) == 7)
    }
}

@Suite("Line mode")
struct LinePrinterTests {
    @Test func `says a page in lines`() {
        let lines = LinePrinter.lines(for: Samples.bills())
        #expect(lines[0] == "21Vianet Fapiao › lin.wei@example.cn")
        #expect(lines.contains("3) B-2026-11-0042, Office 365 E3 × 25 上海, ¥5,310.00, ready"))
        #expect(LinePrinter.lines(for: Samples.fapiao())[1] == "2/4 Fapiao")
        #expect(LinePrinter.lines(for: Samples.fapiao())[2] == "! Check the address.")
    }

    @Test func `asks for values without showing secrets`() {
        let questions = Samples.registration().blocks.map(LinePrinter.question(for:))
        #expect(questions[2] == ["Email address [lin.wei@example.cn]: "])
        #expect(questions[3] == ["Password: "])
        #expect(questions[4] == ["× The two passwords differ.", "Repeat password: "])
        #expect(
            LinePrinter.question(for: Samples.fapiao().blocks[0]) == [
                "Fapiao type:", "  1) VAT normal Fapiao", "  2) VAT special Fapiao", " [1]> ",
            ])
    }

    @Test(arguments: [
        ("Who it is for.", "Who it is for. F4: earlier"), ("开具给的单位。", "开具给的单位。F4: earlier"),
        ("", "F4: earlier"),
    ])
    func `tells nothing of keys that the full screen tells of`(help: String, drawn: String) {
        let field = FieldBlock(
            id: "title", label: "Title", input: TextInput(""), columns: 20, help: help,
            keyHint: KeyHint(beside: "↓ Earlier", below: "F4: earlier"))
        let advice = help.isEmpty ? [] : [help]
        #expect(LinePrinter.question(for: .field(field)) == advice + ["Title: "])
        let text = draw(Page(blocks: [.field(field)])).frame.text
        #expect(text.contains("↓ Earlier"))
        #expect(text.contains(drawn))
        let doubt = Message(.warning, "Odd.", keyHint: "Enter keeps it.")
        #expect(LinePrinter.line(for: doubt) == "! Odd.")
        #expect(draw(Page(message: doubt)).frame.text.contains("Odd. Enter keeps it."))
    }

    @Test func `numbers what not every form has behind the rest`() {
        let row = ButtonsBlock([
            Button("split", "Split", role: .extra), Button("back", "Back"), Button("next", "Next"),
        ])
        #expect(
            LinePrinter.question(for: .buttons(row)) == [
                "  1) Back", "  2) Next", "  3) Split", "> ",
            ])
    }

    @Test func `reads out what is told in its own way, and the full screen draws the other`() {
        let page = Page(blocks: [
            .only(.drawn, [.paragraph("a   b"), .blank]),
            .only(.spoken, [.paragraph("a, b")]), .paragraph("c"),
        ])
        #expect(LinePrinter.lines(for: page) == ["a, b", "c"])
        #expect(page.spoken.blocks == [.paragraph("a, b"), .paragraph("c")])
        let text = draw(page).frame.text
        #expect(text.contains("a   b"))
        #expect(!text.contains("a, b"))
        let rows = page.blocks(as: .drawn)
        #expect(
            PageRenderer.spareRows(in: page, size: .standard)
                == PageRenderer.spareRows(in: Page(blocks: rows), size: .standard))
    }

    @Test func `breaks a long line between words, but none that is aligned`() {
        let words = Array(repeating: "words", count: 20).joined(separator: " ")
        #expect(LinePrinter.wrapped(words).map(\.count) == [77, 41])
        #expect(LinePrinter.wrapped("a  " + words) == ["a  " + words])
    }
}
