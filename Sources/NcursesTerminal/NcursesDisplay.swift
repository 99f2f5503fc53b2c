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
    private var input = [UInt8](repeating: 0, count: 4096)
    /// The size changed while the process was stopped.
    private var isResized = false
    private var shown: Frame?
    private var cells: [fapiao_cell] = []
    private var isActive = true
    private var hasMouse = false
    private var isCursorVisible = true

    /// Takes the terminal over: raw keys, the alternate screen, bracketed paste. Signals that
    /// end or resize are blocked from now on and read as events.
    ///
    /// - Parameters:
    ///   - usesColours: false does without them, as `NO_COLOR` asks.
    ///   - pasteLimit: bytes of a paste that are held; the rest is read and dropped.
    /// - Throws: `DisplayFault`.
    public init(usesColours: Bool = true, pasteLimit: Int = Paste.fieldLimit) throws {
        isUnicode = fapiao_set_locale() == 1
        guard fapiao_save_line() == 0 else { throw DisplayFault.noTerminal }
        signals = fapiao_block_signals()
        guard fapiao_start(Self.mostColumns, Self.mostRows) == 0 else {
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
        decoder = KeyDecoder(.described, pasteLimit: pasteLimit)
        send("\u{1B}[?2004h")
    }

    private static let mostColumns = Int32(Size.largest.columns)
    private static let mostRows = Int32(Size.largest.rows)

    deinit { restore() }

    public var size: Size { Size(columns: Int(fapiao_columns()), rows: Int(fapiao_rows())) }

    public func copy(_ text: String) {
        send("\u{1B}]52;c;" + Base64.encoded(text.utf8) + "\u{07}")
    }

    public func setMouse(_ on: Bool) {
        guard fapiao_can_mouse() == 1 else { return }
        hasMouse = on
        reportMouse(on)
    }

    /// Buttons and the wheel, by numbers that have no end at column 223.
    private func reportMouse(_ on: Bool) {
        send(on ? "\u{1B}[?1000h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1000l")
    }

    public func redraw() {
        shown = nil
        fapiao_redraw()
    }

    public func discardInput() {
        // Read and decoded: bytes that are thrown away may be the end of a sequence.
        for _ in 0..<64 where fapiao_wait(signals, 0) == Int32(fapiao_has_input) {
            readInput()
            // No more events are held than one read can make.
            decoder.forget()
        }
        decoder.discard()
    }

    public func suspend() {
        let before = size
        let frame = shown
        leave()
        fapiao_stop()
        fapiao_resize(Self.mostColumns, Self.mostRows)
        fapiao_resume()
        send("\u{1B}[?2004h")
        if hasMouse { reportMouse(true) }
        shown = nil
        if size != before {
            isResized = true
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
        if hasMouse { reportMouse(false) }
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
        let end = timeout.map { now() + $0 }
        while true {
            // However much was typed: a lost line and a new size come before it.
            if let event = nextSignal() ?? nextInput() { return event }
            let time = now()
            let wake = [end, decoder.deadline].compactMap { $0 }.min()
            let state = Int(
                fapiao_wait(signals, wake.map { Int32(clamping: max(0, $0 - time)) } ?? -1))
            if state & fapiao_has_hangup != 0 { return nextSignal() ?? .hangup }
            if state & fapiao_has_input != 0 {
                if !readInput() { return nextSignal() ?? .hangup }
            } else {
                decoder.pass(at: now())
            }
            if let end, state & fapiao_has_signal == 0, now() >= end {
                return nextInput()
            }
        }
    }

    /// False at the end of the input.
    @discardableResult
    private func readInput() -> Bool {
        let count = Int(fapiao_read(&input, Int32(input.count)))
        if count > 0 { decoder.take(input[..<count], at: now()) }
        return count != 0
    }

    private func nextInput() -> DisplayEvent? {
        while let event = decoder.next() {
            // Some terminals report the mouse to whom did not ask.
            if case .mouse = event, !hasMouse { continue }
            return event
        }
        return nil
    }

    private func nextSignal() -> DisplayEvent? {
        while true {
            let signal = fapiao_next_signal(signals)
            if signal == 0 { break }
            if signal != SIGWINCH { return .hangup }
            isResized = true
        }
        guard isResized else { return nil }
        isResized = false
        fapiao_resize(Self.mostColumns, Self.mostRows)
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
