import Invoicing
import Phrases
import Terminal

/// Says that Fapiao paper is out of stock, and until when; a lead's.
struct NoticeScreen: Screen {
    private var form: Form
    private var reports: [NoticeReport] = []
    private var effect: (day: Day, effect: NoticeEffect)?
    private var message: Notice?
    private var hasLoaded = false
    private var hasTyped = false

    /// Beside those of every form of the desk.
    private enum Choice: String { case clear }

    init() {
        form = Form(Self.elements(canClear: false))
        form.fill([.noticeReach: NoticeReach.all.rawValue])
    }

    var entries: Entries { hasTyped ? .lost : .none }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed: return [.ask(.notice(.report))]
        case .replied(.notice(let reply)): return take(reply, scene)
        case .replied(.refused(let refusal)): refuse(refusal)
        case .failed: message = .failure
        case .key(.escape): return [.back]
        case .key(.control("n")): return set()
        default: return (form.handle(event) ?? []).flatMap { react($0) }
        }
        return []
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        var blocks = form.blocks(in: language)
        let says = effect.map { $0.effect.phrase(on: $0.day)[language] } ?? ""
        // Its line is always there, so that nothing moves while one types.
        blocks.insert(
            contentsOf: [.blank, says.isEmpty ? .blank : .paragraph(says, .dim), .blank],
            at: blocks.count - 1)
        return Page(
            shape: .popup, crumbs: [NoticePhrases.title[language]], blocks: blocks,
            focus: form.focus, message: message?.message(in: scene),
            actions: Actions.form(scene, hasPages: true))
    }
}

extension NoticeScreen {
    private var reach: NoticeReach { NoticeReach(rawValue: form[.noticeReach]) ?? .all }

    private var entry: NoticeEntry {
        let texts = Language.allCases.map { ($0, form[$0.noticeField]) }
        return NoticeEntry(
            reach: reach, texts: Dictionary(uniqueKeysWithValues: texts),
            expectedOn: form[.expectedOn])
    }

    private mutating func take(_ reply: NoticeReply, _ scene: Scene) -> [Step] {
        switch reply {
        case .report(let reports):
            self.reports = reports
            let isFirst = !hasLoaded
            hasLoaded = true
            if isFirst {
                begin(in: scene.language)
            } else {
                describe()
            }
            return foresee()
        case .foreseen(let notice, let effect): self.effect = (notice.expectedOn, effect)
        case .set(let notice, let effect):
            let said = NoticePhrases.isSet(effect, on: notice.expectedOn)
            return [.back, .tell(.done(said))]
        case .cleared: return [.back, .tell(.done(NoticePhrases.cleared))]
        case .current: break
        }
        return []
    }

    /// Shows the notice that is in force, or the standard sentence in the reader's language.
    private mutating func begin(in language: Language) {
        if let first = reports.first {
            form.fill([.noticeReach: first.notice.reach.rawValue])
        } else {
            form.fill([language.noticeField: StockNotice.standard[language]])
        }
        load()
        form.focus(on: FieldID.expectedOn)
    }

    /// What is in force for the chosen types, unless something was typed.
    private mutating func load() {
        describe()
        guard !hasTyped, let notice = standing else { return }
        for language in Language.allCases {
            form.fill([language.noticeField: notice.texts[language] ?? ""])
        }
        form.fill([.expectedOn: notice.expectedOn.iso8601])
    }

    private var standing: StockNotice? {
        reports.first { $0.notice.reach == reach }?.notice
    }

    private mutating func describe() { form.show(Self.elements(canClear: standing != nil)) }

    private mutating func react(_ signal: FormSignal) -> [Step] {
        switch signal {
        case .changed(let id):
            message = nil
            if let field = FieldID(rawValue: id) { form.faults[field] = nil }
            if id == FieldID.noticeReach.rawValue { load() } else { hasTyped = true }
            return foresee()
        case .left: return []
        case .pressed(let id):
            if Choice(rawValue: id) == .clear { return [.ask(.notice(.clear(reach)))] }
            return switch ActButton(rawValue: id) {
            case .go: set()
            case .cancel: [.back]
            case nil: []
            }
        }
    }

    /// Asks what the notice would do as soon as its day is one.
    private mutating func foresee() -> [Step] {
        effect = nil
        // The texts change nothing of it, and may still be wrong.
        let bare = NoticeEntry(reach: reach, expectedOn: form[.expectedOn])
        return Day(typed: form[.expectedOn]) == nil ? [] : [.ask(.notice(.foresee(bare)))]
    }

    private mutating func set() -> [Step] {
        message = nil
        return [.ask(.notice(.set(entry)))]
    }

    private mutating func refuse(_ refusal: Refusal) {
        guard case .fields(let faults) = refusal else {
            message = .refusal(refusal)
            return
        }
        form.show(faults)
    }

    private static func elements(canClear: Bool) -> [FormElement] {
        let texts = Language.allCases.enumerated().map { index, language in
            FormElement.field(
                FormField(
                    language.noticeField, index == 0 ? NoticePhrases.text : Phrase(same: ""),
                    .text(columns: 44, limit: 160),
                    suffix: Phrase(same: LanguagePhrases.ownName(language)),
                    help: language == Language.allCases.last ? NoticePhrases.standardHelp : nil))
        }
        let reaches = NoticeReach.allCases.map { ($0.rawValue, NoticePhrases.reach($0)) }
        let clear = canClear ? [FormButton(Choice.clear, NoticePhrases.clear)] : []
        return texts + [
            .field(FormField(.noticeReach, NoticePhrases.reach, .choice(reaches, .row))),
            .field(
                FormField(.expectedOn, NoticePhrases.expectedOn, .text(columns: 10, limit: 40))),
            .goOrCancel(NoticePhrases.set, before: clear),
        ]
    }
}
