import Glibc

/// A new file that takes the place of a database which is too damaged to be written to: before a
/// synced note `FILE.restoring` names it all is old, and with the note all is new. Whoever opens the
/// database, or writes to it, and finds the note finishes what it says, under the lock.
struct Replacement {
    private let path: String
    private let note: String

    init(of path: String) {
        self.path = path
        note = path + ".restoring"
    }

    /// What the note says: names in the folder of the database.
    private struct Order {
        let new: String
        /// The name that what is there now gets.
        let kept: String
    }

    /// Whether somebody was interrupted.
    var isPending: Bool { access(note, F_OK) == 0 }

    /// Finishes what a note says, if there is one.
    ///
    /// - Throws: `StorageFault`.
    func finishInterrupted() throws {
        guard isPending else { return }
        let lock = FileLock(path: path)
        try lock.acquire()
        defer { lock.release() }
        try finish()
    }

    /// Puts a file in the place of the database. The lock is held, and no connection of this process
    /// has either file open.
    ///
    /// - Parameters:
    ///   - new: in the same folder, closed, with nothing beside it.
    ///   - kept: the name for what is there now.
    func begin(new: String, kept: String) throws {
        try DatabaseFile.sync(file: new)
        let draft = "\(note).new"
        let text = "\(DatabaseFile.name(of: new))\n\(DatabaseFile.name(of: kept))\n"
        try DatabaseFile.write(text, to: draft)
        guard rename(draft, note) == 0 else {
            throw StorageFault(kind: .file(errno), code: errno, file: note)
        }
        try DatabaseFile.sync(folder: DatabaseFile.folder(of: path))
    }

    /// Does what the note says; each step may have been done before. The lock is held.
    func finish() throws {
        guard let order = try read() else { return }
        let folder = DatabaseFile.folder(of: path)
        // Once it has its name, the rest was done before.
        if access(order.new, F_OK) == 0 {
            // The old file keeps its name until the new one takes it, so that it never is missing.
            // Some file systems know no second name: there it is missing for a moment.
            if link(path, order.kept) != 0, ![EEXIST, ENOENT].contains(errno) {
                try move(path, order.kept)
            }
            // The old log never meets the new file. What SQLite shares in -shm is made of it.
            try move(path + "-wal", order.kept + "-wal")
            try move(path + "-journal", order.kept + "-journal")
            guard unlink(path + "-shm") == 0 || errno == ENOENT else {
                throw StorageFault(kind: .file(errno), code: errno, file: path + "-shm")
            }
            try DatabaseFile.sync(folder: folder)
            try move(order.new, path)
            try DatabaseFile.sync(folder: folder)
        }
        guard unlink(note) == 0 || errno == ENOENT else {
            throw StorageFault(kind: .file(errno), code: errno, file: note)
        }
        try DatabaseFile.sync(folder: folder)
    }

    /// Removes a note that says nothing.
    ///
    /// - Throws: `StorageFault`.
    func forget() throws {
        let lock = FileLock(path: path)
        try lock.acquire()
        defer { lock.release() }
        guard unlink(note) == 0 || errno == ENOENT else {
            throw StorageFault(kind: .file(errno), code: errno, file: note)
        }
    }

    /// Removes new files that no note names: of processes that were killed before they wrote one. The
    /// lock is held.
    func clear() {
        guard !isPending else { return }
        let folder = DatabaseFile.folder(of: path) + "/"
        for name in FolderNames.all(in: folder)
        where name.hasPrefix(DatabaseFile.name(of: path) + Self.mark)
            || folder + name == "\(note).new"
        {
            unlink(folder + name)
        }
    }

    /// A name for the file that takes the place.
    var newName: String { "\(path)\(Self.mark)\(getpid())" }

    private static let mark = ".new-"
    /// What the name of a kept database has behind its own.
    static let keptMark = ".replaced-"

    private func move(_ old: String, _ new: String) throws {
        guard rename(old, new) == 0 || errno == ENOENT else {
            throw StorageFault(kind: .file(errno), code: errno, file: new)
        }
    }

    /// nil where there is none, also because another process was first.
    private func read() throws -> Order? {
        let descriptor = open(note, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw StorageFault(kind: .file(errno), code: errno, file: note)
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 2048)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        let names = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        // It names files of this database alone, whoever wrote it.
        let own = DatabaseFile.name(of: path)
        guard names.count == 3, names[0].hasPrefix(own + Self.mark),
            names[1].hasPrefix(own + Self.keptMark),
            !names.contains(where: { $0.contains("/") })
        else { throw StorageFault(kind: .note, file: note) }
        let folder = DatabaseFile.folder(of: path) + "/"
        return Order(new: folder + names[0], kept: folder + names[1])
    }
}
