import CommandLine
import Glibc
import Invoicing
import Phrases
import Text

/// A file that was named for an import, or standard input; closed with its last reference.
final class InputFile {
    /// As messages name it.
    let name: Phrase
    let descriptor: Int32

    /// - Parameter path: `-` is standard input.
    init(_ path: String) throws(Fault) {
        name = Self.name(path)
        descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .notFound : .unreadable(code: errno)
        }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw .folder }
    }

    deinit { if descriptor > STDIN_FILENO { close(descriptor) } }

    /// As messages name the file of a path.
    static func name(_ path: String) -> Phrase {
        path == "-" ? FeedPhrases.standardInput : Phrase(same: Gate.show(path))
    }

    /// Why it cannot be read.
    enum Fault: Error {
        case notFound, folder
        /// With an errno.
        case unreadable(code: Int32)
    }
}

extension FeedRefusal {
    /// How the program ends because of it.
    var exitCode: ExitCode {
        if case .unreadable = self { .readOrWrite } else { .refused }
    }
}

extension InputFile.Fault {
    /// How the program ends because of it.
    var exitCode: ExitCode {
        switch self {
        case .notFound: .notFound
        case .folder: .refused
        case .unreadable: .readOrWrite
        }
    }

    /// What is wrong, and what to do.
    ///
    /// - Parameters:
    ///   - path: as it was named.
    ///   - columns: those of the feed.
    func phrase(_ path: String, columns: [String]) -> Phrase {
        switch self {
        case .notFound: FeedPhrases.notFound(Gate.show(path))
        case .folder: FeedPhrases.isFolder(Gate.show(path))
        case .unreadable(let code):
            FeedPhrases.refusal(
                .unreadable(code: code), file: InputFile.name(path), columns: columns)
        }
    }
}
