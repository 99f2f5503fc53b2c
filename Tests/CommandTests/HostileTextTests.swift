import Foundation
import Invoicing
import Storage
import Testing

@Suite("A text full of tricks, put straight into the database") struct HostileTextTests {
    private static let text =
        "=1+1\u{1B}[2J\u{1B}]0;x\u{07}\u{9B}31m\u{202E}evil\u{200B}\r\nBcc: x@y.z"
    private let folder: Folder
    private let number = "F-200101-0001"

    init() throws {
        folder = try Folder()
        try folder.apply()
        let connection = try SQLiteConnection(path: folder.database)
        try connection.execute(
            """
            UPDATE applications SET title = \(Self.text), recipient = \(Self.text),
                taxpayer_id = \(Self.text), payer = \(Self.text)
            """)
    }

    private func run(_ words: String...) throws -> Program {
        try Program(["--database", folder.database] + words)
    }

    @Test(arguments: [
        ["list"], ["show", "F-200101-0001"], ["list", "--json"],
        ["show", "F-200101-0001", "--json"], ["export"], ["accept", "F-200101-0001"],
        ["reject", "F-200101-0001", "--reason", text], ["show", text], ["mail", "list"],
        ["mail", "list", "--json"], ["list", "--search", text],
    ])
    func `does nothing to a terminal, in whichever command`(_ words: [String]) throws {
        let run = try Program(["--database", folder.database] + words)
        for scalar in (run.output + run.errors).unicodeScalars {
            let isHarmful =
                scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\r"
                || scalar.properties.isBidiControl || scalar.value == 0x200B
            #expect(!isHarmful, "U+\(String(scalar.value, radix: 16)) from \(words)")
        }
    }

    @Test func `comes out of JSON as it went in`() throws {
        let shown = try run("show", number, "--json")
        let object = try JSONSerialization.jsonObject(with: Data(shown.output.utf8))
        #expect((object as? [String: Any])?["title"] as? String == Self.text)
    }

    @Test func `adds no header to a mail`() throws {
        let accepted = try run("accept", number)
        #expect(accepted.code == 0, "\(accepted.errors)")
        #expect(try run("mail", "deliver").code == 0)
        let folder = self.folder.path + "/mail/new"
        // Another deliverer may be at work, which accept started.
        let deadline = Date().addingTimeInterval(20)
        var names: [String] = []
        while names.isEmpty, Date() < deadline {
            names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        }
        #expect(!names.isEmpty)
        for name in names {
            let mail = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
            #expect(!mail.contains("\nBcc:"))
            #expect(
                mail.unicodeScalars.allSatisfy { $0.isASCII && ($0.value >= 0x20 || $0 == "\n") })
        }
    }

    @Test func `is no formula in an export`() throws {
        #expect(try run("export").output.contains("'=1+1"))
    }
}
