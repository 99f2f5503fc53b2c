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
            blocks: [.paragraph(StayPhrases.warning(limit)[language])],
            actions: [Actions.close(language)])
    }
}

extension StayPhrases {
    static func warning(_ limit: StrangerClock.Limit) -> Phrase {
        limit == .idle ? idleSoon : wholeSoon
    }

    static func ended(_ limit: StrangerClock.Limit) -> Phrase {
        limit == .idle ? idleOver : wholeOver
    }
}
