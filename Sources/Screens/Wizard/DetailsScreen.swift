import Invoicing
import Phrases
import Terminal
import Text

/// Everything about one application, to be read: what is printed, where it goes, its whole way.
struct DetailsScreen: Screen {
    private let number: String
    private var shown: (application: Application, history: [HistoryEntry])?
    private var message: Notice?
    /// The first row of the body in view.
    private var top = 0

    init(number: String) { self.number = number }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed: return [.ask(.wizard(.application(number)))]
        case .replied(.wizard(.application(let application, let history))):
            shown = (application, history)
        case .replied(.refused(let refusal)): message = .refusal(refusal)
        case .failed: message = .failure
        case .key(.escape), .key(.enter): return [.back]
        case .key(.up): scroll(-1, scene)
        case .key(.down), .key(.space): scroll(1, scene)
        case .key(.pageUp): scroll(-scene.size.rows / 2, scene)
        case .key(.pageDown): scroll(scene.size.rows / 2, scene)
        case .key(.home): scroll(-top, scene)
        case .key(.end): scroll(excess(scene), scene)
        case .wheel(let rows): scroll(rows, scene)
        case .resized: scroll(0, scene)
        default: break
        }
        return []
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        var page = Page(
            crumbs: [scene.settings.serviceName, number, ProgressPhrases.details[language]],
            blocks: blocks(scene), message: message?.message(in: scene),
            actions: [Actions.back(language)])
        page.top = top
        if excess(page, scene) > 0 {
            page.actions.insert(
                Action(
                    [.up, .down], KeyPhrases.upDown[language], AnswerPhrases.scroll[language]),
                at: 0)
        }
        return page
    }

    private func blocks(_ scene: Scene) -> [Block] {
        guard let (application, history) = shown else { return [] }
        let report = ProgressReport(application: application, history: history, scene: scene)
        return facts(application, scene.language) + [.blank] + report.blocks
            + [.blank] + remarks(history, scene.language)
    }

    private func facts(_ application: Application, _ language: Language) -> [Block] {
        let form = application.fapiao
        let facts: [(Phrase, String?)] = [
            (FormPhrases.type, form.type.phrase[language]),
            (BillPhrases.amount, application.total.yen),
            (BillPhrases.record, application.labels.joined(separator: ", ")),
        ]
        let printed = FapiaoField.allCases.map { ($0.label, form[$0]?.text) }
        let shipping = application.shipping.summary(in: language)
        return (facts + printed + [(ConfirmPhrases.shipTo, shipping)]).compactMap { label, text in
            text.map { .note(label: label[language], lines: [Gate.show($0)]) }
        }
    }

    /// What staff wrote, all of it.
    private func remarks(_ history: [HistoryEntry], _ language: Language) -> [Block] {
        history.compactMap { entry in
            entry.remark.map { .paragraph("\(entry.at.minute)  \(Gate.show($0))", .dim) }
        }
    }

    private mutating func scroll(_ rows: Int, _ scene: Scene) {
        top = max(0, min(top + rows, excess(scene)))
    }

    private func excess(_ scene: Scene) -> Int { excess(page(in: scene), scene) }

    /// Rows that do not fit.
    private func excess(_ page: Page, _ scene: Scene) -> Int {
        max(0, -PageRenderer.spareRows(in: page, size: scene.size))
    }
}
