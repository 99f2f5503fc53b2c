import Glibc

/// Root has no business in the files of somebody else: what it made there would shut the owner out,
/// and links that the owner has put there would lead it anywhere.
public enum DatabaseOwner {
    /// Makes root, for good, the one who owns the database; where there is none yet, the one who owns
    /// the folder that it will be in. Nobody else changes.
    ///
    /// - Throws: `StorageFault`.
    public static func become(of database: String) throws {
        guard geteuid() == 0 else { return }
        var status = stat()
        var path = database
        while stat(path, &status) != 0 {
            let folder = DatabaseFile.folder(of: path)
            guard folder != path else { return }
            path = folder
        }
        guard status.st_uid != 0 else { return }
        if let user = getpwuid(status.st_uid), let name = user.pointee.pw_name {
            initgroups(name, status.st_gid)
        } else {
            var group = status.st_gid
            setgroups(1, &group)
        }
        guard setgid(status.st_gid) == 0, setuid(status.st_uid) == 0, geteuid() != 0 else {
            throw StorageFault(kind: .other, code: errno, file: database)
        }
    }
}
