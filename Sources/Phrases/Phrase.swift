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

    /// A text that is the same in every language, such as a number or a name.
    public init(same text: String) {
        self.init(en: text, zhHans: text, de: text)
    }

    public subscript(language: Language) -> String {
        switch language {
        case .english: en
        case .chinese: zhHans
        case .german: de
        }
    }
}
