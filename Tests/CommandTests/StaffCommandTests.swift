import Foundation
import Storage
import Testing

@Suite("The staff command") struct StaffCommandTests {
    private let folder: Folder
    private let key =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ1yvB7JKNr0Vp1jTqzqqwl7iDOS+Bdhx2qrNu2M6Fqk"

    init() throws {
        folder = try Folder()
        _ = try Database.open(folder.database)
        _ = try folder.write("# of Wang\n\n" + key + " wang@desk\n", to: "key.pub")
    }

    @Test func `adds somebody, who then may work`() throws {
        try folder.apply()
        #expect(try staff("add", "Wang", "--email", "wang@example.cn").code == 0)
        let run = try Program([
            "list", "--json", "--as", "wang", "--database", folder.database,
        ])
        #expect(run.code == 0)
        #expect(run.output.contains("F-200101-0001"))
    }

    @Test func `lists who works here, in every language`() throws {
        #expect(try staff("list").output.hasPrefix("Nobody works here yet."))
        try addTwo()
        #expect(
            try staff("list").output
                == """
                Name  Role   Email
                li    lead   li@example.cn
                wang  clerk  wang@example.cn

                """)
        let chinese = try staff("list", "--language", "zh-Hans").output
        #expect(chinese.hasPrefix("姓名  角色    邮箱\nli    主管"))
        #expect(try staff("list", "--language", "de").output.contains("Sachbearbeitung"))
    }

    @Test func `prints JSON with every key, absent ones null`() throws {
        #expect(try staff("list", "--json").output == "[]\n")
        try addTwo()
        #expect(try staff("disable", "wang").code == 0)
        let array = try objects(try staff("list", "--json").output)
        #expect(array.map { $0["name"] as? String } == ["li", "wang"])
        #expect(array.map { $0["role"] as? String } == ["lead", "clerk"])
        #expect(array[0]["disabledAt"] is NSNull)
        #expect((array[1]["disabledAt"] as? String)?.hasSuffix("+08:00") == true)
    }

    @Test func `prints who was added or disabled as JSON`() throws {
        let added = try staff("add", "wang", "--email", "wang@example.cn", "--json")
        #expect(
            added.output == #"{"name":"wang","email":"wang@example.cn","role":"clerk","#
                + #""disabledAt":null}"# + "\n")
        let disabled = try staff("disable", "wang", "--json").output
        #expect(
            disabled.hasPrefix(
                #"{"name":"wang","email":"wang@example.cn","role":"clerk","disabledAt":"20"#))
    }

    @Test func `takes a key from a file or standard input, and lists it`() throws {
        try addTwo()
        let file = folder.path + "/key.pub"
        let run = try staff("key", "add", "wang", file)
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output.contains("opens the desk for wang now."))
        let array = try objects(try staff("key", "list", "wang", "--json").output)
        #expect(array.count == 1)
        #expect(array[0]["key"] as? String == key.split(separator: " ").last.map(String.init))
        #expect(array[0]["staff"] as? String == "wang")
        let taken = try staff("key", "add", "li", file)
        #expect(taken.code == 65)
        #expect(taken.errors == "This key belongs to wang already. Remove it there first.\n")
        let print = try #require(array[0]["fingerprint"] as? String)
        #expect(try staff("key", "list", "wang").output == "\(print)  ssh-ed25519\n")
        #expect(try staff("key", "remove", "li", print).code == 65)
        #expect(try staff("key", "remove", "wang", print).code == 0)
        #expect(try staff("key", "list", "wang", "--json").output == "[]\n")
    }

    @Test(arguments: [
        "", "# only a comment\n", "ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB\n", "ssh-ed25519 AAAA\n",
        "ssh-dss AAAAB3NzaC1kc3M=\n",
        "command=\"sh\" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ1yvB7JKNr0Vp1jTqzqqwl7\n",
        "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjE\n",
    ]) func `refuses what is no public key`(text: String) throws {
        try addTwo()
        let file = try folder.write(text, to: "bad.pub")
        let run = try staff("key", "add", "wang", file)
        #expect(run.code == 65)
        #expect(run.errors.hasPrefix("That is no public key of OpenSSH."))
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test func `is for leads alone`() throws {
        try addTwo()
        for words in [
            ["list"], ["add", "zhao", "--email", "z@example.cn", "--role", "lead"],
            ["disable", "li"], ["key", "list", "li"],
        ] {
            let run = try Program(
                ["--as", "wang", "--database", folder.database, "staff"] + words)
            #expect(run.code == 77)
            #expect(run.errors == "Only a lead can do this. Ask one of them.\n")
        }
        let lead = try Program(["--as", "li", "--database", folder.database, "staff", "list"])
        #expect(lead.code == 0)
    }

    @Test(arguments: [
        (["staff"], 64, "add|list|disable|key is missing: fapiao staff add|list|disable|key"),
        (["staff", "fire"], 64, "staff does not know “fire”."),
        (["staff", "add", "wang"], 64, "--email is missing: fapiao staff add NAME --email EMAIL"),
        (["staff", "add", "--email", "w@x.cn"], 64, "NAME is missing: fapiao staff add NAME"),
        (["staff", "add", "a", "b", "--email", "w@x.cn"], 64, "“b” is one argument too many."),
        (
            ["staff", "add", "wang", "--email", "w@x.cn", "--role", "boss"], 64,
            "--role does not know “boss”. It may be: clerk, lead."
        ),
        (
            ["staff", "list", "--role", "lead"], 64,
            "--role does not belong to fapiao staff list."
        ),
        (
            ["staff", "key"], 64,
            "add|list|remove and NAME are missing: fapiao staff key add|list|remove NAME"
        ),
        (
            ["staff", "key", "add", "wang"], 64,
            "FILE is missing: fapiao staff key add NAME FILE"
        ),
        (["staff", "key", "lose", "wang"], 64, "staff key does not know “lose”."),
        (["staff", "disable", "nobody"], 65, "nobody is nobody's name here, or disabled."),
        (["staff", "key", "add", "wang", "/nowhere.pub"], 66, "/nowhere.pub cannot be read"),
        (["staff", "add", "system", "--email", "w@x.cn"], 65, "A name has 2 to 32"),
        (["staff", "add", "wang", "--email", "none"], 65, "That is no email address."),
    ]) func `is refused with what it does not know`(words: [String], code: Int32, sentence: String)
        throws
    {
        let run = try Program(words + ["--database", folder.database])
        #expect(run.code == code)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix(sentence), "\(run.errors)")
    }

    private func addTwo() throws {
        #expect(try staff("add", "wang", "--email", "wang@example.cn").code == 0)
        #expect(try staff("add", "li", "--email", "li@example.cn", "--role", "lead").code == 0)
    }

    private func staff(_ words: String...) throws -> Program {
        try Program(["staff"] + words + ["--database", folder.database])
    }

    private func objects(_ text: String) throws -> [[String: Any]] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    }

    @Test func `refuses RSA keys that are too short`() throws {
        let weak =
            "AAAAB3NzaC1yc2EAAAADAQABAAAAgQDXP6KXld8IYVWu/pLHZ0lhxvks9GXs0yxCI85xUx4fy1AcPPrL"
            + "O5EpZrGbpoIsOunc+OJ5ZDY1RR8WbKKNow/dJ2ug92E5BnywsA4FQu2dILJrNLBIPsLwADp8lFEDd9LG"
            + "veyX+FmEiVmwOwLEOwWzv7A085n6Z+AKNr0b3PsA2Q=="
        let good =
            "AAAAB3NzaC1yc2EAAAADAQABAAABAQDEzN7QqQbFsGPtU7LiHnyiPAo87JrBvDz3cdhl+RFhKEmq+Mgx"
            + "KFgWDWkJGnBUN8GlRp958fQHTrhGUw74isKWFoJf7Hlx+aOU3Q9guYx4j4RQZfMoHlQCrhBe8mFyzdbf"
            + "neaDccowyB2Y+iEYSUzj7uTXaBTSTq840iKphocGvulcTaoq672FVqXKR4HQ28cup6Q20N+oikwZUdwy"
            + "TA3es3ye6p4UpISkjvA25Nv7yZbtdpvZM9xLVZle4H6MVOCYZEAuU3YwCI99FBuisTu7ddy3e1HarZIs"
            + "ODE/tmO5EXOO9d2d+ZCGHOae/zxpipBwY+4mX6XxBVZSW/F62MIp"
        try addTwo()
        let file = try folder.write("ssh-rsa \(weak)\n", to: "weak.pub")
        let refused = try staff("key", "add", "wang", file)
        #expect(refused.code == 65)
        #expect(refused.errors.hasPrefix("This RSA key has 1024 bits, and at least 2,048"))
        let other = try folder.write("ssh-rsa \(good)\n", to: "good.pub")
        #expect(try staff("key", "add", "wang", other).code == 0)
    }
}
