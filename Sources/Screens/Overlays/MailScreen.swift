import Invoicing
import Phrases
import Terminal
import Text

/// The letters that the demo "sent", newest first.
struct MailScreen: Screen {
    private let letters: [DemoLetter]
    private let fields: [FieldID]
    private var place = 0

    /// Begins with the newest letter that has a code, of those that came together.
    ///
    /// - Parameter fields: those below that a code or a password can be put into.
    init(letters: [DemoLetter], into fields: [FieldID]) {
        self.letters = letters
        self.fields = fields
        if letters.first?.enclosure == nil, letters.dropFirst().first?.enclosure != nil {
            place = 1
        }
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .key(.escape): return [.back]
        case .key(.enter):
            guard let enclosure = letter?.enclosure, fields.contains(enclosure.field) else {
                return [.back]
            }
            return [.back, .paste(enclosure.text)]
        case .key(.down), .key(.right), .key(.tab), .wheel(1...):
            place = min(place + 1, max(0, letters.count - 1))
        case .key(.up), .key(.left), .key(.backTab), .wheel(...(-1)): place = max(0, place - 1)
        default: break
        }
        return []
    }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        var actions = [Actions.close(language)]
        if letters.count > 1 {
            actions.insert(
                Action(
                    [.down, .up], KeyPhrases.upDown[language], WelcomePhrases.otherMail[language]),
                at: 0)
        }
        guard let letter else {
            return Page(
                crumbs: [WelcomePhrases.mailTitle[language]],
                blocks: [.blank, .paragraph(WelcomePhrases.noMail[language])], actions: actions)
        }
        var blocks: [Block] = [
            .note(label: WelcomePhrases.to[language], lines: [Gate.show(letter.to)]),
            .note(label: WelcomePhrases.subject[language], lines: [Gate.show(letter.subject)]),
        ]
        if let enclosure = letter.enclosure {
            let phrases = enclosure.phrases
            blocks.append(.note(label: phrases.label[language], lines: [enclosure.text]))
            if fields.contains(enclosure.field) {
                blocks.append(.only(.drawn, [.paragraph(phrases.use[language], .accent)]))
                actions.insert(
                    Action([.enter], KeyPhrases.enter[language], phrases.put[language]), at: 0)
            }
        }
        blocks.append(.blank)
        blocks += letter.body.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.isEmpty ? .blank : .paragraph(Gate.show(String($0)), .dim)
        }
        let count = WelcomePhrases.count(place + 1, of: letters.count)[language]
        return Page(
            crumbs: [WelcomePhrases.mailTitle[language], count], blocks: blocks, actions: actions)
    }

    private var letter: DemoLetter? { letters.indices.contains(place) ? letters[place] : nil }
}

extension DemoLetter.Enclosure {
    /// What it is called, what Enter does with it, and the same for the key bar.
    fileprivate var phrases: (label: Phrase, use: Phrase, put: Phrase) {
        switch self {
        case .code: (WelcomePhrases.code, WelcomePhrases.useCode, WelcomePhrases.putCode)
        case .password:
            (WelcomePhrases.password, WelcomePhrases.usePassword, WelcomePhrases.putPassword)
        }
    }
}
