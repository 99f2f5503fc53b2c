import CommandLine
import Glibc
import Invoicing
import Phrases
import Text

extension Shell {
    /// Says that the file can be used; one that cannot was refused before.
    func settingsCheck() throws {
        let file = options.settings
        if asJSON {
            let json: JSON = ["file": .string(file.path), "found": .bool(file.isThere)]
            try output.write(json.text + "\n")
            return
        }
        let path = Gate.show(file.path)
        let phrase =
            file.isThere
            ? Phrase(
                en: "\(path): every setting is understood.", zhHans: "\(path)：所有设置均有效。",
                de: "\(path): alle Einstellungen sind in Ordnung.")
            : Phrase(
                en: "There is no file \(path); every setting has its default.",
                zhHans: "没有文件 \(path)，所有设置均为默认值。",
                de: "Eine Datei \(path) gibt es nicht; alle Einstellungen haben ihren Standard.")
        try output.write(phrase[options.language] + "\n")
    }
}

extension SettingsFile.Fault {
    var exitCode: ExitCode {
        switch self {
        case .missing: .notFound
        case .unreadable: .readOrWrite
        case .wrong: .settings
        }
    }

    /// What is wrong with the file, and what to do.
    var phrase: Phrase {
        switch self {
        case .missing(let path):
            let path = Gate.show(path)
            return Phrase(
                en: "There is no settings file \(path). Make one with: fapiao settings example",
                zhHans: "没有设置文件 \(path)。可用 fapiao settings example 生成。",
                de: "Die Einstellungsdatei \(path) gibt es nicht. Ein Muster gibt: fapiao settings "
                    + "example")
        case .unreadable(let path, let code):
            let path = Gate.show(path)
            let reason = String(cString: strerror(code))
            return Phrase(
                en: "The settings file \(path) cannot be read: \(reason).",
                zhHans: "无法读取设置文件 \(path)：\(reason)。",
                de: "Die Einstellungsdatei \(path) ist nicht zu lesen: \(reason).")
        case .wrong(let path, let fault): return fault.phrase(file: path)
        }
    }
}
