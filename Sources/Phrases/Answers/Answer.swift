import Invoicing
import Text

/// One of the questions that applicants ask, with its answer.
public struct Answer: Equatable, Sendable {
    /// Which one it is; the order is the one in which people meet them.
    public enum ID: String, CaseIterable, Sendable {
        case way, time, credentials, orderNumber, wrongAddress, noActivation, password
        case loginAddress, change, entries, title, split, again, certificate, shipping, progress
        case stock, wrongTitle, support
    }

    public let id: ID
    /// Short enough for one row of a narrow window.
    public let question: Phrase
    /// The steps of the answer in a row, with arrows between them.
    public let flow: Phrase?
    /// Its paragraphs.
    public let text: [Phrase]

    init(_ id: ID, _ question: Phrase, flow: Phrase? = nil, _ text: [Phrase]) {
        self.id = id
        self.question = question
        self.flow = flow
        self.text = text
    }

    fileprivate var phrases: [Phrase] { [question] + (flow.map { [$0] } ?? []) + text }
}

/// The questions and answers, with what an operator has set.
public enum Answers {
    /// All of them, those first that fit a page best.
    public static func all(for topic: Topic, _ settings: Settings) -> [Answer] {
        let first = topic.first
        let others = Answer.ID.allCases.filter { !first.contains($0) }
        return (first + others).map { of($0, settings) }
    }

    /// Those that hold every word of a text in a language, the ones whose question does first;
    /// case and width do not matter.
    public static func of(
        _ answers: [Answer], holding text: String, in language: Language
    ) -> [Answer] {
        let words = text.split(whereSeparator: \.isWhitespace).map { SearchText(String($0)) }
            .filter { !$0.isEmpty }
        guard !words.isEmpty else { return answers }
        func holds(_ texts: [Phrase]) -> Bool {
            words.allSatisfy { word in texts.contains { word.isFound(in: $0[language]) } }
        }
        let asking = answers.filter { holds([$0.question]) }
        let telling = answers.filter { !holds([$0.question]) && holds($0.phrases) }
        return asking + telling
    }
}

/// What stands round the questions and answers.
public enum AnswerPhrases {
    public static let title = Phrase(
        en: "Questions and answers", zhHans: "常见问题", de: "Fragen und Antworten")
    public static let read = Phrase(en: "Read", zhHans: "阅读", de: "Lesen")
    public static let scroll = Phrase(en: "Scroll", zhHans: "滚动", de: "Blättern")
    public static let noMatch = Phrase(
        en: "No question has these words. Try fewer or other words.",
        zhHans: "没有符合的问题，请减少或更换关键词。",
        de: "Keine Frage enthält diese Wörter. Versuchen Sie weniger oder andere.")
    /// Line by line, where nothing narrows while one types.
    public static let howToChoose = Phrase(
        en: "A number reads an answer, words search, an empty line lists all questions again.",
        zhHans: "输入编号阅读答案，输入关键词搜索，空行重新列出全部问题。",
        de: "Eine Nummer öffnet eine Antwort, Wörter suchen, eine leere Zeile nennt wieder alle "
            + "Fragen.")
}
