import Terminal
import Testing

/// A display in memory: what happens to it is played in order, and what it shows is kept.
final class MemoryDisplay: Display {
    /// What happens at a terminal, or elsewhere.
    enum Moment {
        case event(DisplayEvent)
        /// A click on a text that stands on the screen.
        case click(String)
        /// Nobody does anything for so long that a wait is over.
        case silence
        /// The screen is looked at, or something happens that this terminal knows nothing of.
        case meanwhile((MemoryDisplay) throws -> Void)

        static func press(_ key: Key) -> Moment { .event(.key(key)) }
        static func type(_ text: String) -> [Moment] { text.map { press(.init(.character($0))) } }
    }

    private(set) var size: Size
    /// What has not happened yet; afterwards the line is lost.
    var moments: [Moment] = []
    /// What was shown, drawing by drawing.
    private(set) var screens: [String] = []
    private(set) var copied: [String] = []
    private(set) var hasMouse = false
    private(set) var suspensions = 0
    private(set) var redrawings = 0
    private(set) var isRestored = false

    init(size: Size = .standard) { self.size = size }

    var screen: String { screens.last ?? "" }

    func draw(_ frame: Frame) {
        #expect(frame.size == size)
        screens.append(frame.text)
    }

    /// What was typed in one go comes at once; all else only to who waits, and so has drawn.
    func nextEvent(timeout: Int?) -> DisplayEvent? {
        while let moment = moments.first {
            if case .event(let event) = moment {
                moments.removeFirst()
                if case .resized(let size) = event { self.size = size }
                return event
            }
            if timeout == 0 { return nil }
            moments.removeFirst()
            switch moment {
            case .event, .silence: return nil
            case .click(let text):
                if let point = place(of: text) { return .mouse(Mouse(.press, at: point)) }
                Issue.record("\(text) is not on the screen:\n\(screen)")
            case .meanwhile(let body):
                do { try body(self) } catch { Issue.record(error) }
            }
        }
        return .hangup
    }

    /// Records what is missing on the screen, with the screen.
    func expect(_ text: String, at location: SourceLocation = #_sourceLocation) {
        guard !screen.contains(text) else { return }
        Issue.record("no \(text) in:\n\(screen)", sourceLocation: location)
    }

    private func place(of text: String) -> Terminal.Point? {
        for (y, row) in screen.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        {
            // Of ASCII each character takes one column.
            guard row.allSatisfy(\.isASCII) || row.contains(text),
                let range = row.firstRange(of: text)
            else { continue }
            return Terminal.Point(x: row.distance(from: row.startIndex, to: range.lowerBound), y: y)
        }
        return nil
    }

    func copy(_ text: String) { copied.append(text) }
    func setMouse(_ on: Bool) { hasMouse = on }
    func suspend() { suspensions += 1 }
    func redraw() { redrawings += 1 }
    func restore() { isRestored = true }

    /// What was typed ahead is gone, up to where nobody typed.
    func discardInput() {
        while case .event? = moments.first { moments.removeFirst() }
    }
}
