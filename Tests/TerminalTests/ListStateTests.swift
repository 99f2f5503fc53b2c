import Terminal
import Testing

@Suite("A list")
struct ListStateTests {
    private let ids = (0..<100).map(String.init)

    @Test(arguments: [
        ([Key.down], "1", 0), ([.up], "0", 0), ([.end], "99", 90), ([.end, .home], "0", 0),
        ([.pageDown], "10", 10), ([.pageDown, .up], "9", 9), ([.end, .pageUp], "89", 80),
    ])
    func `moves its selection`(_ keys: [Key], _ selection: String, _ top: Int) {
        var list = ListState()
        for key in keys {
            let moved1 = list.move(key, in: ids, height: 10)
            #expect(moved1)
        }
        #expect(list.selection == selection)
        #expect(list.visible(count: 100, height: 10) == top..<(top + 10))
    }

    @Test func `follows its record and stays on its row of the screen`() {
        var list = ListState()
        for _ in 0..<15 { list.move(.down, in: ids, height: 10) }
        #expect(list.visible(count: 100, height: 10) == 6..<16)
        list.settle(["a", "b"] + ids, height: 10)
        #expect(list.selection == "15")
        #expect(list.visible(count: 102, height: 10) == 8..<18)
    }

    @Test func `selects what took the place of a record that is gone`() {
        var list = ListState(selection: "2")
        list.settle(["0", "1", "2", "3"], height: 2)
        list.settle(["0", "1", "3"], height: 2)
        #expect(list.selection == "3")
        list.settle(["0"], height: 2)
        #expect(list.selection == "0")
        list.settle([], height: 2)
        #expect(list.selection == nil)
    }

    @Test func `leaves other keys alone`() {
        var list = ListState()
        let moved2 = list.move(.enter, in: ids, height: 5)
        #expect(!moved2)
        let moved3 = list.move(.alt(.down), in: ids, height: 5)
        #expect(!moved3)
        let moved4 = list.move(.down, in: [], height: 5)
        #expect(moved4)
    }
}
