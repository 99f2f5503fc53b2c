import Invoicing
import Phrases
import Terminal

/// One more order under the same account.
struct AddOrderScreen: Screen {
    /// The record that was asked for and may belong to the order.
    private let record: String?
    private var form = AccountForm(Self.elements)

    private enum Choice: String { case add, cancel }

    init(record: String?) { self.record = record }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.escape), .key(.control("p")): return [.back]
        case .key(.control("n")): return add()
        case .replied(.account(.orderAdded(let order))):
            return record == nil
                ? [.back, .tell(.orderAdded(order))] : [.home(.bills(apply: record))]
        default: break
        }
        return switch form.handle(event) as Choice? {
        case .add: add()
        case .cancel: [.back]
        case nil: []
        }
    }

    func page(in scene: Scene) -> Page { form.page(AccountPhrases.addOrder, in: scene) }

    private mutating func add() -> [Step] {
        form.isReady(.orderNumber) ? [.ask(.account(.addOrder(form[.orderNumber])))] : []
    }

    private static let elements: [FormElement] = [
        .field(
            FormField(
                .orderNumber, AccountPhrases.orderNumber, .text(columns: 27, limit: 80),
                help: AccountPhrases.orderHelp)),
        .blank,
        .buttons(
            [
                FormButton(Choice.add, AccountPhrases.addOrder, isForward: true),
                FormButton(Choice.cancel, AccountPhrases.cancel),
            ], .fields, lead: nil),
    ]
}
