import Glibc
import Invoicing
import Phrases
import Service
import Storage
import Text

/// Imports a feed of orders or payments: bad rows on standard error, the summary on an output.
struct FeedImport {
    let feed: Feed
    let name: Phrase
    let language: Language
    let settings: Settings
    let now: Instant

    /// - Parameter file: a path, or `-` for standard input.
    init(_ feed: Feed, file: String, language: Language, settings: Settings, now: Instant) {
        self.feed = feed
        name = file == "-" ? FeedPhrases.standardInput : Phrase(same: Gate.show(file))
        self.language = language
        self.settings = settings
        self.now = now
    }

    /// - Parameter encoding: by its name; nil for UTF-8.
    /// - Throws: `Output.Fault`.
    func run(
        file: String, encoding: String?, into database: SQLiteConnection, output: Output
    ) throws -> ExitCode {
        guard let known = FeedEncoding(name: encoding ?? "utf-8") else {
            report(FeedPhrases.unknownEncoding(Gate.show(encoding ?? "")))
            return .usage
        }
        let descriptor = file == "-" ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return couldNotOpen(errno) }
        defer { if file != "-" { close(descriptor) } }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            report(FeedPhrases.isFolder(name[language]))
            return .refused
        }
        let (summary, code) = read(from: descriptor, known, into: database)
        if let summary { try output.write(FeedPhrases.summary(summary)[language] + "\n") }
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
            if case .unreadable = refusal { return (nil, .readOrWrite) }
            return (nil, .refused)
        } catch let fault as StorageFault where fault.kind == .locked {
            bar.clear()
            report(FeedPhrases.locked)
            return (nil, .locked)
        } catch {
            bar.clear()
            report(FeedPhrases.notStored)
            return (nil, .readOrWrite)
        }
    }

    private func report(_ phrase: Phrase) {
        writeError(phrase[language] + "\n")
    }

    private func couldNotOpen(_ code: Int32) -> ExitCode {
        guard code == ENOENT || code == ENOTDIR else {
            report(FeedPhrases.refusal(.unreadable(code: code), file: name, columns: feed.columns))
            return .readOrWrite
        }
        report(FeedPhrases.notFound(name[language]))
        return .notFound
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
                from: descriptor, encoding: encoding, at: now, progress: { current.show($0) },
                arrived: { try confirmations.write($0) }, refused: { refuse($0, &current) })
        case .payments:
            try feeds.importPayments(
                from: descriptor, encoding: encoding, at: now, progress: { current.show($0) },
                refused: { refuse($0, &current) })
        }
    }

    private func refuse(_ fault: RowFault, _ bar: inout ImportProgress) {
        bar.clear()
        report(FeedPhrases.rowFault(fault, file: name))
    }
}
