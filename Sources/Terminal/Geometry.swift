/// Columns and rows of a screen.
public struct Size: Hashable, Sendable {
    public var columns: Int
    public var rows: Int

    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    /// Below it no screen is drawn, only a sentence that says so.
    public static let smallest = Size(columns: 60, rows: 18)
    /// What is drawn of a larger one: a client may claim any size, and each cell costs memory.
    public static let largest = Size(columns: 500, rows: 200)
    /// What every screen is drawn for.
    public static let standard = Size(columns: 80, rows: 24)

    /// Whether a screen can be drawn.
    public var isEnough: Bool { columns >= Size.smallest.columns && rows >= Size.smallest.rows }
}

/// A cell's place, counted from the upper left one at 0, 0.
public struct Point: Hashable, Sendable {
    public var x: Int
    public var y: Int

    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}

/// A block of cells.
public struct Rect: Hashable, Sendable {
    public var x: Int
    public var y: Int
    public var columns: Int
    public var rows: Int

    public init(x: Int, y: Int, columns: Int, rows: Int = 1) {
        self.x = x
        self.y = y
        self.columns = columns
        self.rows = rows
    }

    /// Whether the cell lies in the block.
    public func contains(_ point: Point) -> Bool {
        x..<(x + columns) ~= point.x && y..<(y + rows) ~= point.y
    }
}
