import Invoicing
import Phrases
import Terminal

/// Takes a password in place of the mailed one; nothing else can be done before.
struct ReplacePasswordScreen: Screen {
    /// The record that is to be applied for then.
    private let record: String?
    private var form = AccountForm(Self.elements)

    private enum Choice: String { case save, signOut }

    init(record: String?) { self.record = record }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.control("n")): return save()
        case .replied(.account(.signedIn)): return [.home(.bills(apply: record))]
        default: break
        }
        return switch form.handle(event) as Choice? {
        case .save: save()
        case .signOut: [.ask(.account(.signOut)), .home(.welcome)]
        case nil: []
        }
    }

    func page(in scene: Scene) -> Page {
        form.page(AccountPhrases.replaceTitle, in: scene, hasBack: false)
    }

    private mutating func save() -> [Step] {
        guard form.isReady(.newPassword, .repeatPassword) else { return [] }
        return [.ask(.account(.replacePassword(form.newPassword)))]
    }

    private static let elements: [FormElement] =
        [.phrase(AccountPhrases.replace, .plain), .blank]
        + AccountForm.newPasswordElements + [
            .blank,
            .buttons(
                [
                    FormButton(Choice.save, AccountPhrases.saveAndGoOn, isForward: true),
                    FormButton(Choice.signOut, AccountPhrases.signOut),
                ], .fields, lead: nil),
        ]
}
