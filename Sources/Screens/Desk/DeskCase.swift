import Invoicing
import Phrases
import Terminal

/// An application or a ticket, as the form of an act sees it.
protocol DeskCase: Sendable {
    /// Another did something after which the act cannot be done any more.
    var isLost: Bool { get }
    /// Asks how it stands now.
    var look: Step { get }
    /// What another wrote meanwhile, to be read before one goes on.
    func news(in scene: Scene) -> [Block]
    /// Takes over what a reply says of it; nil where that is nothing.
    mutating func hear(_ reply: Reply, in scene: Scene) -> DeskAnswer?
}

/// What a form is answered about its case.
enum DeskAnswer {
    /// How it stands now is known, and perhaps something is to be said about that.
    case stands(isFirst: Bool, Notice?)
    /// What would be doubtful about the act; the steps do it.
    case rehearsed([FieldDoubt], steps: [Step])
    case refused(Refusal)
    /// The act is done; the steps follow.
    case done([Step])
}
