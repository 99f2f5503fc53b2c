import Foundation
import Testing

@Suite("A code that many processes use at once") struct RaceTests {
    @Test func `activates one account once`() throws {
        let program = try Program()
        defer { program.remove() }
        try program.importSamples()
        try program.register("CN2026-0001842", email: "lin.wei@example.cn")
        let code = try program.mailedCode()
        let ended = try Child.run(
            "/bin/sh",
            [
                "-c",
                """
                for process in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
                    (\(program.command("activate \(code)")) >/dev/null 2>&1; echo $?) &
                done
                wait
                """,
            ])
        let codes = ended.output.split(separator: "\n")
        #expect(codes.count { $0 == "0" } == 1)
        #expect(codes.count { $0 == "65" } == 15)
    }
}
