import Text

/// One part of a billing record whose split was agreed: a Fapiao of its own.
public struct SplitPart: Hashable, Sendable {
    /// The ticket by which it was agreed.
    public let ticket: String
    /// From 1.
    public let part: Int
    /// How many parts the record was split into.
    public let of: Int
    /// The buyer's name that was agreed.
    public let title: String

    public init(ticket: String, part: Int, of: Int, title: String) {
        self.ticket = ticket
        self.part = part
        self.of = of
        self.title = title
    }
}

/// A part as somebody types it.
public struct PartEntry: Hashable, Sendable {
    public var title: String
    public var amount: String

    public init(title: String = "", amount: String = "") {
        self.title = title
        self.amount = amount
    }

    /// Nothing was typed yet.
    public var isEmpty: Bool {
        title.allSatisfy(\.isWhitespace) && amount.allSatisfy(\.isWhitespace)
    }

    /// The amount, where it is one already.
    public var typedAmount: Money? { Money(typed: amount) }
}

/// A part as it is asked for: what it would be printed on, and how much of the bill.
public struct WantedPart: Hashable, Sendable {
    public let title: BuyerName
    public let amount: Money

    public init(title: BuyerName, amount: Money) {
        self.title = title
        self.amount = amount
    }

    /// How many parts a bill may be split into.
    public static let counts = 2...20

    /// Parts that add up to a bill, to the fen. Entries in which nothing was typed are left out.
    ///
    /// - Throws: `Refusal.part` of the first entry with faults, `.partCount`, or `.partsDiffer`.
    public static func parsed(
        _ entries: [PartEntry], of total: Money
    ) throws(Refusal) -> [WantedPart] {
        var parts: [WantedPart] = []
        for (index, entry) in entries.enumerated() where !entry.isEmpty {
            parts.append(try entry.parsed(number: index + 1))
        }
        guard counts.contains(parts.count) else { throw .partCount(parts.count) }
        let given = parts.reduce(Money.zero) { $0 + $1.amount }
        guard given == total else { throw .partsDiffer(of: total, given: given) }
        return parts
    }
}

extension PartEntry {
    fileprivate func parsed(number: Int) throws(Refusal) -> WantedPart {
        var faults: [FieldRefusal] = []
        var name: BuyerName?
        do throws(FieldFault) {
            name = try BuyerName(title)
        } catch {
            faults.append(FieldRefusal(.partTitle, error))
        }
        if typedAmount == nil { faults.append(FieldRefusal(.partAmount, .amount)) }
        guard let name, let amount = typedAmount, faults.isEmpty else {
            throw .part(number, faults)
        }
        return WantedPart(title: name, amount: amount)
    }
}
