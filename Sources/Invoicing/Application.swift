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
    public let account: Int64
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
    public let dueOn: Day
    /// The due date lies beyond the newest published calendar.
    public let isProvisional: Bool
    /// The numbers of the applications that this one replaces, and that replaces it.
    public let replaces: String?
    public let replacedBy: String?
    public var revision: Int

    public init(
        id: Int64, number: String, account: Int64, email: String, stage: Stage,
        fapiao: FapiaoForm, wantsCertificate: Bool, payer: String, shipping: ShippingForm,
        lines: [Line], orders: [String], submittedAt: Instant, dueOn: Day, isProvisional: Bool,
        replaces: String? = nil, replacedBy: String? = nil, revision: Int = 1
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
        self.dueOn = dueOn
        self.isProvisional = isProvisional
        self.replaces = replaces
        self.replacedBy = replacedBy
        self.revision = revision
    }

    public var net: Money { lines.reduce(Money(fen: 0)) { $0 + $1.net } }
    public var tax: Money { lines.reduce(Money(fen: 0)) { $0 + $1.tax } }
    public var total: Money { lines.reduce(Money(fen: 0)) { $0 + $1.total } }
    public var records: [String] { lines.map(\.record) }

    /// Overdue from 00:00 of the day after the due date, and only while it is open.
    public func isOverdue(at now: Instant) -> Bool {
        stage.name.isOpen && now.day > dueOn
    }
}

// The moves of PRODUCT 4.2 that staff make. Each returns the new value, or refuses.
extension Application {
    /// Taken in process by a member of staff.
    public func accepted(by name: String, at now: Instant) throws(Refusal) -> Application {
        guard case .submitted = stage else { throw forbidden }
        return moved(to: .inProcess(Taken(by: name, at: now)))
    }

    /// The Fapiaos were printed; their amounts add up to the application's.
    public func issued(_ fapiaos: [Fapiao]) throws(Refusal) -> Application {
        guard stage.name.isOpen else { throw forbidden }
        let given = fapiaos.reduce(Money(fen: 0)) { $0 + $1.amount }
        guard given == total else { throw .amountsDiffer(of: total, given: given) }
        return moved(to: .issued(fapiaos))
    }

    /// Handed to the courier.
    public func mailedOut(_ parcel: Parcel) throws(Refusal) -> Application {
        guard case .issued(let fapiaos) = stage, shipping.method != .pickup else {
            throw forbidden
        }
        return moved(to: .mailedOut(fapiaos, parcel))
    }

    /// Lies ready at the branch.
    public func readyForPickup() throws(Refusal) -> Application {
        guard case .issued(let fapiaos) = stage, shipping.method == .pickup else {
            throw forbidden
        }
        return moved(to: .readyForPickup(fapiaos))
    }

    /// Has reached the applicant.
    public func received() throws(Refusal) -> Application {
        switch stage {
        case .mailedOut(let fapiaos, let parcel): return moved(to: .received(fapiaos, parcel))
        case .readyForPickup(let fapiaos): return moved(to: .received(fapiaos, nil))
        default: throw forbidden
        }
    }

    /// Refused with a reason, which the history holds.
    public func rejected() throws(Refusal) -> Application {
        guard stage.name.isOpen else { throw forbidden }
        return moved(to: .rejected)
    }

    /// The buyer of one of its orders objected: withdrawn while it can be, else a matter for
    /// staff.
    public func objected() -> Application {
        if case .submitted = stage { moved(to: .withdrawn) } else { moved(to: stage) }
    }

    private var forbidden: Refusal {
        .moveForbidden(application: number, stage: stage.name)
    }

    private func moved(to stage: Stage) -> Application {
        var next = self
        next.stage = stage
        next.revision += 1
        return next
    }
}
