import Invoicing
import Service
import Storage
import Testing

@Suite("A search in a queue") struct QueueSearchTests {
    private let office: Office
    private let numbers: [String]

    init() throws {
        office = try Office()
        let titles = ["天地伟业技术有限公司", "北京甲乙丙软件有限公司", "林薇", "Contoso (China) Ltd."]
        var numbers: [String] = []
        for (index, title) in titles.enumerated() {
            let order = "O-\(index)"
            try office.addOrder(order, payer: title)
            try office.addRecord("B-\(index)", of: order)
            try office.enter("a\(index)@example.cn", order: order)
            numbers.append(try office.confirm(["B-\(index)"]))
        }
        self.numbers = numbers
        _ = try office.moved(numbers[0], .issue([.paper]))
        _ = try office.moved(numbers[0], .mailOut(.sf, waybill: "SF1533767748344"))
        office.asker = .operator
    }

    private func found(_ queue: Queue, _ text: String, limit: Int = 40) throws -> [String] {
        guard
            case .desk(.queue(let rows)) = try office.ask(
                .desk(.queue(QueueFilter(queue, search: text), after: nil, limit: limit)))
        else { return [] }
        return rows.map(\.number)
    }

    @Test("finds two Chinese characters of a title, in that order") func chinese() throws {
        #expect(try found(.toDo, "甲乙") == [numbers[1]])
        #expect(try found(.all, "有限") == [numbers[0], numbers[1]])
        #expect(try found(.all, "乙甲") == [])
        #expect(try found(.toDo, "天地") == [])
    }

    @Test("finds number, taxpayer ID and waybill in any case and width") func others() throws {
        #expect(try found(.all, "sf15337") == [numbers[0]])
        #expect(try found(.all, "ｃｏｎｔｏｓｏ") == [numbers[3]])
        #expect(try found(.all, String(numbers[2].suffix(4))) == [numbers[2]])
    }

    @Test("shows everything while one character is typed") func one() throws {
        #expect(try found(.toDo, "甲") == Array(numbers[1...]))
    }

    @Test("goes on after the page before") func pages() throws {
        #expect(try found(.all, "有限", limit: 1) == [numbers[0]])
        let first = QueueKey(dueOn: try office.shown(numbers[0]).dueOn, number: numbers[0])
        guard
            case .desk(.queue(let rows)) = try office.ask(
                .desk(.queue(QueueFilter(.all, search: "有限"), after: first, limit: 1)))
        else { return }
        #expect(rows.map(\.number) == [numbers[1]])
    }
}
