/// A language of the screens and the letters.
public enum Language: String, CaseIterable, Hashable, Sendable {
    case english = "en"
    case chinese = "zh-Hans"
    case german = "de"
}
