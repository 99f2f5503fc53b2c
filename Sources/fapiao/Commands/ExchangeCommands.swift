import CommandLine
import Glibc
import Invoicing
import Phrases
import Service
import Storage
import Text

// The exchange with the tax-control software (PRODUCT 6.2).
extension Shell {
    func export(_ order: ExportOrder, by asker: Asker) throws -> ExitCode {
        guard let encoding = FeedEncoding(name: order.encoding ?? "utf-8") else {
            tell(FeedPhrases.unknownEncoding(Gate.show(order.encoding ?? "")))
            return .usage
        }
        do {
            let count = try export(order, asJSON ? .json : .csv(encoding), by: asker)
            try output.flush()
            writeError(ExchangePhrases.exported(count)[options.language] + "\n")
            if order.accepts { deliverSoon() }
            return .done
        } catch let refusal as Refusal {
            tell(refusal.phrase)
            return refusal.exitCode
        } catch let fault as StorageFault where order.accepts && fault.kind == .unsure {
            let code = report(fault)
            tell(ExchangePhrases.perhapsAccepted)
            return code
        } catch let fault as Output.Fault where order.accepts && order.file == nil {
            // Not even a reader that is gone goes without a word: they are in process now.
            tell(ExchangePhrases.acceptedNotWritten)
            tell(OutputPhrases.notWritten(fault.code))
            return .readOrWrite
        }
    }

    private func export(
        _ order: ExportOrder, _ format: ExportFormat, by asker: Asker
    ) throws -> Int {
        let bureau = Bureau(try openDatabase(), settings: settings)
        guard let path = order.file else {
            return try bureau.export(
                order.stage, accepting: order.accepts, as: format, from: asker, at: .now,
                write: { try output.write($0) })
        }
        let file = try NewFile(path)
        if file.wasInterrupted { tell(ExchangePhrases.interrupted) }
        let count: Int
        do {
            count = try bureau.export(
                order.stage, accepting: order.accepts, as: format, from: asker, at: .now,
                keep: file.write)
        } catch let fault as StorageFault where fault.kind == .unsure {
            // It may list what is in process now; the next export to this file says so.
            file.leave()
            throw fault
        }
        do {
            try file.finish()
        } catch {
            // The database does not take back what it has accepted by now.
            if order.accepts { tell(ExchangePhrases.acceptedNotWritten) }
            throw error
        }
        return count
    }

    /// Issues and mails out what a file says, with a line for each application.
    func importResults(_ source: FeedSource, by asker: Asker) throws -> ExitCode {
        let feed: FeedFile
        do throws(FeedFile.Fault) {
            feed = try FeedFile(source, columns: ResultsImport.columns.names)
        } catch {
            tell(error.phrase)
            return error.exitCode
        }
        let input = feed.input
        let bureau = Bureau(try openDatabase(), settings: settings)
        defer { if bureau.hasMail { deliverSoon() } }
        var code = ExitCode.done
        var reports: [JSON] = []
        defer { if asJSON { writeJSON(.array(reports)) } }
        do {
            try ResultsImport(bureau, from: asker, at: .now).run(
                from: input.descriptor, encoding: feed.encoding,
                passed: { tell(FeedPhrases.passed($0, file: input.name)) },
                refused: { fault in
                    code = .refused
                    tell(FeedPhrases.rowFault(fault, file: input.name))
                },
                report: { outcome in
                    for warning in outcome.warnings { tell(warning.about(outcome.application)) }
                    if let refusal = outcome.refusal, code == .done { code = refusal.exitCode }
                    reports.append(outcome.json)
                    if !asJSON { try say(outcome) }
                })
        } catch let refusal as FeedRefusal {
            tell(
                FeedPhrases.refusal(
                    refusal, file: input.name, columns: ResultsImport.columns.required))
            return refusal.exitCode
        }
        return code
    }
}

extension Shell {
    private func say(_ outcome: ResultsImport.Outcome) throws {
        try output.write(ExchangePhrases.line(outcome)[options.language] + "\n")
    }
}

extension ResultsImport.Outcome {
    fileprivate var warnings: [Phrase] { doubts.map { $0.doubt.warning(carrier) } }

    /// What scripts read; the sentences are in English.
    fileprivate var json: JSON {
        let done = (issued ? [Stage.Name.issued] : []) + (mailedOut ? [.mailedOut] : [])
        let sentence = refusal.map { $0.spelledOut(ResultsImport.column) ?? $0.phrase }
        return [
            "application": .string(application),
            "lines": .array(lines.map { .integer(Int64($0)) }),
            "done": .strings(done.map(\.rawValue)),
            "warning": .optional(
                doubts.isEmpty ? nil : warnings.map(\.en).joined(separator: " ")),
            "refusal": .optional(sentence?.en),
        ]
    }
}

/// A file that is there whole or not at all, and replaces nothing.
private final class NewFile {
    private let name: PartialName
    /// Whether an export to the same file was killed before.
    let wasInterrupted: Bool
    private var descriptor: Int32
    private let output: Output

    /// - Throws: `StorageFault`, `.exists` when it is there.
    init(_ path: String) throws {
        name = PartialName(for: path)
        // Also beside a file that has its name: it was killed a moment later.
        wasInterrupted = name.clear()
        guard access(path, F_OK) != 0 else {
            throw StorageFault(kind: .exists, code: EEXIST, file: path)
        }
        descriptor = open(name.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw StorageFault(
                kind: errno == EEXIST ? .exists : .file(errno), code: errno, file: path)
        }
        output = Output(descriptor)
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(name.path)
    }

    /// - Throws: `StorageFault`, which names the file.
    func write(_ bytes: [UInt8]) throws(StorageFault) {
        do throws(Output.Fault) {
            try output.write(bytes)
            try output.flush()
            guard fdatasync(descriptor) == 0 else { throw Output.Fault(code: errno) }
        } catch {
            let isFull = error.code == ENOSPC || error.code == EDQUOT
            throw StorageFault(
                kind: isFull ? .diskFull : .inputOutput, code: error.code, file: name.file)
        }
    }

    /// Gives it its name. From here on the partial file stays, whatever happens: it may be the
    /// only copy of what was accepted.
    func finish() throws {
        leave()
        try name.finish()
    }

    /// Leaves the partial file where it is, as if the process had been killed.
    func leave() {
        close(descriptor)
        descriptor = -1
    }
}

private enum ExchangePhrases {
    static func exported(_ count: Int) -> Phrase {
        Phrase(
            en: "Applications exported: \(count).", zhHans: "已导出申请：\(count)。",
            de: "Exportierte Anträge: \(count).")
    }

    /// What it accepted is in process, and its list is gone.
    static let interrupted = Phrase(
        en:
            "An export to this file was interrupted before. What it may have accepted is listed by: "
            + "fapiao export --status in-process",
        zhHans: "此前向该文件的导出曾中断。如其中申请已受理，可用以下命令导出：fapiao export --status in-process",
        de: "Ein Export in diese Datei wurde zuvor unterbrochen. Was er vielleicht angenommen hat, "
            + "listet: fapiao export --status in-process")

    static let perhapsAccepted = Phrase(
        en: "What is in process now is listed by: fapiao export --status in-process",
        zhHans: "已受理的申请可用以下命令导出：fapiao export --status in-process",
        de: "Was jetzt in Bearbeitung ist, listet: fapiao export --status in-process")

    static let acceptedNotWritten = Phrase(
        en: "The applications are in process now, but could not be written out. Export them "
            + "again: fapiao export --status in-process",
        zhHans: "申请已受理，但未能输出。请重新导出：fapiao export --status in-process",
        de: "Die Anträge sind jetzt in Bearbeitung, konnten aber nicht ausgegeben werden. "
            + "Exportieren Sie sie noch einmal: fapiao export --status in-process")

    /// What became of one application's rows.
    static func line(_ outcome: ResultsImport.Outcome) -> Phrase {
        let place = "\(outcome.lines.first ?? 0)  \(Gate.show(outcome.application))  "
        var parts: [Phrase] = []
        if outcome.issued { parts.append(Stage.Name.issued.phrase) }
        if outcome.mailedOut { parts.append(Stage.Name.mailedOut.phrase) }
        if let refusal = outcome.refusal {
            parts.append(refusal.spelledOut(ResultsImport.column) ?? refusal.phrase)
        }
        if parts.isEmpty { parts.append(unchanged) }
        return Phrase(
            en: place + parts.map(\.en).joined(separator: ", "),
            zhHans: place + parts.map(\.zhHans).joined(separator: "，"),
            de: place + parts.map(\.de).joined(separator: ", "))
    }

    private static let unchanged = Phrase(
        en: "nothing new", zhHans: "无变化", de: "nichts Neues")
}
