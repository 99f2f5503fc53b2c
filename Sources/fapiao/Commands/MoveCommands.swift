import CommandLine
import Invoicing
import Phrases
import Service
import Storage
import Text

extension Shell {
    /// Takes steps with applications: all are tried, a line each.
    ///
    /// - Returns: the first code that is not 0.
    func move(_ movings: [Moving], by asker: Asker) throws -> ExitCode {
        let movings = try withTexts(movings)
        let database = try openDatabase()
        let bureau = Bureau(database, settings: settings)
        defer { if bureau.hasMail { deliverSoon() } }
        var code = ExitCode.done
        var done: [JSON] = []
        defer { if asJSON { writeJSON(.array(done)) } }
        // Who holds the database is not waited for once more for each of many.
        try database.withOnePatience {
            for moving in movings {
                let one: ExitCode
                switch try answer(moving, bureau, asker) {
                case nil: one = .locked
                case .desk(.application(let application, _)):
                    for doubt in bureau.warnings(about: application, after: moving.move, at: .now) {
                        let warning = doubt.doubt.warning(application.stage.parcel?.carrier)
                        tell(movings.count > 1 ? warning.about(application.number) : warning)
                    }
                    done.append(application.json(at: .now))
                    if !asJSON { try say(application) }
                    one = .done
                case .refused(let refusal):
                    let line = refusal.line(
                        about: moving.application, of: moving.move.act, settings)
                    writeError(line[options.language] + "\n")
                    one = refusal.exitCode
                default: one = .refused
                }
                if code == .done { code = one }
            }
        }
        return code
    }

    /// A text of `-` stands on standard input, as with requests.
    private func withTexts(_ movings: [Moving]) throws -> [Moving] {
        guard movings.contains(where: { $0.remark == "-" }) else { return movings }
        let text = try Self.input()
        return movings.map { moving in
            var moving = moving
            if moving.remark == "-" { moving.remark = text }
            return moving
        }
    }

    /// Nil where the database did not do its part for this one; the others are tried.
    private func answer(_ moving: Moving, _ bureau: Bureau, _ asker: Asker) throws -> Reply? {
        do {
            return try bureau.answer(.desk(.move(moving)), from: asker, at: .now)
        } catch let fault as StorageFault where fault.kind == .locked {
            tell(Refusal.held(moving.application).phrase)
            return nil
        }
    }

    /// At once: who is killed in between has been told of what was done.
    private func say(_ application: Application) throws {
        let stage = application.stage.name.phrase[options.language]
        try output.write("\(application.number)  \(stage)\n")
        try output.flush()
    }

    /// Where something may have gone wrong after what it tells was done.
    func writeJSON(_ json: JSON) {
        do {
            try output.write(json.text + "\n")
        } catch {
            report(error)
        }
    }
}

extension Doubt {
    /// Said where nobody can be asked.
    ///
    /// - Parameter courier: who has the parcel, if there is one.
    func warning(_ courier: Courier?) -> Phrase {
        switch (self, courier?.phrase) {
        case (.waybill, let name?), (.waybillCheck, let name?):
            Phrase(
                en:
                    "Warning: this is no usual waybill number of \(name.en). It is used all the same.",
                zhHans: "警告：此单号不像\(name.zhHans)的单号，仍按所填使用。",
                de:
                    "Warnung: Das ist keine übliche Sendungsnummer von \(name.de). Sie gilt trotzdem."
            )
        default:
            Phrase(
                en: "Warning: \(phrase.en) It is used all the same.",
                zhHans: "警告：\(phrase.zhHans)仍按所填使用。",
                de: "Warnung: \(phrase.de) Es gilt trotzdem.")
        }
    }
}

extension Phrase {
    /// The same about an application, where many are told of one after the other.
    func about(_ application: String) -> Phrase {
        let name = Gate.show(application)
        return Phrase(
            en: "\(name): \(en)", zhHans: "\(name)：\(zhHans)", de: "\(name): \(de)")
    }
}

extension Refusal {
    /// How the program ends because of it.
    var exitCode: ExitCode {
        switch self {
        case .changedElsewhere, .takenByAnother, .ticketChanged, .manySigningIn, .held, .unsure,
            .accountChanged:
            .locked
        case .forbidden, .leadOnly, .unknownStaff: .forbidden
        default: .refused
        }
    }

    /// The sentence, with the application before it where it does not name it.
    ///
    /// - Parameter act: what was tried, which names its text.
    func line(
        about application: String, of act: ApplicationAct? = nil, _ settings: Settings
    ) -> Phrase {
        let sentence =
            spelledOut { $0.option(of: act) } ?? phrase(customerService: settings.customerService)
        guard ![application, Plain.number(application)].contains(where: sentence.en.holds) else {
            return sentence
        }
        return sentence.about(application)
    }
}

extension Refusal {
    /// What is wrong with each field, where there is no form to show it; nil for other refusals.
    var spelledOut: Phrase? { spelledOut { $0.option() } }

    /// - Parameter name: what a field is called where it was filled in.
    func spelledOut(_ name: (FieldID) -> String?) -> Phrase? {
        guard !fieldFaults.isEmpty else { return nil }
        func all(_ language: Language) -> String {
            fieldFaults.map { refusal in
                let field = name(refusal.field).map { "\($0): " } ?? ""
                return field + refusal.fault.phrase[language]
            }.joined(separator: " ")
        }
        return Phrase(en: all(.english), zhHans: all(.chinese), de: all(.german))
    }
}

extension FieldID {
    /// The option that fills the field.
    fileprivate func option(of act: ApplicationAct? = nil) -> String? {
        switch self {
        case .remark where act == .remark: nil
        case .remark where act?.needs == .reason: "--reason"
        case .qrLine: "--qr"
        case .fapiaoCode: "--code"
        case .fapiaoNumber: "--number"
        case .fapiaoAmount: "--amount"
        case .issuedOn: "--issued-on"
        case .carrier: "--carrier"
        case .waybill: "--waybill"
        case .remark: "--remark"
        case .formNumber: "--form"
        default: nil
        }
    }
}
