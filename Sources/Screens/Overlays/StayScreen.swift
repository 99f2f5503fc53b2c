import Phrases
import Terminal

/// Says two minutes before that the connection ends; any key goes on.
struct StayScreen: Screen {
    let limit: StrangerClock.Limit

    mutating func update(_ event: Event, in scene: Scene) -> [Step] { event.isInput ? [.back] : [] }

    func page(in scene: Scene) -> Page {
        let language = scene.language
        return Page(
            shape: .popup, crumbs: [StayPhrases.title[language]],
            blocks: [.paragraph(StayPhrases.warning(limit, StayPhrases.anyKeyGoesOn)[language])],
            actions: [Actions.close(language)])
    }
}

extension StayPhrases {
    /// - Parameter goOn: what keeps the connection.
    static func warning(_ limit: StrangerClock.Limit, _ goOn: Phrase) -> Phrase {
        let soon = limit == .idle ? idleSoon : wholeSoon
        return Phrase(
            en: soon.en + " " + goOn.en, zhHans: soon.zhHans + goOn.zhHans,
            de: soon.de + " " + goOn.de)
    }

    static func ended(_ limit: StrangerClock.Limit) -> Phrase {
        limit == .idle ? idleOver : wholeOver
    }
}
