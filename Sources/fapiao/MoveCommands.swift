import Invoicing
import Phrases
import Service
import Storage
import Text

extension Shell {
    /// Takes steps with applications: all are tried, a line each.
    ///
    /// - Returns: the first code that is not 0.
    func move(_ movings: [Moving], by asker: Asker, asJSON: Bool) throws -> ExitCode {
        let bureau = Bureau(try openDatabase(), settings: settings)
        defer { if bureau.hasMail { deliverSoon() } }
        var code = ExitCode.done
        var done: [JSON] = []
        for moving in movings {
            warn(of: moving)
            switch try bureau.answer(.desk(.move(moving)), from: asker, at: .now) {
            case .desk(.application(let application, _)):
                done.append(application.json(at: .now))
                if !asJSON { try say(application) }
            case .refused(let refusal):
                let line = refusal.line(about: moving.application, settings)
                writeError(line[options.language] + "\n")
                if code == .done { code = refusal.exitCode }
            default: return .refused
            }
        }
        if asJSON { try output.write(JSON.array(done).text + "\n") }
        return code
    }

    /// At once: who is killed in between has been told of what was done.
    private func say(_ application: Application) throws {
        let stage = application.stage.name.phrase[options.language]
        try output.write("\(application.number)  \(stage)\n")
        try output.flush()
    }

    /// A doubtful waybill is said aloud, and used.
    private func warn(of moving: Moving) {
        guard case .mailOut(let courier, let typed) = moving.move, let courier,
            let doubt = (try? Waybill(typed))?.doubt(courier)
        else { return }
        tell(doubt.warning(courier))
    }
}

extension Doubt {
    /// Said where nobody can be asked.
    fileprivate func warning(_ courier: Courier) -> Phrase {
        let name = courier.phrase
        return Phrase(
            en: "Warning: this is no usual waybill number of \(name.en). It is used all the same.",
            zhHans: "警告：此单号不像\(name.zhHans)的单号，仍按所填使用。",
            de: "Warnung: Das ist keine übliche Sendungsnummer von \(name.de). Sie gilt trotzdem.")
    }
}

extension Refusal {
    /// How the program ends because of it.
    var exitCode: ExitCode {
        switch self {
        case .changedElsewhere, .takenByAnother: .locked
        case .forbidden, .leadOnly, .unknownStaff: .forbidden
        default: .refused
        }
    }

    /// The sentence, with the application before it where it does not name it.
    fileprivate func line(about application: String, _ settings: Settings) -> Phrase {
        let sentence = phrase(customerService: settings.customerService)
        guard !sentence.en.holds(application) else { return sentence }
        let name = Gate.show(application)
        return Phrase(
            en: "\(name): \(sentence.en)", zhHans: "\(name)：\(sentence.zhHans)",
            de: "\(name): \(sentence.de)")
    }
}
