/// What a screen shows, before it is drawn.
///
/// The full screen makes a `Frame` of it, line mode prints it. All texts are already in the
/// reader's language and have passed the gate on the way out.
public struct Page: Equatable, Sendable {
    public enum Shape: Equatable, Sendable {
        case full
        /// Drawn in the middle of the page below it, with a thin rule round it.
        case popup
    }

    public var shape: Shape
    /// The title bar: where am I. The last part is this page's own title.
    public var crumbs: [String]
    /// The right end of the title bar: who am I, which language.
    public var corner: String
    /// The step line of the wizard.
    public var steps: StepLine?
    /// A notice in force, drawn behind `!` under the title bar.
    public var banner: String?
    public var blocks: [Block]
    /// The id of the field, option, tick, button or list that has the focus.
    public var focus: String?
    public var message: Message?
    /// The right end of the message line, where there is room: what others did.
    public var aside = ""
    /// What was answered stands, though a button that was pressed has left the page open: line by
    /// line nothing of it is asked again.
    public var keepsAnswers = false
    /// The first row of the body that is in view, for a page on which nothing has the focus.
    public var top = 0
    /// The keys that do something now, in the order of the key bar.
    public var actions: [Action]

    public init(
        shape: Shape = .full, crumbs: [String] = [], corner: String = "", steps: StepLine? = nil,
        banner: String? = nil, blocks: [Block] = [], focus: String? = nil,
        message: Message? = nil, actions: [Action] = []
    ) {
        self.shape = shape
        self.crumbs = crumbs
        self.corner = corner
        self.steps = steps
        self.banner = banner
        self.blocks = blocks
        self.focus = focus
        self.message = message
        self.actions = actions
    }
}

/// The wizard's steps: `✓ 1 Bill ── ● 2 Fapiao ── ○ 3 Shipping`.
public struct StepLine: Equatable, Sendable {
    public var labels: [String]
    /// Index of the step that is shown; those before it are done.
    public var current: Int

    public init(labels: [String], current: Int) {
        self.labels = labels
        self.current = current
    }
}

/// What just happened, or what is wrong. The mark stands before it: colour is never alone.
public struct Message: Equatable, Sendable {
    public enum Kind: Equatable, Sendable { case info, success, warning, error }
    public var kind: Kind
    public var text: String
    /// What a key does about it: stands behind the text where there are keys.
    public var keyHint: String

    public init(_ kind: Kind, _ text: String, keyHint: String = "") {
        self.kind = kind
        self.text = text
        self.keyHint = keyHint
    }
}

/// A key that does something on this page, for the key bar, help and the palette.
public struct Action: Equatable, Sendable {
    /// Every key that does it; the first is sent when the action is clicked.
    public var keys: [Key]
    /// How the keys are written: `Up/Down`, `Ctrl-Q`, `p`.
    public var keyName: String
    public var label: String
    /// Whether the key bar has it; help lists them all.
    public var inBar: Bool
    /// Whether it does something to the terminal, as copying does: where pages are read out line
    /// by line nothing comes of it.
    public let needsTerminal: Bool
    /// Why it cannot be done now; empty where it can. Its key does nothing then, and only help
    /// tells of it.
    public let hindrance: String

    public init(
        _ keys: [Key], _ keyName: String, _ label: String, inBar: Bool = true,
        needsTerminal: Bool = false
    ) {
        self.keys = keys
        self.keyName = keyName
        self.label = label
        self.inBar = inBar
        self.needsTerminal = needsTerminal
        hindrance = ""
    }

    /// One that cannot be done now.
    public init(_ keyName: String, _ label: String, hindrance: String) {
        keys = []
        self.keyName = keyName
        self.label = label
        inBar = false
        needsTerminal = false
        self.hindrance = hindrance
    }
}

/// One part of a page, from top to bottom.
public enum Block: Equatable, Sendable {
    /// An empty row.
    case blank
    /// Running text, wrapped to the width, at the body's indent.
    case paragraph(String, Tone = .plain)
    /// A label in the label column and fixed lines beside it.
    case note(label: String, lines: [String])
    case field(FieldBlock)
    case choice(ChoiceBlock)
    case tick(TickBlock)
    case buttons(ButtonsBlock)
    case list(ListBlock)
    case tabs(TabsBlock)
    /// Lines in a thin frame with a title: the preview. Already aligned by columns.
    case card(title: String, lines: [String])
    /// What one renderer shows and the other leaves out, or tells in its own way.
    case only(Rendering, [Block])
}

/// The two ways in which a page is shown.
public enum Rendering: Equatable, Sendable {
    /// On the full screen.
    case drawn
    /// Line by line.
    case spoken
}

extension Page {
    /// The blocks that a renderer shows.
    public func blocks(as rendering: Rendering) -> [Block] {
        blocks.flatMap { block -> [Block] in
            guard case .only(let only, let blocks) = block else { return [block] }
            return only == rendering ? blocks : []
        }
    }

    /// The page with nothing but what is read out line by line.
    public var spoken: Page {
        var page = self
        page.blocks = blocks(as: .spoken)
        return page
    }
}

/// How a text is meant. The display decides what it looks like.
public enum Tone: Equatable, Sendable {
    case plain, strong, dim, accent, success, warning, error
}

/// One text field: label, box, what stands behind it, and help or fault under it.
public struct FieldBlock: Equatable, Sendable {
    public var id: String
    public var label: String
    public var input: TextInput
    /// Columns of the box; the renderer shortens it when the page is narrow.
    public var columns: Int
    /// Behind the box: `optional`.
    public var suffix: String
    public var help: String
    /// Told where there are keys.
    public var keyHint: KeyHint?
    /// Takes the place of help.
    public var fault: Message?
    /// What is typed narrows a list of the page; line by line the list asks for it.
    public var isFilter: Bool

    public init(
        id: String, label: String, input: TextInput, columns: Int, suffix: String = "",
        help: String = "", keyHint: KeyHint? = nil, fault: Message? = nil, isFilter: Bool = false
    ) {
        self.id = id
        self.label = label
        self.input = input
        self.columns = columns
        self.suffix = suffix
        self.help = help
        self.keyHint = keyHint
        self.fault = fault
        self.isFilter = isFilter
    }
}

/// The key that fills a field in.
public struct KeyHint: Equatable, Sendable {
    /// Behind the box: `↓ Earlier`.
    public var beside: String
    /// Behind the help: `F4: earlier`.
    public var below: String

    public init(beside: String, below: String) {
        self.beside = beside
        self.below = below
    }
}

/// One of several: `(•) this  ( ) that`, on one row or one a row.
public struct ChoiceBlock: Equatable, Sendable {
    public enum Layout: Equatable, Sendable { case row, column }
    public var id: String
    public var label: String
    public var options: [String]
    public var chosen: Int?
    /// The option that has the focus when the choice has it.
    public var focused: Int
    public var layout: Layout
    public var help: String
    public var fault: Message?

    public init(
        id: String, label: String, options: [String], chosen: Int?, focused: Int,
        layout: Layout, help: String = "", fault: Message? = nil
    ) {
        self.id = id
        self.label = label
        self.options = options
        self.chosen = chosen
        self.focused = focused
        self.layout = layout
        self.help = help
        self.fault = fault
    }
}

/// A box to tick: `[x] label`, at the body's indent.
public struct TickBlock: Equatable, Sendable {
    public var id: String
    public var label: String
    public var ticked: Bool
    public var help: String
    public var fault: Message?

    public init(id: String, label: String, ticked: Bool, help: String = "", fault: Message? = nil) {
        self.id = id
        self.label = label
        self.ticked = ticked
        self.help = help
        self.fault = fault
    }
}

/// A row of buttons: `[ Back ]  [ Next ]`.
public struct ButtonsBlock: Equatable, Sendable {
    public enum Alignment: Equatable, Sendable {
        /// From the column in which the fields begin.
        case fields
        case trailing
        case center
    }
    public var buttons: [Button]
    public var alignment: Alignment
    /// A text before the first button, at the body's indent.
    public var lead: String

    public init(_ buttons: [Button], alignment: Alignment = .fields, lead: String = "") {
        self.buttons = buttons
        self.alignment = alignment
        self.lead = lead
    }

    /// The buttons in the order of their numbers.
    public var numbered: [Button] {
        buttons.filter { $0.role != .extra } + buttons.filter { $0.role == .extra }
    }
}

/// One button, by the id under which the form knows it.
public struct Button: Equatable, Sendable {
    public enum Role: Equatable, Sendable {
        case usual
        /// Something that not every form has: numbered behind the others, which so keep theirs.
        case extra
        /// Leaves the program where one is asked whether to.
        case leaving
    }
    public var id: String
    public var label: String
    public var role: Role

    public init(_ id: String, _ label: String, role: Role = .usual) {
        self.id = id
        self.label = label
        self.role = role
    }
}

/// Views of one list, side by side, with a rule below: `● 1 To do 128   2 Overdue 3`.
public struct TabsBlock: Equatable, Sendable {
    public struct Tab: Equatable, Sendable {
        /// The key that shows it.
        public var key: Key
        public var label: String
        /// Left out where there is no room for it.
        public var isOptional: Bool

        public init(_ key: Key, _ label: String, isOptional: Bool = false) {
            self.key = key
            self.label = label
            self.isOptional = isOptional
        }
    }

    public var tabs: [Tab]
    /// Index of the tab that is shown.
    public var current: Int

    public init(_ tabs: [Tab], current: Int) {
        self.tabs = tabs
        self.current = current
    }
}

/// Rows with a selection: a table with a header, or a menu without one.
public struct ListBlock: Equatable, Sendable {
    public struct Column: Equatable, Sendable {
        public enum Width: Equatable, Sendable {
            case fixed(Int)
            /// Shares what is left; at least so many columns.
            case flexible(Int)
        }
        public enum Alignment: Equatable, Sendable { case leading, trailing }
        public var title: String
        public var width: Width
        public var alignment: Alignment

        public init(_ title: String, _ width: Width, _ alignment: Alignment = .leading) {
            self.title = title
            self.width = width
            self.alignment = alignment
        }
    }

    public struct Row: Equatable, Sendable {
        /// The record's id: selection follows it, never the row's place.
        public var id: String
        public var cells: [String]
        public var ticked: Bool
        public var tone: Tone

        public init(id: String, cells: [String], ticked: Bool = false, tone: Tone = .plain) {
            self.id = id
            self.cells = cells
            self.ticked = ticked
            self.tone = tone
        }
    }

    public var id: String
    /// Empty titles in all columns: no header row.
    public var columns: [Column]
    /// The visible rows only.
    public var rows: [Row]
    public var selected: String?
    /// Rows of the window on the screen, without the header.
    public var height: Int
    /// How many rows lie above and below the visible ones.
    public var above: Int
    public var below: Int
    /// Shown instead of rows when there are none.
    public var empty: String
    /// Keeps two columns for `*` before the rows, so that ticking one moves nothing.
    public var marks: Bool
    /// A click selects a row, and Enter does what the row is chosen for.
    public var needsEnter: Bool

    public init(
        id: String, columns: [Column], rows: [Row], selected: String?, height: Int,
        above: Int = 0, below: Int = 0, empty: String = "", marks: Bool = false,
        needsEnter: Bool = false
    ) {
        self.id = id
        self.columns = columns
        self.rows = rows
        self.selected = selected
        self.height = height
        self.above = above
        self.below = below
        self.empty = empty
        self.marks = marks
        self.needsEnter = needsEnter
    }
}
