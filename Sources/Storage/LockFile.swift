import Glibc

/// A file beside a database that is only locked, never read.
public struct LockFile: Sendable {
    public let path: String
    let owner: FileOwner

    /// - Parameter suffix: what its name has behind that of the database.
    public init(beside database: String, _ suffix: String) {
        path = database + suffix
        owner = FileOwner(of: database)
    }

    /// Opens it; it is made where it is missing.
    ///
    /// - Throws: `StorageFault`.
    public func open() throws -> Int32 {
        let descriptor = owner.open(path, O_RDWR)
        guard descriptor >= 0 else {
            throw StorageFault(kind: .file(errno), code: errno, file: path)
        }
        return descriptor
    }
}
