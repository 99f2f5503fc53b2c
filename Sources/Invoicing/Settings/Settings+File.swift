import Text

extension Settings {
    /// Reads a settings file; what it leaves out has its default.
    ///
    /// - Throws: `SettingsFault` for the first line that is wrong.
    public init(file bytes: [UInt8]) throws(SettingsFault) {
        self.init()
        let root = try SettingsDocument(bytes).root
        guard case .group(let members) = root.value else {
            throw SettingsFault(line: root.line, .syntax(expected: "{ … }"))
        }
        var seen: Set<String> = []
        for member in members { try take(member, in: nil, &seen) }
    }

    private mutating func take(
        _ member: SettingsDocument.Member, in group: String?, _ seen: inout Set<String>
    ) throws(SettingsFault) {
        let path = group.map { "\($0).\(member.name)" } ?? member.name
        guard seen.insert(path).inserted else {
            throw SettingsFault(line: member.line, .twice(path))
        }
        if group == nil, Self.groups.contains(path) {
            guard case .group(let members) = member.node.value else {
                throw SettingsFault(line: member.node.line, .notGroup(path))
            }
            for member in members { try take(member, in: path, &seen) }
            return
        }
        guard let name = SettingName(rawValue: path) else {
            throw SettingsFault(
                line: member.line, .unknown(path, known: Self.names(in: group)))
        }
        guard set(name, to: member.node.value) else {
            throw SettingsFault(line: member.node.line, .wrong(name, name.expectation))
        }
    }

    /// - Returns: false for a value that it cannot have.
    private mutating func set(_ name: SettingName, to value: SettingsDocument.Value) -> Bool {
        switch name.kind {
        case .text(let field): return assign(value.line, to: field)
        case .emailAddress(let field): return assign(value.sender, to: field)
        case .template(let field, let part): return assign(value.template(part), to: field)
        case .texts(let field):
            // A language that is left out keeps its default.
            let defaults = self[keyPath: field]
            return assign(value.texts.map { defaults.merging($0) { $1 } }, to: field)
        case .tracking(let courier):
            guard let template = value.template("{waybill}") else { return false }
            tracking[courier] = template
            return true
        case .number(let field, let range):
            return assign(value.number.flatMap { range.contains($0) ? $0 : nil }, to: field)
        case .percent(let field): return assign(value.perMille, to: field)
        case .flag(let field): return assign(value.flag, to: field)
        case .language(let field):
            return assign(value.line.flatMap(Language.init(rawValue:)), to: field)
        case .way(let field): return assign(value.line.flatMap(Mail.Way.init(rawValue:)), to: field)
        case .folder(let field): return assign(value.folder, to: field)
        case .program(let field): return assign(value.program, to: field)
        }
    }

    private mutating func assign<Value>(
        _ value: Value?, to field: WritableKeyPath<Settings, Value>
    ) -> Bool {
        guard let value else { return false }
        self[keyPath: field] = value
        return true
    }

    private static let groups = Set(SettingName.allCases.compactMap(\.path.group))

    /// The names that could stand in a group, or outside of any.
    private static func names(in group: String?) -> [String] {
        var names: [String] = []
        for setting in SettingName.allCases {
            let path = setting.path
            let name = group == nil ? path.group ?? path.name : path.name
            if group == nil || path.group == group, names.last != name { names.append(name) }
        }
        return names
    }
}

// A value as what a setting needs, nil where it is not.
extension SettingsDocument.Value {
    /// One line of text that is not empty.
    fileprivate var line: String? {
        guard case .text(let text) = self, let admitted = try? Gate.admit(text),
            !admitted.isEmpty
        else { return nil }
        return admitted
    }

    fileprivate var flag: Bool? {
        if case .bool(let flag) = self { flag } else { nil }
    }

    fileprivate var number: Int? {
        if case .number(let text) = self { Int(text) } else { nil }
    }

    /// Percent with at most one decimal, from 0 to 99.9.
    fileprivate var perMille: Int? {
        guard case .number(let text) = self, !text.hasPrefix("-") else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int(parts[0]), (0..<100).contains(whole) else {
            return nil
        }
        if parts.count == 1 { return whole * 10 }
        guard parts[1].count == 1, let tenth = Int(parts[1]) else { return nil }
        return whole * 10 + tenth
    }

    /// A text that holds the part in braces; the inner nil for null.
    fileprivate func template(_ part: String) -> String?? {
        if case .null = self { return .some(nil) }
        guard let line, line.holds(part) else { return nil }
        return .some(line)
    }

    /// A folder by its whole path; the inner nil for null.
    fileprivate var folder: String?? {
        if case .null = self { return .some(nil) }
        guard let line, line.hasPrefix("/") else { return nil }
        return .some(line)
    }

    fileprivate var texts: [Language: String]? {
        guard case .group(let members) = self else { return nil }
        var texts: [Language: String] = [:]
        for member in members {
            guard let language = Language(rawValue: member.name),
                let line = member.node.value.line
            else { return nil }
            texts[language] = line
        }
        return texts
    }

    /// The program by its whole path, then its arguments.
    fileprivate var program: [String]? {
        guard case .list(let nodes) = self else { return nil }
        let words = nodes.compactMap(\.value.line)
        guard words.count == nodes.count, let first = words.first, first.hasPrefix("/") else {
            return nil
        }
        return words
    }

    /// An address; on a host of its own also without a dot, as `fapiao@localhost`.
    fileprivate var sender: String? {
        guard let line else { return nil }
        if (try? EmailAddress(line)) != nil { return line }
        return (try? EmailAddress(line + ".localdomain")) != nil ? line : nil
    }
}
