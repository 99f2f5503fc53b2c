import Invoicing

/// The working calendar: what an import did, and a year as it counts.
public enum CalendarPhrases {
    /// How many days of a year are worked.
    public static func heading(_ year: CalendarYear) -> Phrase {
        let (count, working) = (year.days.count, year.workingDays)
        return Phrase(
            en: "\(year.year): \(working) working days, \(count) "
                + "\(count == 1 ? "day differs" : "days differ") from Monday to Friday.",
            zhHans: "\(year.year) 年：\(working) 个工作日，\(count) 天与周一至周五的常规不同。",
            de: "\(year.year): \(working) Arbeitstage, \(count) "
                + "\(count == 1 ? "Tag weicht" : "Tage weichen") von Montag bis Freitag ab.")
    }

    /// A year whose holidays nobody knows yet.
    public static func provisional(_ year: Int) -> Phrase {
        Phrase(
            en: "\(year) is provisional: its holidays are not known here, so Monday to Friday "
                + "count. Import the announcement: fapiao calendar import FILE",
            zhHans: "\(year) 年为暂定：尚无放假安排，按周一至周五计算。请导入放假通知：fapiao calendar import 文件",
            de: "\(year) ist vorläufig: Die Feiertage sind hier nicht bekannt, es zählen Montag "
                + "bis Freitag. Bitte die Bekanntgabe einlesen: fapiao calendar import DATEI")
    }

    public static let off = Phrase(en: "off", zhHans: "放假", de: "frei")
    public static let working = Phrase(en: "working", zhHans: "上班", de: "Arbeitstag")

    public static func source(_ source: CalendarSource) -> Phrase {
        switch source {
        case .shipped: Phrase(en: "shipped", zhHans: "内置", de: "mitgeliefert")
        case .imported: Phrase(en: "imported", zhHans: "导入", de: "eingelesen")
        }
    }

    /// The file said what was imported before.
    public static let nothingNew = Phrase(
        en: "All of this was imported before; the calendar stays as it is.",
        zhHans: "此前已导入相同内容，日历没有变化。",
        de: "Das alles war schon eingelesen; der Kalender bleibt, wie er ist.")

    /// What an import did to what is open.
    public static func dates(_ changes: DateChanges) -> Phrase {
        let (moved, settled) = (changes.moved, changes.settled)
        let first = Phrase(
            en: moved == 0
                ? "No open application is due on another day."
                : "\(moved) open \(moved == 1 ? "application is" : "applications are") due on "
                    + "another day now.",
            zhHans: moved == 0 ? "没有申请的截止日期改变。" : "\(moved) 项未办结申请的截止日期已改变。",
            de: moved == 0
                ? "Kein offener Antrag ist an einem anderen Tag fällig."
                : "\(moved) \(moved == 1 ? "offener Antrag ist" : "offene Anträge sind") jetzt an "
                    + "einem anderen Tag fällig.")
        guard settled > 0 else { return first }
        return Phrase(
            en: first.en + " \(settled) \(settled == 1 ? "date is" : "dates are") no longer "
                + "provisional.",
            zhHans: first.zhHans + "\(settled) 项的日期不再是暂定。",
            de: first.de + " \(settled) \(settled == 1 ? "Termin ist" : "Termine sind") nicht "
                + "mehr vorläufig.")
    }

    /// Fewer days off than any announcement names: most likely not the whole year.
    public static func fewDaysOff(_ year: CalendarYear) -> Phrase {
        let count = year.weekdaysOff
        return Phrase(
            en:
                "Warning: \(year.year) has only \(count) \(count == 1 ? "weekday" : "weekdays") off "
                + "now, and an announcement names about 18. An import replaces the whole year: if the file does not hold "
                + "all of it, complete the file and import it again.",
            zhHans: "警告：\(year.year) 年现在只有 \(count) 个工作日放假，通常约为 18 个。"
                + "导入会替换全年安排：如果文件不完整，请补全后重新导入。",
            de: "Warnung: \(year.year) hat jetzt nur \(count) "
                + "\(count == 1 ? "freien Wochentag" : "freie Wochentage"), üblich sind etwa "
                + "18. Das Einlesen ersetzt das ganze Jahr: Ist die Datei nicht vollständig, "
                + "bitte ergänzen und noch einmal einlesen.")
    }

    /// One row is bad, so none was taken.
    public static let nothingTaken = Phrase(
        en: "Nothing was imported. Correct these rows and import the file again.",
        zhHans: "未导入任何内容。请更正以上各行后重新导入。",
        de: "Nichts wurde eingelesen. Bitte diese Zeilen berichtigen und die Datei noch einmal "
            + "einlesen.")
}

extension CalendarFault {
    /// What is wrong with a row, and what to do.
    public var phrase: Phrase {
        switch self {
        case .day:
            Phrase(
                en: "There is no such day. Write it like 2026-10-01.",
                zhHans: "没有这一天。请写成 2026-10-01 的形式。",
                de: "Diesen Tag gibt es nicht. Bitte wie 2026-10-01 schreiben.")
        case .kind:
            Phrase(
                en: "Write holiday for a day off, or workday for a day of the weekend that is "
                    + "worked.",
                zhHans: "放假请写 holiday，周末调休上班请写 workday。",
                de: "Bitte holiday für einen freien Tag schreiben oder workday für einen Tag am "
                    + "Wochenende, an dem gearbeitet wird.")
        case .workedWeekday(let day): Self.workedWeekday(day.weekdayPhrase)
        case .twice(let line):
            Phrase(
                en: "Line \(line) names this day with the other kind. Remove one of the two.",
                zhHans: "第 \(line) 行已将这一天标为另一种。请删除其中一行。",
                de: "Zeile \(line) nennt diesen Tag mit der anderen Art. Bitte eine der beiden "
                    + "entfernen.")
        }
    }

    private static func workedWeekday(_ weekday: Phrase) -> Phrase {
        Phrase(
            en: "This is a \(weekday.en), which is worked anyhow; in exchange for a holiday only "
                + "a Saturday or Sunday is. Check the date, or remove the row.",
            zhHans: "这一天是\(weekday.zhHans)，本来就上班；调休上班只能是星期六或星期日。请检查日期，或删除该行。",
            de: "Das ist ein \(weekday.de), da wird ohnehin gearbeitet; im Tausch für einen "
                + "Feiertag nur samstags oder sonntags. Bitte das Datum prüfen oder die Zeile "
                + "entfernen.")
    }
}
