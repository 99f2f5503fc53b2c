import Text

/// The code and number by which a Fapiao is known (FACTS 3.1): a paper one has a code of 10 or 12
/// digits and a number of 8; a digital one a number of 20 digits and no code.
public struct FapiaoNumber: Hashable, Sendable {
    /// Empty for a number of 20 digits.
    public let code: String
    public let number: String

    /// Reads what was typed.
    ///
    /// - Throws: `Refusal.fields` with what is wrong with code or number.
    public init(code: String, number: String, type: FapiaoType) throws(Refusal) {
        let code = Plain.digits(code)
        let number = Plain.digits(number)
        var faults: [FieldRefusal] = []
        if let fault = Self.fault(inCode: code, number: number, type: type) {
            faults.append(FieldRefusal(.fapiaoCode, fault))
        }
        if number.isEmpty {
            faults.append(FieldRefusal(.fapiaoNumber, .required))
        } else if !Self.isDigits(number, [8, 20]) {
            faults.append(FieldRefusal(.fapiaoNumber, .fapiaoNumber))
        }
        guard faults.isEmpty else { throw .fields(faults) }
        self.code = code
        self.number = number
    }

    private static func fault(
        inCode code: String, number: String, type: FapiaoType
    ) -> FieldFault? {
        if number.utf8.count == 20 { return code.isEmpty ? nil : .codeNotNeeded }
        // What is wrong with a number of another length is said there.
        if code.isEmpty { return number.utf8.count == 8 ? .codeNeeded : nil }
        if !isDigits(code, [10, 12]) { return .fapiaoCode }
        guard let kind = kind(ofCode: code), kind != type else { return nil }
        return .fapiaoKind(kind, wanted: type)
    }

    /// What the code says it is: digit 8 of ten, the last two of twelve; nil where it says
    /// neither.
    private static func kind(ofCode code: String) -> FapiaoType? {
        let digits = Array(code)
        if digits.count == 10 {
            return switch digits[7] {
            case "1", "5": .special
            case "3", "6": .normal
            default: nil
            }
        }
        return switch String(digits[10...]) {
        case "04", "05", "06", "07", "11": .normal
        case "13": .special
        default: nil
        }
    }

    private static func isDigits(_ text: String, _ counts: [Int]) -> Bool {
        counts.contains(text.utf8.count) && text.allSatisfy(\.isASCIIDigit)
    }
}

extension FapiaoEntry {
    /// The Fapiaos of an application, whose amounts add up to its own.
    ///
    /// - Throws: `Refusal.fields` of the first entry with faults, `.numberTwice`, or
    ///   `.amountsDiffer`.
    public static func parsed(
        _ entries: [FapiaoEntry], for application: Application, today: Day
    ) throws(Refusal) -> [Fapiao] {
        guard !entries.isEmpty else { throw .fields([FieldRefusal(.fapiaoNumber, .required)]) }
        var fapiaos: [Fapiao] = []
        var rest = application.total
        for entry in entries {
            let fapiao = try entry.parsed(for: application, rest: rest, today: today)
            if fapiaos.contains(where: { $0.code == fapiao.code && $0.number == fapiao.number }) {
                throw .numberTwice(fapiao.number)
            }
            fapiaos.append(fapiao)
            rest = rest - fapiao.amount
        }
        guard rest == Money(fen: 0) else {
            throw .amountsDiffer(of: application.total, given: application.total - rest)
        }
        return fapiaos
    }

    private func parsed(
        for application: Application, rest: Money, today: Day
    ) throws(Refusal) -> Fapiao {
        var faults: [FieldRefusal] = []
        var known: FapiaoNumber?
        do throws(Refusal) {
            known = try FapiaoNumber(code: code, number: number, type: application.fapiao.type)
        } catch {
            faults += error.fieldFaults
        }
        if let kind = scanned?.type, kind != application.fapiao.type, known != nil {
            faults.append(
                FieldRefusal(.qrLine, .fapiaoKind(kind, wanted: application.fapiao.type)))
        }
        let hasAmount = !Plain.isEmpty(amount)
        let paid = hasAmount ? Money(typed: amount) : scanned?.total ?? rest
        if paid == nil { faults.append(FieldRefusal(.fapiaoAmount, .amount)) }
        if let paid, let fault = application.fault(in: scanned?.amount, paid: paid, of: rest) {
            faults.append(FieldRefusal(.fapiaoAmount, fault))
        }
        if let scanned, let known, scanned.number != known.number || scanned.code != known.code {
            faults.append(FieldRefusal(.fapiaoNumber, .otherNumber(scanned.number)))
        }
        let typed = Plain.isEmpty(issuedOn) ? today : Day(typed: issuedOn)
        // No Fapiao is that old: a year of two digits, or an empty cell of a spreadsheet.
        let day = typed.flatMap { $0.year < 2000 ? nil : $0 }
        if let day, day > today {
            faults.append(FieldRefusal(.issuedOn, .dateInFuture))
        } else if day == nil {
            faults.append(FieldRefusal(.issuedOn, .date))
        }
        guard faults.isEmpty, let known, let paid, let day else { throw .fields(faults) }
        guard paid > Money(fen: 0) else {
            throw .fields([FieldRefusal(.fapiaoAmount, .amount)])
        }
        return Fapiao(code: known.code, number: known.number, amount: paid, issuedOn: day)
    }
}

extension QRLine {
    /// The amount with tax, where the line names it.
    fileprivate var total: Money? {
        if case .total(let total) = amount { total } else { nil }
    }
}

extension Application {
    /// What is wrong with the amount of a QR code for a Fapiao of so much, of what is left to issue.
    fileprivate func fault(in said: QRLine.Amount?, paid: Money, of rest: Money) -> FieldFault? {
        switch said {
        case nil: nil
        case .total(let total): paid == total ? nil : .otherTotal(total)
        case .net(let net): hasNet(net, of: paid) ? nil : .otherNet(net)
        case .either(let money):
            paid == money || hasNet(money, of: paid) ? nil : .otherTotal(money)
        }
    }

    /// Whether an amount without tax is that of an amount with it. Of a part of several lines each
    /// may be rounded by itself.
    private func hasNet(_ net: Money, of paid: Money) -> Bool {
        if paid == total { return net == self.net }
        return lines.contains { line in
            let whole = paid.split(ratePerMille: line.ratePerMille).net
            return abs(whole.fen - net.fen) < Int64(lines.count)
        }
    }
}
