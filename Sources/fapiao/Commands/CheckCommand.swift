import CommandLine
import Invoicing
import Phrases
import Storage

// What the database says of itself, and whether that is so.
extension Shell {
    /// - Parameter head: a line that `database head` printed before.
    func checkDatabase(against head: HistoryHead?) throws -> ExitCode {
        let findings = try DatabaseCheck(Database.reading(options.database)).findings(against: head)
        if asJSON {
            try output.write(JSON.object([.init("findings", findings.json)]).text + "\n")
        } else if findings.isEmpty {
            let sound = head.map { DatabasePhrases.soundSince($0.at.iso8601) }
            try output.write((sound ?? DatabasePhrases.sound)[options.language] + "\n")
        }
        tell(findings)
        return findings.isEmpty ? .done : .refused
    }

    /// Prints the line that a later check is given.
    func databaseHead() throws -> ExitCode {
        let head = try HistoryHead.take(openDatabase())
        try output.write((asJSON ? head.json.text : head.line) + "\n")
        return .done
    }

    func tell(_ findings: [DatabaseCheck.Finding]) {
        for finding in findings { tell(finding.phrase) }
    }
}

extension HistoryHead {
    fileprivate var json: JSON {
        [
            "at": .string(at.iso8601), "count": .integer(Int64(count)),
            "sha256": .string(String(line.suffix(64))),
        ]
    }
}

extension [DatabaseCheck.Finding] {
    /// What scripts read; the sentences are in English.
    var json: JSON { .array(map { .string($0.phrase.en) }) }
}
