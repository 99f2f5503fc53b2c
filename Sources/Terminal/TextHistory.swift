/// What a field can take back and do again. Steps are whole texts, so that what they hold is
/// bounded in all: the oldest go first.
struct TextHistory: Sendable {
    /// A text and where its caret was.
    struct Moment: Sendable {
        let characters: [Character]
        let caret: Int
    }

    /// The most steps that can be taken back.
    static let stepLimit = 100
    /// The most characters that all steps hold together.
    static let characterLimit = 16 << 10

    private var past: [Moment] = []
    private var future: [Moment] = []

    /// Keeps what stands there before it is changed. What was taken back cannot be done again.
    mutating func remember(_ moment: Moment) {
        future.removeAll()
        past.append(moment)
        if past.count > Self.stepLimit { past.removeFirst() }
        trim()
    }

    /// What stood there before the last step, nil for none.
    mutating func undo(_ now: Moment) -> Moment? {
        guard let moment = past.popLast() else { return nil }
        future.append(now)
        trim()
        return moment
    }

    /// What was taken back last, nil for nothing.
    mutating func redo(_ now: Moment) -> Moment? {
        guard let moment = future.popLast() else { return nil }
        past.append(now)
        trim()
        return moment
    }

    /// How many characters all steps hold.
    var size: Int { (past + future).reduce(0) { $0 + $1.characters.count } }

    private mutating func trim() {
        var size = size
        while size > Self.characterLimit {
            let oldest = past.isEmpty ? future.removeFirst() : past.removeFirst()
            size -= oldest.characters.count
        }
    }
}
