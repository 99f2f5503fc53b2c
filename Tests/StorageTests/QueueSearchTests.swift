import Invoicing
import Storage
import Testing

@Suite("A search in a queue") struct QueueSearchTests {
    private let archive: Archive
    private let numbers: [String]

    init() throws {
        archive = try Archive()
        let titles = ["天地伟业技术有限公司", "北京甲乙丙软件有限公司", "林薇", "Contoso (China) Ltd."]
        numbers = try titles.map { [archive] in try archive.apply(title: $0) }
        try archive.issue(numbers[0])
        try archive.mailOut(numbers[0])
    }

    private func found(_ queue: Queue, _ text: String, limit: Int = 40) throws -> [String] {
        try Queues(archive.connection).page(
            QueueFilter(queue, search: text), today: archive.now.day, after: nil, limit: limit
        ).map(\.number)
    }

    @Test func `finds two Chinese characters of a title, in that order`() throws {
        #expect(try found(.toDo, "甲乙") == [numbers[1]])
        #expect(try found(.all, "有限") == [numbers[0], numbers[1]])
        #expect(try found(.all, "乙甲") == [])
        #expect(try found(.toDo, "天地") == [])
    }

    @Test func `finds number, taxpayer ID and waybill in any case and width`() throws {
        #expect(try found(.all, "sf15337") == [numbers[0]])
        #expect(try found(.all, "ｃｏｎｔｏｓｏ") == [numbers[3]])
        #expect(try found(.all, String(numbers[2].suffix(4))) == [numbers[2]])
    }

    @Test func `shows everything while one character is typed`() throws {
        #expect(try found(.toDo, "甲") == Array(numbers[1...]))
    }

    @Test func `goes on after the page before`() throws {
        #expect(try found(.all, "有限", limit: 1) == [numbers[0]])
        let first = try archive.find(numbers[0]).key()
        let rows = try Queues(archive.connection).page(
            QueueFilter(.all, search: "有限"), today: archive.now.day, after: first, limit: 1)
        #expect(rows.map(\.number) == [numbers[1]])
    }
}
