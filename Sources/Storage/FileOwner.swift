import Glibc

/// Who owns what is made for a database: whoever owns the database, also where root makes it. A
/// file that root keeps would shut the owner out.
public struct FileOwner: Sendable {
    /// Only root can give a file away, and only where it belongs to somebody else.
    private let heir: (user: uid_t, group: gid_t)?

    /// - Parameter database: where it is not there yet, it will be its folder's owner's.
    public init(of database: String) {
        var status = stat()
        let folder = DatabaseFile.folder(of: database)
        guard geteuid() == 0, stat(database, &status) == 0 || stat(folder, &status) == 0 else {
            heir = nil
            return
        }
        heir = (status.st_uid, status.st_gid)
    }

    /// Opens a file, which is made where it is missing, for its owner alone.
    ///
    /// - Returns: a descriptor, or -1 with `errno`.
    public func open(_ path: String, _ flags: Int32) -> Int32 {
        let way = flags | O_CREAT | O_CLOEXEC | O_NOFOLLOW
        let descriptor = Glibc.open(path, way, 0o600)
        if descriptor >= 0 { give(descriptor) }
        return descriptor
    }

    /// Makes a folder where it is missing, for its owner alone.
    ///
    /// - Returns: false with `errno`.
    public func makeFolder(_ path: String) -> Bool {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { return false }
        guard heir != nil else { return true }
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        // A link that the operator has put there leads where it should.
        guard descriptor >= 0 else { return true }
        give(descriptor)
        close(descriptor)
        return true
    }

    // The owner may put anything into its folder: a link of another name to a file of root's is
    // not given away.
    private func give(_ descriptor: Int32) {
        guard let heir else { return }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_uid == 0, heir.user != 0,
            status.st_mode & S_IFMT == S_IFDIR || status.st_nlink == 1
        else { return }
        fchown(descriptor, heir.user, heir.group)
    }
}
