import Foundation
import Testing

/// The built program, which lies beside the tests.
struct Program {
    let code: Int32
    let output: String
    let errors: String

    /// Runs it to its end.
    ///
    /// - Parameter input: a file to read; nil for nothing.
    init(
        _ arguments: [String], _ environment: [String: String] = [:], input: String? = nil
    ) throws {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let process = Process()
        process.executableURL = tests.deletingLastPathComponent().appending(path: "fapiao")
        process.arguments = arguments
        process.environment = environment.merging(["LANG": "C.UTF-8"]) { given, _ in given }
        let (output, errors) = (Pipe(), Pipe())
        process.standardInput =
            try input.map { try FileHandle(forReadingFrom: URL(fileURLWithPath: $0)) }
            ?? FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        self.output = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        self.errors = String(
            decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        code = process.terminationStatus
    }
}

/// A temporary folder that is gone with its last reference.
final class Folder {
    let path = FileManager.default.temporaryDirectory
        .appending(path: "fapiao-test-\(UUID().uuidString)").path

    init() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var database: String { path + "/f.sqlite" }

    func write(_ text: String, to name: String) throws -> String {
        let file = "\(path)/\(name)"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }
}
