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
