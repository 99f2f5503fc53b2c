import Glibc

/// A file beside a database that is only locked, never read.
public struct LockFile: Sendable {
    public let path: String

    /// - Parameter suffix: what its name has behind that of the database.
    public init(beside database: String, _ suffix: String) {
        path = database + suffix
    }

    /// Opens it; it is made where it is missing.
    ///
    /// - Throws: `StorageFault`.
    public func open() throws -> Int32 {
        var descriptor = DatabaseFile.create(path, O_RDWR)
        if descriptor < 0, errno == EACCES, isForgotten {
            unlink(path)
            descriptor = DatabaseFile.create(path, O_RDWR)
        }
        guard descriptor >= 0 else {
            throw StorageFault(kind: .file(errno), code: errno, file: path)
        }
        return descriptor
    }

    /// Whether root left it, which keeps the owner out: it says nothing that would be lost.
    private var isForgotten: Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_uid != geteuid()
            && status.st_mode & S_IFMT == S_IFREG && status.st_size == 0
    }
}
