import Invoicing
import Screens
import Testing

@testable import fapiao

@Suite("Line by line, who was away")
struct LineModeLockTests {
    private let tooLate: Int64 = 15 * 60

    @Test func `is asked for the password, and then what was asked before`() throws {
        let output = try run([
            ("1", 0), ("", 0), ("Contoso", tooLate), ("wrong", 0), ("1", 0),
            ("fapiao-demo", 0), ("1", 0), ("Contoso (China) Ltd.", 0), ("", 0), ("", 0), ("", 0),
            ("2", 0),
        ])
        #expect(output.count(of: "Nothing you typed is lost.") == 1, "\(output)")
        #expect(output.count(of: "The password is wrong.") == 1)
        #expect(output.count(of: "Fapiao type:") == 1, "\(output)")
        #expect(output.count(of: "\nBuyer's name [") == 2)
        #expect(output.contains("Shipping method"), "\(output)")
        #expect(!output.contains("[Contoso]"))
    }

    @Test func `signs in again after 8 hours and goes on with the draft`() throws {
        let output = try run([
            ("1", 0), ("", 0), ("Contoso", 0), ("91310115MA1K4DEM3E", 8 * 3600), ("", 0),
            ("fapiao-demo", 0), ("1", 0), ("1", 0), ("", 0),
        ])
        #expect(output.contains("You were signed out after 8 hours."), "\(output)")
        #expect(output.contains("You began an application for"), "\(output)")
        #expect(output.contains("Buyer's name [Contoso]"), "\(output)")
    }

    /// Signs in to the demo and gives the answers, each so many seconds after its question.
    private func run(_ answers: [(line: String, seconds: Int64)]) throws -> String {
        let folder = try DemoFolder(language: .english)
        defer { folder.remove() }
        let signIn = ["1", folder.demo.email, folder.demo.password, "1"].map { ($0, Int64(0)) }
        var rest = (signIn + answers)[...]
        let now = Instant.now
        var uptime: Int64 = 0
        var output = ""
        let client = try BureauClient(
            folder.connection, settings: Settings(), hashLock: nil,
            asker: .stranger(source: "", registered: nil)
        ) { _ in }
        let session = Session(.welcome, scene: Scene(language: .english, now: now))
        LineMode(
            client: client, session: session, letters: { [] },
            read: { _, _ in
                output += "\n"
                guard let answer = rest.popFirst() else { return .end }
                uptime += answer.1
                return .line(answer.0)
            }, write: { output += $0 }, clock: { (now, uptime) }
        ).run()
        return output
    }
}

extension String {
    fileprivate func count(of text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count - 1
    }
}
