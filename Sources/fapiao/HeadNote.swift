import Storage

extension Shell {
    /// Writes the head into the system's log, where who owns the database cannot change it; only
    /// when something was done since it was written last.
    func noteHead(_ connection: SQLiteConnection) throws {
        guard let head = try HistoryHead.takeNews(connection) else { return }
        SystemLog(file: options.environment.log).note("head \(head.line)")
    }
}
