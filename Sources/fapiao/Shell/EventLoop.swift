import Invoicing
import Phrases
import Screens
import Storage
import Terminal

/// Terminal to key, key to event, event to screen, screen to frame: one thread, one loop.
final class EventLoop {
    private let display: any Display
    private let client: BureauClient
    private let letters: () -> [DemoLetter]
    private var session: Session
    private var layout: Layout?
    private var spare: Frame?
    private var hasMouse = false
    private var isPausePending = false
    /// When a page was drawn last, in seconds of the uptime.
    private var drawnAt: Int64?
    /// When others' work was looked at last, in the service center.
    private var lookedAt: Instant?

    /// - Parameter letters: the letters of the demo.
    init(
        _ display: any Display, client: BureauClient, session: Session,
        letters: @escaping () -> [DemoLetter]
    ) {
        self.display = display
        self.client = client
        self.session = session
        self.letters = letters
    }

    /// What is said once the screen is gone.
    var farewell: Phrase? { session.farewell }

    /// Runs until somebody leaves or the terminal is gone.
    func run() {
        session.scene.size = display.size
        // The first page stands there before the database is asked anything.
        draw()
        guard perform(session.handle(.opened, answer: client.answer)) else { return }
        while true {
            if client.isOver { return }
            let event = nextEvent()
            (session.scene.now, session.scene.uptime) = (.now, Uptime.seconds())
            guard perform(handle(event)), perform(keepTime()), perform(lookAround()) else {
                return
            }
        }
    }

    /// What was typed in one go is drawn when all of it was taken, and once a second.
    private func nextEvent() -> DisplayEvent? {
        if drawnAt == session.scene.uptime, let event = display.nextEvent(timeout: 0) {
            // A click means what stands under it.
            if case .mouse = event { draw() }
            return event
        }
        draw()
        return display.nextEvent(timeout: isPausePending ? 300 : 1000)
    }

    private func handle(_ event: DisplayEvent?) -> [Session.Effect] {
        switch event {
        case nil: return pause()
        case .hangup: return session.handle(.hangup, answer: client.answer)
        case .resized(let size):
            session.scene.size = size
            return session.handle(.resized, answer: client.answer)
        case .paste(let paste): return session.handle(.paste(paste), answer: client.answer)
        case .mouse(let mouse): return handle(mouse)
        case .key(let key):
            isPausePending = true
            // In a window that is too small only leaving does anything.
            guard session.scene.size.isEnough || [.control("q"), .control("c")].contains(key)
            else {
                session.touch()
                return []
            }
            return session.handle(.key(key), answer: client.answer)
        }
    }

    private func handle(_ mouse: Mouse) -> [Session.Effect] {
        switch mouse.kind {
        case .wheelUp: return session.handle(.wheel(-1), answer: client.answer)
        case .wheelDown: return session.handle(.wheel(1), answer: client.answer)
        case .press:
            guard let target = layout?.target(at: mouse.point) else { return [] }
            return session.handle(.click(target), answer: client.answer)
        }
    }

    /// A moment without a key: what was typed is saved, others' work is looked at, and who has
    /// gone away is locked out.
    private func pause() -> [Session.Effect] {
        var effects: [Session.Effect] = []
        if isPausePending {
            isPausePending = false
            effects += session.handle(.paused, answer: client.answer)
        }
        if client.hasChanged() {
            effects += session.handle(.changed, answer: client.answer)
        }
        return effects
    }

    /// Events that reach no screen, such as clicks on nothing, must not hold the time back.
    private func keepTime() -> [Session.Effect] {
        session.isOverdue ? session.handle(.paused, answer: client.answer) : []
    }

    /// Staff see what others do also while they type, once a second.
    private func lookAround() -> [Session.Effect] {
        let now = session.scene.now
        guard session.scene.staff != nil, lookedAt != now else { return [] }
        lookedAt = now
        return client.hasChanged() ? session.handle(.changed, answer: client.answer) : []
    }

    /// - Returns: false when the session is over.
    private func perform(_ effects: [Session.Effect]) -> Bool {
        for effect in effects {
            switch effect {
            case .copy(let text): display.copy(text)
            case .redraw: display.redraw()
            case .toggleMouse:
                hasMouse.toggle()
                display.setMouse(hasMouse)
            case .suspend: display.suspend()
            case .discardInput: display.discardInput()
            case .showMail:
                session.openMail(letters(), answer: client.answer)
            case .say: break
            case .quit: return false
            }
        }
        return true
    }

    private func draw() {
        let language = session.scene.language
        let renderer = PageRenderer { size in
            WelcomePhrases.tooSmall(
                "\(size.columns) x \(size.rows)",
                needed: "\(Size.smallest.columns) x \(Size.smallest.rows)")[language]
                .split(separator: "\n").map(String.init)
        }
        let drawn = renderer.render(session.pages, size: display.size, into: &spare)
        display.draw(drawn.frame)
        drawnAt = session.scene.uptime
        spare = layout?.frame
        layout = drawn
    }
}
