import Foundation
import Storage
import Testing

@Suite("The notice command") struct NoticeCommandTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
        _ = try Database.open(folder.database)
    }

    @Test func `sets a notice, shows what it does, and clears it`() throws {
        try folder.apply()
        let set = try notice("set", "--expected", "2099-12-01", "No paper")
        #expect(set.code == 0, "\(set.errors)")
        #expect(
            set.output == "The notice is set. 1 application will be expected on 2099-12-01 "
                + "instead of 2020-01-03.\n")
        let shown = try notice("show").output
        #expect(shown.hasPrefix("For all types, expected on 2099-12-01, set "))
        #expect(shown.contains("English   No paper.\n"))
        #expect(shown.contains("简体中文  票源紧张，请您耐心等待。\n"))
        #expect(try application()["dueOn"] as? String == "2099-12-01")
        #expect(try application()["expectedBy"] as? String == "notice")
        #expect(try application()["overdue"] as? Bool == false)
        #expect(try run("list", "--overdue", "--json").output == "[]\n")
        #expect(try notice("clear").output.hasPrefix("The notice is cleared;"))
        #expect(try application()["dueOn"] as? String == "2020-01-03")
        #expect(try application()["expectedBy"] as? String == "rule")
        #expect(try run("list", "--overdue", "--json").output != "[]\n")
        #expect(try notice("clear").output == "No notice is in force.\n")
    }

    @Test func `prints JSON with every key, absent ones null`() throws {
        #expect(try notice("show", "--json").output == "[]\n")
        #expect(
            try notice("set", "--expected", "2099-12-01", "没有专票", "--language", "zh-Hans").code == 0
        )
        #expect(
            try notice("set", "--expected", "2099-12-02", "--type", "special", "None!").code == 0)
        let data = Data(try notice("show", "--json").output.utf8)
        let array = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        #expect(array.count == 2)
        #expect(array[0]["type"] is NSNull)
        #expect(array[0]["expectedOn"] as? String == "2099-12-01")
        let texts = try #require(array[0]["text"] as? [String: String])
        #expect(texts["zh-Hans"] == "没有专票。")
        #expect(texts["en"] == "Fapiao paper is out of stock.")
        #expect(array[1]["type"] as? String == "special")
        #expect((array[1]["text"] as? [String: String])?["en"] == "None!")
        #expect(array[1]["applications"] as? Int == 0)
        #expect(try notice("clear", "--type", "special").code == 0)
        #expect(try notice("show").output.hasPrefix("For all types"))
    }

    @Test(arguments: [
        (["set", "--expected", "2020-01-01", "x"], Int32(65), "This date is over."),
        (["set", "--expected", "soon", "x"], 65, "A date looks like"),
        (["set", "x"], 64, "--expected is missing: fapiao notice set TEXT --expected"),
        (["set", "--expected", "2099-01-01"], 64, "TEXT"),
        (["set", "--expected", "2099-01-01", "x", "y"], 64, "one argument too many"),
        (["set", "--expected", "2099-01-01", "--type", "all", "x"], 64, "normal, special"),
        (["show", "--type", "normal"], 64, "does not belong to fapiao notice show"),
        (["take"], 64, "set, show, clear"), ([], 64, "set|show|clear"),
    ])
    func `refuses what it cannot use, with the code for it`(
        _ words: [String], _ code: Int32, _ sentence: String
    ) throws {
        let run = try Program(["notice"] + words + ["--database", folder.database])
        #expect(run.code == code)
        #expect(run.errors.contains(sentence), "\(run.errors)")
    }

    @Test func `is for a lead`() throws {
        _ = try run("staff", "add", "wang", "--email", "wang@example.cn")
        let refused = try notice("set", "--expected", "2099-01-01", "x", "--as", "wang")
        #expect(refused.code == 77)
        #expect(try notice("show").output == "No notice is in force.\n")
        _ = try run("staff", "add", "li", "--email", "li@example.cn", "--role", "lead")
        #expect(try notice("set", "--expected", "2099-01-01", "x", "--as", "li").code == 0)
    }

    private func run(_ words: String...) throws -> Program {
        try Program(words + ["--database", folder.database])
    }

    private func notice(_ words: String...) throws -> Program {
        try Program(["notice"] + words + ["--database", folder.database])
    }

    private func application() throws -> [String: Any] {
        let data = Data(try run("show", "F-200101-0001", "--json").output.utf8)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
}
