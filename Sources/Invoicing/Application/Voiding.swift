import Text

/// How a Fapiao was taken out of the world (FACTS 3.4).
public enum Voiding: Hashable, Sendable {
    /// 作废: paper, all copies back, in the month of its date.
    case void
    /// 红冲: with the number of the information form, where the rule wants one.
    case redLetter(form: String?)
}

/// Which number a red-letter Fapiao needs before it can be issued.
public enum RedLetterForm: Hashable, Sendable {
    /// A paper normal Fapiao needs none.
    case none
    /// 信息表: 16 digits, for a paper special Fapiao.
    case informationForm
    /// 确认单: 20 digits, for a digital one.
    case confirmationSlip

    /// How many digits it has; nil where there is none.
    public var digits: Int? {
        switch self {
        case .none: nil
        case .informationForm: 16
        case .confirmationSlip: 20
        }
    }
}

extension Fapiao {
    /// A number of 20 digits, without a code.
    public var isDigital: Bool { code.isEmpty }

    /// Whether it can still be made void: paper, and only in the month of its date.
    public func canBeVoided(on today: Day) -> Bool {
        !isDigital && (issuedOn.year, issuedOn.month) == (today.year, today.month)
    }

    /// The number that a red-letter Fapiao for it needs.
    public func redLetterForm(_ type: FapiaoType) -> RedLetterForm {
        if isDigital { return .confirmationSlip }
        return type == .special ? .informationForm : .none
    }

    /// What the remark of the red-letter Fapiao must read, word for word (FACTS 3.4); always in
    /// Chinese.
    ///
    /// - Parameter form: the number of its form, empty while it is not known.
    public func redLetterRemark(_ type: FapiaoType, form: String) -> String {
        switch redLetterForm(type) {
        case .confirmationSlip: "被红冲蓝字数电票号码：\(number) 红字发票信息确认单编号：\(form)"
        case .informationForm: "开具红字增值税专用发票信息表编号\(form)"
        case .none: "对应正数发票代码:\(code)号码:\(number)"
        }
    }
}

extension Application {
    /// What the remarks of the red-letter Fapiaos must read; none where it was not red-lettered.
    public var redLetterRemarks: [String] {
        stage.fapiaos.compactMap { issued in
            guard case .redLetter(let form) = issued.voiding else { return nil }
            return issued.redLetterRemark(fapiao.type, form: form ?? "")
        }
    }

    /// Whether all its Fapiaos can be made void today; else they are red-lettered.
    public func canBeVoided(on today: Day) -> Bool {
        stage.fapiaos.allSatisfy { $0.canBeVoided(on: today) }
    }

    /// The Fapiaos, void.
    ///
    /// - Throws: `Refusal.voidTooLate` when one of them was not issued in this month.
    func madeVoid(on today: Day) throws(Refusal) -> [Fapiao] {
        for fapiao in stage.fapiaos where !fapiao.canBeVoided(on: today) {
            throw .voidTooLate(number: fapiao.number, issuedOn: fapiao.issuedOn)
        }
        return stage.fapiaos.map { $0.voided(by: .void) }
    }

    /// The Fapiaos, red-lettered.
    ///
    /// - Parameter forms: as typed, in the order of the Fapiaos: one for each, empty where none is
    ///   needed, or only those that are needed.
    /// - Throws: `Refusal.fields` when one of them is missing, too many or not a form's number.
    func redLettered(forms: [String]) throws(Refusal) -> [Fapiao] {
        let type = self.fapiao.type
        var rest = forms.filter { !$0.allSatisfy(\.isWhitespace) }[...]
        let isForEach = forms.count == stage.fapiaos.count
        var fapiaos: [Fapiao] = []
        for (index, fapiao) in stage.fapiaos.enumerated() {
            let digits = fapiao.redLetterForm(type).digits
            // One that is given although the rule wants none is noted too.
            let typed = isForEach ? forms[index] : digits == nil ? "" : rest.popFirst() ?? ""
            let form = try Self.form(typed, digits: digits)
            fapiaos.append(fapiao.voided(by: .redLetter(form: form)))
        }
        guard isForEach || rest.isEmpty else {
            throw .fields([FieldRefusal(.formNumber, .noForm)])
        }
        return fapiaos
    }

    /// - Parameter digits: how many are needed; nil where the rule wants no form.
    private static func form(_ typed: String, digits: Int?) throws(Refusal) -> String? {
        if typed.allSatisfy(\.isWhitespace), digits == nil { return nil }
        let form = Plain.digits(typed)
        let digits = digits ?? 16
        guard form.utf8.count == digits, form.allSatisfy(\.isASCIIDigit) else {
            throw .fields([FieldRefusal(.formNumber, .formNumber(digits: digits))])
        }
        return form
    }
}
