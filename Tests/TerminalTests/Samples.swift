import Terminal

/// Pages like the ones the program shows, for drawing.
enum Samples {
    static let steps = StepLine(labels: ["Bill", "Fapiao", "Shipping", "Confirm"], current: 1)
    static let bar = [
        Action([.tab], "Tab", "Next field"), Action([.enter], "Enter", "Go on"),
        Action([.escape], "Esc", "Back"), Action([.function(1)], "F1", "Help"),
        Action([.control("q")], "Ctrl-Q", "Quit"),
    ]

    static func registration(focus: String = "order") -> Page {
        Page(
            crumbs: ["21Vianet Fapiao", "Registration"], corner: "English",
            blocks: [
                .blank,
                .field(
                    FieldBlock(
                        id: "order", label: "Order number", input: TextInput("CN2026-0001842"),
                        columns: 27,
                        help: "From your order confirmation email, or Billing > Bills & payments"
                            + " in the admin center.")),
                .field(
                    FieldBlock(
                        id: "email", label: "Email address", input: TextInput("lin.wei@example.cn"),
                        columns: 27)),
                .field(
                    FieldBlock(
                        id: "password", label: "Password",
                        input: TextInput("correct horse", isSecret: true), columns: 27)),
                .field(
                    FieldBlock(
                        id: "again", label: "Repeat password",
                        input: TextInput("correct house", isSecret: true), columns: 27,
                        fault: Message(.error, "The two passwords differ."))),
                .blank,
                .buttons(ButtonsBlock([Button("go", "Registration"), Button("no", "Cancel")])),
                .blank,
                .buttons(
                    ButtonsBlock(
                        [Button("resend", "Resend the activation email")],
                        lead: "No activation email?")),
            ], focus: focus, actions: bar)
    }

    static func fapiao(focus: String = "name", name: String = "上海示例科技有限公司") -> Page {
        Page(
            crumbs: ["21Vianet Fapiao", "B-2026-11-0042", "¥5,310.00"], corner: "English",
            steps: steps,
            blocks: [
                .choice(
                    ChoiceBlock(
                        id: "type", label: "Fapiao type",
                        options: ["VAT normal Fapiao", "VAT special Fapiao"], chosen: 0, focused: 0,
                        layout: .row)),
                .blank,
                .field(
                    FieldBlock(
                        id: "name", label: "Buyer's name", input: TextInput(name), columns: 43,
                        suffix: "↓ Earlier")),
                .field(
                    FieldBlock(
                        id: "tax", label: "Taxpayer ID", input: TextInput("91310115MA1K4DEM3E"),
                        columns: 27, suffix: "optional",
                        help: "A company needs it to book the Fapiao.")),
                .blank,
                .tick(TickBlock(id: "print", label: "Also print address", ticked: false)),
                .tick(
                    TickBlock(
                        id: "proof", label: "I need a purchase certificate", ticked: true,
                        help: "The title must then be the payer: 上海示例科技有限公司")),
                .blank,
                .choice(
                    ChoiceBlock(
                        id: "method", label: "Shipping method",
                        options: ["Yunda", "SF", "Pick up"],
                        chosen: 0, focused: 1, layout: .column)),
                .buttons(
                    ButtonsBlock(
                        [Button("back", "Back"), Button("next", "Next")], alignment: .trailing)),
            ], focus: focus, message: Message(.warning, "Check the address."), actions: bar)
    }

    static func bills(selected: String = "43", ticked: Bool = false) -> Page {
        let columns = [
            ListBlock.Column("Billing record", .fixed(18)), .init("Product", .flexible(10)),
            .init("Amount", .fixed(10), .trailing), .init("Status", .fixed(12)),
        ]
        let rows = ["42", "43", "44"].map { id in
            ListBlock.Row(
                id: id,
                cells: ["B-2026-11-00\(id)", "Office 365 E3 × 25 上海", "¥5,310.00", "ready"],
                ticked: ticked && id == "42", tone: id == "44" ? .warning : .plain)
        }
        let list = ListBlock(
            id: "bills", columns: columns, rows: rows, selected: selected, height: 3, above: 2,
            below: 128)
        return Page(
            crumbs: ["21Vianet Fapiao", "lin.wei@example.cn"], corner: "English",
            banner: "Fapiao paper is out of stock. Expected to be issued again on 2026-12-01.",
            blocks: [
                .list(list), .blank,
                .card(title: "VAT normal Fapiao · preview", lines: ["Buyer    上海示例科技有限公司"]),
                .note(label: "Ship to", lines: ["Yunda · 林薇 138 0013 8000"]),
                .paragraph("Your application is F-261120-0007.", .success),
            ], focus: "bills", actions: bar)
    }

    static let popup = Page(
        shape: .popup, crumbs: ["Language · 语言 · Sprache"],
        blocks: [
            .list(
                ListBlock(
                    id: "language", columns: [.init("", .flexible(10))],
                    rows: [
                        .init(id: "en", cells: ["English"]), .init(id: "zh", cells: ["简体中文"]),
                        .init(id: "de", cells: ["Deutsch"]),
                    ], selected: "zh", height: 3))
        ], focus: "language", actions: [Action([.escape], "Esc", "Close")])

    static let all = [
        registration(), registration(focus: "again"), fapiao(), fapiao(focus: "next"),
        fapiao(focus: "method"), bills(), bills(ticked: true),
    ]
}

let renderer = PageRenderer { size in
    ["This window is \(size.columns) x \(size.rows).", "Fapiao needs 60 x 18."]
}

func draw(_ pages: Page..., columns: Int = 80, rows: Int = 24) -> Layout {
    var spare: Frame?
    return renderer.render(pages, size: Size(columns: columns, rows: rows), into: &spare)
}
