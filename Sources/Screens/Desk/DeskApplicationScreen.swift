import Invoicing
import Phrases
import Terminal
import Text

/// One application with its history, as staff see it.
struct DeskApplicationScreen: Screen {
    private var number: String
    /// The queue in which `n` goes on.
    private let filter: QueueFilter
    private let isFromQueue: Bool
    private var shown: (application: Application, history: [HistoryEntry])?
    /// Those that are or were about it, the newest first.
    private var tickets: [TicketRow] = []
    private var message: Notice?
    /// The first row of the body in view.
    private var top = 0

    init(number: String, filter: QueueFilter, isFromQueue: Bool) {
        self.isFromQueue = isFromQueue
        self.number = number
        self.filter = filter
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed: return [.ask(.desk(.me))] + look
        case .replied(.desk(.application(let application, let history))):
            tell(application, history, scene)
            shown = (application, history)
        case .replied(.tickets(.list(let tickets))): self.tickets = tickets
        case .replied(.desk(.queue(let rows))): return goOn(to: rows.first)
        case .replied(.refused(let refusal)):
            message = .refusal(refusal)
            if case .changedElsewhere = refusal { return look }
        case .told(let news): message = .success(news.phrase)
        case .failed: message = .failure
        case .resized: scroll(0, scene)
        case .wheel(let rows): scroll(rows, scene)
        case .key(let key):
            message = nil
            return press(key, scene)
        default: break
        }
        return []
    }

    private var look: [Step] {
        [.ask(.desk(.show(number))), .ask(.tickets(.about(application: number)))]
    }

    /// The ticket whose page is opened: one that waits, else the one that split its bill, else
    /// the last.
    private var ticket: String? {
        tickets.first(where: \.status.isOpen)?.number ?? shown?.application.split?.ticket
            ?? tickets.first?.number
    }

    private var row: QueueRow? { shown.map { QueueRow($0.application, $0.history) } }

    /// Says what another did since it was looked at.
    private mutating func tell(
        _ now: Application, _ history: [HistoryEntry], _ scene: Scene
    ) {
        guard let before = shown?.application, before.number == now.number,
            before.revision != now.revision, let last = history.last,
            last.actor.name != scene.staff?.name
        else { return }
        let ago = DeskPhrases.agoInWords(Int(scene.now.seconds - last.at.seconds))
        message = .info(
            DeskPhrases.sentence(
                DeskPhrases.somebody(Gate.show(last.actor.name), did: last.deed, with: number, ago))
        )
    }

    private mutating func goOn(to next: QueueRow?) -> [Step] {
        guard let next else {
            message = .info(DeskPhrases.last)
            return []
        }
        (number, top, tickets) = (next.number, 0, [])
        return look
    }

    private mutating func press(_ key: Key, _ scene: Scene) -> [Step] {
        if let row, let act = ApplicationAct.of(key, with: [row], in: scene) {
            return act.steps(with: row)
        }
        switch key {
        case .escape: return [.back]
        case .character("n"):
            guard let key = shown?.application.key(in: filter.queue) else { return [] }
            return [.ask(.desk(.queue(filter, after: key, limit: 1)))]
        case .character("c"): return row.map { Pick.copying($0) } ?? []
        case .character("o"): return ticket.map { [.open(.deskTicket($0))] } ?? []
        case .character(":"): return [.open(.palette(actions(scene)))]
        case .up, .character("k"): scroll(-1, scene)
        case .down, .character("j"): scroll(1, scene)
        case .pageUp: scroll(-step(scene), scene)
        case .pageDown: scroll(step(scene), scene)
        case .home, .character("g"): scroll(-1000, scene)
        case .end, .character("G"): scroll(1000, scene)
        default: break
        }
        return []
    }

    private mutating func scroll(_ rows: Int, _ scene: Scene) {
        top = max(0, min(top + rows, excess(scene)))
    }

    /// A page, of which the last row stays in view.
    private func step(_ scene: Scene) -> Int {
        PageRenderer.bodyRows(of: page(in: scene), size: scene.size) - 1
    }

    /// Rows that do not fit.
    private func excess(_ scene: Scene) -> Int {
        max(0, -PageRenderer.spareRows(in: page(in: scene), size: scene.size))
    }

    func page(in scene: Scene) -> Page {
        var page = Page(
            crumbs: [DeskPhrases.serviceCenter[scene.language], Gate.show(number)],
            message: message?.message(in: scene), actions: actions(scene))
        page.top = top
        if let shown {
            page.blocks =
                ApplicationReport(
                    application: shown.application, history: shown.history, tickets: tickets,
                    scene: scene
                ).blocks
        }
        return page
    }

    private func actions(_ scene: Scene) -> [Action] {
        let language = scene.language
        var actions = row.map { ApplicationAct.actions(with: [$0], count: 0, in: scene) } ?? []
        if ticket != nil {
            actions.append(Action([.character("o")], "o", DeskPhrases.ticket[language]))
        }
        actions += [
            Action([.character("n")], "n", DeskPhrases.next[language]),
            Action(
                [.escape], "Esc", (isFromQueue ? DeskPhrases.queue : KeyPhrases.back)[language]),
            Actions.copy(DeskPhrases.copy[language]),
            Action([.character(":")], ":", DeskPhrases.doIt[language], inBar: false),
        ]
        return actions
    }
}
