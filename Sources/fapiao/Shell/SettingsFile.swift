import Glibc
import Invoicing

/// The settings file: named by `--settings` or `FAPIAO_SETTINGS`, else where XDG puts it.
struct SettingsFile: Equatable, Sendable {
    let path: String
    /// Somebody named it, so it has to be there.
    let isNamed: Bool

    /// Why it could not be read.
    enum Fault: Error {
        case missing(String)
        case unreadable(String, code: Int32)
        case wrong(String, SettingsFault)
    }

    var isThere: Bool { access(path, F_OK) == 0 }

    /// The settings; the defaults where there is no file and nobody named one.
    ///
    /// - Throws: `Fault`.
    func read() throws(Fault) -> Settings {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let code = errno
            guard code == ENOENT || code == ENOTDIR else { throw .unreadable(path, code: code) }
            if isNamed { throw .missing(path) }
            return Settings()
        }
        defer { close(descriptor) }
        let bytes = try bytes(of: descriptor)
        do throws(SettingsFault) {
            return try Settings(file: bytes)
        } catch {
            throw .wrong(path, error)
        }
    }

    // A mebibyte is far more than any settings take.
    private func bytes(of descriptor: Int32) throws(Fault) -> [UInt8] {
        do throws(BoundedInput.Fault) {
            return try BoundedInput.read(descriptor, most: 1 << 20)
        } catch {
            throw .unreadable(path, code: error.code)
        }
    }
}
