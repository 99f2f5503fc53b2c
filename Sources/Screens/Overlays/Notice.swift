import Invoicing
import Phrases
import Terminal

/// What the message line says, before it is said in a language: it changes with F2.
enum Notice: Equatable, Sendable {
    case refusal(Refusal)
    /// The database did not do its part.
    case failure
    case info(Phrase)
    case success(Phrase)
    case error(Phrase)

    func message(in scene: Scene) -> Message {
        let language = scene.language
        return switch self {
        case .refusal(let refusal):
            Message(
                .error,
                refusal.phrase(customerService: scene.settings.customerService)[language])
        case .failure: Message(.error, FailurePhrases.notSaved[language])
        case .info(let phrase): Message(.info, phrase[language])
        case .success(let phrase): Message(.success, phrase[language])
        case .error(let phrase): Message(.error, phrase[language])
        }
    }
}
