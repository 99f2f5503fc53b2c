import Invoicing
import Phrases
import Terminal
import Text

/// One ticket: what was said, how far it is, and what the applicant can do next.
struct ConversationScreen: Screen {
    private let number: String
    private var conversation: Conversation?
    /// What stands in the fields, also while they are not shown.
    private var typed: [FieldID: String] = [:]
    private var keeper: UnsentKeeper
    private var form = Form([])
    /// The doubtful waybill that was confirmed.
    private var keptWaybill: String?
    private var message: Notice?
    /// How many rows the newest message lies below what is in view.
    private var up = 0

    init(number: String) {
        self.number = number
        keeper = UnsentKeeper(.conversation(number))
    }

    var entries: Entries { unsent.isEmpty ? .none : keeper.isLost ? .lost : .kept }

    /// What was typed and is not the service center's yet.
    private var unsent: [FieldID: String] {
        typed.filter { field, text in
            text != (field == .waybill ? conversation?.ticket.step.waybill ?? "" : "")
        }
    }

    /// What was typed into a field that is not there any more.
    private var stranded: [FieldID: String] {
        let shown = form.fields.map(\.id)
        return unsent.filter { field, text in
            !shown.contains(field) && !text.allSatisfy(\.isWhitespace)
        }
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed:
            return save() + [keeper.read, .ask(.ownTickets(.read(number)))]
        case .paused, .hangup: return save()
        case .replied(let reply): return take(reply, scene)
        case .failed:
            keeper.fail()
            message = .failure
        case .told(let news): hear(news)
        case .resized: scroll(0, scene)
        case .key(.escape), .key(.control("p")): return leave()
        case .key(.control("n")):
            return press(conversation.map { ConversationForm($0).forward(form) } ?? .close)
        case .key(.pageUp): scroll(rows(scene) - 1, scene)
        case .key(.pageDown): scroll(1 - rows(scene), scene)
        case .wheel(let rows): scroll(-rows, scene)
        case .key(.enter) where form.focusedField == .waybill: enterWaybill()
        default: return react(form.handle(event) ?? [])
        }
        return []
    }
}

// What comes back.
extension ConversationScreen {
    private mutating func take(_ reply: Reply, _ scene: Scene) -> [Step] {
        switch reply {
        case .tickets(.conversation(let now)): load(now)
        case .tickets(.kept): keeper.isKept()
        case .tickets(.unsent(let kept)): take(kept)
        case .wizard(.offer(let summary)): return [.open(.ask(.draftOffer(summary)))]
        case .wizard(.draft(let draft)): return [.open(.fapiao(draft, editing: false))]
        case .refused(let refusal):
            message = .refusal(refusal)
            let shown = form.fields.map(\.id)
            guard refusal.fieldFaults.contains(where: { shown.contains($0.field) }) else { break }
            form.show(refusal.fieldFaults)
            message = nil
        default: break
        }
        return []
    }

    private mutating func save() -> [Step] {
        keeper.save(Unsent(fields: DraftFields(unsent)))
    }

    /// What cannot be sent any more was read, and is not kept.
    private mutating func leave() -> [Step] {
        stranded.keys.forEach { typed[$0] = nil }
        return save() + [.back]
    }

    private mutating func take(_ kept: Unsent?) {
        keeper.take(kept)
        typed.merge(kept?.fields.values ?? [:]) { _, new in new }
        refresh()
    }

    private mutating func load(_ now: Conversation) {
        let before = conversation
        conversation = now
        if typed[.waybill] == nil || typed[.waybill] == before?.ticket.step.waybill {
            typed[.waybill] = now.ticket.step.waybill ?? ""
        }
        // What is new is in view.
        if before?.messages.count != now.messages.count { up = 0 }
        // And takes the place of what was said of the last one.
        if before != nil, let last = now.messages.last, last != before?.messages.last,
            last.actor != .applicant
        {
            message = nil
        }
        let shown = form.fields.map(\.id)
        refresh()
        if stranded.keys.contains(where: { shown.contains($0) }) {
            message = .error(
                now.ticket.status.isOpen
                    ? ConversationPhrases.wentOnMeanwhile : ConversationPhrases.closedMeanwhile)
        }
        if before == nil || before?.ticket.step != now.ticket.step { focusFirst() }
    }

    private mutating func refresh() {
        guard let conversation else { return }
        form.show(ConversationForm(conversation).elements)
        form.fill(typed)
    }

    /// Where the applicant is to do something, there; else where one writes.
    private mutating func focusFirst() {
        guard let step = conversation?.ticket.step else { return }
        switch step {
        case .sendBack where form.fields.contains { $0.id == .waybill }:
            form.focus(on: FieldID.waybill)
        case .split: form.focus(on: ConversationForm.Choice.apply)
        default: form.focus(on: FieldID.message)
        }
    }

    private mutating func hear(_ news: News) {
        message = .success(news.phrase)
        switch news {
        case .messageSent:
            typed[.message] = ""
            keeper.isSent(.message)
        case .waybillNoted:
            keptWaybill = nil
            keeper.isSent(.waybill)
        default: return
        }
        form.faults = [:]
        refresh()
    }
}

// What is typed and pressed.
extension ConversationScreen {
    private mutating func react(_ signals: [FormSignal]) -> [Step] {
        signals.flatMap { signal -> [Step] in
            switch signal {
            case .changed(let id):
                guard let field = FieldID(rawValue: id) else { break }
                message = nil
                form.faults[field] = nil
                typed[field] = form[field]
            case .left(FieldID.waybill.rawValue):
                form.faults[.waybill] = waybillFault(required: false)
                return save()
            case .left: return save()
            case .pressed(let id):
                return ConversationForm.Choice(rawValue: id).map { press($0) } ?? []
            }
            return []
        }
    }

    private mutating func press(_ choice: ConversationForm.Choice) -> [Step] {
        guard let conversation else { return [.back] }
        switch choice {
        case .send:
            guard !isEmpty(.message) else { return [] }
            return [
                .ask(.ownTickets(.write(number, text: typed[.message] ?? ""))), .tell(.messageSent),
            ]
        case .sentBack: return sendBack()
        case .parts: return save() + [.open(.proposal(conversation))]
        case .apply:
            return conversation.nextPart.map { [.ask(.wizard(.open([$0.reference])))] } ?? []
        case .see:
            return conversation.application?.replacedBy.map { [.open(.progress(of: $0))] } ?? []
        case .close: return leave()
        }
    }

    private mutating func isEmpty(_ field: FieldID) -> Bool {
        guard typed[field, default: ""].allSatisfy(\.isWhitespace) else { return false }
        form.show([FieldRefusal(field, .required)])
        return true
    }

    private mutating func sendBack() -> [Step] {
        if form.keepDoubt(in: .waybill) { keptWaybill = typed[.waybill] }
        if let fault = waybillFault(required: true) {
            form.show([FieldRefusal(.waybill, fault)])
            return []
        }
        return [
            .ask(.ownTickets(.sendBack(number, waybill: typed[.waybill] ?? ""))),
            .tell(.waybillNoted),
        ]
    }

    /// Enter goes on to the button, not to the next field.
    private mutating func enterWaybill() {
        let fault = waybillFault(required: true)
        if form.holdsDoubt({ _ in fault }) { return }
        if form.keepDoubt() != nil {
            keptWaybill = typed[.waybill]
        } else if let fault {
            form.faults[.waybill] = fault
            return
        }
        form.focus(on: ConversationForm.Choice.sentBack)
    }

    /// What is wrong with the waybill, or doubtful whoever carries it, and not confirmed yet.
    private func waybillFault(required: Bool) -> FieldFault? {
        let text = typed[.waybill] ?? ""
        guard !text.allSatisfy(\.isWhitespace) else { return required ? .required : nil }
        do throws(FieldFault) {
            let waybill = try Waybill(text)
            let doubts = Courier.allCases.map { waybill.doubt($0) }
            guard keptWaybill != text, !doubts.contains(nil) else { return nil }
            let isCheck = doubts.contains(.waybillCheck)
            return .doubtful(isCheck ? .waybillCheck : .waybill(looksLike: nil))
        } catch {
            return error
        }
    }
}

// What is shown.
extension ConversationScreen {
    func page(in scene: Scene) -> Page {
        guard let report = report(scene) else { return frame(scene) }
        var page = frame(scene)
        let rows = rows(scene)
        let all = report.messages
        page.blocks.insert(
            contentsOf: [
                .only(.drawn, report.messages(rows: rows, up: up)),
                .only(.spoken, report.spokenMessages),
            ], at: report.head.count)
        if all.count > rows {
            page.actions.insert(
                Action(
                    [.pageUp, .pageDown], KeyPhrases.pageUpDown[scene.language],
                    AskingPhrases.scroll[scene.language]), at: 0)
            page.actions = Actions.fitting(page.actions, without: [.backTab, .tab], scene)
        }
        return page
    }

    private func report(_ scene: Scene) -> ConversationReport? {
        conversation.map { ConversationReport(conversation: $0, viewer: .applicant, scene: scene) }
    }

    /// The page without what was said.
    private func frame(_ scene: Scene) -> Page {
        let language = scene.language
        var blocks: [Block] = []
        if let report = report(scene) {
            blocks =
                report.head + report.state + left(language) + (scene.isLow ? [] : [.blank])
                + form.blocks(in: language)
        }
        return Page(
            crumbs: [scene.settings.serviceName, number, AskingPhrases.ticket[language]],
            blocks: blocks, focus: form.focus, message: message?.message(in: scene),
            actions: Actions.form(scene))
    }

    private func left(_ language: Language) -> [Block] {
        stranded.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            .paragraph(ConversationPhrases.notSent(Gate.show($0.value))[language], .dim)
        }
    }

    /// Rows for what was said beside everything else.
    private func rows(_ scene: Scene) -> Int {
        max(3, PageRenderer.spareRows(in: frame(scene), size: scene.size))
    }

    private mutating func scroll(_ rows: Int, _ scene: Scene) {
        let count = report(scene)?.messages.count ?? 0
        up = max(0, min(up + rows, count - self.rows(scene)))
    }
}
