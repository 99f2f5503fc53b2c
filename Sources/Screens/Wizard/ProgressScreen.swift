import Invoicing
import Phrases
import Terminal
import Text

/// What became of the account's applications.
struct ProgressScreen: Screen {
    var applications: [ApplicationSummary] = []
    var hasLoaded = false
    var list: ListState
    var shown: (application: Application, history: [HistoryEntry])?
    var message: Notice?

    /// - Parameter number: the application that is looked for; nil for the newest.
    init(selecting number: String?) { list = ListState(selection: number) }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed: return [.ask(.wizard(.applications)), .ask(.ownTickets(.mine))]
        case .replied(.wizard(.applications(let applications))):
            self.applications = applications
            hasLoaded = true
            list.settle(ids, height: height(scene))
            return look()
        case .replied(.wizard(.application(let application, let history))):
            shown = (application, history)
            return []
        case .replied(.refused(let refusal)):
            message = .refusal(refusal)
            return []
        case .failed:
            message = .failure
            return []
        case .key(.escape), .key(.character("b")): return [.back]
        case .replied(.wizard(.draft(let draft))): return [.open(.fapiao(draft, editing: false))]
        case .told(let news):
            message = .success(news.phrase)
            return []
        case .key(.character("r")):
            return [.open(.tickets(about: list.selection.map { [$0] } ?? []))]
        case .key(.enter) where shown?.application.number == list.selection:
            return list.selection.map { [.open(.details($0))] } ?? []
        case .key(let key) where choice(key, scene) != nil: return choice(key, scene) ?? []
        case .key(.character("c")):
            guard let selection = list.selection else { return [] }
            message = .success(ProgressPhrases.copied(selection))
            return [.copy(selection)]
        default: return move(event, in: scene)
        }
    }

    /// What can be done with the selected application, by its key.
    private func choice(_ key: Key, _ scene: Scene) -> [Step]? {
        guard let application = selected else { return nil }
        let number = application.number
        return switch key {
        case .character("x") where application.canBeWithdrawn: [.open(.ask(.withdraw(number)))]
        case .character("y") where application.canArrive: [.open(.ask(.arrived(number)))]
        case .character("e") where application.canBeCorrected(in: scene):
            [.ask(.wizard(.correct(number)))]
        case .character("d") where application.canChangeShipping:
            [.open(.changeShipping(application))]
        default: nil
        }
    }

    var selected: Application? {
        shown?.application.number == list.selection ? shown?.application : nil
    }

    private mutating func move(_ event: Event, in scene: Scene) -> [Step] {
        let before = list.selection
        switch event {
        case .key(let key):
            message = nil
            list.move(key, in: ids, height: height(scene))
        case .wheel(let rows):
            list.move(rows > 0 ? .down : .up, in: ids, height: height(scene))
        case .click(.row(_, let id)): list.select(id, in: ids, height: height(scene))
        default: break
        }
        // What the selection is on now is looked at.
        return list.selection == before ? [] : look()
    }

    private var ids: [String] { applications.map(\.number) }

    /// A third of the page: the selected application stands below.
    func height(_ scene: Scene) -> Int {
        scene.listRows(among: [.list(.stand(titled: true)), .blank], least: 9) / 3
    }

    private func look() -> [Step] {
        list.selection.map { [.ask(.wizard(.application($0)))] } ?? []
    }
}

extension Application {
    fileprivate var canBeWithdrawn: Bool { stage.name == .submitted }
    /// A part whose split was ended is not applied for again, as far as the tickets are known.
    fileprivate func canBeCorrected(in scene: Scene) -> Bool {
        let isOver = scene.tickets.contains {
            $0.number == split?.ticket && $0.status == .declined
        }
        return stage.name == .rejected && replacedBy == nil && !isOver
    }
    fileprivate var canArrive: Bool { [.mailedOut, .readyForPickup].contains(stage.name) }
    fileprivate var canChangeShipping: Bool {
        [.submitted, .inProcess, .issued].contains(stage.name)
    }

    /// What can be done now, each with its key.
    func choices(in scene: Scene) -> [(Character, Phrase)] {
        var choices: [(Character, Phrase)] = []
        if canArrive { choices.append(("y", ProgressPhrases.arrived)) }
        if canBeCorrected(in: scene) { choices.append(("e", ProgressPhrases.correct)) }
        if canBeWithdrawn { choices.append(("x", ProgressPhrases.withdraw)) }
        if canChangeShipping { choices.append(("d", ProgressPhrases.changeShipping)) }
        return choices
    }
}
