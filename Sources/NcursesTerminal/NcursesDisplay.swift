import CNcurses
import Glibc
import Terminal
import Text

/// Why the terminal cannot be drawn on.
public enum DisplayFault: Error, Equatable {
    /// Input or output is no terminal.
    case noTerminal
    /// Neither the terminal's own name nor the usual one has a description.
    case unknownTerminal
}

/// The terminal this process runs in.
///
/// All that keeps state in `shim.h` is called from this file: see there.
public final class NcursesDisplay: Display {
    /// Whether anything beyond ASCII can be shown.
    public let isUnicode: Bool
    private let look: Look
    private let signals: Int32
    private var decoder = KeyDecoder()
    private var waiting: [DisplayEvent] = []
    private var shown: Frame?
    private var cells: [fapiao_cell] = []
    private var isActive = true
    private var hasMouse = false
    private var isCursorVisible = true

    /// Takes the terminal over: raw keys, the alternate screen, bracketed paste. Signals that
    /// end or resize are blocked from now on and read as events.
    ///
    /// Throws `DisplayFault`. `usesColours` false does without them, as `NO_COLOR` asks.
    public init(usesColours: Bool = true) throws {
        isUnicode = fapiao_set_locale() == 1
        guard fapiao_save_line() == 0 else { throw DisplayFault.noTerminal }
        signals = fapiao_block_signals()
        guard fapiao_start() == 0 else {
            fapiao_unblock_signals(signals)
            throw DisplayFault.unknownTerminal
        }
        fapiao_catch_crashes()
        let noColour = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        let hasColours = usesColours && !noColour && fapiao_start_colours() >= 8
        if hasColours {
            for (pair, colour) in Look.pairs { init_pair(pair, colour, -1) }
        }
        look = Look(
            hasColours: hasColours,
            Look.Bits(
                bold: fapiao_bold(), dim: fapiao_dim(), reverse: fapiao_reverse(),
                underline: fapiao_underline()))
        send("\u{1B}[?2004h")
    }

    deinit { restore() }

    public var size: Size { Size(columns: Int(fapiao_columns()), rows: Int(fapiao_rows())) }

    public func copy(_ text: String) {
        send("\u{1B}]52;c;" + Base64.encoded(text.utf8) + "\u{07}")
    }

    public func setMouse(_ on: Bool) {
        hasMouse = on
        fapiao_mouse(on ? 1 : 0)
    }

    public func redraw() {
        shown = nil
        fapiao_redraw()
    }

    public func discardInput() {
        fapiao_discard()
        waiting.removeAll()
        decoder = KeyDecoder()
    }

    public func suspend() {
        let before = size
        let frame = shown
        leave()
        fapiao_stop()
        fapiao_resize()
        fapiao_resume()
        send("\u{1B}[?2004h")
        if hasMouse { fapiao_mouse(1) }
        shown = nil
        if size != before {
            waiting.append(.resized(size))
        } else if let frame {
            draw(frame)
        }
    }

    public func restore() {
        guard isActive else { return }
        isActive = false
        leave()
        fapiao_restore_line()
        fapiao_release_crashes()
        fapiao_unblock_signals(signals)
    }

    private func leave() {
        if hasMouse { fapiao_mouse(0) }
        if !isCursorVisible { curs_set(1) }
        isCursorVisible = true
        endwin()
        send("\u{1B}[?2004l")
    }

    private func send(_ text: String) {
        let bytes = Array(text.utf8)
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            fapiao_write(base.assumingMemoryBound(to: CChar.self), buffer.count)
        }
    }
}

// Events.
extension NcursesDisplay {
    public func nextEvent(timeout: Int?) -> DisplayEvent? {
        let deadline = timeout.map { now() + $0 }
        while true {
            if !waiting.isEmpty { return waiting.removeFirst() }
            if let event = nextInput() { return event }
            let left = deadline.map { max(0, $0 - now()) } ?? -1
            let state = fapiao_wait(signals, Int32(clamping: left))
            if state == 0 { return nil }
            if Int(state) & fapiao_has_signal != 0, let event = nextSignal() {
                return event
            }
            if Int(state) & fapiao_has_hangup != 0 { return .hangup }
        }
    }

    /// All that ncurses holds must be taken before waiting: `poll` does not see it.
    private func nextInput() -> DisplayEvent? {
        while true {
            let code = fapiao_next_code()
            guard code >= 0 else { return decoder.flush() }
            switch decoder.take(Int(code)) {
            case .pending: continue
            case .event(let event):
                if let next = decoder.takeHeld() { waiting.append(next) }
                return event
            case .pasteBegins: return .paste(readPaste())
            case .mouse: if let event = mouseEvent() { return event }
            }
        }
    }

    private func readPaste() -> String {
        var paste = PasteCollector()
        var buffer = [UInt8](repeating: 0, count: 8)
        while true {
            let count = fapiao_read_paste(&buffer, Int32(paste.wanted))
            guard count >= 0, !paste.take(buffer.prefix(Int(count))) else { return paste.text }
        }
    }

    private func mouseEvent() -> DisplayEvent? {
        var x: Int32 = 0
        var y: Int32 = 0
        let kinds: [Mouse.Kind?] = [nil, .press, .wheelUp, .wheelDown]
        guard let kind = kinds[Int(fapiao_mouse_event(&x, &y))] else { return nil }
        return .mouse(Mouse(kind, at: Point(x: Int(x), y: Int(y))))
    }

    private func nextSignal() -> DisplayEvent? {
        var isResized = false
        while true {
            let signal = fapiao_next_signal(signals)
            if signal == 0 { break }
            if signal != SIGWINCH { return .hangup }
            isResized = true
        }
        guard isResized else { return nil }
        fapiao_resize()
        redraw()
        return .resized(size)
    }

    private func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}

// Drawing.
extension NcursesDisplay {
    public func draw(_ frame: Frame) {
        for y in 0..<min(frame.size.rows, size.rows) {
            if let span = changedSpan(of: frame, y) { put(frame, y, span) }
        }
        setCursorVisible(frame.cursor != nil)
        let place = frame.cursor ?? Point(x: 0, y: 0)
        fapiao_show(Int32(place.y), Int32(place.x))
        shown = frame
    }

    /// The columns of a row that differ from what is shown, whole characters.
    private func changedSpan(of frame: Frame, _ y: Int) -> Range<Int>? {
        let columns = frame.size.columns
        guard let shown, shown.size == frame.size else { return 0..<columns }
        let base = y * columns
        var first = 0
        var end = columns
        while first < columns, isSame(frame, shown, base + first) { first += 1 }
        guard first < columns else { return nil }
        while end > first, isSame(frame, shown, base + end - 1) { end -= 1 }
        while first > 0,
            frame.cells[base + first].width == 0 || shown.cells[base + first].width == 0
        {
            first -= 1
        }
        while end < columns, frame.cells[base + end].width == 0 { end += 1 }
        return first..<end
    }

    private func isSame(_ frame: Frame, _ shown: Frame, _ index: Int) -> Bool {
        let (new, old) = (frame.cells[index], shown.cells[index])
        if !new.isCluster && !old.isCluster { return new == old }
        return new.style == old.style && new.width == old.width
            && frame.character(of: new) == shown.character(of: old)
    }

    private func put(_ frame: Frame, _ y: Int, _ span: Range<Int>) {
        cells.removeAll(keepingCapacity: true)
        let base = y * frame.size.columns
        for x in span where frame.cells[base + x].width > 0 {
            append(frame.cells[base + x], of: frame)
        }
        fapiao_put(Int32(y), Int32(span.lowerBound), cells, Int32(cells.count))
    }

    private func append(_ cell: Cell, of frame: Frame) {
        let attributes = look[cell.style]
        var scalars: (UInt32, UInt32, UInt32, UInt32) = (cell.value, 0, 0, 0)
        if cell.isCluster {
            let all = frame.character(of: cell).unicodeScalars.prefix(4).map(\.value)
            scalars = (all[0], all.count > 1 ? all[1] : 0, all.count > 2 ? all[2] : 0, 0)
        }
        if !isUnicode, scalars.0 > 0x7E { scalars = (0x3F, 0, 0, 0) }
        let new = fapiao_cell(scalars: scalars, attributes: attributes.bits, pair: attributes.pair)
        cells.append(new)
        // Without the wide character its second column must be filled too.
        if !isUnicode, cell.width == 2 { cells.append(new) }
    }

    private func setCursorVisible(_ visible: Bool) {
        guard visible != isCursorVisible else { return }
        isCursorVisible = visible
        curs_set(visible ? 1 : 0)
    }
}
