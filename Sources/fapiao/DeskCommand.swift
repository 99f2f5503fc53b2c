import Invoicing
import Phrases

extension Shell {
    /// The service center, full screen.
    func desk(as asker: Asker) throws -> ExitCode {
        tell(
            Phrase(
                en: "The desk has no screens yet. Say what to do, such as: list",
                zhHans: "服务台界面尚未提供。请指定命令，例如：list",
                de: "Der Schalter hat noch keine Ansichten. Nennen Sie einen Befehl, etwa: list"))
        return .usage
    }
}
