/// A doubt about one field of a step that staff take.
public struct FieldDoubt: Hashable, Sendable {
    /// Where what is doubtful was entered.
    public let field: FieldID
    public let doubt: Doubt
    /// The number of the Fapiao or the waybill that it is about: of another it was not confirmed.
    public let number: String

    /// A doubt about a number, and the field in which that or its date stands.
    public init(_ field: FieldID, _ doubt: Doubt, about number: String) {
        self.field = field
        self.doubt = doubt
        self.number = number
    }
}

extension Fapiao {
    /// What is unusual about its number and date (FACTS 3.1): worth a second look, never a wall.
    ///
    /// - Parameter paidOn: the day on which the last of its bills was paid; nil where unknown.
    public func doubts(paidOn: Day?) -> [FieldDoubt] {
        var doubts = numberDoubts.map { FieldDoubt(.fapiaoNumber, $0, about: number) }
        if let paidOn, issuedOn < paidOn {
            doubts.append(FieldDoubt(.issuedOn, .issuedBeforePayment(paidOn), about: number))
        }
        return doubts
    }

    private var numberDoubts: [Doubt] {
        guard isDigital else {
            let isZero = [code, number].contains {
                !$0.isEmpty && $0.utf8.allSatisfy { $0 == 0x30 }
            }
            return isZero ? [.zeroNumber] : []
        }
        var doubts: [Doubt] = []
        if let year = Int(number.prefix(2)), year != issuedOn.year % 100 {
            doubts.append(.fapiaoYear(issuedOn.year / 100 * 100 + year, issued: issuedOn.year))
        }
        let province = String(number.dropFirst(2).prefix(2))
        if Int(province).map(Self.provinces.contains) != true {
            doubts.append(.fapiaoProvince(province))
        }
        // A spreadsheet keeps fifteen digits; by chance one in ten thousand ends in four zeros.
        if number.hasSuffix("0000") { doubts.append(.roundedNumber) }
        return doubts
    }

    /// GB/T 2260, and 91 to 95 for the five cities that have a tax bureau of their own.
    private static let provinces: Set<Int> = [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51,
        52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 91, 92, 93, 94, 95,
    ]
}

extension FapiaoEntry {
    /// The link of a delivery says no date: where none is typed, today's is taken.
    public func doubts(today: Day) -> [FieldDoubt] {
        guard let scanned, scanned.issuedOn == nil, issuedOn.isEmpty else { return [] }
        return [FieldDoubt(.issuedOn, .noDateInLink(today), about: number)]
    }
}

extension Parcel {
    /// What is unusual about its waybill: worth a second look, never a wall.
    ///
    /// - Parameter others: applications of other recipients that went with the same waybill.
    public func doubts(others: [String]) -> [FieldDoubt] {
        var doubts: [FieldDoubt] = []
        if let doubt = (try? Waybill(waybill))?.doubt(carrier) {
            doubts.append(FieldDoubt(.waybill, doubt, about: waybill))
        }
        if !others.isEmpty {
            doubts.append(FieldDoubt(.waybill, .waybillOfOthers(others), about: waybill))
        }
        return doubts
    }
}
