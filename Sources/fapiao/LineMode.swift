import Invoicing
import Phrases
import Screens
import Terminal

/// The same wizard as questions and answers, line by line, for screen readers and scripts.
///
/// It reads the same pages as the full screen and turns answers into the same events.
final class LineMode {
    private let counter: Counter
    private var session: Session
    private let letters: () -> [DemoLetter]
    private let read: (_ isSecret: Bool) -> String?
    private let write: (String) -> Void
    /// The fields of the page that were answered already.
    private var answered: Set<String> = []
    private var title: [String] = []
    private var isOver = false

    /// - Parameters:
    ///   - letters: the letters of the demo.
    ///   - read: the next line without its end, nil at the end of the input.
    ///   - write: prints a text; a prompt has no newline at its end.
    init(
        counter: Counter, session: Session, letters: @escaping () -> [DemoLetter],
        read: @escaping (_ isSecret: Bool) -> String? = Lines.read,
        write: @escaping (String) -> Void = Lines.write
    ) {
        self.counter = counter
        self.session = session
        self.letters = letters
        self.read = read
        self.write = write
        // A list is read out whole.
        self.session.scene.size = Size(columns: 100, rows: 200)
    }

    /// Runs until somebody leaves or the input ends.
    func run() {
        tell(.opened)
        while !isOver { ask() }
    }

    private var language: Language { session.scene.language }

    private func ask() {
        let page = session.page
        if page.crumbs != title {
            title = page.crumbs
            answered = []
            LinePrinter.lines(for: page).forEach { write($0 + "\n") }
        } else if let message = page.message {
            write(LinePrinter.line(for: message) + "\n")
        }
        if let block = page.blocks.first(where: { isOpen($0) }) {
            ask(block, on: page)
        } else if let list = page.rows {
            ask(list, on: page)
        } else {
            ask(page.buttons, on: page)
        }
    }

    private func isOpen(_ block: Block) -> Bool {
        guard let id = block.fieldID, id != "filter" else { return false }
        return !answered.contains(id)
    }

    /// The next line, after the words that work everywhere; nil when it was one of them.
    private func answer(to question: [String], on page: Page, isSecret: Bool = false) -> String? {
        write(question.joined(separator: "\n"))
        guard let line = read(isSecret) else {
            tell(.hangup)
            return nil
        }
        switch line.lowercased() {
        case "back": tell(.key(.escape))
        case "quit": tell(.key(.control("q")))
        case "language": tell(.key(.function(2)))
        case "help":
            for action in page.actions { write("  \(action.keyName): \(action.label)\n") }
            write(LinePhrases.words[language] + "\n")
        default: return line
        }
        title = []
        return nil
    }

    private func tell(_ event: Event) {
        for effect in session.handle(event, answer: counter.answer) {
            switch effect {
            case .quit: isOver = true
            case .showMail: session.open(.mail(letters()), answer: counter.answer)
            default: break
            }
        }
    }
}

// Answers become events.
extension LineMode {
    private func ask(_ block: Block, on page: Page) {
        guard let id = block.fieldID else { return }
        let question = LinePrinter.question(for: block)
        switch block {
        case .field(let field):
            guard
                let line = answer(to: question, on: page, isSecret: field.input.isSecret)
            else { return }
            type(line, into: id)
        case .choice(let choice):
            guard let line = answer(to: question, on: page) else { return }
            choose(line, of: choice)
        case .tick(let tick):
            guard let line = answer(to: question, on: page) else { return }
            let wanted = line.isEmpty ? tick.ticked : ["y", "yes", "j", "ja", "是"].contains(line)
            if wanted != tick.ticked { tell(.click(.item(id))) }
            answered.insert(id)
        default: break
        }
    }

    /// An empty answer keeps what stands there.
    private func type(_ line: String, into id: String) {
        tell(.click(.item(id)))
        if !line.isEmpty {
            tell(.key(.control("a")))
            tell(.key(.control("k")))
            tell(.paste(line))
        }
        answered.insert(id)
        tell(.key(.tab))
        guard let fault = session.page.fault(of: id) else { return }
        write(LinePrinter.line(for: fault) + "\n")
        if fault.kind == .warning { keep(id) } else { answered.remove(id) }
    }

    private func keep(_ id: String) {
        guard let line = answer(to: [LinePhrases.keep[language] + " [y/N] "], on: session.page)
        else { return }
        if ["y", "yes", "j", "ja", "是"].contains(line.lowercased()) {
            tell(.click(.item(id)))
            tell(.key(.enter))
        } else {
            answered.remove(id)
        }
    }

    private func choose(_ line: String, of choice: ChoiceBlock) {
        let number = line.isEmpty ? choice.chosen.map { $0 + 1 } : Int(line)
        guard let number, choice.options.indices.contains(number - 1) else {
            write(LinePhrases.number(1, choice.options.count)[language] + "\n")
            return
        }
        answered.insert(choice.id)
        write(LinePhrases.chosen(number, choice.options[number - 1])[language] + "\n")
        if choice.chosen != number - 1 { tell(.click(.option(choice.id, number - 1))) }
    }

    private func ask(_ list: ListBlock, on page: Page) {
        let also = page.actions.filter { $0.inBar && $0.keyName.count == 1 }
            .map { "\($0.keyName) \($0.label)" }
        if !also.isEmpty { write(also.joined(separator: "   ") + "\n") }
        guard let line = answer(to: ["> "], on: page) else { return }
        if let action = page.actions.first(where: { $0.keyName == line }),
            let key = action.keys.first
        {
            tell(.key(key))
            title = []
            return
        }
        guard let number = Int(line), list.rows.indices.contains(number - list.above - 1) else {
            write(LinePhrases.number(1, list.rows.count)[language] + "\n")
            return
        }
        let row = list.rows[number - list.above - 1]
        write(LinePhrases.chosen(number, row.cells.first ?? "")[language] + "\n")
        title = []
        tell(.click(.row(list: list.id, id: row.id)))
        // A click selects a row of a table and presses one of a menu.
        if session.page.crumbs == page.crumbs, list.id != "menu" { tell(.key(.enter)) }
    }

    private func ask(_ buttons: [Button], on page: Page) {
        guard !buttons.isEmpty else {
            _ = answer(to: ["> "], on: page)
            return
        }
        let rows = buttons.enumerated().map { "  \($0.offset + 1)) \($0.element.label)" }
        guard let line = answer(to: rows + ["> "], on: page) else { return }
        guard let number = Int(line), buttons.indices.contains(number - 1) else {
            write(LinePhrases.number(1, buttons.count)[language] + "\n")
            return
        }
        write(LinePhrases.chosen(number, buttons[number - 1].label)[language] + "\n")
        tell(.click(.item(buttons[number - 1].id)))
        // What is wrong now is asked again.
        for block in session.page.blocks {
            if let id = block.fieldID, session.page.fault(of: id) != nil { answered.remove(id) }
        }
    }
}

extension Block {
    fileprivate var fieldID: String? {
        switch self {
        case .field(let field): field.id
        case .choice(let choice): choice.id
        case .tick(let tick): tick.id
        default: nil
        }
    }
}

extension Page {
    fileprivate var rows: ListBlock? {
        for case .list(let list) in blocks where !list.rows.isEmpty { return list }
        return nil
    }

    fileprivate var buttons: [Button] {
        blocks.flatMap { block -> [Button] in
            if case .buttons(let row) = block { row.buttons } else { [] }
        }
    }

    fileprivate func fault(of id: String) -> Message? {
        for block in blocks {
            switch block {
            case .field(let field) where field.id == id: return field.fault
            case .choice(let choice) where choice.id == id: return choice.fault
            case .tick(let tick) where tick.id == id: return tick.fault
            default: continue
            }
        }
        return nil
    }
}
