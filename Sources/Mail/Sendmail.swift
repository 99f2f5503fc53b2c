import Glibc
import Invoicing
import Text

/// A program with the interface of sendmail, which every mail server and msmtp bring along.
///
/// It is called as `PROGRAM ARGUMENTS… -i -f SENDER -- RECIPIENT…` with the message on standard
/// input: the part of the interface that sendmail, Postfix, Exim, OpenSMTPD, DragonFly's dma,
/// nullmailer and msmtp have in common. `-i` keeps a line that is a single dot from ending the
/// message (OpenSMTPD and msmtp never end it there and take the option all the same), `-f` names
/// the sender to whom what cannot be delivered goes back, and behind `--` nothing is an option.
/// No `-t`: the recipients come from the letter, never from a header.
public struct Sendmail: Sendable {
    /// A path, or a name to be looked for where mail servers put it.
    public let program: String
    /// What stands before our own, such as `-C FILE` for msmtp.
    public let arguments: [String]
    private let home: String
    private let seconds: Int

    /// - Parameters:
    ///   - home: the user's home folder, where the program may have its settings.
    ///   - seconds: how long it may take before it is killed.
    public init(program: String, arguments: [String] = [], home: String, seconds: Int = 60) {
        self.program = program
        self.arguments = arguments
        self.home = home
        self.seconds = seconds
    }

    /// The program's file; nil when there is none that can be run.
    public var path: String? {
        if program.holds("/") { return access(program, X_OK) == 0 ? program : nil }
        return Self.folders.lazy.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
    }

    /// Hands a message over: on return the program has taken it on.
    ///
    /// - Throws: `Undelivered`, with what the program said.
    func handOver(
        _ message: String, from sender: String, to recipients: [String]
    ) throws(Undelivered) {
        guard let path else {
            throw Undelivered(.noProgram, "\(program): \(String(cString: strerror(ENOENT)))")
        }
        let words = [program] + arguments + ["-i", "-f", sender, "--"] + recipients
        let ended: MailProgram.Ended
        do throws(Spawn.Fault) {
            ended = try MailProgram.run(
                path, words, environment: environment, input: message, seconds: seconds)
        } catch {
            throw Undelivered(.noProgram, "\(path): \(String(cString: strerror(error.code)))")
        }
        let said = Self.line(ended.said)
        switch ended.way {
        case .exit(0): return
        case .exit(let code): throw Undelivered(.refused, Self.joined("exit code \(code)", said))
        case .signal(let number): throw Undelivered(.refused, Self.joined("signal \(number)", said))
        case .tooSlow: throw Undelivered(.tooSlow, Self.joined("\(seconds) s", said))
        }
    }

    private var environment: [String] {
        ["PATH=" + Self.folders.joined(separator: ":"), "LANG=C.UTF-8", "HOME=\(home)"]
    }

    private static let folders = [
        "/usr/sbin", "/usr/bin", "/sbin", "/bin", "/usr/local/sbin", "/usr/local/bin", "/usr/lib",
    ]

    private static func joined(_ end: String, _ said: String) -> String {
        said.isEmpty ? end : "\(end): \(said)"
    }

    /// What a program said on one line that can be shown.
    private static func line(_ said: String) -> String {
        said.split { $0.isNewline }.map { Gate.show(String($0)) }
            .filter { !$0.allSatisfy { $0 == " " } }.joined(separator: " / ")
    }
}
