import Invoicing
import Phrases
import Terminal

/// Stands on top of everything until the password is typed; nothing below is shown or reached.
struct LockedScreen: Screen {
    private var form: AccountForm

    private enum Choice: String { case unlock, signOut }

    init(email: String) {
        form = AccountForm(Self.elements(email), enterPressesLast: true)
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.control("n")): return unlock()
        case .replied(.account(.unlocked)): return [.back]
        default: break
        }
        return switch form.handle(event) as Choice? {
        case .unlock: unlock()
        case .signOut: [.ask(.account(.signOut)), .home(.welcome)]
        case nil: []
        }
    }

    func page(in scene: Scene) -> Page {
        form.page(LockPhrases.locked, in: scene, hasBack: false)
    }

    private mutating func unlock() -> [Step] {
        guard form.isReady(.password) else { return [] }
        return [.ask(.account(.unlock(Password.typed(form[.password]))))]
    }

    private static func elements(_ email: String) -> [FormElement] {
        [
            .note(label: AccountPhrases.email, lines: [Phrase(same: email)]),
            .field(FormField(.password, AccountPhrases.password, .secret)),
            .blank,
            .buttons(
                [
                    FormButton(Choice.unlock, LockPhrases.unlock, isForward: true),
                    FormButton(Choice.signOut, AccountPhrases.signOut),
                ], .fields, lead: nil),
            .blank,
            .phrase(LockPhrases.nothingLost, .plain),
        ]
    }
}
