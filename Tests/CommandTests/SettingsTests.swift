import Foundation
import Testing

@Suite("The settings") struct SettingsTests {
    private func file(_ text: String) throws -> URL {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("settings-\(UUID().uuidString).json")
        try Data(text.utf8).write(to: file)
        return file
    }

    @Test func `are refused with file, line and what was expected`() throws {
        let file = try file("{\n  \"idleMinutes\": \"ten\"\n}\n")
        defer { try? FileManager.default.removeItem(at: file) }
        for words in [["settings", "check"], ["list"]] {
            let run = try Program(["--settings", file.path] + words)
            #expect(run.code == 78)
            #expect(
                run.errors
                    == "\(file.path):2: idleMinutes must be a whole number from 1 to 1440.\n")
        }
    }

    @Test func `that were named must be there`() throws {
        let run = try Program(["settings", "check"], ["FAPIAO_SETTINGS": "/nowhere/s.json"])
        #expect(run.code == 66)
        #expect(run.errors.hasPrefix("There is no settings file /nowhere/s.json."))
        #expect(try Program(["--settings", "/nowhere/s.json", "settings", "example"]).code == 0)
    }

    @Test func `of the example are understood`() throws {
        let file = try file(try Program(["settings", "example"]).output)
        defer { try? FileManager.default.removeItem(at: file) }
        let run = try Program(["settings", "check", "--settings", file.path])
        #expect(run.code == 0)
        #expect(run.output == "\(file.path): every setting is understood.\n")
    }
}
