import CommandLine
import Glibc
import Invoicing
import Phrases
import Service
import Text

// Who works at the service center, and the keys by which they come in.
extension Shell {
    func staff(_ action: StaffAction, by asker: Asker) throws -> ExitCode {
        switch action {
        case .ask(let request):
            return try staff(request, by: asker) { reply in
                try output.write(
                    asJSON ? reply.json.text + "\n" : reply.text(in: options.language))
            }
        case .addKeys(let name, let file): return try addStaffKeys(of: name, from: file, by: asker)
        }
    }

    private func staff(
        _ request: StaffRequest, by asker: Asker, _ tell: (StaffReply) throws -> Void
    ) throws -> ExitCode {
        let isFirst = if case .add = request { true } else { false }
        let bureau = Bureau(try openDatabase(makes: isFirst), settings: settings)
        switch try bureau.answer(.staff(request), from: asker, at: .now) {
        case .staff(let reply):
            try tell(reply)
            return .done
        case .refused(let refusal):
            self.tell(refusal.phrase)
            // Who asks was found before: this is about another.
            if case .unknownStaff = refusal { return .refused }
            return refusal.exitCode
        default: return .refused
        }
    }

    /// Adds the keys of a file, a line each, up to the first that is refused.
    ///
    /// - Parameter file: a path, or `-` for standard input.
    private func addStaffKeys(of name: String, from file: String, by asker: Asker) throws
        -> ExitCode
    {
        let keys: [String]
        do throws(KeyFile.Fault) { keys = try KeyFile(file).lines() } catch {
            tell(error.phrase)
            return error.exitCode
        }
        var added: [JSON] = []
        // Those that were added are told of, also where a later one is refused.
        defer { if asJSON { writeJSON(.array(added)) } }
        for key in keys {
            let code = try staff(.addKey(name, line: key), by: asker) { reply in
                added.append(reply.json)
                if !asJSON { try output.write(reply.text(in: options.language)) }
            }
            guard code == .done else { return code }
        }
        return .done
    }
}

/// A file of public keys, as `ssh-keygen` writes it.
struct KeyFile {
    let path: String

    /// - Parameter path: `-` is standard input.
    init(_ path: String) { self.path = path }

    /// Why it could not be read.
    struct Fault: Error {
        let path: String
        /// An errno.
        let code: Int32
    }

    /// The keys, without empty lines and comments. A file without any gives one empty line,
    /// which is refused as a key.
    func lines() throws(Fault) -> [String] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Fault(path: path, code: errno) }
        defer { if path != "-" { close(descriptor) } }
        let lines = String(decoding: try bytes(of: descriptor), as: UTF8.self)
            .split(whereSeparator: \.isNewline).map(String.init)
            .filter { $0.contains { !$0.isWhitespace } && $0.first != "#" }
        return lines.isEmpty ? [""] : lines
    }

    // More than hundred of the longest keys.
    private func bytes(of descriptor: Int32) throws(Fault) -> [UInt8] {
        do throws(BoundedInput.Fault) {
            return try BoundedInput.read(descriptor, most: 1 << 18)
        } catch {
            throw Fault(path: path, code: error.code)
        }
    }
}

extension KeyFile.Fault {
    fileprivate var exitCode: ExitCode {
        code == ENOENT || code == ENOTDIR ? .notFound : .readOrWrite
    }

    fileprivate var phrase: Phrase {
        let file = Gate.show(path)
        let reason = SystemPhrases.reason(code)
        return Phrase(
            en: "\(file) cannot be read (\(reason.en)). Name the file of a public key.",
            zhHans: "无法读取 \(file)（\(reason.zhHans)）。请指定公钥文件。",
            de: "\(file) kann nicht gelesen werden (\(reason.de)). Nennen Sie die Datei eines "
                + "öffentlichen Schlüssels.")
    }
}

extension StaffReply {
    /// What scripts read.
    fileprivate var json: JSON {
        switch self {
        case .list(let members): .array(members.map(\.json))
        case .keys(let keys): .array(keys.map(\.json))
        case .added(let member), .disabled(let member): member.json
        case .keyAdded(let key): key.json
        case .keyRemoved(let fingerprint): .string(fingerprint)
        }
    }

    fileprivate func text(in language: Language) -> String {
        switch self {
        case .list(let members): StaffTable(language: language).text(members)
        case .keys(let keys): keys.map { "\($0.fingerprint)  \($0.type)\n" }.joined()
        case .added(let member): StaffPhrases.added(member)[language] + "\n"
        case .disabled(let member):
            StaffPhrases.disabled(Gate.show(member.name))[language] + "\n"
        case .keyAdded(let key): StaffPhrases.keyAdded(key)[language] + "\n"
        case .keyRemoved(let fingerprint):
            StaffPhrases.keyRemoved(Gate.show(fingerprint))[language] + "\n"
        }
    }
}

extension StaffMember {
    fileprivate var json: JSON {
        [
            "name": .string(name), "email": .string(email), "role": .string(role.rawValue),
            "disabledAt": .optional(disabledAt?.iso8601),
        ]
    }
}

extension StaffKey {
    fileprivate var json: JSON {
        [
            "staff": .string(staff), "fingerprint": .string(fingerprint), "type": .string(type),
            "key": .string(key),
        ]
    }
}

/// Lines of the list, aligned by display columns.
private struct StaffTable {
    let language: Language

    func text(_ members: [StaffMember]) -> String {
        guard !members.isEmpty else { return StaffPhrases.nobody[language] + "\n" }
        let heading = [StaffPhrases.name, StaffPhrases.role, StaffPhrases.email]
        let rows = [heading.map { $0[language] }] + members.map(row)
        let widths = (0..<2).map { column in
            rows.reduce(0) { max($0, Columns.width(of: $1[column])) }
        }
        return rows.map { row in
            let first = (0..<2).map { Columns.padded(row[$0], to: widths[$0]) }
            return (first + row.dropFirst(2)).joined(separator: "  ") + "\n"
        }.joined()
    }

    private func row(_ member: StaffMember) -> [String] {
        let since = member.disabledAt.map { StaffPhrases.disabledSince($0.minute)[language] }
        return [Gate.show(member.name), member.role.phrase[language], Gate.show(member.email)]
            + (since.map { [$0] } ?? [])
    }
}
