import Invoicing
import Phrases
import Terminal
import Text

/// The service center's queues.
struct QueueScreen: Screen {
    var window = QueueWindow(QueueFilter(.toDo))
    var list = ListState()
    var counts = QueueCounts()
    /// By number, as they were seen last; they stay ticked whatever is shown.
    var ticked: [String: QueueRow] = [:]
    var filter = TextInput(limit: 60)
    var isFiltering = false
    var message: Notice?
    /// The row that was selected when the filter was opened.
    private var anchor: QueueRow?
    /// The part of the queue that was asked for.
    private var asking: QueueWindow.Part?

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed: return refresh()
        case .replied(let reply): return take(reply, scene)
        case .told(let news): hear(news)
        case .failed:
            asking = nil
            message = .failure
        case .resized:
            list.settle(window.ids, height: height(scene))
            return look(scene)
        case .key(let key):
            message = nil
            filter.dropNotice()
            return isFiltering ? typeFilter(key, scene) : press(key, scene)
        case .paste(let paste):
            isFiltering = true
            return narrow(scene) { $0.insert(paste) }
        case .click(.row(_, let id)):
            list.select(id, in: window.ids, height: height(scene))
            return look(scene)
        case .wheel(let rows): return move(rows > 0 ? .down : .up, scene)
        default: break
        }
        return []
    }

    var selected: QueueWindow.Row? { list.index(in: window.ids).map { window.rows[$0] } }

    /// What verbs act on, in the order of the queue.
    var subjects: [QueueRow] {
        ticked.isEmpty
            ? selected.map { [$0.row] } ?? [] : ticked.values.sorted { $0.key < $1.key }
    }

    var tabs: DeskTabs { DeskTabs(counts: counts, current: window.filter.queue) }

    var hasFilter: Bool { isFiltering || !filter.isEmpty }

    private mutating func hear(_ news: News) {
        if case .notTicked(let numbers) = news {
            for number in numbers { ticked[number] = nil }
        } else {
            message = .success(news.phrase)
        }
    }
}

// Keys.
extension QueueScreen {
    private mutating func press(_ key: Key, _ scene: Scene) -> [Step] {
        if let act = ApplicationAct.of(key, with: subjects, in: scene) {
            guard ticked.isEmpty else { return [.open(.bulk(act, subjects))] }
            return selected.map { act.steps(with: $0.row) } ?? []
        }
        switch key {
        case .enter:
            return selected.map { [.open(.deskApplication($0.row.number, window.filter))] } ?? []
        case .space: return tick(scene)
        case .character("T"): ticked = [:]
        case .character("e"):
            return subjects.isEmpty ? [] : [.open(.ask(.export(subjects.map(\.number))))]
        case .character("c"): return selected.map { Pick.copying($0.row) } ?? []
        case .character("/"):
            isFiltering = true
            anchor = selected?.row
        case .character("N") where scene.staff?.role == .lead: return [.open(.notice)]
        case .character(":"): return [.open(.palette(actions(scene)))]
        case .character(DeskTabs.tickets): return [.open(.deskTickets)]
        case .escape where !filter.isEmpty: return clearFilter(scene)
        case .home where !window.reachesStart, .character("g") where !window.reachesStart:
            return jump(to: .start)
        case .end where !window.reachesEnd, .character("G") where !window.reachesEnd:
            return jump(to: .end)
        default:
            guard let queue = DeskTabs.queue(of: key) else { return move(key, scene) }
            return show(QueueFilter(queue, search: window.filter.search), scene)
        }
        return []
    }

    private mutating func move(_ key: Key, _ scene: Scene) -> [Step] {
        list.move(key, in: window.ids, height: height(scene))
        return look(scene)
    }

    private mutating func tick(_ scene: Scene) -> [Step] {
        guard let selected else { return [] }
        let number = selected.row.number
        ticked[number] = ticked[number] == nil ? selected.row : nil
        return move(.down, scene)
    }

    private mutating func jump(to part: QueueWindow.Part) -> [Step] {
        list = ListState()
        return [ask(part)]
    }

    /// Another queue; the selection stays if it is there too.
    private mutating func show(_ filter: QueueFilter, _ scene: Scene) -> [Step] {
        guard filter != window.filter else { return [] }
        // What is ticked in one queue is not acted on from another, where it cannot be seen.
        if filter.queue != window.filter.queue { ticked = [:] }
        window = QueueWindow(filter)
        list = ListState(selection: list.selection)
        return [.ask(.desk(.counts)), ask(.start)]
    }
}

// The filter.
extension QueueScreen {
    private mutating func typeFilter(_ key: Key, _ scene: Scene) -> [Step] {
        switch key {
        case .enter: isFiltering = false
        case .escape: return clearFilter(scene)
        case .up, .down, .pageUp, .pageDown: return move(key, scene)
        default: return narrow(scene) { _ = $0.handle(key) }
        }
        return []
    }

    private mutating func narrow(_ scene: Scene, _ edit: (inout TextInput) -> Void) -> [Step] {
        let edits = filter.edits
        edit(&filter)
        guard filter.edits != edits else { return [] }
        // Fewer than two characters find everything.
        let search = SearchText(filter.text).isShort ? "" : filter.text
        return show(QueueFilter(window.filter.queue, search: search), scene)
    }

    /// Everything again, with the selection where it is in the queue.
    private mutating func clearFilter(_ scene: Scene) -> [Step] {
        filter.set("")
        isFiltering = false
        guard !window.filter.search.isEmpty else { return [] }
        let place = selected?.row ?? anchor
        window = QueueWindow(QueueFilter(window.filter.queue))
        list = ListState(selection: place?.number)
        return [ask(place.map { .around($0.key) } ?? .start)]
    }
}

// Replies.
extension QueueScreen {
    private mutating func refresh() -> [Step] {
        [.ask(.desk(.me)), .ask(.desk(.counts)), ask(window.hasLoaded ? .anew : .start)]
    }

    /// Always the last step of several: its answer may ask on.
    private mutating func ask(_ part: QueueWindow.Part) -> Step {
        asking = part
        return .ask(.desk(window.request(part)))
    }

    private mutating func take(_ reply: Reply, _ scene: Scene) -> [Step] {
        switch reply {
        case .desk(.counts(let counts)): self.counts = counts
        case .desk(.queue(let rows)):
            guard let part = asking else { return [] }
            asking = nil
            window.take(rows, for: part, keeping: list.selection)
            for row in rows where ticked[row.number] != nil { ticked[row.number] = row }
            settle(after: part, scene)
            return look(scene)
        case .desk(.application(let application, let history)):
            window.update(application, history)
            if ticked[application.number] != nil {
                ticked[application.number] = QueueRow(application, history)
            }
        case .refused(let refusal):
            asking = nil
            message = .refusal(refusal)
            if case .changedElsewhere = refusal { return [.ask(.desk(.counts)), ask(.anew)] }
        default: break
        }
        return []
    }

    private mutating func settle(after part: QueueWindow.Part, _ scene: Scene) {
        let (ids, height) = (window.ids, height(scene))
        let wanted = list.selection
        switch part {
        case .start, .around:
            // Other rows than before: where the selection stood says nothing.
            list = ListState()
            list.settle(ids, height: height)
            if let wanted { list.select(wanted, in: ids, height: height) }
        case .end:
            list.settle(ids, height: height)
            list.move(.end, in: ids, height: height)
        case .above, .below, .anew: list.settle(ids, height: height)
        }
    }

    /// Asks for what came into view: what became of rows, and the next ones.
    private mutating func look(_ scene: Scene) -> [Step] {
        let height = height(scene)
        let visible = list.visible(count: window.rows.count, height: height)
        var steps: [Step] = window.leaving(in: visible).map { .ask(.desk(.show($0))) }
        if let place = list.index(in: window.ids),
            let part = window.missing(around: place, height: height)
        {
            steps.append(ask(part))
        }
        return steps
    }
}
