import Invoicing
import Testing

@testable import Phrases

@Suite("The questions and answers")
struct AnswersTests {
    private let all = Answers.all(for: .general, Settings())

    @Test(arguments: Language.allCases)
    func `are complete in every language`(language: Language) {
        for answer in all {
            for phrase in [answer.question] + answer.text {
                #expect(!phrase[language].isEmpty, "\(answer.id)")
            }
            #expect(!answer.text.isEmpty)
            let isChinese = answer.question[language].unicodeScalars.contains { $0.value >= 0x2E80 }
            #expect(isChinese == (language == .chinese), "\(answer.id)")
        }
        #expect(Set(all.map { $0.question[language] }).count == Answer.ID.allCases.count)
    }

    @Test(arguments: Topic.allCases)
    func `are all there for every topic, each once`(topic: Topic) {
        let ids = Answers.all(for: topic, Settings()).map(\.id)
        #expect(Set(ids) == Set(Answer.ID.allCases))
        #expect(ids.count == Answer.ID.allCases.count)
        #expect(Array(ids.prefix(topic.first.count)) == topic.first)
    }

    @Test(arguments: [
        ("ORDER id", Language.english, Optional(Answer.ID.orderNumber)),
        ("订单", .chinese, .orderNumber),
        ("ｐｄｆ", .chinese, .orderNumber), ("BESTÄTIGUNG bestellung", .german, .way),
        ("passwort VERGESSEN", .german, .password), ("红冲", .chinese, .wrongTitle),
        ("keyuan", .german, .shipping), ("税号", .chinese, nil), ("识别号", .chinese, .entries),
    ])
    func `are found by words, whatever their case and width`(
        text: String, language: Language, id: Answer.ID?
    ) {
        let found = Answers.of(all, holding: text, in: language).map(\.id)
        #expect(id == nil ? found.isEmpty : found.contains { $0 == id }, "\(found)")
    }

    @Test func `are found by their question first`() {
        let found = Answers.of(all, holding: "passwor", in: .english).map(\.id)
        #expect(found.prefix(3) == [.credentials, .password, .change])
        #expect(Answers.of(all, holding: "  ", in: .english) == all)
        #expect(Answers.of(all, holding: "no such thing", in: .english).isEmpty)
    }

    @Test func `tell what the operator has set`() {
        var settings = Settings()
        settings.customerService = "0800-1234"
        settings.branch.contact = "Frau Wang 555"
        settings.syncDays = 1
        settings.workingDays = 5
        let text = Answers.all(for: .general, settings).flatMap(\.text)
            .flatMap { phrase in Language.allCases.map { phrase[$0] } }.joined(separator: "\n")
        #expect(!text.contains("400-089-0365") && !text.contains("Zhu qin qin"))
        for part in ["0800-1234", "Frau Wang 555", "About 1 day after", "5 Arbeitstage", "1 天"] {
            #expect(text.contains(part), "\(part)")
        }
    }
}
