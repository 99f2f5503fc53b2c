import Glibc
import Invoicing
import Storage

/// `database check` and `database head` on many applications with true histories.
struct CheckBench {
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
        if access(file, F_OK) != 0 {
            let begun = stopwatch()
            try HistoriesModel(file, count: count).make()
            print("made in \(seconds(since: begun)) s, \(memory()) MB")
            return print("Run it again for the figures.")
        }
        let connection = try Database.open(file)
        var begun = stopwatch()
        _ = try connection.rows("PRAGMA integrity_check(20)") { $0.text(0) }
        print("SQLite's integrity_check alone: \(seconds(since: begun)) s, \(memory()) MB")
        begun = stopwatch()
        let head = try HistoryHead.take(connection)
        print("head of \(head.count) entries: \(seconds(since: begun)) s, \(memory()) MB")
        begun = stopwatch()
        let findings = try DatabaseCheck(connection).findings(against: head)
        print("check against it: \(seconds(since: begun)) s, \(memory()) MB")
        print("findings: \(findings.count)", findings.first.map { "\($0)" } ?? "")
    }

    private func seconds(since begun: Double) -> Double {
        ((stopwatch() - begun) * 10).rounded() / 10
    }

    /// The most so far.
    private func memory() -> Int {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return usage.ru_maxrss / 1024
    }
}

/// A database with many applications that were confirmed, issued, mailed and received one after
/// the other, as time goes on.
private struct HistoriesModel {
    private let connection: SQLiteConnection
    private let count: Int
    private let begin = Instant(iso8601: "2025-01-02T08:00:00+08:00") ?? Instant(seconds: 0)
    private let clerk = "zhang.li"

    init(_ file: String, count: Int) throws {
        connection = try Database.open(file)
        self.count = count
    }

    func make() throws {
        _ = try connection.transaction {
            try Staff(connection).add(
                StaffMember(name: clerk, email: "zhang@example.cn", role: .clerk), by: .operator,
                at: begin)
        }
        var open: [Int: Application] = [:]
        var account = AccountID(0)
        for part in stride(from: 0, to: count, by: 10_000) {
            try connection.transaction {
                for index in part..<min(part + 10_000, count) {
                    let now = time(index)
                    if index % 20 == 0 { account = try addCustomer(index, at: now) }
                    open[index] = try apply(index, of: account, at: now)
                    try follow(index, &open, at: now)
                }
            }
        }
    }

    private func time(_ index: Int) -> Instant {
        begin.adding(seconds: Int64(index) * 600 * 86_400 / Int64(count))
    }

    private func addCustomer(_ index: Int, at now: Instant) throws -> AccountID {
        let account = try Accounts(connection).add(
            EmailAddress(stored: "buyer\(index)@example.cn"), password: "-", language: .english,
            by: .applicant, at: now)
        try connection.execute(
            """
            INSERT INTO orders(number, customer, payer, product, quantity, placed_at)
            VALUES(\("O-\(index)"), 'C', \(title(index)), 'Office 365 E3', 10, \(now))
            """)
        _ = try Orders(connection).give(
            "O-\(index)", to: account.id, by: .applicant, at: now)
        return account.id
    }

    /// One in five is for two bills.
    private func apply(_ index: Int, of account: AccountID, at now: Instant) throws -> Application {
        let order = "O-\(index / 20 * 20)"
        let lines = try (0..<(index % 5 == 0 ? 2 : 1)).map { bill in
            let record = "B-\(index)-\(bill)"
            let amount = Money(fen: 106_000 + Int64(index % 1000))
            try connection.execute(
                """
                INSERT INTO billing_records(number, order_number, amount, paid_at)
                VALUES(\(record), \(order), \(amount), \(now))
                """)
            let (net, tax) = amount.split(ratePerMille: 60)
            return Line(
                record: record, item: "*信息技术服务*Office 365 E3", quantity: 10, net: net, tax: tax,
                ratePerMille: 60)
        }
        let due = WorkingCalendar.mainland.dueDay(after: now.day)
        var application = Application(
            id: 0, number: try Numbers(connection).nextApplication(on: now.day),
            account: account, email: "buyer\(index / 20 * 20)@example.cn", stage: .submitted,
            fapiao: try FapiaoForm(
                DraftFields([.title: title(index), .taxpayerID: "91310115MA1K4DEM3E"]), payer: ""),
            wantsCertificate: false, payer: title(index / 20 * 20), shipping: shipping,
            lines: lines, orders: [order], submittedAt: now, dueByRule: due.day,
            isProvisional: due.provisional)
        application.id = try Applications(connection).insert(application)
        return application
    }

    private var shipping: ShippingForm {
        .courier(
            .sf, recipient: PersonName(stored: "林薇"),
            telephone: TelephoneNumber(stored: "138 0013 8000"),
            PostalAddress(
                province: Province(stored: "北京市"), city: City(stored: "海淀区"),
                street: StreetAddress(stored: "中关村大街1号2号楼301"),
                postalCode: PostalCode(stored: "100080")))
    }

    /// What is done with those that came some time ago; some stay where they are.
    private func follow(
        _ index: Int, _ open: inout [Int: Application], at now: Instant
    ) throws {
        if let old = open[index - 200], old.id % 50 != 0 {
            let fapiao = Fapiao(
                code: "031002600104", number: String(10_000_000 + index), amount: old.total,
                issuedOn: now.day)
            open[index - 200] = try move(
                old, .issue, try old.issued([fapiao], by: clerk), at: now)
        }
        if let old = open[index - 400], old.stage.name == .issued, old.id % 20 != 0 {
            let parcel = Parcel(
                carrier: .sf, waybill: "SF\(1_000_000_000_000 + index)", mailedAt: now)
            open[index - 400] = try move(old, .mailOut, try old.mailedOut(parcel), at: now)
        }
        if let old = open.removeValue(forKey: index - 800), old.stage.name == .mailedOut,
            old.id % 15 != 0
        {
            _ = try move(old, .receive, try old.received(), at: now)
        }
    }

    private func move(
        _ before: Application, _ deed: Deed, _ after: Application, at now: Instant
    ) throws -> Application {
        let entry = HistoryEntry(
            at: now, actor: .staff(clerk), deed: deed, stage: after.stage.name, remark: nil)
        _ = try Applications(connection).update(
            after, from: before, entry: entry, content: after.changes(from: before))
        return after
    }

    private func title(_ index: Int) -> String {
        let places = ["北京", "上海", "广州", "深圳", "成都", "杭州", "南京", "武汉", "西安", "苏州"]
        return "\(places[index % 10])示例软件有限公司第\(index)号"
    }
}
