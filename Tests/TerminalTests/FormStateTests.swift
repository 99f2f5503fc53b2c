import Terminal
import Testing

@Suite("A form")
struct FormStateTests {
    private static let items: [FormState.Item] = [
        .init(id: "type", kind: .choice(count: 2, layout: .row)),
        .init(id: "name", kind: .text(limit: 20, secret: false)),
        .init(id: "print", kind: .tick),
        .init(id: "method", kind: .choice(count: 3, layout: .column)),
        .init(id: "city", kind: .text(limit: 20, secret: false)),
        .init(id: "back", kind: .button(forward: false)),
        .init(id: "next", kind: .button(forward: true)),
    ]

    private func form(on id: String) -> FormState {
        var form = FormState(items: FormStateTests.items)
        form.focus(on: id)
        return form
    }

    @Test func `goes through all stops and wraps`() {
        var form = form(on: "type")
        var stops: [String] = []
        for _ in 0..<9 {
            stops.append(form.focus + "\(form.focusedOption)")
            _ = form.handle(.tab)
        }
        #expect(
            stops == [
                "type0", "name0", "print0", "method0", "method1", "method2", "city0", "back0",
                "next0",
            ])
        #expect(form.focus == "type")
        let reaction1 = form.handle(.up)
        #expect(reaction1.signals == [.left("type")])
        #expect(form.focus == "next")
        form.focus(on: "city")
        _ = form.handle(.backTab)
        #expect(form.focus == "method" && form.focusedOption == 2)
    }

    @Test func `goes from field to field with Enter and then to the forward button`() {
        var form = form(on: "name")
        let reaction2 = form.handle(.enter)
        #expect(reaction2.signals == [.left("name")])
        #expect(form.focus == "print")
        _ = form.handle(.enter)
        _ = form.handle(.down)
        let reaction3 = form.handle(.enter)
        #expect(reaction3.signals == [.changed("method"), .left("method")])
        #expect(form.choice("method") == 1)
        let reaction4 = form.handle(.enter)
        #expect(reaction4.signals == [.left("city")])
        #expect(form.focus == "next")
        let reaction5 = form.handle(.enter)
        #expect(reaction5.signals == [.pressed("next")])
    }

    @Test func `presses the forward button from the last field where that is wanted`() {
        var form = form(on: "city")
        form.enterPressesLast = true
        let reaction6 = form.handle(.enter)
        #expect(reaction6.signals == [.left("city"), .pressed("next")])
    }

    @Test func `chooses with arrows and Space and never toggles off`() {
        var form = form(on: "type")
        let reaction7 = form.handle(.right)
        #expect(reaction7.signals == [.changed("type")])
        let reaction8 = form.handle(.right)
        #expect(reaction8.signals == [])
        let reaction9 = form.handle(.space)
        #expect(reaction9 == FormReaction(handled: true))
        #expect(form.choice("type") == 1)
        form.focus(on: "print")
        let reaction10 = form.handle(.space)
        #expect(reaction10.signals == [.changed("print")])
        #expect(form.isTicked("print"))
    }

    @Test func `moves between neighbouring buttons`() {
        var form = form(on: "next")
        let reaction11 = form.handle(.left)
        #expect(reaction11.signals == [.left("next")])
        let reaction12 = form.handle(.left)
        #expect(reaction12 == FormReaction(handled: true))
        #expect(form.focus == "back")
    }

    @Test(arguments: [
        Key.escape, .control("n"), .control("p"), .function(1), .alt(.down), .pageDown,
        .control("q"),
    ])
    func `leaves the screen its keys`(_ key: Key) {
        for item in FormStateTests.items {
            var form = form(on: item.id)
            let reaction13 = form.handle(key)
            #expect(!reaction13.handled)
        }
    }

    @Test func `keeps hidden values and moves the focus to the nearest item`() {
        var form = form(on: "city")
        _ = form.paste(Paste("浦东\n新区"))
        form.setItems(FormStateTests.items.filter { $0.id != "city" })
        #expect(form.focus == "back")
        #expect(form.text("city") == "浦东新区")
        form.setItems(FormStateTests.items)
        #expect(form.input("city").text == "浦东新区")
    }

    @Test func `says what changed only when it did`() {
        var form = form(on: "name")
        let reaction14 = form.handle(.character("a"))
        #expect(reaction14.signals == [.changed("name")])
        let reaction15 = form.handle(.left)
        #expect(reaction15 == FormReaction(handled: true))
        let reaction16 = form.click("print")
        #expect(reaction16.signals == [.left("name"), .changed("print")])
        let reaction17 = form.click("method", option: 2)
        #expect(reaction17.signals == [.left("print"), .changed("method")])
    }

    @Test func `survives random keys`() {
        var random = SeededRandom(seed: 7)
        let keys: [Key] = [
            .tab, .backTab, .up, .down, .left, .right, .enter, .space, .character("上"),
            .backspace, .control("w"), .control("_"), .alt("_"), .home, .end, .delete,
        ]
        var form = form(on: "type")
        for step in 0..<5_000 {
            _ = form.handle(keys[Int(random.next() % UInt64(keys.count))])
            if step % 97 == 0 {
                form.setItems(FormStateTests.items.filter { _ in random.next() % 3 > 0 })
            }
            #expect(form.items.isEmpty || form.kind(of: form.focus) != nil)
        }
    }
}

/// Always the same numbers (xorshift).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
