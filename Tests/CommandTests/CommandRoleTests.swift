import CommandLine
import Testing

/// The table says who may give a command; the bureau decides. Here each command is given.
@Suite("A command of the desk") struct CommandRoleTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
        try folder.apply()
        for (name, role) in [("wang", "clerk"), ("li", "lead")] {
            let words = ["staff", "add", name, "--email", "\(name)@example.cn", "--role", role]
            #expect(try Program(words + ["--database", folder.database]).code == 0)
        }
        // So that there is a step to take back.
        #expect(try run(["accept", "F-200101-0001"], as: "wang").code == 0)
    }

    static let commands = CommandName.allCases.flatMap(\.family.commands).filter {
        $0.printsJSON && [.clerk, .lead].contains($0.who)
    }

    @Test(arguments: commands.map(\.words))
    func `is for those of whom its record says so`(words: [String]) throws {
        let record = try #require(Self.commands.first { $0.words == words })
        let line = words + record.arguments.flatMap(Self.word) + record.options.flatMap(Self.word)
        let clerk = try run(line, as: "wang")
        #expect((clerk.code == 77) == (record.who == .lead), "\(line): \(clerk.errors)")
        let lead = try run(line, as: "li")
        #expect(![64, 77].contains(lead.code), "\(line): \(lead.errors)")
        #expect(try run(line, as: "nobody").code == 77)
    }

    private func run(_ words: [String], as name: String) throws -> Program {
        let file = try folder.write("", to: "empty")
        return try Program(
            words + ["--as", name, "--database", folder.database], input: file)
    }

    private static func word(_ argument: Argument) -> [String] {
        switch argument.name {
        case .application: ["F-200101-0001"]
        case .request: ["R-200101-0001"]
        case .file: argument.count == .optional ? [] : ["-"]
        case .name: ["wang"]
        case .year: ["2026"]
        default: ["x"]
        }
    }

    private static func word(_ option: OptionUse) -> [String] {
        guard [.required, .group, .stated].contains(option.count) else { return [] }
        let value =
            switch option.name {
            case .email: "x@example.cn"
            case .expected: "2026-12-10"
            case .number: "26442000005310626521"
            default: "x"
            }
        return ["--\(option.name.rawValue)", value]
    }
}
