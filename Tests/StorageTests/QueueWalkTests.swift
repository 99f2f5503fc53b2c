import Invoicing
import Storage
import Testing

/// What applications are due by besides the rule.
enum Stock: CaseIterable {
    case plenty, noPaper, noNormal, eachOnItsDay

    /// Notices by their reach, and the days from now on which paper is expected.
    var notices: [(NoticeReach, Int)] {
        switch self {
        case .plenty: []
        case .noPaper: [(.all, 1)]
        case .noNormal: [(.normal, 0)]
        case .eachOnItsDay: [(.normal, 2), (.special, -1)]
        }
    }
}

@Suite("A walk through a queue") struct QueueWalkTests {
    private let archive: Archive
    private let queues: Queues
    private var today: Day { archive.now.day }

    /// Thirty applications of both types, in all stages, due on six days.
    init() throws {
        archive = try Archive()
        queues = Queues(archive.connection)
        for index in 0..<30 {
            let type: FapiaoType = index % 3 == 0 ? .special : .normal
            let number = try archive.apply(type: type, due: index * 7 % 6 - 2)
            switch index % 8 {
            case 3: try archive.accept(number)
            case 4, 5: try archive.issue(number, fapiao: "123456\(10 + index)")
            case 6: try archive.reject(number)
            case 7: try archive.withdraw(number)
            default: break
            }
            if index % 8 == 5 { try archive.mailOut(number, waybill: "SF15337677483\(10 + index)") }
        }
    }

    private func set(_ stock: Stock) throws {
        try archive.connection.transaction {
            for (reach, days) in stock.notices {
                try Notices(archive.connection).set(
                    StockNotice(
                        reach: reach, texts: [:], expectedOn: today.adding(days: days),
                        setAt: archive.now), by: .operator)
            }
        }
    }

    /// The queue as it is by looking at every application.
    private func sorted(_ queue: Queue) throws -> [QueueKey] {
        let numbers = try archive.connection.rows("SELECT number FROM applications") { $0.text(0) }
        return try numbers.map(archive.find).filter { application in
            (queue.stages?.contains(application.stage.name) ?? true)
                && (queue != .overdue || application.dueOn < today)
        }.map { $0.key() }.sorted()
    }

    @Test(arguments: Stock.allCases)
    func `meets everything once, in order, by pages of any length`(stock: Stock) throws {
        try set(stock)
        for queue in Queue.allCases {
            let expected = try sorted(queue)
            for limit in [1, 4, 100] {
                var found: [QueueKey] = []
                while true {
                    let page = try queues.page(
                        QueueFilter(queue), today: today, after: found.last, limit: limit
                    ).map(\.key)
                    if page.isEmpty { break }
                    #expect(page.count <= limit)
                    found += page
                    try #require(found.count <= expected.count, "\(queue)")
                }
                #expect(found == expected, "\(queue)")
            }
        }
    }

    @Test(arguments: Stock.allCases) func `comes back the same way`(stock: Stock) throws {
        try set(stock)
        for queue in Queue.allCases {
            let expected = try sorted(queue)
            var found: [QueueKey] = []
            while true {
                let page = try queues.page(
                    QueueFilter(queue), today: today, before: found.first, limit: 4
                ).map(\.key)
                if page.isEmpty { break }
                found = page + found
                try #require(found.count <= expected.count, "\(queue)")
            }
            #expect(found == expected, "\(queue)")
        }
    }

    @Test(arguments: Stock.allCases)
    func `goes on from anywhere, also from what is not in the queue`(stock: Stock) throws {
        try set(stock)
        let expected = try sorted(.toDo)
        for key in try sorted(.all) {
            let ahead = try queues.page(QueueFilter(.toDo), today: today, after: key, limit: 3)
            #expect(ahead.map(\.key) == Array(expected.filter { $0 > key }.prefix(3)), "\(key)")
            let back = try queues.page(QueueFilter(.toDo), today: today, before: key, limit: 3)
            #expect(back.map(\.key) == Array(expected.filter { $0 < key }.suffix(3)), "\(key)")
        }
    }

    @Test(arguments: Stock.allCases) func `meets as many as are counted`(stock: Stock) throws {
        try set(stock)
        let counts = try queues.counts(today: today)
        for queue in Queue.allCases {
            #expect(try counts[queue] == sorted(queue).count, "\(queue)")
        }
    }

    @Test(arguments: Stock.allCases) func `is the same for the list of a script`(stock: Stock)
        throws
    {
        try set(stock)
        var found: [Application] = []
        while true {
            let page = try Applications(archive.connection).page(
                ApplicationFilter(), today: today, after: found.last, limit: 7)
            if page.isEmpty { break }
            found += page
            try #require(found.count <= 30)
        }
        #expect(try found.map { $0.key() } == sorted(.all))
    }
}
