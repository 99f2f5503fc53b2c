import Text

/// One place of a frame. Eight bytes, so that a whole screen is compared in microseconds.
public struct Cell: Hashable, Sendable {
    /// A scalar, or `clusterBit` and an index into the frame's clusters.
    public var value: UInt32
    public var style: Style
    /// 1 or 2; 0 is the right half of a wide character.
    public var width: UInt8

    /// Set in `value` when the character has more than one scalar.
    public static let clusterBit: UInt32 = 0x8000_0000
    /// An empty cell.
    public static let blank = Cell(value: 0x20, style: .plain, width: 1)

    /// Whether `value` is an index into the frame's clusters.
    public var isCluster: Bool { value & Cell.clusterBit != 0 }
}

/// A grid of cells, ready to be shown.
public struct Frame: Sendable {
    public let size: Size
    /// Where the terminal's cursor stands; nil hides it.
    public var cursor: Point?
    /// Row after row, from the top.
    public private(set) var cells: [Cell]
    /// The characters of more than one scalar.
    public private(set) var clusters: [Character] = []

    /// An empty frame.
    public init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: max(0, size.columns * size.rows))
    }

    /// Makes all cells empty and keeps the memory.
    public mutating func clear() {
        cursor = nil
        clusters.removeAll(keepingCapacity: true)
        for index in cells.indices { cells[index] = .blank }
    }

    /// Writes text from a point on and returns the columns it took.
    ///
    /// Cut at the frame's edge and after `limit` columns, at whole characters.
    @discardableResult
    public mutating func put(
        _ text: String, at point: Point, style: Style = .plain, limit: Int = .max
    ) -> Int {
        guard 0..<size.rows ~= point.y, 0..<size.columns ~= point.x, limit > 0 else { return 0 }
        let end = min(size.columns, limit < size.columns ? point.x + limit : size.columns)
        if text.unicodeScalars.allSatisfy({ Columns.quickWidth(of: $0) != nil }) {
            return putScalars(text, at: point, style: style, end: end)
        }
        return putCharacters(text, at: point, style: style, end: end)
    }

    /// Makes a block empty, in a style.
    public mutating func fill(_ rect: Rect, style: Style = .plain) {
        if rect == Rect(x: 0, y: 0, columns: size.columns, rows: size.rows) {
            let empty = Cell(value: 0x20, style: style, width: 1)
            for index in cells.indices { cells[index] = empty }
            return
        }
        let left = max(0, rect.x)
        let right = min(size.columns, rect.x + rect.columns)
        for y in max(0, rect.y)..<max(0, min(size.rows, rect.y + rect.rows)) where left < right {
            for x in left..<right { set(0x20, width: 1, style: style, x: x, y: y) }
        }
    }

    /// Writes a one-column scalar over and over.
    mutating func put(_ scalar: Unicode.Scalar, count: Int, at point: Point, style: Style) {
        guard 0..<size.rows ~= point.y else { return }
        let right = min(size.columns, point.x + count)
        for x in stride(from: max(0, point.x), to: right, by: 1) {
            set(scalar.value, width: 1, style: style, x: x, y: point.y)
        }
    }

    /// Puts a one-column scalar where the translation has one for what stands there.
    mutating func translate(_ table: (UInt32) -> UInt32?) {
        for index in cells.indices where cells[index].value > 0x7E && !cells[index].isCluster {
            guard cells[index].width == 1, let new = table(cells[index].value) else { continue }
            cells[index].value = new
        }
    }

    private mutating func putScalars(_ text: String, at point: Point, style: Style, end: Int)
        -> Int
    {
        var x = point.x
        for scalar in text.unicodeScalars {
            let width = Columns.quickWidth(of: scalar) ?? 1
            guard x + width <= end else { break }
            set(scalar.value, width: width, style: style, x: x, y: point.y)
            x += width
        }
        return x - point.x
    }

    private mutating func putCharacters(_ text: String, at point: Point, style: Style, end: Int)
        -> Int
    {
        var x = point.x
        for character in text {
            let shown = Columns.displayable(character)
            let width = Columns.width(of: shown)
            guard x + width <= end else { break }
            set(value(of: shown), width: width, style: style, x: x, y: point.y)
            x += width
        }
        return x - point.x
    }

    private mutating func value(of character: Character) -> UInt32 {
        let scalars = character.unicodeScalars
        if scalars.count == 1, let only = scalars.first { return only.value }
        clusters.append(character)
        return UInt32(clusters.count - 1) | Cell.clusterBit
    }

    /// Writes one character; the lost half of a wide one becomes empty.
    private mutating func set(_ value: UInt32, width: Int, style: Style, x: Int, y: Int) {
        let index = y * size.columns + x
        let last = index + width - 1
        if cells[index].width == 0 { cells[index - 1] = empty(like: cells[index - 1]) }
        if cells[last].width == 2 { cells[last + 1] = empty(like: cells[last + 1]) }
        cells[index] = Cell(value: value, style: style, width: UInt8(width))
        if width == 2 { cells[last] = Cell(value: 0x20, style: style, width: 0) }
    }

    private func empty(like cell: Cell) -> Cell { Cell(value: 0x20, style: cell.style, width: 1) }
}

extension Frame: Equatable {
    /// Equal when they look the same, whatever the order of their clusters.
    public static func == (left: Frame, right: Frame) -> Bool {
        guard left.size == right.size, left.cursor == right.cursor else { return false }
        if left.clusters == right.clusters { return left.cells == right.cells }
        return zip(left.cells, right.cells).allSatisfy { one, other in
            one.style == other.style && one.width == other.width
                && left.character(of: one) == right.character(of: other)
        }
    }
}

extension Frame {
    /// The cell at a point inside the frame.
    public subscript(x: Int, y: Int) -> Cell { cells[y * size.columns + x] }

    /// What a cell of this frame shows; a space for a right half.
    public func character(of cell: Cell) -> Character {
        if cell.isCluster { return clusters[Int(cell.value & ~Cell.clusterBit)] }
        return Unicode.Scalar(cell.value).map(Character.init) ?? " "
    }

    /// One row as text, as wide as the frame.
    public func row(_ y: Int) -> String {
        var text = ""
        for cell in cells[(y * size.columns)..<((y + 1) * size.columns)] where cell.width > 0 {
            text.append(character(of: cell))
        }
        return text
    }

    /// All rows without the spaces at their ends, for stored frames.
    public var text: String {
        (0..<size.rows).map { trimmed(row($0)) }.joined(separator: "\n")
    }

    /// The styles of all rows, a letter a cell, without plain ones at the ends.
    public var styleRows: [String] {
        (0..<size.rows).map { y in
            let row = cells[(y * size.columns)..<((y + 1) * size.columns)]
            return trimmed(String(row.map { $0.style == .plain ? " " : $0.style.letter }))
        }
    }

    private func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
