import Glibc
import Storage

/// A folder that holds each mail as a file, which any mail reader can open.
public struct Maildir: Sendable {
    public let path: String

    /// - Parameter path: the folder; it is made with its parts on first delivery.
    public init(_ path: String) { self.path = path }

    /// What the file system said.
    public struct Fault: Error, Equatable, CustomStringConvertible {
        public let code: Int32
        public let path: String

        public var description: String { "\(String(cString: strerror(code))): \(path)" }
    }

    /// Delivers a message, and has it safely on the disk on return.
    ///
    /// A message of the same identifier that is here already, read or unread, counts as
    /// delivered: a repeat makes no second file.
    ///
    /// - Throws: `Fault`.
    public func deliver(_ message: String, messageID: String) throws(Fault) {
        try makeFolders()
        let name = Self.name(messageID)
        if try holds(name) { return }
        let draft = "\(path)/tmp/\(name)"
        let final = "\(path)/new/\(name)"
        try write(message, to: draft)
        guard rename(draft, final) == 0 else { throw Fault(code: errno, path: final) }
        try sync("\(path)/new")
    }

    /// A file name of an identifier: no two identifiers share one.
    static func name(_ messageID: String) -> String {
        var name = ""
        for byte in messageID.utf8 {
            let character = Character(Unicode.Scalar(byte))
            let isSafe = byte < 0x80 && (character.isLetter || character.isNumber)
            if isSafe || "-_@".contains(character) || (byte == UInt8(ascii: ".") && !name.isEmpty) {
                name.append(character)
            } else {
                name += "=" + String(byte, radix: 16)
            }
        }
        return name
    }

    private func makeFolders() throws(Fault) {
        for folder in [path, "\(path)/tmp", "\(path)/new", "\(path)/cur"] {
            guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
                throw Fault(code: errno, path: folder)
            }
        }
    }

    /// A mail reader moves what it has seen to cur, and adds flags behind a colon.
    private func holds(_ name: String) throws(Fault) -> Bool {
        if access("\(path)/new/\(name)", F_OK) == 0 { return true }
        guard let seen = FolderNames.found(in: "\(path)/cur") else {
            throw Fault(code: errno, path: "\(path)/cur")
        }
        return seen.contains { $0 == name || $0.hasPrefix(name + ":") }
    }

    private func write(_ text: String, to file: String) throws(Fault) {
        let descriptor = open(
            file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Fault(code: errno, path: file) }
        defer { close(descriptor) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Fault(code: errno, path: file) }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw Fault(code: errno, path: file) }
    }

    /// Makes a rename last.
    private func sync(_ folder: String) throws(Fault) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Fault(code: errno, path: folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Fault(code: errno, path: folder) }
    }
}
