import Glibc
import Invoicing

/// The `sqlite3` shell reading the same file into a table of its own.
struct ShellImport {
    private let feed: Feed
    private let file: String
    private let keyed: Bool

    /// - Parameter keyed: with the key and index of this program's table; else columns only.
    init(_ feed: Feed, _ file: String, keyed: Bool) {
        self.feed = feed
        self.file = file
        self.keyed = keyed
    }

    /// How long it takes, from start to exit.
    func seconds() throws -> Double {
        let folder = try TemporaryFolder()
        let begun = stopwatch()
        let arguments = [
            "sqlite3", folder.path + "/shell.db", table, ".import --csv --skip 1 '\(file)' feed",
        ]
        var pointers = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var child = pid_t()
        var nothing: [UnsafeMutablePointer<CChar>?] = [nil]
        let code = posix_spawnp(&child, "sqlite3", nil, nil, &pointers, &nothing)
        guard code == 0 else { throw BenchFault(message: "sqlite3 does not start") }
        var status: Int32 = 0
        waitpid(child, &status, 0)
        guard status == 0 else { throw BenchFault(message: "sqlite3 ended with \(status)") }
        return stopwatch() - begun
    }

    private var table: String {
        let key = keyed ? " PRIMARY KEY" : ""
        let tail = keyed ? " WITHOUT ROWID" : ""
        switch feed {
        case .payments:
            return "CREATE TABLE feed(number TEXT\(key), order_number TEXT, amount TEXT, "
                + "paid_at TEXT)\(tail);"
                + (keyed ? "CREATE INDEX by_order ON feed(order_number);" : "")
        case .orders:
            return "CREATE TABLE feed(number TEXT\(key), customer TEXT, payer TEXT, "
                + "product TEXT, quantity INTEGER, email TEXT, placed_at TEXT)\(tail);"
        }
    }
}

/// Why a measurement cannot be made.
struct BenchFault: Error {
    let message: String
}

/// A folder that is removed with the value.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/fapiao-bench-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw BenchFault(message: "no folder in /tmp") }
        path = String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self)
    }

    deinit {
        for name in ["fapiao.db", "shell.db"] {
            for tail in ["", "-wal", "-shm", "-journal", ".lock"] {
                unlink("\(path)/\(name)\(tail)")
            }
        }
        rmdir(path)
    }
}
