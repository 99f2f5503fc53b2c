import Invoicing
import Phrases
import Terminal

/// The present password, and the one that takes its place.
struct ChangePasswordScreen: Screen {
    private var form = AccountForm(Self.elements)

    private enum Choice: String { case change, cancel }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.escape), .key(.control("p")): return [.back]
        case .key(.control("n")): return change()
        case .replied(.account(.passwordChanged)): return [.back, .tell(.passwordChanged)]
        default: break
        }
        return switch form.handle(event) as Choice? {
        case .change: change()
        case .cancel: [.back]
        case nil: []
        }
    }

    func page(in scene: Scene) -> Page { form.page(AccountPhrases.changePassword, in: scene) }

    private mutating func change() -> [Step] {
        guard form.isReady(.password, .newPassword, .repeatPassword) else { return [] }
        let old = Password.typed(form[.password])
        return [.ask(.account(.changePassword(old: old, form.newPassword)))]
    }

    private static let elements: [FormElement] =
        [.field(FormField(.password, AccountPhrases.presentPassword, .secret))]
        + AccountForm.newPasswordElements + [
            .blank,
            .buttons(
                [
                    FormButton(Choice.change, AccountPhrases.changePassword, isForward: true),
                    FormButton(Choice.cancel, AccountPhrases.cancel),
                ], .fields, lead: nil),
        ]
}
