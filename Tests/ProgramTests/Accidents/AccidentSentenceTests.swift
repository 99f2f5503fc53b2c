import Foundation
import Testing

@Suite("What is said of an accident")
struct AccidentSentenceTests {
    /// An accident at the last call of a kind, or the first, and what is said of it.
    struct Example: Sendable, CustomTestStringConvertible {
        let operation: Operation
        let accident: Accident
        let call: String
        var isLast = true
        /// How the path of the call goes on behind the folder.
        let path: String
        let code: Int32
        /// In which FOLDER stands for the folder.
        let words: String

        var testDescription: String { "\(operation.name), \(accident.rawValue) at \(call) \(path)" }
    }

    static let examples = [
        Example(
            operation: .issue, accident: .full, call: "pwrite", path: "f.sqlite-wal", code: 74,
            words: "The disk of FOLDER/f.sqlite is full. Free some space and try again."),
        Example(
            operation: .issue, accident: .full, call: "pwrite", path: "f.sqlite-shm", code: 74,
            words: "The disk of FOLDER/f.sqlite is full. Free some space and try again."),
        Example(
            operation: .importFirst, accident: .full, call: "open", path: "f.sqlite-wal", code: 74,
            words:
                "FOLDER/f.sqlite or a file beside it could not be opened or made (unable to open "
                + "database file). Check the permissions, and whether the disk is full."),
        Example(
            operation: .issue, accident: .broken, call: "pwrite", path: "f.sqlite-shm", code: 74,
            words: "FOLDER/f.sqlite could not be read or written (disk I/O error). Check the disk."),
        Example(
            operation: .export, accident: .full, call: "write", path: "list.csv.partial-", code: 74,
            words: "The disk of FOLDER/list.csv is full. Free some space and try again."),
        Example(
            operation: .exportAccepting, accident: .broken, call: "fdatasync",
            path: "list.csv.partial-", code: 74,
            words: "FOLDER/list.csv could not be read or written (the disk has an error)."),
        Example(
            operation: .exportAccepting, accident: .full, call: "link", path: "list.csv", code: 74,
            words: "The applications are in process now, but could not be written out. Export them "
                + "again: fapiao export --status in-process\n"
                + "The disk of FOLDER/list.csv is full."),
        // The first call that syncs the log is COMMIT's.
        Example(
            operation: .exportAccepting, accident: .broken, call: "fdatasync", isLast: false,
            path: "f.sqlite-wal", code: 75,
            words: "The disk did not confirm that this was saved. See whether it was before you do "
                + "it again, and tell the operator.\n"
                + "What is in process now is listed by: fapiao export --status in-process\n"),
        // Nothing is said, and the next to use the name clears up.
        Example(
            operation: .export, accident: .killedBefore, call: "unlink", path: "list.csv.partial-",
            code: 137, words: ""),
    ]

    @Test(arguments: examples)
    func `names what failed and what to do`(_ example: Example) throws {
        var trials = try Trials(example.operation)
        let points = trials.points.filter { point in
            let name = point.path.split(separator: "/").last ?? ""
            return point.call == example.call && name.hasPrefix(example.path)
        }
        let point = try #require(example.isLast ? points.last : points.first)
        let (ended, folder) = try trials.run(example.accident, at: point)
        #expect(trials.counts.met == 1)
        #expect(ended.code == example.code)
        let words = example.words.replacing("FOLDER", with: folder)
        #expect(ended.errors.contains(words) || words.isEmpty, "\(ended.errors)")
    }
}
