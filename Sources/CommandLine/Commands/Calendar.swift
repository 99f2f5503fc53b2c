import Invoicing
import Phrases
import Text

/// What `fapiao calendar` does.
public enum CalendarAction: Hashable, Sendable {
    case take(FeedSource)
    case show(year: Int)
}

// The holidays that are announced each autumn.
extension CommandFamily {
    static var calendar: CommandFamily {
        CommandFamily(
            .calendar, for: .staff,
            summary: Phrase(
                en: "the holidays of a year", zhHans: "一年的放假安排", de: "die Feiertage eines Jahres"),
            about: Phrase(
                en: """
                    import takes the holidays of a year, which the State Council announces in the
                    autumn before, from CSV with a header; a lead or the operator does it:
                      date,kind,name_en,name_zh
                      2026-10-01,holiday,National Day,国庆节
                      2026-10-10,workday,Make-up working day for National Day,国庆节调休上班
                    kind is holiday, or workday for a Saturday or Sunday worked in exchange; the
                    names may be left out. The file holds whole years: what was known of them
                    before, shipped or imported, is gone. Named days of the last week of December
                    before belong to them too. The due dates of what is Submitted or In process
                    follow at once. A bad row refuses the whole file; repeating it changes nothing.
                    show prints the days that differ from Monday to Friday, and where they come
                    from. --json: {"year","provisional","workingDays","days":[{"day","working",
                    "source"}]}, source being shipped or imported; import: {"changed","years":[…],
                    "moved","settled"}, applications due on another day, or no longer provisional.
                    """,
                zhHans: """
                    import 导入国务院于上一年秋季公布的全年放假安排（带表头的 CSV），
                    由主管或运维人员执行：
                      date,kind,name_en,name_zh
                      2026-10-01,holiday,National Day,国庆节
                      2026-10-10,workday,Make-up working day for National Day,国庆节调休上班
                    kind 为 holiday（放假）或 workday（周六、周日调休上班）；名称列可省略。
                    文件须包含全年安排：该年原有的安排（内置或此前导入）全部被替换；
                    上一年 12 月最后一周中列出的日子也一并生效。已提交和开票中的申请，
                    截止日期随即更新。有一行错误则整个文件被拒绝；重复导入不产生变化。
                    show 列出与周一至周五常规不同的日子及其来源。
                    --json：{"year","provisional","workingDays","days":[{"day","working",
                    "source"}]}，source 为 shipped（内置）或 imported（导入）；import 输出
                    {"changed","years":[…],"moved","settled"}，即改期和不再暂定的申请数。
                    """,
                de: """
                    import liest die Feiertage eines Jahres ein, die der Staatsrat im Herbst davor
                    bekannt gibt, als CSV mit Kopfzeile; Sache der Leitung oder des Betreibers:
                      date,kind,name_en,name_zh
                      2026-10-01,holiday,National Day,国庆节
                      2026-10-10,workday,Make-up working day for National Day,国庆节调休上班
                    kind ist holiday, oder workday für einen Samstag oder Sonntag, an dem dafür
                    gearbeitet wird; die Namen dürfen fehlen. Die Datei enthält ganze Jahre: Was
                    davon vorher bekannt war, mitgeliefert oder eingelesen, entfällt. Genannte Tage
                    der letzten Dezemberwoche davor gehören dazu. Die Termine von Eingereichtem
                    und in Bearbeitung Befindlichem folgen sofort. Eine falsche Zeile weist die
                    ganze Datei ab; Wiederholen ändert nichts.
                    show zeigt die Tage, die von Montag bis Freitag abweichen, und woher sie sind.
                    --json: {"year","provisional","workingDays","days":[{"day","working",
                    "source"}]}, source ist shipped oder imported; import: {"changed","years":[…],
                    "moved","settled"}, Anträge mit anderem oder nicht mehr vorläufigem Termin.
                    """),
            [
                CommandRecord(
                    "calendar import", [.one(.file)], options: [.optional(.encoding, at: [.desk])],
                    for: .lead, at: [.desk],
                    exits: [
                        ExitNote(
                            .refused, en: "a row is bad", zhHans: "存在错误行",
                            de: "eine Zeile ist falsch"),
                        .noSuchFile, .notAllowed,
                    ], examples: ["calendar import -"]
                ) { words in .calendar(.take(words.source())) },
                CommandRecord(
                    "calendar show", [.one(.year)], for: .clerk, at: [.desk],
                    examples: ["calendar show 2027"]
                ) { words throws(UsageFault) in .calendar(.show(year: try words.year())) },
            ])
    }
}

extension CommandWords {
    fileprivate func year() throws(UsageFault) -> Int {
        guard let first = Day(Plain.text(arguments[0]) + "-01-01") else {
            throw .badValue(arguments[0], option: "calendar show", allowed: "YYYY")
        }
        return first.year
    }
}
