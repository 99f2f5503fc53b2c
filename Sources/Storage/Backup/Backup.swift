import CSQLite
import Glibc
import Invoicing

extension SQLiteConnection {
    /// Copies the database into a new file while others go on writing.
    ///
    /// The copy holds no codes and no mailed passwords, and is checked before it has its name.
    ///
    /// - Parameter keepsSecrets: for a copy that stays beside the database.
    /// - Returns: what the check found wrong; the copy is kept unless something of it is broken.
    /// - Throws: `StorageFault`, `.exists` when the file is there already.
    public func backUp(
        to file: String, keepsSecrets: Bool = false
    ) throws -> [DatabaseCheck.Finding] {
        let name = PartialName(for: file)
        // Also beside a file that has its name: it was killed a moment later.
        name.clear()
        guard access(file, F_OK) != 0 else {
            throw StorageFault(kind: .exists, code: EEXIST, file: file)
        }
        let partial = name.path
        defer { DatabaseFile.remove(allOf: partial) }
        try copy(into: name)
        let findings = try Self.finish(partial, keepsSecrets: keepsSecrets)
        if !findings.contains(where: \.isBroken) {
            try DatabaseFile.sync(file: partial)
            try name.finish()
            do {
                try DatabaseFile.sync(folder: DatabaseFile.folder(of: file))
            } catch {
                // A name that may be gone after a power cut is no backup.
                unlink(file)
                throw error
            }
        }
        return findings
    }

    /// Copies everything into a file under its name for the meantime.
    ///
    /// - Throws: `StorageFault`.
    func copy(into name: PartialName) throws {
        // Made first, so that it is nobody else's to read from the first byte on.
        let descriptor = DatabaseFile.create(name.path, O_WRONLY | O_EXCL)
        guard descriptor >= 0 else {
            throw StorageFault(kind: .file(errno), code: errno, file: name.path)
        }
        close(descriptor)
        do {
            try execute("VACUUM INTO \(name.path)")
        } catch let fault as StorageFault where fault.kind == .diskFull {
            // The disk of the copy is another than that of the database.
            throw StorageFault(kind: .diskFull, code: fault.code, file: name.file)
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
}
