/// One payment on an order: what a Fapiao is applied for.
public struct BillingRecord: Hashable, Sendable {
    public let number: String
    public let order: String
    public let product: String
    public let quantity: Int
    public let payer: String
    public let amount: Money
    public let paidAt: Instant
    /// The live application that holds it.
    public let claim: Claim?
    /// The part of the record that this is, where it was split; amount and claim are the part's.
    public let split: SplitPart?
    /// Staff rejected the part, or its title was changed: the title that was agreed binds no more.
    public let isCorrected: Bool

    public struct Claim: Hashable, Sendable {
        public let application: String
        public let stage: Stage.Name
        /// When the stage was reached.
        public let since: Instant
        public let waybill: String?

        public init(application: String, stage: Stage.Name, since: Instant, waybill: String?) {
            self.application = application
            self.stage = stage
            self.since = since
            self.waybill = waybill
        }
    }

    public init(
        number: String, order: String, product: String, quantity: Int, payer: String,
        amount: Money, paidAt: Instant, claim: Claim?, split: SplitPart? = nil,
        isCorrected: Bool = false
    ) {
        self.number = number
        self.order = order
        self.product = product
        self.quantity = quantity
        self.payer = payer
        self.amount = amount
        self.paidAt = paidAt
        self.claim = claim
        self.split = split
        self.isCorrected = isCorrected
    }

    /// The title that its Fapiao must have; nil where any will do.
    public var agreedTitle: String? { isCorrected ? nil : split?.title }

    /// By which it is applied for: its number, for a part of it `NUMBER#PART`.
    public var reference: String { Self.reference(number, split) }

    /// As people read it: its number, for a part of it `NUMBER 1/2`.
    public var label: String { Self.label(number, part: split.map { ($0.part, $0.of) }) }

    /// As people read a record, or a part of so many.
    public static func label(_ number: String, part: (number: Int, of: Int)?) -> String {
        part.map { "\(number) \($0.number)/\($0.of)" } ?? number
    }

    /// By which a part of a record, from 1, is applied for.
    public static func reference(_ number: String, part: Int) -> String { "\(number)#\(part)" }

    static func reference(_ number: String, _ split: SplitPart?) -> String {
        split.map { reference(number, part: $0.part) } ?? number
    }

    /// What can be done with it.
    public enum Status: Hashable, Sendable {
        case available(from: Day)
        case ready
        case claimed(Claim)
    }

    /// Paid on day D, it can be applied for from D+3, 00:00: the records of orders and payments
    /// lie on two platforms and take that long to meet (`syncDays` of the settings).
    public func status(at now: Instant, syncDays: Int) -> Status {
        if let claim { return .claimed(claim) }
        let from = paidAt.day.adding(days: syncDays)
        return now.day >= from ? .ready : .available(from: from)
    }

    /// The line that a Fapiao prints for it.
    public func line(settings: Settings) -> Line {
        let (net, tax) = amount.split(ratePerMille: settings.taxRatePerMille)
        return Line(
            // A part of a bill prints the item once (PRODUCT 5.4).
            record: number, item: settings.itemPrefix + product,
            quantity: split == nil ? quantity : 1, net: net,
            tax: tax, ratePerMille: settings.taxRatePerMille)
    }
}
