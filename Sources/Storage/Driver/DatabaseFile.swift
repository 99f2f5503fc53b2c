import CSQLite
import Glibc

/// The file before SQLite opens it: its name, folder, permissions, file system.
public enum DatabaseFile {
    /// The name that a database has for all: symbolic links are followed to their end, so that one
    /// file has one lock.
    ///
    /// - Parameter path: as it was given; a name that links to nothing leads where it would be made.
    public static func resolved(_ path: String) -> String {
        var path = path
        // As many as the kernel follows.
        for _ in 0..<40 {
            var target = [CChar](repeating: 0, count: Int(PATH_MAX))
            let count = readlink(path, &target, target.count - 1)
            guard count > 0 else { return path }
            let end = String(
                decoding: target.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
            path = end.hasPrefix("/") ? end : folder(of: path) + "/" + end
        }
        return path
    }

    /// Makes the folder (0700) and the file (0600) where they are missing, if it may, and ends a
    /// restore that was interrupted.
    ///
    /// - Throws: `StorageFault` when that fails, the file cannot be written, the file system is a
    ///   network's, on which SQLite's locks do not hold, or there is no file that may be made anew.
    static func prepare(_ path: String, makesFile: Bool = true) throws {
        // SQLite would take them for something else than files.
        guard path != ":memory:", !path.hasPrefix("file:"), !path.isEmpty else {
            throw StorageFault(kind: .noFile, file: path)
        }
        try Replacement(of: path).finishInterrupted()
        if access(path, F_OK) != 0, [ENOENT, ENOTDIR].contains(errno) {
            if hasTraces(path) {
                // Another process may just be putting it there.
                try Replacement(of: path).finishInterrupted()
                if access(path, F_OK) != 0 { throw StorageFault(kind: .gone, file: path) }
            } else if makesFile {
                try make(path)
            } else {
                throw StorageFault(kind: .missing, file: path)
            }
        }
        try checkFile(path)
        try checkSystem(of: path)
    }

    /// The folder that a file is in, without a slash at its end.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Removes a file with all that SQLite and the lock put beside it.
    static func remove(allOf file: String) {
        for part in ["", "-wal", "-shm", "-journal", ".lock"] { unlink(file + part) }
    }

    /// Without its folder.
    static func name(of path: String) -> String {
        String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
    }

    /// Whether a database of this program was here once: its lock and its log stay beside it.
    static func hasTraces(_ path: String) -> Bool {
        [".lock", "-wal"].contains { access(path + $0, F_OK) == 0 }
    }

    /// Whether it was used once: a first use makes none of these.
    static func hasLived(_ path: String) -> Bool {
        [".mail.lock", ".maintain.lock", ".hash.lock"].contains { access(path + $0, F_OK) == 0 }
    }

    /// Makes names in a folder last.
    static func sync(folder: String) throws {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw StorageFault(kind: .file(errno), code: errno, file: folder)
        }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw StorageFault(kind: .file(errno), code: errno, file: folder)
        }
    }

    /// Makes what is in a file last. No connection of this process may have it open: the close would
    /// drop its locks.
    static func sync(file: String) throws {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw StorageFault(kind: .file(errno), code: errno, file: file)
        }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw StorageFault(kind: .file(errno), code: errno, file: file)
        }
    }

    /// Opens a file, which is made where it is missing, for its owner alone; never another that a link
    /// leads to.
    ///
    /// - Returns: a descriptor, or -1 with `errno`.
    static func create(_ path: String, _ flags: Int32) -> Int32 {
        open(path, flags | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    }

    /// Writes a short text into a file, in place of what it held, and makes it last.
    ///
    /// - Throws: `StorageFault`.
    static func write(_ text: String, to file: String) throws {
        let descriptor = create(file, O_WRONLY | O_TRUNC)
        guard descriptor >= 0 else {
            throw StorageFault(kind: .file(errno), code: errno, file: file)
        }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        let count = Glibc.write(descriptor, bytes, bytes.count)
        guard count == bytes.count else {
            // What a full disk did not take is no error by itself.
            throw StorageFault(kind: count < 0 ? .file(errno) : .diskFull, code: errno, file: file)
        }
        guard fsync(descriptor) == 0 else {
            throw StorageFault(kind: .file(errno), code: errno, file: file)
        }
    }

    private static func make(_ path: String) throws {
        try makeFolder(of: path)
        // An existing file is asked by name: closing a descriptor of it would drop the locks of
        // every connection that this process has open.
        let descriptor = create(path, O_RDWR | O_EXCL)
        guard descriptor >= 0 || errno == EEXIST else {
            throw StorageFault(kind: .file(errno), code: errno, file: path)
        }
        if descriptor >= 0 { close(descriptor) }
    }

    private static func checkSystem(of path: String) throws {
        let system = fapiao_file_system(path)
        guard system >= 0 else {
            throw StorageFault(kind: .cannotRead, code: errno, file: path)
        }
        if networks.contains(UInt32(truncatingIfNeeded: system)) {
            throw StorageFault(kind: .networkFileSystem, file: path)
        }
    }

    private static func checkFile(_ path: String) throws {
        try checkKind(of: path)
        guard access(path, R_OK) == 0 else {
            throw StorageFault(kind: .cannotRead, code: errno, file: path)
        }
        guard access(path, W_OK) == 0 else {
            throw StorageFault(kind: .readOnly, code: errno, file: path)
        }
    }

    /// - Throws: `StorageFault` for what is no regular file, or not there.
    static func checkKind(of path: String) throws {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw StorageFault(kind: .cannotRead, code: errno, file: path)
        }
        if status.st_mode & S_IFMT == S_IFDIR {
            throw StorageFault(kind: .folder, file: path)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw StorageFault(kind: .noFile, file: path)
        }
    }

    static func makeFolder(of path: String) throws {
        let folder = folder(of: path)
        guard access(folder, F_OK) != 0 else { return }
        try makeFolder(of: folder)
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
            throw StorageFault(kind: .file(errno), code: errno, file: folder)
        }
    }

    // NFS, SMB, CIFS, SMB2, FUSE, 9P, Ceph: magic numbers of statfs(2).
    private static let networks: Set<UInt32> = [
        0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x6573_5546, 0x0102_1997, 0x00C3_6400,
    ]
}
