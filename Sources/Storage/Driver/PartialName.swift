import Glibc

/// The name of a file while it is made: `FILE.partial-PROCESS`, so that several processes can make
/// the same file, of which the first gets the name, and what a killed one left is known as such.
public struct PartialName {
    /// The name that it gets.
    public let file: String
    /// The name that it has until then.
    public let path: String

    public init(for file: String) {
        self.file = file
        path = "\(file)\(Self.mark)\(getpid())"
    }

    /// Removes what processes left of this file that are gone.
    ///
    /// - Returns: whether there was anything.
    @discardableResult public func clear() -> Bool { clear(behind: Self.mark) }

    /// The same with files that are named after this one.
    ///
    /// - Parameter suffix: what stands behind its name.
    @discardableResult func clear(behind suffix: String) -> Bool {
        let slash = file.lastIndex(of: "/")
        let name = String(slash.map { file[file.index(after: $0)...] } ?? file[...])
        return Self.clear(
            in: slash.map { String(file[...$0]) } ?? "./", beginning: name + suffix)
    }

    /// Removes what processes that are gone left in a folder of files with such a beginning.
    ///
    /// - Parameter folder: with a slash at its end.
    /// - Returns: whether there was anything.
    @discardableResult public static func clear(in folder: String, beginning: String) -> Bool {
        let left = FolderNames.all(in: folder).filter {
            $0.hasPrefix(beginning) && isForgotten($0)
        }
        for each in left { unlink(folder + each) }
        return !left.isEmpty
    }

    /// Whether the process that made it is gone; what SQLite put beside it counts too.
    private static func isForgotten(_ name: String) -> Bool {
        var rest = name[...]
        while !rest.isEmpty, !rest.hasPrefix(mark) { rest = rest.dropFirst() }
        guard let process = pid_t(rest.dropFirst(mark.count).prefix { $0.isWholeNumber }),
            process > 0
        else { return false }
        return kill(process, 0) != 0 && errno == ESRCH
    }

    /// Gives the file its name; never replaces one that was made meanwhile.
    ///
    /// - Throws: `StorageFault`, `.exists` where there is one.
    public func finish() throws {
        if link(path, file) == 0 {
            unlink(path)
            return
        }
        let code = errno
        // Some file systems know no second name.
        if [EPERM, ENOTSUP, ENOSYS].contains(code), access(file, F_OK) != 0,
            rename(path, file) == 0
        {
            return
        }
        throw StorageFault(
            kind: code == EEXIST ? .exists : .file(code), code: code, file: file)
    }

    private static let mark = ".partial-"
}
