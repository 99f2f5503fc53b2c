/// What is said to somebody who stays at the open door without signing in.
public enum StayPhrases {
    public static let title = Phrase(en: "Still there?", zhHans: "您还在吗？", de: "Noch da?")

    public static let idleSoon = Phrase(
        en: "If nothing is typed, this connection ends in two minutes.",
        zhHans: "如无操作，此连接将在两分钟后断开。",
        de: "Ohne Eingabe endet diese Verbindung in zwei Minuten.")
    public static let wholeSoon = Phrase(
        en: "Unless you sign in, this connection ends in two minutes, an hour after it began.",
        zhHans: "未登录的连接最长一小时，此连接将在两分钟后断开；登录后可继续使用。",
        de:
            "Wenn Sie sich nicht anmelden, endet diese Verbindung in zwei Minuten, eine Stunde nach "
            + "ihrem Beginn.")
    public static let anyKeyGoesOn = Phrase(
        en: "Press any key to go on.", zhHans: "按任意键继续。", de: "Weiter mit beliebiger Taste.")
    public static let enterGoesOn = Phrase(
        en: "Press Enter to go on.", zhHans: "按 Enter 键继续。",
        de: "Weiter mit der Eingabetaste.")

    public static let idleOver = Phrase(
        en: "No key was pressed for ten minutes, so the connection was ended. Connect again to "
            + "go on.",
        zhHans: "十分钟无操作，连接已断开。请重新连接。",
        de: "Zehn Minuten lang wurde keine Taste gedrückt, darum wurde die Verbindung beendet. "
            + "Bitte neu verbinden.")
    public static let wholeOver = Phrase(
        en: "Nobody signed in for an hour, so the connection was ended. Connect again to go on.",
        zhHans: "一小时内未登录，连接已断开。请重新连接。",
        de: "Eine Stunde lang hat sich niemand angemeldet, darum wurde die Verbindung beendet. "
            + "Bitte neu verbinden.")
}
