/// What comes from the terminal.
public enum DisplayEvent: Equatable, Sendable {
    case key(Key)
    case paste(Paste)
    case mouse(Mouse)
    case resized(Size)
    /// The line is lost or the process is asked to end: nobody is there any more.
    case hangup
}

/// What the mouse did, and where.
public struct Mouse: Equatable, Sendable {
    /// A click, or a turn of the wheel.
    public enum Kind: Equatable, Sendable { case press, wheelUp, wheelDown }
    public var kind: Kind
    /// The cell under the pointer.
    public var point: Point

    public init(_ kind: Kind, at point: Point) {
        self.kind = kind
        self.point = point
    }
}

/// A terminal, or what stands in for one in tests.
public protocol Display: AnyObject {
    /// How large it is now.
    var size: Size { get }
    /// Shows the frame; only what differs from the last one is sent.
    func draw(_ frame: Frame)
    /// Waits for the next event, for so many milliseconds or for ever. Nil: the time is over.
    func nextEvent(timeout: Int?) -> DisplayEvent?
    /// Asks the terminal to put the text on the clipboard of the person who sits at it.
    func copy(_ text: String)
    /// Takes mouse clicks, or leaves the mouse to the terminal for selecting text.
    func setMouse(_ on: Bool)
    /// Stops the process as Ctrl-Z does and comes back whole.
    func suspend()
    /// Sends everything anew with the next frame.
    func redraw()
    /// Throws away what was typed ahead.
    func discardInput()
    /// Gives the terminal back as it was. Doing it twice does no harm.
    func restore()
}

/// A display in memory: events are played to it and the frames are kept.
public final class MemoryDisplay: Display {
    public var size: Size
    /// What `nextEvent` gives next.
    public var events: [DisplayEvent]
    /// The last frame drawn.
    public private(set) var frame: Frame?
    /// How many frames were drawn.
    public private(set) var drawings = 0
    /// What was put on the clipboard, in order.
    public private(set) var copied: [String] = []
    /// Whether clicks are taken.
    public private(set) var hasMouse = false
    /// How often the program was stopped.
    public private(set) var suspensions = 0
    /// Whether the terminal was given back.
    public private(set) var isRestored = false

    /// A display that plays the events and then hangs up.
    public init(size: Size = .standard, events: [DisplayEvent] = []) {
        self.size = size
        self.events = events
    }

    public func draw(_ frame: Frame) {
        self.frame = frame
        drawings += 1
    }

    /// The next of the events; a hangup when they have run out.
    public func nextEvent(timeout: Int?) -> DisplayEvent? {
        guard !events.isEmpty else { return timeout == nil ? .hangup : nil }
        let event = events.removeFirst()
        if case .resized(let size) = event { self.size = size }
        return event
    }

    public func copy(_ text: String) { copied.append(text) }
    public func setMouse(_ on: Bool) { hasMouse = on }
    public func suspend() { suspensions += 1 }
    public func redraw() { frame = nil }
    public func discardInput() { events.removeAll() }
    public func restore() { isRestored = true }
}
