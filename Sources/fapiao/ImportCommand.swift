import Glibc
import Invoicing
import Phrases
import Service
import Storage
import Text

/// Imports a feed of orders or payments: bad rows on standard error, the summary on standard
/// output.
///
/// - Parameters:
///   - file: a path, or `-` for standard input.
///   - encoding: by its name; nil for UTF-8.
/// - Returns: the exit code.
func importFeed(
    _ feed: Feed, file: String, encoding: String?, database: SQLiteConnection,
    language: Language, now: Instant
) -> Int32 {
    let run = FeedImport(
        feed: feed, name: file == "-" ? FeedPhrases.standardInput : Phrase(same: Gate.show(file)),
        language: language, now: now)
    guard let known = FeedEncoding(name: encoding ?? "utf-8") else {
        run.report(FeedPhrases.unknownEncoding(Gate.show(encoding ?? "")))
        return ExitStatus.usage
    }
    let descriptor = file == "-" ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return run.couldNotOpen(errno) }
    defer { if file != "-" { close(descriptor) } }
    return run.start(from: descriptor, encoding: known, into: database)
}

private struct FeedImport {
    let feed: Feed
    let name: Phrase
    let language: Language
    let now: Instant

    func start(
        from descriptor: Int32, encoding: FeedEncoding, into database: SQLiteConnection
    ) -> Int32 {
        var bar = ImportProgress(descriptor, language)
        defer { bar.clear() }
        do {
            let summary = try take(from: descriptor, encoding, into: database, &bar)
            bar.clear()
            print(FeedPhrases.summary(summary)[language])
            return summary.refused == 0 ? ExitStatus.done : ExitStatus.refused
        } catch let refusal as FeedRefusal {
            bar.clear()
            report(FeedPhrases.refusal(refusal, file: name, feed: feed))
            if case .unreadable = refusal { return ExitStatus.readOrWrite }
            return ExitStatus.refused
        } catch let fault as StorageFault where fault.kind == .locked {
            bar.clear()
            report(FeedPhrases.locked)
            return ExitStatus.locked
        } catch {
            bar.clear()
            report(FeedPhrases.notStored)
            return ExitStatus.readOrWrite
        }
    }

    func report(_ phrase: Phrase) {
        writeError(phrase[language] + "\n")
    }

    func couldNotOpen(_ code: Int32) -> Int32 {
        guard code == ENOENT || code == ENOTDIR else {
            report(FeedPhrases.refusal(.unreadable(code: code), file: name, feed: feed))
            return ExitStatus.readOrWrite
        }
        report(FeedPhrases.notFound(name[language]))
        return ExitStatus.notFound
    }

    private func take(
        from descriptor: Int32, _ encoding: FeedEncoding, into database: SQLiteConnection,
        _ bar: inout ImportProgress
    ) throws -> FeedSummary {
        let feeds = Feeds(database)
        var current = bar
        defer { bar = current }
        return switch feed {
        case .orders:
            try feeds.importOrders(
                from: descriptor, encoding: encoding, at: now, progress: { current.show($0) },
                refused: { refuse($0, &current) })
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

/// The exit codes of an import, after sysexits.h.
private enum ExitStatus {
    static let done: Int32 = 0
    static let usage: Int32 = 64
    static let refused: Int32 = 65
    static let notFound: Int32 = 66
    static let readOrWrite: Int32 = 74
    static let locked: Int32 = 75
}
