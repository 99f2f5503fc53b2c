import CSQLite
import Glibc
import Invoicing

extension SQLiteConnection {
    /// Copies the database into a new file while others go on writing.
    ///
    /// The copy holds no codes and no mailed passwords, and is checked before it has its name.
    ///
    /// - Parameter keepsSecrets: for a copy that stays beside the database.
    /// - Returns: what the check found wrong; the copy is kept only when that is nothing.
    /// - Throws: `StorageFault`, `.exists` when the file is there already.
    public func backUp(
        to file: String, keepsSecrets: Bool = false
    ) throws -> [DatabaseCheck.Finding] {
        guard access(file, F_OK) != 0 else {
            throw StorageFault(kind: .exists, code: EEXIST, file: file)
        }
        let name = PartialName(for: file)
        name.clear()
        let partial = name.path
        defer { for name in ["", "-wal", "-shm", "-journal", ".lock"] { unlink(partial + name) } }
        // Made first, so that it is nobody else's to read from the first byte on.
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StorageFault(kind: .file(errno), code: errno, file: partial)
        }
        close(descriptor)
        try execute("VACUUM INTO \(partial)")
        let findings = try Self.finish(partial, keepsSecrets: keepsSecrets)
        if findings.isEmpty {
            try name.finish()
            Self.sync(file)
        }
        return findings
    }

    /// Puts a database file in the place of this one, for all who have it open, and keeps what was
    /// there. Nobody writes meanwhile, so nothing is in neither.
    ///
    /// - Parameters:
    ///   - file: checked before, see `Database.check(file:)`.
    ///   - copy: a new file for what is replaced; nil where nothing is worth keeping.
    /// - Throws: `StorageFault`, `.damaged` when what is there cannot be copied soundly.
    public func replace(with file: String, keeping copy: String?) throws {
        let source = try SQLiteConnection(path: file)
        try locked {
            if let copy, try !backUp(to: copy, keepsSecrets: true).isEmpty {
                throw StorageFault(kind: .damaged, file: copy)
            }
            try takeOver(source)
            try run(script: "PRAGMA journal_mode = WAL")
        }
    }

    private func takeOver(_ source: SQLiteConnection) throws {
        guard let backup = sqlite3_backup_init(handle, "main", source.handle, "main") else {
            throw StorageFault.make(handle, statement: "restore")
        }
        let code = sqlite3_backup_step(backup, -1)
        let end = sqlite3_backup_finish(backup)
        guard code == SQLITE_DONE, end == SQLITE_OK else {
            throw StorageFault.make(handle, statement: "restore")
        }
    }

    private static func finish(
        _ file: String, keepsSecrets: Bool
    ) throws -> [DatabaseCheck.Finding] {
        let copy = try SQLiteConnection(path: file)
        try copy.run(script: "PRAGMA journal_mode = DELETE")
        if !keepsSecrets { try copy.transaction { try Outbox(copy).forgetSecrets() } }
        return try DatabaseCheck(copy).findings()
    }

    /// Makes what was written and renamed last.
    private static func sync(_ file: String) {
        let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
        for path in [file, folder.isEmpty ? "/" : folder] {
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            fsync(descriptor)
            close(descriptor)
        }
    }
}

extension Database {
    /// Looks at a file that is not in use, as before it is restored: one of this program, not of
    /// a later version, and sound.
    ///
    /// - Throws: `StorageFault`, `.foreign`, `.newer`, `.damaged` or `.cannotRead`.
    public static func check(file: String) throws -> [DatabaseCheck.Finding] {
        guard access(file, F_OK) == 0 else {
            throw StorageFault(kind: .cannotRead, code: errno, file: file)
        }
        let connection = try SQLiteConnection(path: file)
        try Migrations.checkOwner(of: connection, path: file)
        return try DatabaseCheck(connection).findings()
    }
}
