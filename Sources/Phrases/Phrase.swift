import Invoicing

/// One text in every language; a missing translation does not compile.
public struct Phrase: Equatable, Sendable {
    public let en: String
    public let zhHans: String
    public let de: String

    public init(en: String, zhHans: String, de: String) {
        self.en = en
        self.zhHans = zhHans
        self.de = de
    }

    /// What is made of each language in the same way.
    public init(_ text: (Language) -> String) {
        self.init(en: text(.english), zhHans: text(.chinese), de: text(.german))
    }

    /// A text that is the same in every language, such as a number or a name.
    public init(same text: String) {
        self.init(en: text, zhHans: text, de: text)
    }

    /// A text of the settings; what an operator left out is in English.
    public init(_ texts: [Language: String]) {
        let english = texts[.english] ?? ""
        self.init(
            en: english, zhHans: texts[.chinese] ?? english, de: texts[.german] ?? english)
    }

    public subscript(language: Language) -> String {
        switch language {
        case .english: en
        case .chinese: zhHans
        case .german: de
        }
    }
}
