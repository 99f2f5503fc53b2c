import Text

/// What an application is found by: every two neighbouring characters of number, title, taxpayer
/// ID and waybill, so that any part of two or more characters finds it, also a Chinese one.
public enum SearchTokens {
    /// The tokens of an application, sorted, each once; ASCII letters and digits only.
    public static func of(_ application: Application) -> [String] {
        of(searched(in: application), stage: application.stage.name)
    }

    /// The tokens of texts, and of a stage.
    public static func of(_ texts: [String], stage: Stage.Name) -> [String] {
        let tokens = texts.reduce(into: Set<String>()) { $0.formUnion(pairs(folded($1))) }
        return tokens.sorted() + [token(of: stage)]
    }

    /// The tokens that an application found by a text has; none for fewer than two characters.
    public static func query(_ text: String) -> [String] {
        Set(pairs(folded(text))).sorted()
    }

    /// The token of a stage.
    public static func token(of stage: Stage.Name) -> String { "stage\(stage.rawValue)" }

    /// Whether an application is really found by a text: the tokens alone do not tell their order.
    public static func matches(_ application: Application, _ text: String) -> Bool {
        let wanted = folded(text)
        return wanted.isEmpty || matches(searched(in: application), folded: wanted)
    }

    /// Whether any of some texts holds what is searched.
    ///
    /// - Parameter wanted: as `folded` made it.
    public static func matches(_ texts: [String], folded wanted: String) -> Bool {
        texts.contains { folded($0).holds(wanted) }
    }

    private static func searched(in application: Application) -> [String] {
        [
            application.number, application.fapiao.title.text,
            application.fapiao.taxpayerID?.text ?? "", application.stage.parcel?.waybill ?? "",
        ]
    }

    /// Width and case folded, so that they do not matter.
    public static func folded(_ text: String) -> String {
        text.foldedForComparison.lowercased()
    }

    private static func pairs(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return zip(scalars, scalars.dropFirst()).map { first, second in
            "x" + String(first.value, radix: 16) + "x" + String(second.value, radix: 16)
        }
    }
}
