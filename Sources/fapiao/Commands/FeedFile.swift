import CommandLine
import Invoicing
import Phrases
import Text

/// A CSV file that a command was given: opened, and its encoding known.
struct FeedFile {
    let input: InputFile
    let encoding: FeedEncoding

    /// What is said where it cannot be used, and how the program ends then.
    struct Fault: Error {
        let phrase: Phrase
        let exitCode: ExitCode
    }

    /// - Parameters:
    ///   - columns: what its header has, to be named.
    init(_ source: FeedSource, columns: [String]) throws(Fault) {
        guard let known = FeedEncoding(name: source.encoding ?? "utf-8") else {
            let name = Gate.show(source.encoding ?? "")
            throw Fault(phrase: FeedPhrases.unknownEncoding(name), exitCode: .usage)
        }
        do throws(InputFile.Fault) {
            input = try InputFile(source.file)
        } catch {
            throw Fault(
                phrase: error.phrase(source.file, columns: columns), exitCode: error.exitCode)
        }
        self.encoding = known
    }
}
