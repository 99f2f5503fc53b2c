/// Why a row cannot stand in an announcement of the working calendar.
public enum CalendarFault: Hashable, Sendable {
    /// Not `YYYY-MM-DD`, or no such day.
    case day
    /// Neither `holiday` nor `workday`.
    case kind
    /// A day from Monday to Friday is worked anyhow; in exchange for a holiday only days of the
    /// weekend are, so the date is most likely mistyped. (A day of the weekend may be named as
    /// holiday: announcements name their breaks from the first day to the last.)
    case workedWeekday(Day)
    /// Named with the other kind on an earlier line.
    case twice(line: Int)
}
