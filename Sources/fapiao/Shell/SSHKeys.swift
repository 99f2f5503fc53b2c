import CommandLine
import Glibc
import Invoicing
import Service
import Storage
import Text

extension Shell {
    /// Prints the line of authorized_keys for a key, or nothing when it opens nothing.
    ///
    /// sshd asks with every key that a stranger offers: nothing is made, nothing is migrated and
    /// nothing is complained about. Who must not come in simply finds no door.
    func sshKeys(of account: String, type: String, key: String) throws(Output.Fault) {
        let database = options.database.absolutePath
        guard Self.isOwned(database, by: account),
            let staff = Self.staff(of: type, key, in: database),
            let command = ForcedCommand(
                program: Self.programPath, database: database,
                settings: options.settings.isThere ? options.settings.path.absolutePath : nil,
                door: .staff(staff))
        else { return }
        try output.write("restrict,pty,command=\(command.quoted) \(type) \(key)\n")
    }

    /// A key of staff opens the account that owns the database, whatever sshd was told to ask for:
    /// it must never be a way into another's.
    private static func isOwned(_ path: String, by account: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0, let user = getpwnam(account) else { return false }
        return user.pointee.pw_uid == status.st_uid
    }

    private static func staff(of type: String, _ base64: String, in database: String) -> String? {
        // The table says whose it is.
        guard let key = StaffKey(type: type, base64: base64, of: "") else { return nil }
        do {
            let known = try Staff(Database.reading(database)).key(key.fingerprint)
            return known?.key == base64 && known?.type == type ? known?.staff : nil
        } catch {
            return nil
        }
    }

    /// Where this program lies; an upgrade has put another in its place when it was removed.
    private static var programPath: String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let path = String(
            decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        return path.hasSuffix(" (deleted)") ? String(path.dropLast(10)) : path
    }
}

extension String {
    /// The path from the root: who is started elsewhere finds the same file. Links stay, because
    /// the database's lock lies beside its name.
    fileprivate var absolutePath: String {
        guard !hasPrefix("/"), let folder = getcwd(nil, 0) else { return self }
        defer { free(folder) }
        return String(cString: folder) + "/" + self
    }
}
