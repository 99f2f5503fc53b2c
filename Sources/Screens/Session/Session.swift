import Invoicing
import Phrases
import Terminal
import Text

/// The screens that are open, one on top of the other; never empty.
public struct Session: Sendable {
    /// What only the shell can do.
    public enum Effect: Equatable, Sendable {
        case copy(String)
        case redraw
        case toggleMouse
        case suspend
        case showMail
        /// Keys that were typed before the page was drawn must not confirm it.
        case discardInput
        /// Where pages are read out, what a popup would say.
        case say(Phrase)
        case quit
    }

    public var scene: Scene
    /// Pages are read out line by line, where no popup can come between.
    public var isReadOut = false
    var below: [any Screen] = []
    var top: any Screen
    var effects: [Effect] = []
    /// Runs while somebody is signed in.
    var clock: IdleClock?
    /// Runs while nobody is, at the door that is open to everybody.
    var strangerClock: StrangerClock?
    /// What is said once the screen is gone; nil where somebody left.
    public internal(set) var farewell: Phrase?

    public init(_ place: Place, scene: Scene) {
        self.scene = scene
        top = place.screen(in: scene)
        if scene.applicant != nil { clock = IdleClock(signedInAt: scene.uptime) }
        if scene.isOpenDoor, clock == nil {
            strangerClock = StrangerClock(begunAt: scene.uptime)
        }
    }

    /// Tells the screens of an event and does what they want.
    ///
    /// - Parameter answer: asks the bureau; nil when the database did not do its part.
    /// - Returns: what is left for the shell to do.
    public mutating func handle(_ event: Event, answer: (Request) -> Reply?) -> [Effect] {
        effects = []
        if event != .hangup, keepTime(answer, isInput: event.isInput), event.isInput {
            return effects
        }
        if event.isInput { touch() }
        switch event {
        case .key(let key): press(key, answer)
        case .click(.key(let key)): press(key, answer)
        case .hangup: hangUp(answer)
        default: tell(event, answer)
        }
        return effects
    }

    /// Opens a place on top, as the shell wishes.
    public mutating func open(_ place: Place, answer: (Request) -> Reply?) {
        _ = perform([.open(place)], answer)
    }

    /// Opens the letters of the demo; what a letter holds can be put into the field below that asks
    /// for it.
    ///
    /// - Parameter ids: the fields that can be answered next; nil for the one that has the focus.
    public mutating func openMail(
        _ letters: [DemoLetter], into ids: [String]? = nil, answer: (Request) -> Reply?
    ) {
        let ids = ids ?? [page.focus ?? ""]
        open(.mail(letters, into: ids.compactMap(FieldID.init(rawValue:))), answer: answer)
    }

    /// Opens the questions and answers, those first that fit the page.
    public mutating func openAnswers(answer: (Request) -> Reply?) {
        guard !isReadingAnswers else { return }
        open(.answers(top.topic ?? .general), answer: answer)
    }

    /// Whether one only looks something up, with all that was begun below.
    public var isReadingAnswers: Bool { top is AnswersScreen || top is AnswerScreen }

    /// What was begun on the screens that are open: what would be lost counts before what is kept.
    public var entries: Entries {
        let all = ([top] + below).map(\.entries) + (hasReply ? [.lost] : [])
        return all.first { $0 == .lost } ?? all.first { $0 == .kept } ?? .none
    }

    /// Whether a reply waits on a ticket that is not open now.
    private var hasReply: Bool {
        let open = ([top] + below).compactMap { $0.reply?.ticket }
        return scene.replies.keys.contains { !open.contains($0) }
    }

    /// The pages to draw: the topmost full one and the pop-ups above it.
    public var pages: [Page] {
        var pages = [page(of: top)]
        for screen in below.reversed() where pages[0].shape == .popup {
            pages.insert(page(of: screen), at: 0)
        }
        return pages
    }

    /// Who am I, which language.
    private var corner: String {
        let language = LanguagePhrases.ownName(scene.language)
        guard let staff = scene.staff else { return language }
        return "\(staff.name) · \(DeskPhrases.role(staff.role)[scene.language])  \(language)"
    }

    /// The page that takes the keys.
    public var page: Page { page(of: top) }

    private func page(of screen: any Screen) -> Page {
        var page = screen.page(in: scene)
        if page.shape == .full {
            page.corner = corner
            page.actions += globalActions(on: page)
        }
        return page
    }
}

// Keys that mean the same everywhere.
extension Session {
    private mutating func press(_ key: Key, _ answer: (Request) -> Reply?) {
        // With an input method on, a key that is no text comes in full width.
        // Most keys are what was meant: no page is made to find that out.
        let plain = key.plain
        let key = plain == key || page.takesText ? key : plain
        // Any key goes on, also one that means something everywhere.
        if top is StayScreen, ![.control("q"), .control("c")].contains(key) {
            _ = perform([.back], answer)
            return
        }
        switch key {
        case .function(1): openHelp(answer)
        case .character("?") where !page.takesText: openHelp(answer)
        case .function(2):
            openLanguages(answer)
        case .function(3): effects.append(.toggleMouse)
        case .function(9) where scene.demo != nil && !isLocked:
            if top is MailScreen { _ = perform([.back], answer) } else { effects.append(.showMail) }
        case .control("l"): effects.append(.redraw)
        case .control("z"):
            // Who comes back may find that the terminal is gone.
            saveAll(answer)
            effects.append(.suspend)
        case .control("q"), .control("c"): leave(answer)
        default: tell(.key(key), answer)
        }
    }

    private mutating func openHelp(_ answer: (Request) -> Reply?) {
        guard !(top is HelpScreen) else { return }
        // The questions are the applicant's.
        open(.help(page.actions, scene.staff == nil ? top.topic : nil), answer: answer)
    }

    private mutating func openLanguages(_ answer: (Request) -> Reply?) {
        let languages = Pick.language(scene.language)
        guard (top as? PickScreen)?.pick != languages else { return }
        open(.pick(languages), answer: answer)
    }

    private mutating func leave(_ answer: (Request) -> Reply?) {
        let asked = (top as? AskScreen)?.ask
        if asked == .quit(kept: true) || asked == .quit(kept: false) { return }
        // Everything that was typed is saved before the question is asked.
        saveAll(answer)
        switch entries {
        case .none: effects.append(.quit)
        case .kept: open(.ask(.quit(kept: true)), answer: answer)
        case .lost: open(.ask(.quit(kept: false)), answer: answer)
        }
    }

    // Where the page has many keys of its own, help alone tells of the others.
    private func globalActions(on page: Page) -> [Action] {
        let language = scene.language
        let own = page.actions.filter(\.inBar).count
        var actions = [
            help(on: page),
            Action([.function(2)], "F2", KeyPhrases.language[language], inBar: own < 4),
            Action([.function(3)], "F3", KeyPhrases.mouse[language], inBar: false),
            Action(
                [.control("l")], KeyPhrases.control("L")[language], KeyPhrases.redraw[language],
                inBar: false),
            Action(
                [.control("z")], KeyPhrases.control("Z")[language], KeyPhrases.suspend[language],
                inBar: false),
            Action(
                [.control("q"), .control("c")], KeyPhrases.control("Q")[language],
                KeyPhrases.quit[language], inBar: own < 3),
        ]
        if scene.demo != nil, !isLocked {
            actions.insert(
                Action(
                    [.function(9)], "F9", KeyPhrases.mail[language], inBar: top is ActivationScreen),
                at: 0)
        }
        return actions
    }
}

extension Session {
    private func help(on page: Page) -> Action {
        let language = scene.language
        if page.takesText { return Action([.function(1)], "F1", KeyPhrases.help[language]) }
        // The desk, whose people look up keys, has room for the short one only.
        let keys: [Key] = [.function(1), .character("?")]
        guard scene.staff != nil else { return Action(keys, "F1", KeyPhrases.help[language]) }
        return Action(keys, "?", DeskPhrases.keys[language])
    }
}

// Events go to the top screen, steps come back.
extension Session {
    mutating func tell(_ event: Event, _ answer: (Request) -> Reply?) {
        if event == .opened || event == .changed { lookForNotices(answer) }
        _ = perform(top.update(event, in: scene), answer)
    }

    /// Every page of an applicant shows them, whichever it is.
    private mutating func lookForNotices(_ answer: (Request) -> Reply?) {
        guard scene.staff == nil, !isLocked,
            case .notice(.current(let notices)) = answer(.notice(.current))
        else { return }
        scene.notices = notices
    }

    /// Has a screen store what was typed into it; it is told where that failed, so that nobody
    /// calls it kept.
    static func save(
        _ screen: inout any Screen, at event: Event, in scene: Scene,
        _ answer: (Request) -> Reply?
    ) {
        for case .ask(let request) in screen.update(event, in: scene) {
            let reply = answer(request)
            // What may not have been saved is not called kept.
            if reply == nil || reply == .refused(.unsure) {
                _ = screen.update(.failed, in: scene)
            }
            if let reply { _ = screen.update(.replied(reply), in: scene) }
        }
    }

    private mutating func hangUp(_ answer: (Request) -> Reply?) {
        for index in below.indices { Self.save(&below[index], at: .hangup, in: scene, answer) }
        Self.save(&top, at: .hangup, in: scene, answer)
        effects.append(.quit)
    }

    /// - Returns: false when a refusal dropped the rest.
    mutating func perform(_ steps: [Step], _ answer: (Request) -> Reply?) -> Bool {
        for step in steps {
            guard perform(step, answer) else { return false }
        }
        return true
    }

    private mutating func perform(_ step: Step, _ answer: (Request) -> Reply?) -> Bool {
        switch step {
        case .ask(let request): return ask(request, answer)
        case .open(let place):
            below.append(top)
            show(place, answer)
        case .replace(let place): show(place, answer)
        case .back:
            keep(top)
            guard let uncovered = below.popLast() else { return true }
            top = uncovered
            tell(.opened, answer)
        case .home(let place):
            below.forEach { keep($0) }
            below = []
            show(place, answer)
        case .copy(let text): effects.append(.copy(text))
        case .language(let language):
            scene.language = language
            // Who has not unlocked the screen changes nothing of the account.
            if scene.applicant != nil, !isLocked { _ = answer(.account(.setLanguage(language))) }
        case .paste(let text): tell(.paste(text), answer)
        case .take(let entry): tell(.took(entry), answer)
        case .press(let key): press(key, answer)
        case .tell(let news): tell(.told(news), answer)
        case .quit: effects.append(.quit)
        case .showMail: effects.append(.showMail)
        }
        return true
    }

    private mutating func show(_ place: Place, _ answer: (Request) -> Reply?) {
        keep(top)
        top = place.screen(in: scene)
        if place.startsAfresh { effects.append(.discardInput) }
        tell(.opened, answer)
    }

    /// Remembers what was typed on a screen that goes away.
    mutating func keep(_ screen: any Screen) {
        scene.registration = screen.registration ?? scene.registration
        if let reply = screen.reply {
            scene.replies[reply.ticket] = reply.text.isEmpty ? nil : reply.text
        }
    }

    private mutating func ask(_ request: Request, _ answer: (Request) -> Reply?) -> Bool {
        guard let reply = answer(request) else {
            _ = perform(top.update(.failed, in: scene), answer)
            return false
        }
        // What may not have been saved is given away again with the next chance.
        if reply == .refused(.unsure) { _ = perform(top.update(.failed, in: scene), answer) }
        remember(reply)
        let accepted = perform(top.update(.replied(reply), in: scene), answer)
        if case .refused = reply { return false }
        return accepted
    }

    mutating func remember(_ reply: Reply) {
        switch reply {
        case .account(.signedIn(let applicant)), .account(.activated(_, let applicant?)):
            scene.applicant = applicant
            begin(IdleClock(signedInAt: scene.uptime))
        case .account(.mustReplacePassword(let applicant)):
            begin(IdleClock(signedInAt: scene.uptime, replacing: applicant.email))
        case .account(.emailChanged(_, let applicant?)): scene.applicant = applicant
        case .account(.signedOut): signOut()
        case .tickets(.list(let rows)) where scene.staff == nil: scene.tickets = rows
        case .desk(.me(let member)): scene.staff = member
        default: break
        }
    }
}

extension Place {
    /// Keys that were typed before it was drawn are not meant for it.
    fileprivate var startsAfresh: Bool {
        switch self {
        case .confirm, .bills, .locked, .bulk, .void: true
        default: false
        }
    }
}

extension Key {
    /// The key that was meant.
    fileprivate var plain: Key {
        guard modifiers.isEmpty, case .character(let character) = code else { return self }
        return .character(Plain.key(character))
    }
}

extension Page {
    /// Whether a typed character goes into a field now.
    public var takesText: Bool {
        blocks(as: .drawn).contains {
            if case .field(let field) = $0 { field.id == focus } else { false }
        }
    }
}
