import Text

/// Draws pages: one full page, and popups in the middle of it.
public struct PageRenderer: Sendable {
    /// Draws rules, frames and marks in ASCII, for terminals that have them two columns wide.
    public var asciiOnly: Bool
    /// The translated lines for a window that is too small to draw in.
    public var tooSmall: @Sendable (Size) -> [String]

    /// A renderer; `tooSmall` gets the size of the window.
    public init(asciiOnly: Bool = false, tooSmall: @escaping @Sendable (Size) -> [String]) {
        self.asciiOnly = asciiOnly
        self.tooSmall = tooSmall
    }

    /// Draws the pages, the last on top. The frame is an old one whose memory is used again, if
    /// it has the size; it is gone afterwards.
    public func render(_ pages: [Page], size: Size, into spare: inout Frame?) -> Layout {
        var frame = Frame(size: Size(columns: 0, rows: 0))
        if let old = spare, old.size == size {
            spare = nil
            frame = old
            frame.clear()
        } else {
            frame = Frame(size: size)
        }
        var canvas = Canvas(frame: frame)
        if size.isEnough { draw(pages, on: &canvas) } else { drawTooSmall(on: &canvas) }
        if asciiOnly { canvas.frame.translate(Canvas.ascii) }
        return Layout(frame: canvas.frame, hits: canvas.hits)
    }

    /// Rows that stay free when the page is drawn, or are missing if negative.
    public static func spareRows(in page: Page, size: Size) -> Int {
        let space = bodyRows(of: page, size: size)
        let width = page.shape == .full ? size.columns : page.popupColumns(in: size)
        return space - body(of: page, width: width, space: space).rows.count
    }

    /// Rows that the lists of the page may have together when everything else on it is in view,
    /// and with it the line that counts what is not; negative where even that has no room.
    public static func listRows(in page: Page, size: Size) -> Int {
        var page = page
        var lists = 0
        page.blocks = page.blocks(as: .drawn).map { block in
            guard case .list(var list) = block else { return block }
            lists += 1
            (list.rows, list.height, list.above) = ([.init(id: "", cells: [])], 1, 1)
            return .list(list)
        }
        return spareRows(in: page, size: size) + lists
    }

    /// Rows in which the body of the page is seen.
    public static func bodyRows(of page: Page, size: Size) -> Int {
        switch page.shape {
        case .full: Bars(page, size: size).bodySpace
        case .popup: page.popupRows(in: size, columns: page.popupColumns(in: size))
        }
    }

    private func draw(_ pages: [Page], on canvas: inout Canvas) {
        guard let top = pages.last else { return }
        let size = canvas.frame.size
        for page in pages {
            canvas.hits.removeAll(keepingCapacity: true)
            if page.shape == .full {
                drawFull(page, on: &canvas)
            } else {
                canvas.drawPopup(page)
            }
        }
        canvas.drawKeyBar(top.actions, at: size.rows - 1)
    }

    private func drawFull(_ page: Page, on canvas: inout Canvas) {
        let size = canvas.frame.size
        let bars = Bars(page, size: size)
        canvas.frame.fill(Rect(x: 0, y: 0, columns: size.columns, rows: size.rows))
        canvas.drawTop(page, bars)
        let space = bars.bodySpace
        let body = PageRenderer.body(of: page, width: size.columns, space: space)
        let rect = Rect(x: 0, y: bars.bodyTop, columns: size.columns, rows: space)
        canvas.draw(body, in: rect, top: page.top)
        canvas.drawMessage(page.message, bars.message, at: bars.bodyTop + space)
        canvas.drawAside(page.aside, beside: bars.message, at: bars.bodyTop + space)
        canvas.drawRule(size.rows - 2)
    }

    /// The body with the help of all fields where there is room for it, so that nothing moves when
    /// the focus does; else with the focused field's only.
    static func body(of page: Page, width: Int, space: Int) -> Body {
        let full = Body(page, width: width, showsAllHelp: true)
        if full.rows.count <= space { return full }
        return Body(page, width: width, showsAllHelp: false)
    }

    private func drawTooSmall(on canvas: inout Canvas) {
        let size = canvas.frame.size
        let lines = tooSmall(size).flatMap { Columns.wrapped($0, to: max(2, size.columns - 1)) }
        let x = size.columns > 24 ? 1 : 0
        for (y, line) in lines.prefix(size.rows).enumerated() {
            canvas.frame.put(line, at: Point(x: x, y: y))
        }
    }
}

/// How high the parts round the body are.
struct Bars {
    let size: Size
    let hasSteps: Bool
    let banner: [String]
    let message: [String]

    init(_ page: Page, size: Size) {
        self.size = size
        hasSteps = page.steps != nil
        banner = page.banner.map { Columns.wrapped($0, to: size.columns - 4) } ?? []
        let text = page.message?.drawn ?? ""
        message = text.isEmpty ? [""] : Columns.wrapped(text, to: size.columns - 4)
    }

    var bodyTop: Int { (hasSteps ? 3 : 2) + banner.count }
    /// Rows between the upper rule and the message.
    var bodySpace: Int { max(1, size.rows - bodyTop - message.count - 2) }
}
