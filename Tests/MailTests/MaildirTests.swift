import Foundation
import Storage
import Testing

@testable import Mail

@Suite("A Maildir") struct MaildirTests {
    @Test func `keeps a message once, however often it is delivered`() throws {
        let folder = Folder()
        let maildir = Maildir(folder.path + "/mail")
        try maildir.deliver("text\n", messageID: "1.ab@fapiao")
        try maildir.deliver("text\n", messageID: "1.ab@fapiao")
        #expect(try folder.files("mail/new") == ["1.ab@fapiao"])
        #expect(try folder.files("mail/tmp").isEmpty)
    }

    @Test func `knows a message that was read and flagged`() throws {
        let folder = Folder()
        let maildir = Maildir(folder.path + "/mail")
        try maildir.deliver("text\n", messageID: "1.ab@fapiao")
        try FileManager.default.moveItem(
            atPath: folder.path + "/mail/new/1.ab@fapiao",
            toPath: folder.path + "/mail/cur/1.ab@fapiao:2,S")
        try maildir.deliver("text\n", messageID: "1.ab@fapiao")
        try maildir.deliver("text\n", messageID: "1.a@fapiao")
        #expect(try folder.files("mail/new") == ["1.a@fapiao"])
    }

    @Test func `is the owner's alone`() throws {
        let folder = Folder()
        try Maildir(folder.path + "/mail").deliver(
            "text\n", messageID: "1@f")
        #expect(try folder.mode("mail") == 0o700)
        #expect(try folder.mode("mail/new/1@f") == 0o600)
    }

    @Test(arguments: ["../../x", "a/b", ".hidden", "a:2,S"])
    func `never leaves its folder for a name`(identifier: String) throws {
        let folder = Folder()
        try Maildir(folder.path + "/mail").deliver(
            "text\n", messageID: identifier)
        let files = try folder.files("mail/new")
        #expect(files.count == 1)
        #expect(files.allSatisfy { !$0.hasPrefix(".") && !$0.contains(":") })
    }
}

/// A temporary folder that is gone with its last reference.
final class Folder: Sendable {
    let path = FileManager.default.temporaryDirectory
        .appending(path: "fapiao-test-\(UUID().uuidString)").path

    init() {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        } catch {
            Issue.record(error)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func files(_ name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(name)").sorted()
    }

    func mode(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.posixPermissions]
            as? Int
    }
}
