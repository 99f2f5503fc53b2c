import Invoicing
import Phrases
import Screens
import Storage
import Terminal
import Text

/// The same wizard as questions and answers, line by line, for screen readers and scripts.
///
/// It reads the same pages as the full screen and turns answers into the same events.
final class LineMode {
    let client: BureauClient
    var session: Session
    private let letters: () -> [DemoLetter]
    private let read: (_ isSecret: Bool, _ milliseconds: Int?) -> LineReader.Answer
    private let clock: () -> (now: Instant, uptime: Int64)
    let write: (String) -> Void
    /// The page that was read out last.
    private var shown: PageIdentity?
    /// The page whose fields are asked; after a popup, a letter or an answer above it they
    /// go on.
    private var form: PageIdentity?
    /// The message that was read out last.
    private var said: Message?
    /// The fields of the page that were answered already.
    var answered: Set<String> = []
    /// The field whose doubt was read out a moment ago.
    var doubted: String?
    /// The form that was being filled in when the screen was locked, and what was answered of it.
    private var locked: (form: PageIdentity?, answered: Set<String>)?
    private var hasToldWords = false
    private var isOver = false
    private var hasAnswers = false
    /// What was begun where the input ended; nothing where somebody left.
    private(set) var unfinished = Entries.none

    /// - Parameters:
    ///   - letters: the letters of the demo.
    ///   - read: the next line, within some milliseconds.
    ///   - write: prints a text; a prompt has no newline at its end.
    ///   - clock: what time it is, and for how many seconds the host has been running.
    init(
        client: BureauClient, session: Session, letters: @escaping () -> [DemoLetter],
        read: @escaping (_ isSecret: Bool, _ milliseconds: Int?) -> LineReader.Answer,
        write: @escaping (String) -> Void = Lines.write,
        clock: @escaping () -> (now: Instant, uptime: Int64) = { (.now, Uptime.seconds()) }
    ) {
        self.client = client
        self.session = session
        self.letters = letters
        self.read = read
        self.write = write
        self.clock = clock
        // A list is read out whole.
        self.session.scene.size = Size(columns: 80, rows: 200)
        self.session.isReadOut = true
    }

    /// Prints a line, broken between words; what could move or hide things on a terminal is shown
    /// as a mark.
    func say(_ line: String) {
        for part in LinePrinter.wrapped(Gate.show(line)) { write(part + "\n") }
    }

    /// Runs until somebody leaves or the input ends.
    func run() {
        tell(.opened)
        while !isOver, !client.isOver { ask() }
    }

    var language: Language { session.scene.language }

    /// The page that is open now, as it is read out.
    var current: Page { session.page.spoken }

    private func ask() {
        let page = current
        if page.shape == .full, page.asks, !session.isReadingAnswers, form != page.identity {
            form = page.identity
            answered = locked?.form == page.identity ? locked?.answered ?? [] : []
            if !session.isLocked { locked = nil }
        }
        readOut(page)
        if let block = page.blocks.first(where: { isOpen($0) }) {
            ask(block, on: page)
        } else if let list = page.list {
            ask(list, on: page)
        } else if !page.buttons.isEmpty {
            ask(page.buttons, on: page)
        } else {
            leave(page)
        }
    }

    private func readOut(_ page: Page) {
        if page.identity != shown {
            shown = page.identity
            LinePrinter.lines(for: page).forEach(say)
        } else if let message = page.message, message != said, !page.hasFault {
            // A fault is read out with the field that it names.
            say(LinePrinter.line(for: message))
        }
        said = page.message
        if !hasToldWords {
            hasToldWords = true
            tellWords()
        }
    }

    private func tellWords() {
        write(LinePhrases.words[language] + "\n")
        if session.scene.demo != nil { write(LinePhrases.mailWord[language] + "\n") }
    }

    private func isOpen(_ block: Block) -> Bool {
        guard let id = block.fieldID, !block.isFilter else { return false }
        return !answered.contains(id)
    }

    /// The next line, after the words that work everywhere; nil when it was one of them.
    ///
    /// - Parameter isFree: any text can be the answer, so that one letter is no command.
    func answer(
        to question: [String], on page: Page, isSecret: Bool = false, isFree: Bool = false
    ) -> String? {
        let question = question.map(Gate.show)
        write(question.joined(separator: "\n"))
        guard let line = nextLine(isSecret, prompt: question.last ?? "") else { return nil }
        hasAnswers = true
        if isTooLate() { return nil }
        // A password is never folded: in full width a word is another text.
        switch (isSecret ? line : Plain.text(line)).lowercased() {
        case "back": tell(.key(.escape))
        case "q" where !isFree: quit(page)
        case "quit": quit(page)
        case "language": tell(.key(.function(2)))
        case "answers": session.openAnswers(answer: client.answer)
        case "mail" where session.scene.demo != nil: tell(.key(.function(9)))
        case "help":
            for action in page.letterActions { write("  \(action.keyName): \(action.label)\n") }
            tellWords()
            return nil
        default: return isFree ? line : line.trimmed
        }
        shown = nil
        return nil
    }

    /// nil where the input has ended, the time is over, or the line was refused as a whole.
    private func nextLine(_ isSecret: Bool, prompt: String) -> String? {
        while true {
            switch read(isSecret, session.secondsToStay.map { Int($0 + 1) * 1000 }) {
            case .line(let line): return line
            case .end:
                endOfInput()
                return nil
            case .tooLong:
                say(LinePhrases.tooLong(LineReader.mostBytes)[language])
                _ = isTooLate()
                return nil
            case .timeOver:
                if isTooLate() { return nil }
                tell(.paused)
                write(prompt)
            }
        }
    }

    private func endOfInput() {
        tell(.hangup)
        // Nothing of the demo is kept, and nobody expects it to be.
        if hasAnswers, session.scene.demo == nil { unfinished = session.entries }
        isOver = true
    }

    /// Whether the answer came after the time to lock or to sign out: the question is asked again
    /// once the password was given.
    private func isTooLate() -> Bool {
        readClock()
        guard session.isTooLate else { return false }
        if !session.isLocked { locked = (form, answered) }
        tell(.paused)
        shown = nil
        return true
    }

    /// Narrows the list by what was typed and reads it out; an empty line shows all of it again.
    func narrow(to line: String) {
        for key in [Key.control("a"), .control("k")] { tell(.key(key)) }
        if !line.isEmpty { tell(.paste(line)) }
        shown = nil
    }

    /// Leaves, also where it is asked whether to leave.
    private func quit(_ page: Page) {
        let leaving = page.buttons.first { $0.role == .leaving }
        tell(leaving.map { .click(.item($0.id)) } ?? .key(.control("q")))
    }

    private func readClock() {
        (session.scene.now, session.scene.uptime) = clock()
    }

    func tell(_ event: Event) {
        readClock()
        for effect in session.handle(event, answer: client.answer) {
            switch effect {
            case .quit: isOver = true
            case .say(let phrase):
                write("\n")
                say(phrase[language])
            case .showMail:
                // Nothing has the focus, and any field can be answered next.
                let fields = current.blocks.compactMap { block in
                    if case .field(let field) = block { field.id } else { nil }
                }
                session.openMail(letters(), into: fields, answer: client.answer)
            default: break
            }
        }
    }

    /// Does something after which the message is read out, also where it is the same as before,
    /// and what is new on the page.
    func tellAndListen(_ events: [Event]) {
        let before = current
        said = nil
        for event in events { tell(event) }
        readOutChanges(since: before)
    }

    /// Says what is new on a page that is still the same one; its fields are asked for anyway.
    func readOutChanges(since before: Page) {
        let page = current
        guard page.identity == before.identity else { return }
        for block in page.blocks where !before.blocks.contains(block) {
            if case .list = block { continue }
            LinePrinter.lines(for: block).forEach(say)
        }
    }

    /// A page that asks nothing: what Enter would do is offered, else it is closed.
    private func leave(_ page: Page) {
        let enter = page.actions.first { $0.keys.contains(.enter) }
        guard let enter else {
            let wasReading = session.isReadingAnswers
            tell(.key(.escape))
            // The list was read out before the answer, which would be drowned in it.
            if wasReading { shown = current.identity }
            return
        }
        guard let line = answer(to: [enter.label + "? [Y/n] "], on: page) else { return }
        switch YesOrNo(line) {
        case nil where !line.isEmpty: write(LinePhrases.yesOrNo[language] + "\n")
        case .no: tell(.key(.escape))
        default: tell(.key(.enter))
        }
    }
}

/// What decides whether a page is another one than before.
struct PageIdentity: Equatable {
    let crumbs: [String]
    let step: Int?
    let lists: [String]
}

/// An answer in any of the languages.
enum YesOrNo {
    case yes, no

    init?(_ line: String) {
        switch Plain.text(line).lowercased() {
        case "y", "yes", "j", "ja", "是": self = .yes
        case "n", "no", "nein", "否", "不": self = .no
        default: return nil
        }
    }
}

extension String {
    /// Without spaces at both ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

extension Block {
    var fieldID: String? {
        switch self {
        case .field(let field): field.id
        case .choice(let choice): choice.id
        case .tick(let tick): tick.id
        default: nil
        }
    }

    var isFilter: Bool {
        if case .field(let field) = self { field.isFilter } else { false }
    }

    /// What a field is called.
    var label: String? {
        switch self {
        case .field(let field): field.label
        case .choice(let choice): choice.label
        case .tick(let tick): tick.label
        default: nil
        }
    }

    var fault: Message? {
        switch self {
        case .field(let field): field.fault
        case .choice(let choice): choice.fault
        case .tick(let tick): tick.fault
        default: nil
        }
    }
}

extension Page {
    var identity: PageIdentity {
        PageIdentity(
            crumbs: crumbs, step: steps?.current,
            lists: blocks.compactMap { if case .list(let list) = $0 { list.id } else { nil } })
    }

    /// The list that is asked about; an empty one where the page has nothing else.
    var list: ListBlock? {
        for case .list(let list) in blocks { return list }
        return nil
    }

    var buttons: [Button] {
        blocks.flatMap { block -> [Button] in
            if case .buttons(let row) = block { row.numbered } else { [] }
        }
    }

    /// What stands before the buttons.
    var lead: [String] {
        blocks.compactMap { block in
            if case .buttons(let row) = block, !row.lead.isEmpty { row.lead } else { nil }
        }
    }

    /// Whether there is anything to answer.
    var asks: Bool {
        list != nil || !buttons.isEmpty || blocks.contains { $0.fieldID != nil }
    }

    var hasFault: Bool { blocks.contains { $0.fault != nil } }

    func fault(of id: String) -> Message? { blocks.first { $0.fieldID == id }?.fault }

    /// The keys that are letters: what line mode can offer besides numbers.
    var letterActions: [Action] {
        actions.filter { action in
            guard let key = action.keys.first, key.modifiers.isEmpty,
                case .character(let letter) = key.code
            else { return false }
            return letter.isLetter && !action.needsTerminal && action.inBar
        }
    }
}
