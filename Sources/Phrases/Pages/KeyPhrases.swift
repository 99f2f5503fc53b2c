import Invoicing

/// Names of keys and of what they do, for key bars and help.
public enum KeyPhrases {
    public static let upDown = Phrase(en: "Up/Down", zhHans: "↑↓", de: "Auf/Ab")
    public static let pageUpDown = Phrase(en: "PgUp/PgDn", zhHans: "PgUp/PgDn", de: "Bild↑/↓")
    public static let enter = Phrase(en: "Enter", zhHans: "Enter", de: "Eingabe")
    public static let tab = Phrase(en: "Tab", zhHans: "Tab", de: "Tab")
    public static let backTab = Phrase(en: "Shift-Tab", zhHans: "Shift-Tab", de: "Umschalt-Tab")
    public static let space = Phrase(en: "Space", zhHans: "空格", de: "Leertaste")
    public static let delete = Phrase(en: "Del", zhHans: "Del", de: "Entf")

    /// Ctrl with a letter.
    public static func control(_ letter: String) -> Phrase {
        Phrase(en: "Ctrl-\(letter)", zhHans: "Ctrl-\(letter)", de: "Strg-\(letter)")
    }

    public static let move = Phrase(en: "Move", zhHans: "移动", de: "Bewegen")
    public static let select = Phrase(en: "Select", zhHans: "选择", de: "Auswählen")
    public static let nextField = Phrase(en: "Next field", zhHans: "下一项", de: "Nächstes Feld")
    public static let previous = Phrase(en: "Previous", zhHans: "上一项", de: "Voriges")
    public static let goOn = Phrase(en: "Go on", zhHans: "继续", de: "Weiter")
    public static let back = Phrase(en: "Back", zhHans: "返回", de: "Zurück")
    public static let close = Phrase(en: "Close", zhHans: "关闭", de: "Schließen")
    public static let help = Phrase(en: "Help", zhHans: "帮助", de: "Hilfe")
    public static let language = Phrase(en: "Language", zhHans: "语言", de: "Sprache")
    public static let mouse = Phrase(
        en: "mouse on/off, off to select text", zhHans: "鼠标开／关，关闭后可选取文字",
        de: "Maus an/aus, aus zum Markieren")
    public static let redraw = Phrase(en: "draw again", zhHans: "重画屏幕", de: "neu zeichnen")
    public static let suspend = Phrase(en: "suspend", zhHans: "挂起", de: "anhalten")
    public static let quit = Phrase(en: "Quit", zhHans: "退出", de: "Beenden")
    public static let mail = Phrase(
        en: "mail that was sent", zhHans: "已发出的邮件", de: "gesendete E-Mail")
    public static let nextPage = Phrase(
        en: "Next, from any field", zhHans: "在任意项：下一步", de: "Weiter, von jedem Feld")
    public static let backPage = Phrase(
        en: "Back, from any field", zhHans: "在任意项：上一步", de: "Zurück, von jedem Feld")
    public static let startEnd = Phrase(
        en: "start / end", zhHans: "行首／行尾", de: "Anfang / Ende")
    public static let deleteEnds = Phrase(
        en: "delete to end / start", zhHans: "删到行尾／行首", de: "bis Ende / Anfang löschen")
    public static let deleteWord = Phrase(
        en: "delete a word", zhHans: "删除一词", de: "Wort löschen")
    public static let undo = Phrase(
        en: "undo / redo", zhHans: "撤销／重做", de: "rückgängig / wiederholen")
    public static let choose = Phrase(en: "choose, tick", zhHans: "选中、勾选", de: "wählen, ankreuzen")
    public static let earlier = Phrase(en: "Earlier", zhHans: "用过的", de: "Frühere")
    public static let copyNumber = Phrase(en: "Copy number", zhHans: "复制单号", de: "Nummer kopieren")
}

/// Languages, by their own names.
public enum LanguagePhrases {
    public static let title = "Language · 语言 · Sprache"

    public static func ownName(_ language: Language) -> String {
        switch language {
        case .english: "English"
        case .chinese: "简体中文"
        case .german: "Deutsch"
        }
    }
}
