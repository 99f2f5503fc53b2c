import Invoicing
import Storage

extension Shell {
    /// Writes the head into the system's log, where who owns the database cannot change it; once a
    /// day.
    func noteHead(_ connection: SQLiteConnection, on today: Day) throws {
        try HistoryHead.takeDaily(connection, on: today) { head in
            SystemLog(file: options.environment.log).note("head \(head.line)")
        }
    }
}
