import Invoicing
import Phrases
import Screens
import Terminal
import Text

// Answers become events.
extension LineMode {
    func ask(_ block: Block, on page: Page) {
        guard let id = block.fieldID else { return }
        let block = spoken(block)
        let question = LinePrinter.question(for: block)
        doubted = nil
        switch block {
        case .field(let field):
            guard
                let line = answer(
                    to: question, on: page, isSecret: field.input.isSecret, isFree: true)
            else { return }
            if field.fault?.kind == .warning { doubted = id }
            type(line, into: field)
        case .choice(let choice):
            guard let line = answer(to: question, on: page) else { return }
            choose(line, of: choice)
        case .tick(let tick):
            guard let line = answer(to: question, on: page) else { return }
            set(tick, to: line)
        default: break
        }
    }

    /// The block as it is asked here: with what empties it, and without a doubt that was read out.
    private func spoken(_ block: Block) -> Block {
        guard case .field(var field) = block else { return block }
        if !field.suffix.isEmpty, !field.input.isEmpty, !field.input.isSecret {
            field.suffix += LinePhrases.hyphenEmpties[language]
        }
        if doubted == field.id { field.fault = nil }
        return .field(field)
    }

    /// An empty answer keeps what stands there, a hyphen empties it.
    private func type(_ line: String, into field: FieldBlock) {
        let id = field.id
        if let fault = Self.controlCharacter(in: line) {
            say(LinePrinter.line(for: Message(.error, fault.phrase[language])))
            return
        }
        let wasDoubted = doubted == id && line.isEmpty
        doubted = nil
        let before = current
        tell(.click(.item(id)))
        if !line.isEmpty {
            tell(.key(.control("a")))
            tell(.key(.control("k")))
            if Plain.text(line) != "-" || field.input.isSecret {
                tell(.paste(line))
                guard !isRefused(id, field) else { return }
            }
        }
        answered.insert(id)
        tell(.key(.tab))
        readOutChanges(since: before)
        guard let fault = current.fault(of: id) else { return }
        if fault.kind == .warning {
            // A doubt is read out once.
            keep(id, wasDoubted ? [] : [LinePrinter.line(for: fault)])
        } else {
            answered.remove(id)
        }
    }

    /// What does not fit is not taken: why is said, and what stood there stands there again, but
    /// for a secret, of which nothing is kept.
    private func isRefused(_ id: String, _ before: FieldBlock) -> Bool {
        for case .field(let field) in current.blocks where field.id == id {
            guard field.input.isEmpty, let fault = field.fault else { return false }
            say(LinePrinter.line(for: fault))
            if !before.input.isEmpty, !before.input.isSecret { tell(.key(.control("_"))) }
            return true
        }
        return false
    }

    /// A terminal sends such a character where a key is not meant as text; left out in silence, it
    /// would leave another text than was meant. Copied tables have tabs, which are blanks.
    private static func controlCharacter(in line: String) -> FieldFault? {
        let place = line.enumerated().first { _, character in
            character != "\t"
                && character.unicodeScalars.contains { $0.properties.generalCategory == .control }
        }
        return place.map { .text(.controlCharacter(position: $0.offset + 1)) }
    }

    private func keep(_ id: String, _ doubt: [String]) {
        let question = doubt + [LinePhrases.keep[language] + " [y/N] "]
        guard let line = answer(to: question, on: current) else {
            answered.remove(id)
            return
        }
        switch YesOrNo(line) {
        case .yes:
            tell(.click(.item(id)))
            tell(.key(.enter))
        case nil where !line.isEmpty:
            write(LinePhrases.yesOrNo[language] + "\n")
            keep(id, [])
        default:
            answered.remove(id)
            doubted = id
        }
    }

    private func set(_ tick: TickBlock, to line: String) {
        let wanted: Bool
        switch YesOrNo(line) {
        case .yes: wanted = true
        case .no: wanted = false
        case nil where line.isEmpty: wanted = tick.ticked
        case nil:
            write(LinePhrases.yesOrNo[language] + "\n")
            return
        }
        if wanted != tick.ticked { tellAndListen([.click(.item(tick.id))]) }
        answered.insert(tick.id)
    }

    private func choose(_ line: String, of choice: ChoiceBlock) {
        let chosen = line.isEmpty ? choice.chosen : place(line, among: choice.options.count)
        guard let chosen else {
            write(LinePhrases.number(1, choice.options.count)[language] + "\n")
            return
        }
        answered.insert(choice.id)
        say(LinePhrases.chosen(chosen + 1, choice.options[chosen])[language])
        guard choice.chosen != chosen else { return }
        tellAndListen([.click(.option(choice.id, chosen))])
    }

    func ask(_ list: ListBlock, on page: Page) {
        let also = page.letterActions.map { "\($0.keyName) \($0.label)" }
        if !also.isEmpty { write(also.joined(separator: "   ") + "\n") }
        guard let line = answer(to: ["> "], on: page) else { return }
        let word = Plain.text(line)
        if let action = page.letterActions.first(where: { $0.keyName == word }),
            let key = action.keys.first
        {
            tellAndListen([.key(key)])
            return
        }
        if page.takesText, Int(word) == nil {
            narrow(to: line)
            return
        }
        guard let place = place(line, among: list.rows.count, above: list.above) else {
            if !list.rows.isEmpty {
                let first = list.above + 1
                write(LinePhrases.number(first, list.above + list.rows.count)[language] + "\n")
            }
            return
        }
        let row = list.rows[place]
        say(LinePhrases.chosen(list.above + place + 1, row.cells.first ?? "")[language])
        let click = Event.click(.row(list: list.id, id: row.id))
        tellAndListen(list.needsEnter ? [click, .key(.enter)] : [click])
    }

    func ask(_ buttons: [Button], on page: Page) {
        let rows = buttons.enumerated().map { "  \($0.offset + 1)) \($0.element.label)" }
        guard let line = answer(to: page.lead + rows + ["> "], on: page) else { return }
        guard let place = place(line, among: buttons.count) else {
            write(LinePhrases.number(1, buttons.count)[language] + "\n")
            return
        }
        say(LinePhrases.chosen(place + 1, buttons[place].label)[language])
        tellAndListen([.click(.item(buttons[place].id))])
        let next = current
        guard next.identity == page.identity else { return }
        // What is wrong now is asked again: the fields that say so, else the whole form.
        for block in next.blocks {
            if let id = block.fieldID, block.fault != nil { answered.remove(id) }
        }
        guard !next.hasFault, next.takesText, !next.keepsAnswers else { return }
        // Where a button has put other fields in their place, only those are asked for.
        let asked = page.blocks.compactMap(\.label)
        let changed = next.blocks.filter { $0.label.map { !asked.contains($0) } ?? false }
        if changed.isEmpty {
            answered = []
        } else {
            answered.subtract(changed.compactMap(\.fieldID))
        }
    }

    /// The place, from 0, of what a typed number names; nil where it names nothing.
    ///
    /// - Parameter above: so many are not among them and count too.
    private func place(_ line: String, among count: Int, above: Int = 0) -> Int? {
        guard let number = Int(Plain.text(line)), number > above, number - above <= count else {
            return nil
        }
        return number - above - 1
    }
}
