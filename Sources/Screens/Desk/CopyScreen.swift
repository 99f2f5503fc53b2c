import Invoicing
import Phrases
import Terminal
import Text

/// Asks which of an application's numbers goes to the clipboard.
struct CopyScreen: Screen {
    private let number: String
    private var choices: [(label: Phrase, text: String)]
    private var list = ListState()
    private var message: Notice?

    init(number: String) {
        self.number = number
        choices = [(DeskPhrases.number, number)]
    }

    /// The number at once, where there can be nothing else to copy.
    static func steps(with row: QueueRow) -> [Step] {
        switch row.stage {
        case .submitted, .inProcess, .rejected, .withdrawn:
            [.copy(row.number), .tell(.done(DeskPhrases.copied(row.number)))]
        default: [.open(.copying(row.number))]
        }
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened: return [.ask(.desk(.show(number)))]
        case .replied(.desk(.application(let application, _))): load(application)
        case .replied(.refused(let refusal)): message = .refusal(refusal)
        case .failed: message = .failure
        case .key(.escape): return [.back]
        case .key(.enter): return copy()
        case .key(let key): list.move(key, in: ids, height: ids.count)
        case .click(.row(_, let id)):
            list.select(id, in: ids, height: ids.count)
            return copy()
        default: break
        }
        return []
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        return Page(
            shape: .popup, crumbs: [DeskPhrases.copyWhat[language]],
            blocks: [
                .list(
                    ListBlock(
                        id: "copy", columns: [.init("", .fixed(16)), .init("", .flexible(24))],
                        rows: choices.map {
                            .init(id: $0.text, cells: [$0.label[language], Gate.show($0.text)])
                        }, selected: list.selection, height: choices.count))
            ],
            focus: "copy", message: message?.message(in: scene),
            actions: [Actions.select(language), Actions.back(language)])
    }

    private var ids: [String] { choices.map(\.text) }

    private mutating func load(_ application: Application) {
        choices = [(DeskPhrases.number, number)]
        if let parcel = application.stage.parcel {
            choices.append((DeskPhrases.waybill, parcel.waybill))
        }
        choices += application.stage.fapiaos.map { (DeskPhrases.fapiao, $0.number) }
        list.settle(ids, height: ids.count)
    }

    private func copy() -> [Step] {
        list.selection.map { [.copy($0), .back, .tell(.done(DeskPhrases.copied(Gate.show($0))))] }
            ?? []
    }
}
