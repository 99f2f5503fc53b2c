import Invoicing
import Phrases
import Terminal
import Text

/// A question with its buttons, as a value: no such question has a screen of its own.
public struct Ask: Equatable, Sendable {
    /// A button, and what follows when it is pressed.
    struct Choice: Equatable, Sendable {
        let id: String
        let label: Phrase
        let steps: [Step]
        /// Whether Enter in a field before it would lead here.
        var isForward = false
        var role = Button.Role.usual
        /// Said the first time it is pressed; only the second press, with nothing between, counts.
        var asksAgain: Phrase?
    }

    /// What is done with an answer that brings something along.
    enum Harvest: Equatable, Sendable {
        case nothing
        /// Opens the draft.
        case draft
        /// Copies what was exported, and goes on.
        case export(then: [Step])
    }

    let title: Phrase
    let text: [Phrase]
    /// The paragraphs from this one on are dim.
    var dimFrom = Int.max
    /// The first has the focus.
    let choices: [Choice]
    var harvest = Harvest.nothing
    var topic = Topic.general
}

// The questions of the program.
extension Ask {
    /// Whether to leave a form with entries.
    ///
    /// - Parameter kept: they are kept as a draft; else they are lost.
    static func quit(kept: Bool) -> Ask {
        Ask(
            title: WelcomePhrases.leave,
            text: [kept ? WelcomePhrases.kept : WelcomePhrases.notKept],
            choices: [
                Choice(id: "stay", label: WelcomePhrases.stay, steps: [.back]),
                Choice(
                    id: "leave", label: WelcomePhrases.leaveButton, steps: [.quit], isForward: true,
                    role: .leaving),
            ])
    }

    /// Whether to take an application back.
    static func withdraw(_ number: String) -> Ask {
        sure(
            ProgressPhrases.withdraw, ProgressPhrases.askWithdraw(number), .withdraw(number),
            .withdrawn(number))
    }

    /// Whether an application has arrived.
    static func arrived(_ number: String) -> Ask {
        sure(
            ProgressPhrases.arrived, ProgressPhrases.askArrived(number), .arrived(number),
            .arrived(number))
    }

    /// Before something is done that cannot be taken back.
    private static func sure(
        _ title: Phrase, _ text: Phrase, _ request: WizardRequest, _ news: News
    ) -> Ask {
        Ask(
            title: title, text: [text],
            choices: [
                Choice(id: "no", label: AccountPhrases.cancel, steps: [.back]),
                Choice(
                    id: "yes", label: title, steps: [.ask(.wizard(request)), .back, .tell(news)],
                    isForward: true),
            ])
    }

    /// Whether to forget a title or an address, where no key does it.
    static func forget(_ entry: Earlier) -> Ask {
        Ask(
            title: FormPhrases.forget, text: [AccountPhrases.forgetQuestion(entry.name)],
            choices: [
                Choice(id: "keep", label: AccountPhrases.keepEntry, steps: [.back]),
                Choice(
                    id: "forget", label: FormPhrases.forget,
                    steps: [.ask(.wizard(.forget(entry))), .back], isForward: true),
            ])
    }

    /// How to copy applications for the tax-control software; over SSH there are no files.
    static func export(_ numbers: [String]) -> Ask {
        func step(accepting: Bool) -> [Step] {
            [.ask(.desk(.export(numbers, accepting: accepting)))]
        }
        return Ask(
            title: DeskPhrases.export, text: [DeskPhrases.askExport(numbers.count)],
            choices: [
                Choice(id: "cancel", label: AccountPhrases.cancel, steps: [.back]),
                Choice(id: "export", label: DeskPhrases.export, steps: step(accepting: false)),
                Choice(
                    id: "accept", label: DeskPhrases.acceptAndExport, steps: step(accepting: true)),
            ],
            harvest: .export(
                then: [
                    .back, .tell(.done(DeskPhrases.exported(numbers.count))), .ask(.desk(.counts)),
                ]))
    }

    /// Whether to go on with an application that was begun before.
    static func draftOffer(_ summary: DraftSummary) -> Ask {
        let began = BillPhrases.began(
            summary.records.joined(separator: ", "), on: summary.begunAt.day.iso8601,
            at: summary.begunAt.clock)
        let shipping =
            summary.isShippingFilledIn ? BillPhrases.shippingThere : BillPhrases.shippingMissing
        return Ask(
            title: BillPhrases.draft,
            text: [
                began,
                .joined(
                    [
                        summary.type.phrase, Phrase(same: Gate.show(summary.title)), shipping,
                    ], by: " · "),
            ], dimFrom: 1,
            choices: [
                Choice(
                    id: "continue", label: BillPhrases.goOn,
                    steps: [.ask(.wizard(.resume(draft: summary.id)))], isForward: true),
                Choice(
                    id: "again", label: BillPhrases.startAgain,
                    steps: [.ask(.wizard(.startAgain(draft: summary.id)))],
                    asksAgain: BillPhrases.startAgainQuestion),
                Choice(id: "later", label: BillPhrases.later, steps: [.back]),
            ], harvest: .draft, topic: .bills)
    }
}

extension Phrase {
    /// Those that say something, in each language.
    fileprivate static func joined(_ phrases: [Phrase], by separator: String) -> Phrase {
        func all(_ language: Language) -> String {
            phrases.map { $0[language] }.filter { !$0.isEmpty }.joined(separator: separator)
        }
        return Phrase(en: all(.english), zhHans: all(.chinese), de: all(.german))
    }
}
