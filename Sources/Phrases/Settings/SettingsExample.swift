import Invoicing

/// A settings file with every setting at its default, explained.
public enum SettingsExample {
    /// The file's text, which reads back as the defaults.
    public static func text(in language: Language) -> String {
        var lines = heading[language].split(separator: "\n").map { "// \($0)" } + ["{"]
        var group: String?
        let defaults = Settings()
        for (index, name) in SettingName.allCases.enumerated() {
            let path = name.path
            if path.group != group {
                if group != nil { lines.append("  },") }
                if let next = path.group { lines.append("  \"\(next)\": {") }
                group = path.group
            }
            let indent = path.group == nil ? "  " : "    "
            lines += name.phrase[language].split(separator: "\n").map { "\(indent)// \($0)" }
            let next = SettingName.allCases.dropFirst(index + 1).first
            let comma = next.map { group == nil || $0.path.group == group } ?? false ? "," : ""
            lines.append("\(indent)\"\(path.name)\": \(name.text(in: defaults))\(comma)")
        }
        if group != nil { lines.append("  }") }
        return (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    private static let heading = Phrase(
        en: "The settings of fapiao: JSON with comments. Every setting stands here with its\n"
            + "default; keep what you change and leave the rest out.",
        zhHans: "fapiao 的设置：带注释的 JSON。此处列出全部设置及默认值；\n只需保留您要修改的项。",
        de: "Die Einstellungen von fapiao: JSON mit Kommentaren. Jede steht hier mit ihrem\n"
            + "Standard; behalten Sie, was Sie ändern, und lassen Sie den Rest weg.")
}
