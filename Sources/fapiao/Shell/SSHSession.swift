import CLinux
import CommandLine
import Invoicing
import Phrases
import Text

/// What somebody gets who came in over SSH: this program, as far as the door allows, and nothing
/// else. Who it is and which database it is comes from sshd; the command alone is the client's.
struct SSHSession {
    let door: SSHDoor
    /// As sshd's forced command gave them.
    let options: Options

    func run() -> ExitCode {
        // The second wall, should a bound within the program ever fail; before the first byte that a
        // stranger sends is read.
        if door == .applicants { fapiao_bound_memory() }
        let sent = options.environment.sent
        do throws(UsageFault) {
            let arguments = try Arguments(SentCommand.words(sent), at: door.access)
            let code = Shell.run(arguments, options(with: arguments.options))
            if code == .forbidden { log(sent) }
            return code
        } catch {
            log(sent)
            writeError(error.phrase(at: door.access)[language(of: sent)] + "\n")
            return error.exitCode
        }
    }

    /// Only how the answer looks is the client's to choose.
    private func options(with given: GivenOptions) -> Options {
        var chosen = GivenOptions()
        chosen.database = options.database
        chosen.settings = options.settings.isNamed ? options.settings.path : nil
        chosen.isPlain = given.isPlain || options.isPlain
        chosen.isJSON = given.isJSON
        chosen.language = given.language ?? options.language
        return Options(chosen, environment: options.environment, isTerminal: true, door: door)
    }

    private func language(of sent: String) -> Language {
        let words = sent.split(separator: " ").map(String.init)
        return Arguments.language(in: words) ?? options.language
    }

    private func log(_ sent: String) {
        let source = Gate.show(String(options.environment.source.prefix(64)))
        SystemLog(file: options.environment.log).note(
            "refused \(door.name) from \(source): \(door.shown(sent))")
    }
}

extension SSHDoor {
    fileprivate var name: String {
        switch self {
        case .staff(let name): Gate.show(name)
        case .applicants: "an applicant"
        }
    }

    /// The command as a log may keep it. An applicant's may hold a code, which nothing but the
    /// mail may: the log gets the command's name, where it looks like one.
    fileprivate func shown(_ sent: String) -> String {
        switch self {
        case .staff: return Gate.show(String(sent.prefix(200)))
        case .applicants:
            let word = sent.prefix { $0 != " " }
            let isName = word.count <= 16 && word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
            return "\(isName ? word : "…") (\(sent.utf8.count) bytes)"
        }
    }
}
