import Foundation
import Testing

@testable import Storage

/// A folder for a database, which goes with the test.
final class Folder {
    let path: String
    var database: String { path + "/f.sqlite" }

    init() throws {
        let base = FileManager.default.temporaryDirectory
        path = base.appending(path: "fapiao-storage-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// What lies in it, in order.
    var names: [String] { FolderNames.all(in: path).sorted() }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let file = "\(path)/\(name)"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }

    func read(_ name: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }

    /// Works on the database as only somebody with the file could.
    func sqlite(_ command: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        process.arguments = ["-bail", database, command]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    /// Makes the database that an earlier version of the program left.
    func make(version: Int) throws {
        let script = try #require(
            Bundle.module.url(forResource: "Databases/version\(version)", withExtension: "sql"))
        try sqlite(".read \(script.path)")
    }

    /// Brings everything into the main file, and overwrites its pages behind the first ones: it opens
    /// and cannot be copied.
    func damage() throws {
        _ = try SQLiteConnection(path: database).rows("PRAGMA wal_checkpoint(TRUNCATE)") {
            $0.int(0)
        }
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: database))
        try handle.seek(toOffset: 8192)
        try handle.write(contentsOf: Data(repeating: 0xA5, count: 150_000))
        try handle.close()
    }

    /// The permissions of a file.
    func mode(_ file: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    }
}

/// The kind of the fault that something ends with; nil where it does not.
func fault(_ body: () throws -> Void) -> StorageFault.Kind? {
    do {
        try body()
        return nil
    } catch {
        return (error as? StorageFault)?.kind
    }
}
