import Invoicing
import Phrases
import Terminal

/// One question with its answer, to be read.
struct AnswerScreen: Screen {
    private let id: Answer.ID
    /// The first row of the body in view.
    private var top = 0

    init(id: Answer.ID) { self.id = id }

    var topic: Topic? { nil }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.escape), .key(.enter): return [.back]
        case .key(.up): scroll(-1, scene)
        case .key(.down), .key(.space): scroll(1, scene)
        case .key(.pageUp): scroll(-scene.size.rows / 2, scene)
        case .key(.pageDown): scroll(scene.size.rows / 2, scene)
        case .key(.home): scroll(-top, scene)
        case .key(.end): scroll(excess(scene), scene)
        case .wheel(let rows): scroll(rows, scene)
        // Another window or language may have more room.
        case .opened, .resized: scroll(0, scene)
        default: break
        }
        return []
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        let answer = Answers.of(id, scene.settings)
        var blocks: [Block] = [.paragraph(answer.question[language], .strong)]
        if let flow = answer.flow { blocks += [.blank, .paragraph(flow[language], .accent)] }
        for paragraph in answer.text { blocks += [.blank, .paragraph(paragraph[language])] }
        var page = Page(
            crumbs: [scene.settings.serviceName, AnswerPhrases.title[language]],
            blocks: (scene.isLow ? [] : [.blank]) + blocks, actions: [Actions.back(language)])
        page.top = top
        if excess(page, scene) > 0 { page.actions.insert(scrolling(language), at: 0) }
        return page
    }

    private func scrolling(_ language: Language) -> Action {
        Action([.up, .down], KeyPhrases.upDown[language], AnswerPhrases.scroll[language])
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
