import Glibc
import Invoicing
import Service
import Storage

/// The desk on many applications: open, switch queue, page on, filter by title.
struct DeskBench {
    private let count: Int
    private let file: String

    /// nil for arguments that make no sense.
    init?(_ arguments: [String]) {
        guard arguments.count == 2, let count = Int(arguments[1]), count >= 1000 else { return nil }
        file = arguments[0]
        self.count = count
    }

    /// Makes the database first where there is none; it stays, for the next run.
    func run() throws {
        if access(file, F_OK) != 0 { try DeskModel(file, count: count).make() }
        let begun = stopwatch()
        let connection = try Database.open(file)
        let bureau = Bureau(connection)
        try ask(bureau, .counts)
        try ask(bureau, .queue(QueueFilter(.toDo), after: nil, limit: 40))
        print("first page: \(rounded((stopwatch() - begun) * 1000)) ms")
        try measure("open a queue", Queue.allCases.map { QueueFilter($0) }, bureau)
        try measure("common title, 软件", [QueueFilter(.toDo, search: "软件")], bureau)
        try measure(
            "rare title, 第123号", Queue.allCases.map { QueueFilter($0, search: "第123号") }, bureau)
        try measure(
            "one in a hundred, 天地", Queue.allCases.map { QueueFilter($0, search: "天地") }, bureau)
        try measure("no title, 鑫鑫", Queue.allCases.map { QueueFilter($0, search: "鑫鑫") }, bureau)
        try measure("a number", [QueueFilter(.all, search: "F-250103-0017")], bureau)
        try page(bureau)
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        print("peak \(usage.ru_maxrss / 1024) MB")
    }

    private func measure(_ name: String, _ filters: [QueueFilter], _ bureau: Bureau) throws {
        var times: [Double] = []
        for round in 0..<200 {
            let begun = stopwatch()
            try ask(bureau, .counts)
            try ask(bureau, .queue(filters[round % filters.count], after: nil, limit: 40))
            times.append((stopwatch() - begun) * 1000)
        }
        report(name, times)
    }

    private func page(_ bureau: Bureau) throws {
        var times: [Double] = []
        var last: QueueKey?
        for _ in 0..<500 {
            let begun = stopwatch()
            let reply = try bureau.answer(
                .desk(.queue(QueueFilter(.all), after: last, limit: 40)), from: .operator,
                at: DeskModel.now)
            if case .desk(.queue(let rows)) = reply { last = rows.last?.key }
            times.append((stopwatch() - begun) * 1000)
        }
        report("next page", times)
    }

    private func ask(_ bureau: Bureau, _ request: DeskRequest) throws {
        let reply = try bureau.answer(.desk(request), from: .operator, at: DeskModel.now)
        if case .refused(let refusal) = reply { throw refusal }
    }

    private func report(_ name: String, _ times: [Double]) {
        let sorted = times.sorted()
        print(
            "\(name): median \(rounded(sorted[sorted.count / 2])),",
            "p99 \(rounded(sorted[sorted.count * 99 / 100])), most \(rounded(sorted.last ?? 0)) ms")
    }

    private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}

/// A database with many applications, most of them long done.
struct DeskModel {
    static let now = Instant(iso8601: "2026-11-20T10:00:00+08:00") ?? Instant(seconds: 0)

    private let connection: SQLiteConnection
    private let count: Int

    init(_ file: String, count: Int) throws {
        connection = try Database.open(file)
        self.count = count
    }

    func make() throws {
        _ = try connection.transaction {
            try connection.execute(
                """
                INSERT INTO accounts(id, email, email_key, password, language, activated_at)
                VALUES(1, 'li@example.cn', 'li@example.cn', '-', 'en', 1)
                """)
        }
        let application = try connection.prepared(
            """
            INSERT INTO applications(id, number, account, stage, type, title, taxpayer_id, payer,
                certificate, method, recipient, ship_telephone, province, city, address, carrier,
                waybill, mailed_at, submitted_at, due_on, provisional, total, revision, entries,
                head)
            VALUES(?1, ?2, 1, ?3, 'normal', ?4, '91310115MA1K4DEM3E', ?4, 0, 'sf', 'L', '1', 'P',
                'C', 'A', ?5, ?6, ?7, ?8, ?9, 0, 106000, 1, 1, zeroblob(32))
            """)
        let history = try connection.prepared(
            """
            INSERT INTO history(application, entry, at, actor, action, stage, content, hash)
            VALUES(?1, 1, ?2, 'applicant', 'submit', ?3, '{}', zeroblob(32))
            """)
        let search = try connection.prepared("INSERT INTO search(rowid, tokens) VALUES(?1, ?2)")
        for part in stride(from: 0, to: count, by: 20_000) {
            try connection.transaction {
                for id in part..<min(part + 20_000, count) {
                    try add(id, application, history, search)
                }
            }
        }
    }

    private func add(
        _ id: Int, _ application: PreparedStatement, _ history: PreparedStatement,
        _ search: PreparedStatement
    ) throws {
        let age = Int64((count - id) * 600 / count)
        let at = Self.now.adding(seconds: -age * 86_400)
        let number =
            "F-\(at.day.iso8601.dropFirst(2).filter { $0 != "-" })-"
            + String(String(10_000 + id % 10_000).suffix(4))
            + (id / 10_000 > 0 ? "\(id / 10_000)" : "")
        let stage = stage(id, age)
        let parcel = [.mailedOut, .received].contains(stage)
        let waybill = parcel ? "SF\(1_000_000_000_000 + id)" : nil
        let title = title(id)
        application.bind(.integer(Int64(id + 1)), at: 1)
        application.bind(.text(number), at: 2)
        application.bind(.text(stage.rawValue), at: 3)
        application.bind(.text(title), at: 4)
        application.bind(parcel ? .text("sf") : .null, at: 5)
        application.bind(waybill.map { .text($0) } ?? .null, at: 6)
        application.bind(parcel ? .integer(at.seconds) : .null, at: 7)
        application.bind(.integer(at.seconds), at: 8)
        application.bind(.integer(Int64(at.day.adding(days: 2).number)), at: 9)
        try application.run()
        history.bind(.integer(Int64(id + 1)), at: 1)
        history.bind(.integer(at.seconds), at: 2)
        history.bind(.text(stage.rawValue), at: 3)
        try history.run()
        let tokens = SearchTokens.of(
            [number, title, "91310115MA1K4DEM3E", waybill ?? ""], stage: stage)
        search.bind(.integer(Int64(id + 1)), at: 1)
        search.bind(.text(tokens.joined(separator: " ")), at: 2)
        try search.run()
    }

    private func stage(_ id: Int, _ age: Int64) -> Stage.Name {
        switch age {
        case 0: id % 3 == 0 ? .inProcess : .submitted
        case 1...3: [.submitted, .issued, .issued, .mailedOut][id % 4]
        case 4...15: .mailedOut
        default: id % 50 == 0 ? .rejected : .received
        }
    }

    private func title(_ id: Int) -> String {
        let places = ["北京", "上海", "广州", "深圳", "成都", "杭州", "南京", "武汉", "西安", "苏州"]
        let names = ["甲乙", "示例", "华信", "中科", "远大", "和平", "东方", "长江", "泰山", "明月"]
        let name = id % 100 == 7 ? "天地" : names[id / 10 % 10]
        return "\(places[id % 10])\(name)软件有限公司第\(id)号"
    }
}
