import Invoicing
import Phrases
import Service
import Text

extension Shell {
    /// Activates an account with a code or a whole link.
    func activate(_ typed: String) throws -> ExitCode {
        let bureau = Bureau(try openDatabase())
        let asker = Asker.stranger(source: options.environment.source, registered: nil)
        switch try bureau.answer(.account(.activate(typed)), from: asker, at: .now) {
        case .account(.activated(let email, _)):
            if bureau.hasMail { spawnDelivery(database: options.database) }
            let phrase = AccountPhrases.isActive(Gate.show(email))
            try output.write(phrase[options.language] + "\n")
            return .done
        case .refused(let refusal):
            tell(refusal.phrase)
            return .refused
        default:
            return .refused
        }
    }
}
