import CommandLine
import Glibc
import Invoicing
import Phrases
import Service
import Storage
import Text

/// Imports a feed of orders or payments: bad rows on standard error, the summary on an output.
struct FeedImport {
    let feed: Feed
    let source: FeedSource
    let name: Phrase
    let language: Language
    let settings: Settings
    let now: Instant
    /// The file of the database, for what is said of it.
    let path: String

    init(
        _ feed: Feed, _ source: FeedSource, language: Language, settings: Settings, now: Instant,
        path: String
    ) {
        self.feed = feed
        self.source = source
        name = InputFile.name(source.file)
        self.language = language
        self.settings = settings
        self.now = now
        self.path = path
    }

    /// - Parameter asJSON: how the summary is written.
    /// - Throws: `Output.Fault`.
    func run(
        into database: SQLiteConnection, output: Output, asJSON: Bool
    ) throws -> ExitCode {
        let file: FeedFile
        do throws(FeedFile.Fault) {
            file = try FeedFile(source, columns: feed.columns)
        } catch {
            report(error.phrase)
            return error.exitCode
        }
        let (summary, code) = read(from: file.input.descriptor, file.encoding, into: database)
        if let summary {
            let text = asJSON ? summary.json.text : FeedPhrases.summary(summary)[language]
            try output.write(text + "\n")
        }
        return code
    }

    private func read(
        from descriptor: Int32, _ encoding: FeedEncoding, into database: SQLiteConnection
    ) -> (FeedSummary?, ExitCode) {
        var bar = ImportProgress(descriptor, language)
        defer { bar.clear() }
        do {
            let summary = try take(from: descriptor, encoding, into: database, &bar)
            return (summary, summary.refused == 0 ? .done : .refused)
        } catch let refusal as FeedRefusal {
            bar.clear()
            report(FeedPhrases.refusal(refusal, file: name, columns: feed.columns))
            return (nil, refusal.exitCode)
        } catch {
            bar.clear()
            let fault = error as? StorageFault ?? StorageFault(kind: .other)
            let reason = fault.phrase(database: path)
            let isPassing = [.locked, .diskFull, .inputOutput, .unsure, .replaced].contains(
                fault.kind)
            report(isPassing ? FeedPhrases.interrupted(reason) : reason)
            return (nil, fault.exitCode)
        }
    }

    private func report(_ phrase: Phrase) {
        writeError(phrase[language] + "\n")
    }

    private func take(
        from descriptor: Int32, _ encoding: FeedEncoding, into database: SQLiteConnection,
        _ bar: inout ImportProgress
    ) throws -> FeedSummary {
        let feeds = Feeds(database)
        let confirmations = OrderConfirmations(database, settings: settings, at: now)
        var current = bar
        defer { bar = current }
        return switch feed {
        case .orders:
            try feeds.importOrders(
                from: descriptor, encoding: encoding, at: now, passed: { report($0) },
                progress: { current.show($0) }, arrived: { try confirmations.write($0) },
                refused: { refuse($0, &current) })
        case .payments:
            try feeds.importPayments(
                from: descriptor, encoding: encoding, at: now, passed: { report($0) },
                progress: { current.show($0) }, refused: { refuse($0, &current) })
        }
    }

    private func report(_ columns: PassedColumns) {
        report(FeedPhrases.passed(columns, file: name))
    }

    private func refuse(_ fault: RowFault, _ bar: inout ImportProgress) {
        bar.clear()
        report(FeedPhrases.rowFault(fault, file: name))
    }
}

extension FeedSummary {
    /// What scripts read.
    fileprivate var json: JSON {
        [
            "rows": .integer(Int64(rows)), "new": .integer(Int64(new)),
            "changed": .integer(Int64(changed)), "unchanged": .integer(Int64(unchanged)),
            "refused": .integer(Int64(refused)),
        ]
    }
}
