import Foundation
import Invoicing
import Testing
import Text

@testable import Mail

@Suite("A message") struct MessageTests {
    @Test(arguments: [
        ("Application F-261120-0001 received", "Plain words.\n"),
        ("已收到开票申请 F-261120-0001，预计两个工作日内办结，请在申请进度中查看最新状态", "抬头：天地伟业\n"),
        ("Antrag für Änderungen ist „eingegangen“", "Grüße aus München\n\nzwei Absätze\n"),
        ("=?UTF-8?B?aGk=?=", "looks encoded\n"),
        ("", ""),
        (String(repeating: "𠮷", count: 40), String(repeating: "票", count: 400) + "\n"),
    ]) func `is read by Python's email package as it was written`(subject: String, body: String)
        throws
    {
        let read = try Python.read(try message(subject: subject, body: body).text())
        #expect(read.subject == subject)
        #expect(read.body == body)
        #expect(read.from == "21Vianet Fapiao <fapiao@localhost>")
        #expect(read.to == "li@example.cn")
        #expect(read.date == "2026-11-20T10:12:00+08:00")
        #expect(read.headers["Auto-Submitted"] == "auto-generated")
        #expect(read.headers["Content-Language"] == "zh-Hans")
        #expect(read.headers["Message-ID"] == "<1.ab@fapiao>")
        #expect(read.defects.isEmpty)
    }

    @Test(arguments: ["Plain words.\n", "抬头：天地伟业\n"])
    func `carries files beside its text`(body: String) throws {
        let files = [
            AttachedFile(
                name: "26112000000012345678.pdf", mediaType: "application/pdf",
                bytes: (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }),
            AttachedFile(
                name: "发票 \"天地伟业\"; 二〇二六年十一月二十日的一张电子发票.xml", mediaType: "a/b; charset=x",
                bytes: Array("<a/>".utf8)),
            AttachedFile(name: "empty", mediaType: "text/xml", bytes: []),
        ]
        let text = try message(subject: "s", body: body, attachments: files).text()
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= 78 })
        let read = try Python.read(text)
        #expect(read.body == body)
        #expect(read.defects.isEmpty)
        #expect(read.files.map(\.name) == files.map(\.name))
        #expect(
            read.files.map(\.type) == ["application/pdf", "application/octet-stream", "text/xml"])
        #expect(read.files.map(\.hex) == files.map(\.bytes.hex))
    }

    @Test func `has short lines of ASCII only`() throws {
        let long = String(repeating: "发票信息管理系统 ", count: 30)
        let text = try message(name: long, subject: long, body: long).text()
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count <= 76 })
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\u{85}"])
    func `grows no header from a line break in a value`(lineBreak: String) throws {
        let evil = "Hi\(lineBreak)Bcc: all@example.cn"
        let text = try Message(
            senderName: evil, sender: "fapiao@localhost", recipients: ["li@example.cn"],
            subject: evil, date: date, messageID: evil, language: .english, body: "b"
        ).text()
        let read = try Python.read(text)
        #expect(read.headers["Bcc"] == nil)
        #expect(read.headers.count == 10)
        #expect(
            read.subject == "Hi" + String(repeating: " ", count: lineBreak.unicodeScalars.count)
                + "Bcc: all@example.cn")
    }

    @Test(arguments: [
        "a@b.cn\nBcc: c@d.cn", "a@b.cn, c@d.cn", "a b@c.cn", "nobody", "@b.cn", "李@b.cn",
        "<a@b.cn>",
    ]) func `is refused for an address that no header can hold`(recipient: String) {
        #expect(throws: Message.UnusableAddress.self) {
            try Message(
                senderName: "F", sender: "fapiao@localhost", recipients: [recipient], subject: "s",
                date: date, messageID: "1@f", language: .english, body: "b"
            ).text()
        }
    }

    private let date = Instant(iso8601: "2026-11-20T10:12:00+08:00") ?? Instant(seconds: 0)

    private func message(
        name: String = "21Vianet Fapiao", subject: String, body: String,
        attachments: [AttachedFile] = []
    ) -> Message {
        Message(
            senderName: name, sender: "fapiao@localhost", recipients: ["li@example.cn"],
            subject: subject, date: date, messageID: "1.ab@fapiao", language: .chinese, body: body,
            attachments: attachments)
    }
}

/// What Python's `email` package makes of a message.
struct Python: Decodable {
    let subject, from, to, date, body: String
    let headers: [String: String]
    let defects: [String]
    let files: [File]

    struct File: Decodable {
        let name, type, hex: String
    }

    static func read(_ message: String) throws -> Python {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(message.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode(Python.self, from: output)
    }

    private static let script = """
        import email, email.policy, json, sys
        m = email.message_from_bytes(open(sys.argv[1], 'rb').read(), policy=email.policy.default)
        defects = list(map(repr, m.defects))
        for h in m.values(): defects += map(repr, h.defects)
        files = list(m.iter_attachments())
        for f in files: defects += map(repr, f.defects)
        text = m.get_body(('plain',))
        print(json.dumps({
            'subject': m['subject'], 'from': str(m['from']), 'to': str(m['to']),
            'date': m['date'].datetime.isoformat(),
            'body': text.get_content().replace('\\r\\n', '\\n'),
            'files': [{'name': f.get_filename(), 'type': f.get_content_type(),
                'hex': f.get_payload(decode=True).hex()} for f in files],
            'headers': {k: str(v) for k, v in m.items()}, 'defects': defects}))
        """
}
