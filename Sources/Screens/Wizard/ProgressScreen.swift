import Invoicing
import Phrases
import Terminal
import Text

/// What became of the account's applications.
struct ProgressScreen: Screen {
    private var applications: [ApplicationSummary] = []
    private var hasLoaded = false
    private var list = ListState()
    private var shown: (application: Application, history: [HistoryEntry])?
    private var message: Notice?

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed: return [.ask(.wizard(.applications))]
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
        case .key(let key) where choice(key) != nil: return choice(key) ?? []
        case .key(.character("c")):
            guard let selection = list.selection else { return [] }
            message = .success(ProgressPhrases.copied(selection))
            return [.copy(selection)]
        default: return move(event, in: scene)
        }
    }

    /// What can be done with the selected application, by its key.
    private func choice(_ key: Key) -> [Step]? {
        guard let application = selected else { return nil }
        let number = application.number
        return switch key {
        case .character("w") where application.canBeWithdrawn: [.open(.question(.withdraw(number)))]
        case .character("y") where application.canArrive: [.open(.question(.arrived(number)))]
        case .character("e") where application.canBeCorrected: [.ask(.wizard(.correct(number)))]
        case .character("s") where application.canChangeShipping:
            [.open(.changeShipping(application))]
        default: nil
        }
    }

    private var selected: Application? {
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

    private func height(_ scene: Scene) -> Int { max(3, (scene.size.rows - 8) / 3) }

    private func look() -> [Step] {
        list.selection.map { [.ask(.wizard(.application($0)))] } ?? []
    }
}

extension ProgressScreen {
    func page(in scene: Scene) -> Page {
        let language = scene.language
        var blocks: [Block] = [.list(table(scene))]
        if let shown, shown.application.number == list.selection {
            blocks.append(.blank)
            blocks += details(shown.application, shown.history, scene)
        }
        var actions = [Actions.move(language)]
        if !applications.isEmpty {
            actions.append(
                Action([.character("c")], "c", KeyPhrases.copyNumber[language]))
        }
        if let selected {
            actions += selected.choices.map { Action([.character($0)], String($0), $1[language]) }
        }
        actions.append(
            Action([.character("b"), .escape], "b", ProgressPhrases.bills[language]))
        return Page(
            crumbs: [scene.settings.serviceName, ProgressPhrases.title[language]],
            blocks: blocks, focus: "applications", message: message?.message(in: scene),
            actions: actions)
    }

    private func table(_ scene: Scene) -> ListBlock {
        let language = scene.language
        let visible = list.visible(count: applications.count, height: height(scene))
        // Narrow windows do without the bills: the application's number is never cut.
        let isNarrow = scene.isNarrow
        var columns: [ListBlock.Column] = [
            .init(ProgressPhrases.application[language], .fixed(13)),
            .init(BillPhrases.record[language], .fixed(16)),
            .init(ProgressPhrases.fapiaoTitle[language], .flexible(16)),
            .init(BillPhrases.status[language], .fixed(17)),
        ]
        if isNarrow { columns.remove(at: 1) }
        return ListBlock(
            id: "applications", columns: columns,
            rows: applications[visible].map { summary in
                var cells = [
                    summary.number, summary.bills(in: language), Gate.show(summary.title),
                    summary.stage.phrase[language],
                ]
                if isNarrow { cells.remove(at: 1) }
                return .init(id: summary.number, cells: cells)
            },
            selected: list.selection, height: min(height(scene), max(1, applications.count)),
            above: visible.lowerBound, below: applications.count - visible.upperBound,
            empty: hasLoaded && applications.isEmpty ? ProgressPhrases.none[language] : "")
    }

    private func details(
        _ application: Application, _ history: [HistoryEntry], _ scene: Scene
    ) -> [Block] {
        let language = scene.language
        var blocks = Timeline(application: application, history: history).lines(in: language)
            .map { Block.paragraph($0.text, $0.tone) }
        let day = application.dueOn.spoken(in: language)
        if application.isOverdue(at: scene.now) {
            let service = scene.settings.customerService
            blocks += [.blank, .paragraph(ProgressPhrases.late(day, service)[language], .warning)]
        } else if application.stage.name.isOpen {
            blocks += [.blank, .paragraph(ProgressPhrases.expected(day)[language])]
        }
        if application.stage.name.isOpen {
            blocks += scene.noticeBlocks(for: application.fapiao.type)
        }
        if case .mailedOut(_, let parcel) = application.stage,
            let template = scene.settings.tracking[parcel.carrier]
        {
            let waybill = Gate.show(parcel.waybill)
            let address = template.filling("{waybill}", with: waybill)
            let sentence = ProgressPhrases.track(parcel.carrier.phrase, waybill, address)
            blocks += [.blank, .paragraph(sentence[language])]
        }
        if case .readyForPickup = application.stage {
            let branch = scene.settings.branch
            let lines = [
                Phrase(branch.name), Phrase(branch.address), Phrase(same: branch.contact),
                Phrase(branch.hours), FormPhrases.bring,
            ].map { $0[language] }.filter { !$0.isEmpty }
            blocks += [.blank] + lines.map { Block.paragraph($0) }
        }
        if history.contains(where: { $0.deed == .object }) {
            let service = scene.settings.customerService
            blocks += [.blank, .paragraph(ProgressPhrases.objected(service)[language], .warning)]
        }
        if let remark = history.last(where: { $0.remark != nil }) {
            let text = Gate.show(remark.remark ?? "")
            let phrase =
                remark.deed == .reject
                ? ProgressPhrases.reason(text) : ProgressPhrases.remark(text)
            blocks += [.blank, .paragraph(phrase[language])]
        }
        return blocks
    }
}

extension Application {
    fileprivate var canBeWithdrawn: Bool { stage.name == .submitted }
    fileprivate var canBeCorrected: Bool { stage.name == .rejected && replacedBy == nil }
    fileprivate var canArrive: Bool { [.mailedOut, .readyForPickup].contains(stage.name) }
    fileprivate var canChangeShipping: Bool {
        [.submitted, .inProcess, .issued].contains(stage.name)
    }

    /// What can be done now, each with its key.
    fileprivate var choices: [(Character, Phrase)] {
        var choices: [(Character, Phrase)] = []
        if canArrive { choices.append(("y", ProgressPhrases.arrived)) }
        if canBeCorrected { choices.append(("e", ProgressPhrases.correct)) }
        if canBeWithdrawn { choices.append(("w", ProgressPhrases.withdraw)) }
        if canChangeShipping { choices.append(("s", ProgressPhrases.changeShipping)) }
        return choices
    }
}

extension ApplicationSummary {
    /// The first bill, and how many more.
    fileprivate func bills(in language: Language) -> String {
        let first = records.first ?? ""
        return records.count > 1
            ? ProgressPhrases.andMore(first, records.count - 1)[language] : first
    }
}

/// An application's way so far and the way ahead.
struct Timeline {
    let application: Application
    let history: [HistoryEntry]

    /// A line a stage: those reached with their times, then those to come.
    func lines(in language: Language) -> [(text: String, tone: Tone)] {
        let reached = history.filter { entry in
            switch entry.deed {
            case .remark, .changeShipping: false
            case .object: entry.stage == .withdrawn
            default: true
            }
        }
        let done = reached.map { entry in
            let name = Columns.padded(entry.stage.phrase[language], to: 17, alignment: .leading)
            let text = "● \(name) \(entry.at.minute)   \(note(on: entry.stage, language))"
            return (text, entry == reached.last ? Tone.strong : Tone.plain)
        }
        return done + ahead.map { ("○ \($0.phrase[language])", Tone.dim) }
    }

    /// The stages that are still to come on the usual way.
    private var ahead: [Stage.Name] {
        let sending: Stage.Name =
            application.shipping.method == .pickup ? .readyForPickup : .mailedOut
        let way: [Stage.Name] = [.submitted, .inProcess, .issued, sending, .received]
        guard let here = way.firstIndex(of: application.stage.name) else { return [] }
        return Array(way[(here + 1)...])
    }

    private func note(on stage: Stage.Name, _ language: Language) -> String {
        switch stage {
        case .issued:
            let numbers = application.stage.fapiaos.map { fapiao in
                fapiao.code.isEmpty ? fapiao.number : "\(fapiao.code) / \(fapiao.number)"
            }
            guard !numbers.isEmpty else { return "" }
            return ProgressPhrases.fapiao(Gate.show(numbers.joined(separator: ", ")))[language]
        case .mailedOut: return Gate.show(application.stage.parcel?.waybill ?? "")
        default: return ""
        }
    }
}
