/// Opens a database that is ready for work.
public enum Database {
    /// Opens the file, making it or bringing it up to date when needed.
    ///
    /// - Parameter path: nil for one in memory.
    /// - Throws: `StorageFault`.
    public static func open(_ path: String?) throws -> SQLiteConnection {
        let connection = try SQLiteConnection(path: path)
        try connection.run(script: "PRAGMA cell_size_check = ON")
        try Migrations.run(on: connection, path: path ?? ":memory:")
        return connection
    }

    /// Opens a file that is there, to read; makes nothing and migrates nothing.
    ///
    /// - Throws: `StorageFault`, `.foreign` or `.newer` for a database that is not this program's.
    public static func reading(_ path: String) throws -> SQLiteConnection {
        let connection = try SQLiteConnection(path: path, makesFile: false)
        try connection.run(script: "PRAGMA cell_size_check = ON")
        try Migrations.checkOwner(of: connection, path: path)
        return connection
    }
}
