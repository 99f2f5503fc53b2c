import CommandLine
import Invoicing
import Phrases
import Service
import Text

// Commands that take a code, or a whole link, from a mail.
extension Shell {
    /// Activates an account, or makes a new address the login.
    func activate(_ typed: String) throws -> ExitCode {
        try answer(.activate(typed)) { reply in
            switch reply {
            case .activated(let email, _):
                (AccountPhrases.isActive(Gate.show(email)), ["email": .string(email)])
            case .activatedByMail(let email):
                (AccountPhrases.isActiveByMail(Gate.show(email)), ["email": .string(email)])
            case .emailChanged(let email, _):
                (AccountPhrases.emailChanged(Gate.show(email)), ["email": .string(email)])
            default: nil
            }
        }
    }

    /// Takes an order back from a stranger's account.
    func object(_ typed: String) throws -> ExitCode {
        try answer(.object(typed)) { reply in
            if case .objected(let objection) = reply {
                (AccountPhrases.objected(objection), objection.json)
            } else {
                nil
            }
        }
    }

    private func answer(
        _ request: AccountRequest, _ report: (AccountReply) -> (text: Phrase, json: JSON)?
    ) throws -> ExitCode {
        let bureau = Bureau(try openDatabase(), settings: settings, hashLock: options.hashLock)
        let asker = Asker.stranger(source: options.environment.source, registered: nil)
        let reply = try bureau.answer(.account(request), from: asker, at: .now)
        if bureau.hasMail { deliverSoon() }
        switch reply {
        case .account(let answer):
            guard let report = report(answer) else { return .refused }
            try output.write((asJSON ? report.json.text : report.text[options.language]) + "\n")
            return .done
        case .refused(let refusal):
            tell(refusal.phrase(customerService: settings.customerService))
            return refusal.exitCode
        default: return .refused
        }
    }
}

extension Objection {
    /// What scripts read.
    fileprivate var json: JSON {
        ["order": .string(order), "withdrawn": .strings(withdrawn), "told": .strings(told)]
    }
}
