/// Opens a database that is ready for work.
public enum Database {
    /// Opens the file, making it or bringing it up to date when needed.
    ///
    /// - Parameters:
    ///   - path: nil for one in memory.
    ///   - makesFile: false where one is expected to be there, by most commands.
    /// - Throws: `StorageFault`, `.missing` where there is none, and none is made.
    public static func open(_ path: String?, makesFile: Bool = true) throws -> SQLiteConnection {
        let connection = try SQLiteConnection(path: path, makesFile: makesFile)
        try connection.run(script: "PRAGMA cell_size_check = ON")
        let found = try Migrations.version(of: connection, path: path ?? ":memory:")
        if let path, found == 0 {
            // A first use that was killed leaves an empty file too, and nothing else.
            if DatabaseFile.hasLived(path) { throw StorageFault(kind: .emptied, file: path) }
            if !makesFile { throw StorageFault(kind: .missing, file: path) }
        }
        try Migrations.run(on: connection, path: path ?? ":memory:", from: found)
        // Another file may have taken the place while this one was opened.
        if connection.isReplaced { try connection.reopen() }
        connection.expect(version: Migrations.newest)
        try connection.followRestores()
        return connection
    }

    /// How far a database has come.
    ///
    /// - Throws: `StorageFault`.
    public static func sequence(of connection: SQLiteConnection) throws -> Int64 {
        try Newest(connection).find().sequence
    }

    /// How far a backup's database had come: of two, the one with the higher number is the newer.
    ///
    /// - Returns: 0 where an older version made it; nil where it is no backup, or a damaged one.
    public static func sequence(ofBackup file: String) -> Int64? {
        guard let connection = try? SQLiteConnection(reading: file),
            (try? Migrations.checkOwner(of: connection, path: file)) != nil
        else { return nil }
        // A table of a later version.
        let hasNumber = try? connection.first(
            "SELECT count(*) FROM sqlite_schema WHERE name = 'newest'"
        ) { $0.bool(0) }
        guard hasNumber ?? false else { return 0 }
        return try? Newest(connection).find().sequence
    }

    /// Opens a file that is there, to read; makes nothing and migrates nothing.
    ///
    /// - Throws: `StorageFault`, `.foreign` or `.newer` for a database that is not this program's,
    ///   `.missing` for none.
    public static func reading(_ path: String) throws -> SQLiteConnection {
        let connection = try SQLiteConnection(path: path, makesFile: false)
        try connection.run(script: "PRAGMA cell_size_check = ON")
        if try Migrations.isEmpty(connection, path: path) {
            throw StorageFault(kind: .missing, file: path)
        }
        return connection
    }
}
