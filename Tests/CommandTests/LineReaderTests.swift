import Glibc
import Testing

@testable import fapiao

@Suite("A reader of lines")
struct LineReaderTests {
    @Test func `gives line by line, also the last without an end`() {
        let reader = reading("one\r\n\nzwei 二\nlast")
        let lines = (0..<5).map { _ in reader.next(isSecret: false) }
        #expect(lines == [.line("one"), .line(""), .line("zwei 二"), .line("last"), .end])
    }

    @Test(arguments: [0, 1, 4095, 4096, 4097])
    func `refuses a line that is too long, and goes on with the next`(more: Int) {
        let long = String(repeating: "x", count: LineReader.mostBytes + 1 + more)
        let reader = reading(long + "\nnext\n" + long)
        let lines = (0..<4).map { _ in reader.next(isSecret: false) }
        #expect(lines == [.tooLong, .line("next"), .tooLong, .end])
    }

    @Test func `takes the longest line that it may`() {
        let line = String(repeating: "x", count: LineReader.mostBytes)
        #expect(reading(line + "\n").next(isSecret: false) == .line(line))
    }

    @Test func `waits no longer than it was told, and keeps what came`() {
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        defer { for end in ends { close(end) } }
        let reader = LineReader(ends[0])
        write(ends[1], "ha", 2)
        #expect(reader.next(isSecret: false, within: 1) == .timeOver)
        write(ends[1], "lf\n", 3)
        #expect(reader.next(isSecret: false, within: 10_000) == .line("half"))
    }

    @Test func `does not wait longer where there is always more`() throws {
        // It never runs dry.
        let zeros = open("/dev/zero", O_RDONLY)
        defer { close(zeros) }
        #expect(LineReader(zeros).next(isSecret: false, within: 20) == .timeOver)
    }

    @Test func `takes no half of a line for an answer where the process is to end`() {
        var (input, signals): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
        pipe(&input)
        pipe(&signals)
        defer { for end in input + signals { close(end) } }
        let reader = LineReader(input[0], signals: signals[0])
        write(input[1], "half", 4)
        #expect(reader.next(isSecret: false, within: 1) == .timeOver)
        write(signals[1], "x", 1)
        #expect(reader.next(isSecret: false) == .end)
    }

    /// A reader of a file that holds a text and then ends.
    private func reading(_ text: String) -> LineReader {
        let name = "/tmp/fapiao-lines-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        let file = open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
        unlink(name)
        write(file, text, text.utf8.count)
        lseek(file, 0, SEEK_SET)
        return LineReader(file)
    }
}
