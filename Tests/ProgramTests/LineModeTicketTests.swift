import Invoicing
import Screens
import Service
import Testing

@testable import fapiao

@Suite("Line by line, requests")
struct LineModeTicketTests {
    @Test func `tell how far it is, and then ask a person`() throws {
        let output = try run(["r", "1", "1", "", "1", "Is it late?", "1", "", "2", "back", "back"])
        #expect(output.contains("is ready to apply."), "\(output)")
        #expect(output.contains("Request R-"), "\(output)")
        #expect(output.contains("You: Is it late?"), "\(output)")
    }

    @Test func `split a bill into parts that add up`() throws {
        let output = try run([
            "r", "1", "3", "", "甲公司", "1,000.00", "", "1", "乙公司", "5200", "4", "2", "5200",
        ])
        #expect(output.contains("Part 1: title"), "\(output)")
        #expect(output.contains("To go: 5,200.00 of 6,200.00"), "\(output)")
        #expect(output.contains("Part 2: amount [5,200.00]"), "\(output)")
        #expect(output.contains("To go: 0.00 of 6,200.00"), "\(output)")
        #expect(output.contains("is with the service center."), "\(output)")
        #expect(output.contains("Part 2: 乙公司, 5,200.00"), "\(output)")
        // What did not change is not asked for again.
        #expect(output.components("What is it about?:") == 1, "\(output)")
    }

    @Test func `change the title of a Fapiao that was mailed`() throws {
        let output = try run([
            "p", "4", "r", "1", "2", "", "", "上海示例软件有限公司", "", "", "", "1", "", "2",
        ])
        #expect(output.contains("Buyer's name [北京甲乙丙软件有限公司]"), "\(output)")
        #expect(output.contains("上海示例软件有限公司, instead of"), "\(output)")
        #expect(output.contains("is with the service center."), "\(output)")
    }

    /// Signs in to the demo and gives the answers.
    private func run(_ answers: [String]) throws -> String {
        let folder = try DemoFolder(language: .english)
        defer { folder.remove() }
        var rest = (["1", folder.demo.email, folder.demo.password, "1"] + answers)[...]
        var output = ""
        let client = try BureauClient(
            folder.connection, settings: Settings(), hashLock: nil,
            asker: .stranger(source: "", registered: nil)
        ) { _ in }
        let session = Session(.welcome, scene: Scene(language: .english, now: .now))
        LineMode(
            client: client, session: session, letters: { [] },
            read: { _, _ in
                let answer = rest.popFirst()
                output += (answer ?? "") + "\n"
                return answer.map { .line($0) } ?? .end
            }, write: { output += $0 }
        ).run()
        return output
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(_ text: String) -> Int {
        var (count, rest) = (0, self[...])
        while let place = rest.range(of: text) {
            count += 1
            rest = rest[place.upperBound...]
        }
        return count
    }
}
