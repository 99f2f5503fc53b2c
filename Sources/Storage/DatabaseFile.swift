import CSQLite
import Glibc

/// The file before SQLite opens it: folder, permissions, file system.
enum DatabaseFile {
    /// Makes the folder (0700) and the file (0600) where they are missing, if it may.
    ///
    /// - Throws: `StorageFault` when that fails, the file cannot be written, or the file system
    ///   is a network's, on which SQLite's locks do not hold.
    static func prepare(_ path: String, makesFile: Bool = true) throws {
        if makesFile { try make(path) }
        try checkFile(path)
        try checkSystem(of: path)
    }

    private static func make(_ path: String) throws {
        try makeFolder(of: path)
        // An existing file is asked by name: closing a descriptor of it would drop the locks of
        // every connection that this process has open.
        if access(path, F_OK) != 0 {
            let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 || errno == EEXIST else {
                throw StorageFault(kind: .file(errno), code: errno, file: path)
            }
            if descriptor >= 0 { close(descriptor) }
        }
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
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw StorageFault(kind: .cannotRead, code: errno, file: path)
        }
        if status.st_mode & S_IFMT == S_IFDIR {
            throw StorageFault(kind: .folder, file: path)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw StorageFault(kind: .foreign, file: path)
        }
        guard access(path, R_OK) == 0 else {
            throw StorageFault(kind: .cannotRead, code: errno, file: path)
        }
        guard access(path, W_OK) == 0 else {
            throw StorageFault(kind: .readOnly, code: errno, file: path)
        }
    }

    private static func makeFolder(of path: String) throws {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
        let folder = String(path[..<slash])
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
