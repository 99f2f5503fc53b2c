import Invoicing

// The words of the desk.
extension CommandLineWords {
    /// One step with each application.
    func movings(
        _ arguments: [String], _ move: Move, of command: CommandName,
        needs option: OptionName? = nil
    ) throws(UsageFault) -> [Moving] {
        guard !arguments.isEmpty else {
            throw .missing(command: command.rawValue, [.application])
        }
        if let option, value(option) == nil { throw .missingValue(option) }
        let text = value(.reason) ?? value(.remark)
        return arguments.map { Moving($0, move, remark: text) }
    }

    func mailOut(_ arguments: [String]) throws(UsageFault) -> [Moving] {
        guard let waybill = value(.waybill) else { throw .missingValue(.waybill) }
        var courier: Courier?
        if let word = code(.carrier) {
            guard let known = Courier(typed: word) else {
                let all = Courier.allCases.map(\.rawValue).joined(separator: ", ")
                throw .badValue(word, option: "--carrier", allowed: all)
            }
            courier = known
        }
        return try movings(arguments, .mailOut(courier, waybill: waybill), of: .mailOut)
    }

    func remark(_ arguments: [String]) throws(UsageFault) -> Moving {
        guard arguments.count > 1 else {
            let missing: [ArgumentName] = arguments.isEmpty ? [.application, .text] : [.text]
            throw .missing(command: CommandName.remark.rawValue, missing)
        }
        try check(arguments, most: 2)
        return Moving(arguments[0], .remark, remark: arguments[1])
    }

    /// Each `--number` ends a group of options, and each `--qr` is one.
    func issue(_ arguments: [String]) throws(UsageFault) -> Moving {
        let application = try only(arguments, of: .issue, .application)
        var entries: [FapiaoEntry] = []
        var entry = FapiaoEntry()
        for (option, value) in given {
            switch option {
            case .code: entry.code = value
            case .amount: entry.amount = value
            case .issuedOn: entry.issuedOn = value
            case .number:
                entry.number = value
                entries.append(entry)
                entry = FapiaoEntry()
            case .qr:
                guard let line = QRLine(value) else {
                    throw .badValue(
                        value, option: "--qr", allowed: "01,KIND,CODE,NUMBER,AMOUNT,YYYYMMDD,…")
                }
                if !entry.code.isEmpty { throw .saidByQR(.code) }
                if !entry.issuedOn.isEmpty, line.issuedOn != nil { throw .saidByQR(.issuedOn) }
                entries.append(
                    FapiaoEntry(scanned: line, amount: entry.amount, issuedOn: entry.issuedOn))
                entry = FapiaoEntry()
            default: break
            }
        }
        guard !entries.isEmpty else { throw .missingValue(.number) }
        if let option = entry.firstOption { throw .behindNumber(option) }
        return Moving(
            application, .issue(entries, anyway: has(.anyway)), remark: value(.remark))
    }
}

extension FapiaoEntry {
    /// An option that was given for it; nil where none was.
    fileprivate var firstOption: OptionName? {
        if !code.isEmpty { return .code }
        if !issuedOn.isEmpty { return .issuedOn }
        return amount.isEmpty ? nil : .amount
    }
}
