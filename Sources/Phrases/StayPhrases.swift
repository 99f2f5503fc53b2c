/// What is said to somebody who stays at the open door without signing in.
public enum StayPhrases {
    public static let title = Phrase(en: "Still there?", zhHans: "您还在吗？", de: "Noch da?")

    public static let idleSoon = Phrase(
        en: "Without a key this connection ends in two minutes. Press any key to go on.",
        zhHans: "如无操作，此连接将在两分钟后断开。按任意键继续。",
        de: "Ohne eine Taste endet diese Verbindung in zwei Minuten. Weiter mit jeder Taste.")
    public static let wholeSoon = Phrase(
        en: "This connection ends in two minutes, an hour after it began, unless you sign in. "
            + "Press any key to go on.",
        zhHans: "未登录的连接最长一小时，此连接将在两分钟后断开；登录后可继续使用。按任意键继续。",
        de: "Diese Verbindung endet in zwei Minuten, eine Stunde nach ihrem Beginn, wenn Sie sich "
            + "nicht anmelden. Weiter mit jeder Taste.")

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
