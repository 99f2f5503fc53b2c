import Glibc
import Invoicing

/// The schema's versions, in order; only ever appended to.
enum Migrations {
    /// Marks a file as this program's: "FAPI".
    static let applicationID = 0x4641_5049

    /// A version: the script that makes it of the one before, and what follows that no script
    /// can do.
    private struct Version {
        let script: String
        var step: (@Sendable (any Connection) throws -> Void)?
    }

    private static let versions = [
        Version(script: schema1), Version(script: schema2), Version(script: schema3),
        Version(script: schema4) { try LogBeginning(connection: $0).write() },
        Version(script: schema5),
    ]

    /// The version that this program writes.
    static var newest: Int { versions.count }

    /// An empty database of a version, in memory.
    static func empty(version: Int) throws -> SQLiteConnection {
        let connection = try SQLiteConnection(path: nil)
        for version in versions.prefix(version) { try connection.run(script: version.script) }
        return connection
    }

    /// Brings a database to the newest version, all steps in one transaction; what an older
    /// version of this program wrote is copied to `FILE.before-N` first.
    ///
    /// - Throws: `StorageFault`, `.foreign` for another program's database and `.newer` for one
    ///   that a later version of this program wrote.
    /// - Parameters:
    ///   - found: the version that it was found to have.
    ///   - keepsOld: false for a copy that nobody uses yet.
    static func run(
        on connection: SQLiteConnection, path: String, from found: Int, keepsOld: Bool = true
    ) throws {
        if found == newest { return }
        try connection.locked { try connection.run(script: "PRAGMA journal_mode = WAL") }
        if found > 0, keepsOld { try keep(connection, path: path) }
        try connection.transaction {
            // Another process may have been first while this one waited for the lock.
            let current = try version(of: connection, path: path)
            for version in versions.dropFirst(current) {
                try connection.run(script: version.script)
                try version.step?(connection)
            }
            try connection.run(
                script: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(newest)")
        }
    }

    private static func keep(_ connection: SQLiteConnection, path: String) throws {
        let copy = "\(path).before-\(newest)"
        try connection.locked {
            // Another process may have been first while this one waited for the lock.
            guard try version(of: connection, path: path) < newest else { return }
            // Of an attempt that went no further; what it holds is in the database.
            unlink(copy)
            let findings = try connection.backUp(to: copy, keepsSecrets: true)
            if findings.contains(where: \.isBroken) {
                throw StorageFault(kind: .damaged, file: path)
            }
        }
    }

    /// - Throws: `StorageFault` for an empty file, another program's or a later version's.
    static func checkOwner(of connection: SQLiteConnection, path: String) throws {
        guard try version(of: connection, path: path) > 0 else {
            throw StorageFault(kind: .foreign, file: path)
        }
    }

    /// Whether there is nothing in it at all.
    static func isEmpty(_ connection: SQLiteConnection, path: String) throws -> Bool {
        try version(of: connection, path: path) == 0
    }

    /// The version of a database of this program; 0 for an empty file.
    static func version(of connection: SQLiteConnection, path: String) throws -> Int {
        let owner = try connection.first("PRAGMA application_id") { $0.int(0) } ?? 0
        let version = try connection.first("PRAGMA user_version") { $0.int(0) } ?? 0
        let isEmpty = try owner == 0 && version == 0 && tables(of: connection) == 0
        guard owner == applicationID || isEmpty else {
            throw StorageFault(kind: .foreign, file: path)
        }
        guard version <= newest else { throw StorageFault(kind: .newer, file: path) }
        return version
    }

    private static func tables(of connection: SQLiteConnection) throws -> Int {
        try connection.first("SELECT count(*) FROM sqlite_schema") { $0.int(0) } ?? 0
    }
}
