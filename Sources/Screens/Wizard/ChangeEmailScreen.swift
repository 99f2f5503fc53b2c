import Invoicing
import Phrases
import Terminal

/// Another login address: first the address and the password, then the code that was mailed to it.
struct ChangeEmailScreen: Screen {
    private let old: String
    /// What waits for its code.
    private var waiting: EmailChange?
    private var form: AccountForm

    private enum Choice: String { case send, cancel, change, again }

    init(waiting: EmailChange?, scene: Scene) {
        self.waiting = waiting
        old = scene.applicant?.email ?? ""
        form = AccountForm(
            Self.elements(waiting, old: old),
            values: waiting.map { [.email: $0.email] } ?? [:])
        if waiting != nil { form.focus(on: FieldID.code) }
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.escape), .key(.control("p")): return [.back]
        case .key(.control("n")): return isInSecondPart ? change() : send()
        // The code below belongs to another step: Enter does not lead there unsent.
        case .key(.enter) where form.focus == FieldID.password.rawValue:
            form.focus(on: Choice.send)
            return []
        // Wherever the focus is, and in place of a wrong one.
        case .paste(let paste) where waiting != nil && Code(paste.text) != nil:
            form.fill([.code: paste.text])
            form.focus(on: FieldID.code)
            return []
        case .replied(.account(let reply)): return take(reply)
        default: break
        }
        return switch form.handle(event) as Choice? {
        case .send: send()
        case .change: change()
        case .again: [.ask(.account(.resendEmailChange))]
        case .cancel: [.back]
        case nil: []
        }
    }

    func page(in scene: Scene) -> Page {
        var page = form.page(AccountPhrases.changeEmail, in: scene)
        page.keepsAnswers = waiting != nil && form.message == hasSent
        return page
    }

    private var hasSent: Notice? {
        waiting.map { .success(AccountPhrases.confirmationMailed($0.email)) }
    }

    private var isInSecondPart: Bool {
        form.focus == FieldID.code.rawValue
            || [.change, .again].contains(Choice(rawValue: form.focus))
    }

    private mutating func take(_ reply: AccountReply) -> [Step] {
        switch reply {
        case .emailChangeSent(let change): expect(change)
        case .emailChanged(let email, _): return [.back, .tell(.emailChanged(email))]
        case .activated(let email, _): form.message = .success(AccountPhrases.isActive(email))
        case .activatedByMail(let email):
            form.message = .success(AccountPhrases.isActiveByMail(email))
        default: break
        }
        return []
    }

    private mutating func expect(_ change: EmailChange) {
        waiting = change
        form.show(Self.elements(change, old: old))
        form.fill([.password: "", .code: ""])
        form.focus(on: FieldID.code)
        form.message = hasSent
    }

    private mutating func send() -> [Step] {
        guard form.isReady(.email, .password) else { return [] }
        let password = Password.typed(form[.password])
        return [.ask(.account(.changeEmail(to: form[.email], password: password)))]
    }

    private mutating func change() -> [Step] {
        form.isReady(.code) ? [.ask(.account(.activate(form[.code])))] : []
    }

    private static func elements(_ waiting: EmailChange?, old: String) -> [FormElement] {
        first + (waiting.map { second($0, old: old) } ?? [])
    }

    private static let first: [FormElement] = [
        .field(FormField(.email, AccountPhrases.newEmail, .text(columns: 40, limit: 254))),
        .field(
            FormField(
                .password, AccountPhrases.password, .secret, suffix: AccountPhrases.toBeSure)),
        .buttons(
            [
                FormButton(Choice.send, AccountPhrases.sendConfirmation, isForward: true),
                FormButton(Choice.cancel, AccountPhrases.cancel),
            ], .fields, lead: nil),
    ]

    private static func second(_ change: EmailChange, old: String) -> [FormElement] {
        [
            .blank,
            .field(
                FormField(
                    .code, AccountPhrases.confirmationCode, .text(columns: 28, limit: 2000),
                    help: AccountPhrases.confirmationSent(change.email, old: old))),
            .buttons(
                [
                    FormButton(Choice.change, AccountPhrases.changeEmail, isForward: true),
                    FormButton(Choice.again, AccountPhrases.sendAgain),
                ], .fields, lead: nil),
        ]
    }
}
