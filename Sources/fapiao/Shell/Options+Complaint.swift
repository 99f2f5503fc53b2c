import CommandLine
import Invoicing
import Phrases

extension Options {
    /// Says what is wrong with the host, on standard error.
    ///
    /// An applicant cannot mend it, and is not told where files lie: the log is.
    func complain(_ phrase: Phrase, exitCode: ExitCode) {
        guard door == .applicants else {
            writeError(phrase[language] + "\n")
            return
        }
        SystemLog(file: environment.log).note(
            "failed for an applicant (\(exitCode.rawValue)): \(phrase.en)")
        writeError(Self.outOfOrder[language] + "\n")
    }

    private static let outOfOrder = Phrase(
        en: "This does not work at the moment. Please try again later, or call customer service.",
        zhHans: "暂时无法使用。请稍后再试，或致电客户服务。",
        de: "Das geht im Augenblick nicht. Versuchen Sie es später oder rufen Sie den Kundendienst "
            + "an.")
}
