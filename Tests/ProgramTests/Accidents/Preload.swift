import Foundation
import Testing

/// A library of `Tests/Accidents` that is loaded into the program before its own.
enum Preload: String, CaseIterable {
    /// Has an accident happen at a call that changes files.
    case calls
    /// Moves the clocks.
    case clock

    /// The built library; all are built once, when the first is asked for.
    func path() throws -> String {
        try Self.folder.get().appendingPathComponent("\(rawValue).so").path
    }

    private static let folder = Result { try built() }

    private static func built() throws -> URL {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("fapiao-accidents-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        Leftovers.removeAtExit(folder)
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Accidents").standardizedFileURL
        for library in allCases {
            let compiled = try Child.run(
                try compiler(),
                [
                    "-std=gnu17", "-O1", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-o",
                    folder.appendingPathComponent("\(library.rawValue).so").path,
                    sources.appendingPathComponent("\(library.rawValue).c").path,
                ])
            guard compiled.code == 0 else { throw NotBuilt(reason: compiled.errors) }
        }
        return folder
    }

    struct NotBuilt: Error { let reason: String }

    /// The clang of the toolchain whose runtime the tests run on.
    private static func compiler() throws -> String {
        // A file that says its size is 0 has to be read to its end.
        let maps = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/proc/self/maps"))
            .readToEnd()
        let runtime = String(decoding: maps ?? Data(), as: UTF8.self).split(separator: "\n")
            .first { $0.hasSuffix("/libswiftCore.so") }
            .flatMap { line in line.firstIndex(of: "/").map { String(line[$0...]) } }
        guard let runtime else { throw NotBuilt(reason: "The tests run on no toolchain.") }
        // usr/lib/swift/linux/libswiftCore.so
        var folder = URL(fileURLWithPath: runtime)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        let clang = folder.appendingPathComponent("bin/clang").path
        guard FileManager.default.isExecutableFile(atPath: clang) else {
            throw NotBuilt(reason: "The toolchain has no \(clang).")
        }
        return clang
    }
}

/// Folders that all tests share, which are gone with the tests.
enum Leftovers {
    private static let folders = Locked<[URL]>([])

    static func removeAtExit(_ folder: URL) {
        let isFirst = folders.with { folders in
            folders.append(folder)
            return folders.count == 1
        }
        guard isFirst else { return }
        atexit {
            for folder in Leftovers.folders.with({ $0 }) {
                try? FileManager.default.removeItem(at: folder)
            }
        }
    }
}

/// A value that several tests change.
final class Locked<Value: Sendable>: @unchecked Sendable {
    private var value: Value
    private let lock = NSLock()

    init(_ value: Value) { self.value = value }

    func with<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }
}
