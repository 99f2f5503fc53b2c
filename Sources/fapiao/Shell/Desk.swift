import CLinux
import CommandLine
import Invoicing
import NcursesTerminal
import Phrases
import Screens
import Storage
import Terminal

extension Shell {
    /// The service center, full screen; scripts have the commands.
    func desk(as asker: Asker) throws -> ExitCode {
        guard !options.isPlain else {
            tell(Self.needsTerminal)
            return .usage
        }
        fapiao_prepare_heap()
        let client = try BureauClient(
            try openDatabase(), settings: settings, hashLock: options.hashLock, asker: asker
        ) { _ in deliverSoon() }
        let scene = Scene(
            language: options.language, now: .now, settings: settings, uptime: Uptime.seconds())
        return try run(client, Session(.desk, scene: scene), pasteLimit: Paste.listLimit) { [] }
    }

    private static let needsTerminal = Phrase(
        en: "The desk needs a terminal with a full screen. Scripts use fapiao list, show, accept, "
            + "issue and the other commands; see fapiao help.",
        zhHans: "服务台需要可全屏显示的终端。脚本请使用 fapiao list、show、accept、issue 等命令；"
            + "参阅 fapiao help。",
        de: "Der Schalter braucht ein Terminal mit vollem Bildschirm. Skripte benutzen fapiao "
            + "list, show, accept, issue und die anderen Befehle; siehe fapiao help.")
}
