import Text

/// One line on the Fapiao: a billing record, split into net and tax by itself.
public struct Line: Hashable, Sendable {
    public let record: String
    /// The item as printed, with its tax classification between asterisks.
    public let item: String
    public let quantity: Int
    public let net: Money
    public let tax: Money
    public let ratePerMille: Int

    public init(
        record: String, item: String, quantity: Int, net: Money, tax: Money, ratePerMille: Int
    ) {
        self.record = record
        self.item = item
        self.quantity = quantity
        self.net = net
        self.tax = tax
        self.ratePerMille = ratePerMille
    }

    public var total: Money { net + tax }
}

/// One application for a Fapiao, from Confirm to its end.
public struct Application: Hashable, Sendable {
    /// The row's id, 0 before it is stored.
    public var id: Int64
    /// `F-YYMMDD-NNNN`.
    public let number: String
    public let account: AccountID
    /// The applicant's login address.
    public let email: String
    public var stage: Stage
    public let fapiao: FapiaoForm
    public let wantsCertificate: Bool
    public let payer: String
    public var shipping: ShippingForm
    public let lines: [Line]
    public let orders: [String]
    public let submittedAt: Instant
    /// The rule's date: the second working day after Confirm.
    public private(set) var dueByRule: Day
    /// The day of the notice that is in force for its type.
    public var noticeOn: Day?
    /// The due date hangs on a year whose calendar was not announced.
    public private(set) var isProvisional: Bool
    /// The numbers of the applications that this one replaces, and that replaces it.
    public let replaces: String?
    public let replacedBy: String?
    /// The part of a billing record that it is for, where that was split.
    public let split: SplitPart?
    public var revision: Int

    public init(
        id: Int64, number: String, account: AccountID, email: String, stage: Stage,
        fapiao: FapiaoForm, wantsCertificate: Bool, payer: String, shipping: ShippingForm,
        lines: [Line], orders: [String], submittedAt: Instant, dueByRule: Day,
        noticeOn: Day? = nil, isProvisional: Bool, replaces: String? = nil,
        replacedBy: String? = nil, split: SplitPart? = nil, revision: Int = 1
    ) {
        self.id = id
        self.number = number
        self.account = account
        self.email = email
        self.stage = stage
        self.fapiao = fapiao
        self.wantsCertificate = wantsCertificate
        self.payer = payer
        self.shipping = shipping
        self.lines = lines
        self.orders = orders
        self.submittedAt = submittedAt
        self.dueByRule = dueByRule
        self.noticeOn = noticeOn
        self.isProvisional = isProvisional
        self.replaces = replaces
        self.replacedBy = replacedBy
        self.split = split
        self.revision = revision
    }

    public var net: Money { lines.reduce(Money(fen: 0)) { $0 + $1.net } }
    public var tax: Money { lines.reduce(Money(fen: 0)) { $0 + $1.tax } }
    public var total: Money { lines.reduce(Money(fen: 0)) { $0 + $1.total } }
    public var records: [String] { lines.map(\.record) }
    /// Its bills as people read them, see `BillingRecord.label`.
    public var labels: [String] {
        records.map { record in
            BillingRecord.label(record, part: split.map { ($0.part, $0.of) })
        }
    }
    /// What it was applied for with: billing records, or a part of one.
    public var references: [String] {
        records.map { BillingRecord.reference($0, split) }
    }

    /// When it is due. A notice counts while it is open; when that is cleared, the rule's date is
    /// back.
    public var due: DueDate {
        DueDate(rule: dueByRule, notice: stage.name.isOpen ? noticeOn : nil)
    }

    public var dueOn: Day { due.day }

    /// The same, due by that calendar.
    public func dated(by calendar: WorkingCalendar, workingDays: Int) -> Application {
        var application = self
        let due = calendar.dueDay(after: submittedAt.day, workingDays: workingDays)
        application.dueByRule = due.day
        application.isProvisional = due.provisional
        return application
    }

    /// Overdue from 00:00 of the day after the due date, and only while it is open.
    public func isOverdue(at now: Instant) -> Bool {
        stage.name.isOpen && now.day > dueOn
    }
}
