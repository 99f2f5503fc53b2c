import Invoicing
import Phrases
import Terminal
import Text

/// The tickets among the queues of the desk; it lies on the queue and leaves by its keys.
struct DeskTicketsScreen: Screen {
    var window = TicketWindow()
    var list = ListState()
    var counts = QueueCounts()
    var filter = TextInput(limit: 60)
    var isFiltering = false
    var message: Notice?

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed:
            return [.ask(.desk(.me)), .ask(.desk(.counts)), .ask(.tickets(window.request))]
        case .replied(let reply): return take(reply, scene)
        case .told(let news): message = .success(news.phrase)
        case .failed: message = .failure
        case .resized:
            settle(scene)
            return look(scene)
        case .key(let key):
            message = nil
            filter.dropNotice()
            return isFiltering ? typeFilter(key, scene) : press(key, scene)
        case .paste(let paste):
            isFiltering = true
            return narrow { $0.insert(paste) }
        case .click(.row(_, let id)):
            list.select(id, in: window.ids, height: height(scene))
            return look(scene)
        case .wheel(let rows): return move(rows > 0 ? .down : .up, scene)
        default: break
        }
        return []
    }

    var selected: TicketRow? { list.index(in: window.ids).map { window.rows[$0].row } }

    var hasFilter: Bool { isFiltering || !filter.isEmpty }

    var tabs: DeskTabs { DeskTabs(counts: counts, current: nil) }
}

// Keys.
extension DeskTicketsScreen {
    private mutating func press(_ key: Key, _ scene: Scene) -> [Step] {
        if let selected, let steps = Self.steps(of: key, with: selected) { return steps }
        switch key {
        case .character("/"): isFiltering = true
        case .character("N") where scene.staff?.role == .lead: return [.open(.notice)]
        case .character(":"): return [.open(.palette(actions(scene)))]
        case .character(DeskTabs.tickets): return arrange()
        case .escape where !filter.isEmpty: return clearFilter()
        default:
            // The queue below knows its keys, and where it was.
            if DeskTabs.queue(of: key) != nil { return [.back, .press(key)] }
            return move(key, scene)
        }
        return []
    }

    private static func steps(of key: Key, with row: TicketRow) -> [Step]? {
        if let act = TicketAct.withForm.first(where: { key == .character($0.key) }),
            act.isPossible(with: row), let form = act.form(of: row.number)
        {
            return [.open(form)]
        }
        switch (key, row.about) {
        case (.enter, _): return [.open(.deskTicket(row.number))]
        case (.character("c"), _):
            return [.copy(row.number), .tell(.done(DeskPhrases.copied(row.number)))]
        case (.character("o"), .application(let number)):
            return [.open(.deskApplication(number, QueueFilter(.all), isFromQueue: false))]
        default: return nil
        }
    }

    private mutating func move(_ key: Key, _ scene: Scene) -> [Step] {
        list.move(key, in: window.ids, height: height(scene))
        return look(scene)
    }

    /// Puts every row where it belongs now, and drops what was dealt with.
    private mutating func arrange() -> [Step] {
        window = TicketWindow(search: window.search)
        return [.ask(.desk(.counts)), .ask(.tickets(window.request))]
    }
}

// The filter.
extension DeskTicketsScreen {
    private mutating func typeFilter(_ key: Key, _ scene: Scene) -> [Step] {
        switch key {
        case .enter: isFiltering = false
        case .escape: return clearFilter()
        case .up, .down, .pageUp, .pageDown: return move(key, scene)
        default: return narrow { _ = $0.handle(key) }
        }
        return []
    }

    private mutating func narrow(_ edit: (inout TextInput) -> Void) -> [Step] {
        let edits = filter.edits
        edit(&filter)
        guard filter.edits != edits else { return [] }
        // Fewer than two characters find everything that waits.
        let search = SearchText(filter.text).isShort ? "" : filter.text
        guard search != window.search else { return [] }
        window = TicketWindow(search: search)
        return [.ask(.tickets(window.request))]
    }

    private mutating func clearFilter() -> [Step] {
        isFiltering = false
        return narrow { $0.set("") }
    }
}

// Replies.
extension DeskTicketsScreen {
    private mutating func take(_ reply: Reply, _ scene: Scene) -> [Step] {
        switch reply {
        case .desk(.counts(let counts)): self.counts = counts
        case .tickets(.list(let rows)):
            window.take(rows)
            settle(scene)
            return look(scene)
        case .tickets(.conversation(let conversation)): window.update(conversation)
        case .refused(let refusal): message = .refusal(refusal)
        default: break
        }
        return []
    }

    private mutating func settle(_ scene: Scene) {
        list.settle(window.ids, height: height(scene))
    }

    /// Asks what became of the rows in view that are not listed any more.
    private func look(_ scene: Scene) -> [Step] {
        let visible = list.visible(count: window.rows.count, height: height(scene))
        return window.leaving(in: visible).map { .ask(.tickets(.show($0))) }
    }
}
