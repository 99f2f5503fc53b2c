import CLinux
import CommandLine
import Glibc
import Invoicing
import NcursesTerminal
import Phrases
import Screens
import Storage
import Terminal

/// Where the wizard begins.
enum WizardStart: Equatable {
    case welcome
    case register(order: String?)
    case apply(record: String)
    /// Sample data in a temporary folder.
    case demo
}

extension Shell {
    /// The applicant's wizard, full screen or line by line.
    func wizard(_ start: WizardStart) throws -> ExitCode {
        fapiao_prepare_heap()
        if start == .demo { return try demo() }
        let client = try BureauClient(
            // Over SSH it is there, or somebody has mistyped its name.
            try openDatabase(makes: options.door == nil), settings: settings,
            hashLock: options.hashLock, asker: stranger
        ) { _ in deliverSoon() }
        return try run(client, from: start.place, demo: nil) { [] }
    }

    private func demo() throws -> ExitCode {
        // Whatever ends it, the folder goes first; of what ended without a word, the next removes
        // it.
        let signals = EndSignals()
        defer { signals.release() }
        let folder = try DemoFolder(language: options.language)
        defer { folder.remove() }
        var letters: [DemoLetter] = []
        let client = try BureauClient(
            folder.connection, settings: settings, hashLock: nil, asker: stranger
        ) { _ in letters = folder.deliver() + letters }
        return try run(client, from: .welcome, demo: folder.demo) { letters }
    }

    /// Whether the database is this user's, or not there yet: who makes it will own it. Nobody who
    /// came in over SSH is.
    var isOwner: Bool {
        guard options.door == nil else { return false }
        var status = stat()
        return stat(options.database, &status) != 0 || status.st_uid == geteuid() || geteuid() == 0
    }

    var stranger: Asker {
        .stranger(source: options.environment.source, registered: nil)
    }

    private func run(
        _ client: BureauClient, from place: Place, demo: Demo?,
        letters: @escaping () -> [DemoLetter]
    ) throws -> ExitCode {
        let scene = Scene(
            language: options.language, now: .now, settings: settings, demo: demo,
            isOwner: demo == nil && isOwner, isOpenDoor: options.door == .applicants,
            uptime: Uptime.seconds())
        return try run(client, Session(place, scene: scene), letters: letters)
    }

    /// Shows screens until somebody leaves.
    ///
    /// - Parameter pasteLimit: bytes of a paste that are held.
    func run(
        _ client: BureauClient, _ session: Session, pasteLimit: Int = Paste.fieldLimit,
        letters: @escaping () -> [DemoLetter]
    ) throws -> ExitCode {
        var farewell: Phrase?
        if options.isPlain {
            let signals = EndSignals()
            defer { signals.release() }
            let reader = LineReader(signals: signals.descriptor)
            let line = LineMode(
                client: client, session: session, letters: letters,
                read: { reader.next(isSecret: $0, within: $1) })
            line.run()
            farewell = line.session.farewell
            if let phrase = LinePhrases.inputEnded(line.unfinished) { tell(phrase) }
        } else {
            let display = try NcursesDisplay(
                usesColours: !options.environment.hasNoColor, pasteLimit: pasteLimit)
            // Globals of main.swift are never deinitialised: the terminal is given back here.
            defer { display.restore() }
            let loop = EventLoop(display, client: client, session: session, letters: letters)
            loop.run()
            farewell = loop.farewell
        }
        // Said once the terminal is given back, which takes the screen away.
        if let farewell { tell(farewell) }
        if let refusal = client.shutOut {
            tell(refusal.phrase)
            return refusal.exitCode
        }
        let codes = client.faults.map { report($0) }
        return codes.first ?? .done
    }
}

extension WizardStart {
    fileprivate var place: Place {
        switch self {
        case .welcome, .demo: .welcome
        case .register(let order): .registration(order: order ?? "")
        case .apply(let record): .signIn(email: "", record: record)
        }
    }
}

extension LinePhrases {
    /// What becomes of what was typed before the input ended.
    fileprivate static func inputEnded(_ entries: Entries) -> Phrase? {
        switch entries {
        case .none: nil
        case .kept: inputEndedKept
        case .lost: inputEndedLost
        }
    }
}
