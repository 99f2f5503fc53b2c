/// Which Fapiaos a notice is about.
public enum NoticeReach: String, CaseIterable, Hashable, Sendable {
    case all, normal, special

    /// The one type it is about; nil for all.
    public var type: FapiaoType? { FapiaoType(rawValue: rawValue) }

    /// What is about one type, or about all where that is nil.
    public init(_ type: FapiaoType?) {
        switch type {
        case nil: self = .all
        case .normal: self = .normal
        case .special: self = .special
        }
    }

    /// Whether it is about that type too.
    public func covers(_ other: FapiaoType) -> Bool { type == nil || type == other }
}

/// What is said to everybody while Fapiao paper is out of stock, and until when it is.
public struct StockNotice: Hashable, Sendable {
    public let reach: NoticeReach
    /// By language; for one that is missing a standard sentence stands.
    public let texts: [Language: String]
    /// What is due earlier is due on this day instead.
    public let expectedOn: Day
    public let setAt: Instant

    public init(reach: NoticeReach, texts: [Language: String], expectedOn: Day, setAt: Instant) {
        self.reach = reach
        self.texts = texts
        self.expectedOn = expectedOn
        self.setAt = setAt
    }
}

/// A notice as a lead types it.
public struct NoticeEntry: Hashable, Sendable {
    public var reach: NoticeReach
    /// Empty or missing for the standard sentence.
    public var texts: [Language: String]
    /// `YYYY-MM-DD`.
    public var expectedOn: String

    public init(reach: NoticeReach = .all, texts: [Language: String] = [:], expectedOn: String) {
        self.reach = reach
        self.texts = texts
        self.expectedOn = expectedOn
    }

    /// The notice, to be set now.
    ///
    /// - Throws: `Refusal.fields` with every wrong field.
    public func parsed(at now: Instant) throws(Refusal) -> StockNotice {
        var faults: [FieldRefusal] = []
        var admitted: [Language: String] = [:]
        for language in Language.allCases {
            guard let typed = texts[language], !typed.allSatisfy(\.isWhitespace) else { continue }
            do throws(FieldFault) {
                admitted[language] = try Typed.line(typed, limit: Self.limit)
            } catch {
                faults.append(FieldRefusal(language.noticeField, error))
            }
        }
        var day: Day?
        do throws(FieldFault) { day = try expectedDay(at: now) } catch {
            faults.append(FieldRefusal(.expectedOn, error))
        }
        guard let day, faults.isEmpty else { throw .fields(faults) }
        return StockNotice(reach: reach, texts: admitted, expectedOn: day, setAt: now)
    }

    /// Two lines of the screen, in bytes of GB18030.
    private static let limit = 160

    private func expectedDay(at now: Instant) throws(FieldFault) -> Day {
        guard let day = Day(typed: try Typed.folded(expectedOn)) else { throw .date }
        guard day >= now.day else { throw .dateInPast }
        return day
    }
}

extension Language {
    /// The field that holds a notice's text in this language.
    public var noticeField: FieldID {
        switch self {
        case .english: .noticeEnglish
        case .chinese: .noticeChinese
        case .german: .noticeGerman
        }
    }
}
