import Invoicing
import Phrases
import Terminal

/// A short form about an account: a field is checked when it is left, all of them when they are
/// sent.
struct AccountForm: Equatable, Sendable {
    private var form: Form
    var message: Notice?
    /// Nothing is said of what stands in a field before the form is sent, and all that was said
    /// goes with the next key.
    private let waits: Bool
    /// Where a password is chosen, and not only entered.
    private let newPasswordField: FieldID

    /// The focus starts in the first empty field.
    init(
        _ elements: [FormElement], values: [FieldID: String] = [:], enterPressesLast: Bool = false,
        waits: Bool = false, newPasswordField: FieldID = .newPassword
    ) {
        self.waits = waits
        self.newPasswordField = newPasswordField
        form = Form(elements, values: values, enterPressesLast: enterPressesLast)
        form.focusFirst { [form] in form[$0].isEmpty }
    }

    var focus: String { form.focus }
    var isEmpty: Bool { form.values.values.allSatisfy(\.isEmpty) }

    subscript(field: FieldID) -> String { form[field] }

    /// Shows other elements; what was typed is kept.
    mutating func show(_ elements: [FormElement]) { form.show(elements) }

    mutating func focus(on item: some RawRepresentable<String>) { form.focus(on: item) }

    mutating func fill(_ values: [FieldID: String]) { form.fill(values) }

    /// Does what an event means to every such form.
    ///
    /// - Returns: the button that was pressed.
    mutating func handle<Choice: RawRepresentable<String>>(_ event: Event) -> Choice? {
        switch event {
        case .failed: message = .failure
        case .replied(.refused(let refusal)): refuse(refusal)
        default: return react(form.handle(event) ?? []).flatMap { Choice(rawValue: $0) }
        }
        return nil
    }

    /// Shows everything that is wrong in some fields, none of which may be empty; true when nothing
    /// is.
    mutating func isReady(_ fields: FieldID...) -> Bool {
        isReady(fields.map { ($0, form[$0].isEmpty ? .required : waits ? nil : fault(in: $0)) })
    }

    /// The same for all fields by their own rules: an empty repetition is compared with the password
    /// like any other.
    mutating func isReady() -> Bool { isReady(form.fields.map { ($0.id, fault(in: $0.id)) }) }

    private mutating func isReady(_ faults: [(FieldID, FieldFault?)]) -> Bool {
        message = nil
        let refusals = faults.compactMap { field, fault in fault.map { FieldRefusal(field, $0) } }
        form.show(refusals)
        return refusals.isEmpty
    }

    /// The form as a page with a title.
    func page(_ title: Phrase, in scene: Scene, hasBack: Bool = true) -> Page {
        Page(
            crumbs: [scene.settings.serviceName, title[scene.language]],
            blocks: [.blank] + form.blocks(in: scene.language), focus: form.focus,
            message: message?.message(in: scene),
            actions: Actions.form(scene, hasBack: hasBack))
    }

    private mutating func react(_ signals: [FormSignal]) -> String? {
        var pressed: String?
        for signal in signals {
            switch signal {
            case .changed(let id):
                message = nil
                if waits {
                    form.faults = [:]
                } else if let field = FieldID(rawValue: id) {
                    form.faults[field] = nil
                }
            case .left(let id): leave(id)
            case .pressed(let id): pressed = id
            }
        }
        return pressed
    }

    // An empty field is not complained of before the form is sent.
    private mutating func leave(_ id: String) {
        guard !waits, let field = FieldID(rawValue: id), !form[field].isEmpty else { return }
        form.faults[field] = fault(in: field)
    }

    private mutating func refuse(_ refusal: Refusal) {
        let fields = form.fields.map(\.id)
        switch refusal {
        case .fields(let faults) where faults.allSatisfy({ fields.contains($0.field) }):
            form.show(faults)
        case .wrongCode where fields.contains(.code): form.show([FieldRefusal(.code, .code)])
        case .wrongPassword, .wrongCredentials:
            message = .refusal(refusal)
            form.fill([.password: ""])
            form.focus(on: FieldID.password)
        case .unknownOrder, .orderTaken, .ownOrder:
            message = .refusal(refusal)
            form.focus(on: FieldID.orderNumber)
        default: message = .refusal(refusal)
        }
    }

    private func fault(in field: FieldID) -> FieldFault? {
        do throws(FieldFault) {
            switch field {
            case .orderNumber: _ = try OrderNumber(form[field])
            case .email: _ = try EmailAddress(form[field])
            case newPasswordField: _ = try Password.parse(form[field])
            case .repeatPassword where form[field] != form[newPasswordField]:
                return .passwordsDiffer
            default: break
            }
            return nil
        } catch {
            return error
        }
    }
}

extension AccountForm {
    /// The new password, as it was typed into both fields.
    var newPassword: NewPassword {
        NewPassword(
            Password.typed(form[.newPassword]), repeated: Password.typed(form[.repeatPassword]))
    }

    /// A new password and its repetition.
    static let newPasswordElements: [FormElement] = [
        .field(
            FormField(
                .newPassword, AccountPhrases.newPassword, .secret,
                help: AccountPhrases.passwordHelp)),
        .field(FormField(.repeatPassword, AccountPhrases.repeatPassword, .secret)),
    ]
}
