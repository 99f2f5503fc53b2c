import Foundation
import Mail

/// A real SMTP server on this host that keeps every letter it accepts as a file.
final class MailServer {
    let port: Int
    private let folder: Folder
    private var process: pid_t

    /// - Parameter port: 0 for a free one.
    init(_ folder: Folder, port: Int = 0) throws {
        self.folder = folder
        let inbox = folder.path + "/inbox"
        try FileManager.default.createDirectory(
            atPath: inbox, withIntermediateDirectories: true)
        // Foundation's Process would hold what the tests beside this one wait to see closed.
        let output = Pipe()
        process = try Spawn.start(
            "/usr/bin/python3", ["python3", "-c", Self.script, inbox, String(port)],
            environment: ["LANG=C.UTF-8"],
            streams: [
                .nothing, .descriptor(output.fileHandleForWriting.fileDescriptor), .descriptor(2),
            ])
        try output.fileHandleForWriting.close()
        let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = Int(said.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw NotStarted(said: said)
        }
        self.port = port
    }

    deinit { stop() }

    struct NotStarted: Error { let said: String }

    /// What a client needs to know, and nothing of this host's own settings.
    var msmtp: Sendmail {
        get throws {
            let file = folder.path + "/msmtprc"
            let settings = """
                account default
                host 127.0.0.1
                port \(port)
                domain fapiao.example.cn
                timeout 30

                """
            try Data(settings.utf8).write(to: URL(fileURLWithPath: file))
            return Sendmail(program: "msmtp", arguments: ["-C", file], home: folder.path)
        }
    }

    /// The letters that were accepted, the oldest first.
    func letters() throws -> [Python] { try files(".eml").map { try Python.read($0) } }

    /// Sender and recipients of each letter, as the client gave them.
    func envelopes() throws -> [String] { try files(".envelope") }

    func stop() {
        guard process > 0 else { return }
        kill(process, SIGTERM)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        process = 0
    }

    private func files(_ ending: String) throws -> [String] {
        try folder.files("inbox").filter { $0.hasSuffix(ending) }.map {
            try String(contentsOfFile: "\(folder.path)/inbox/\($0)", encoding: .utf8)
        }
    }

    // Debian's Python has Debian's aiosmtpd, whichever Python comes first in the path. The server
    // ends by itself where a crash of the tests left it behind.
    private static let script = """
        import asyncio, os, signal, sys
        from aiosmtpd.smtp import SMTP
        inbox, port = sys.argv[1], int(sys.argv[2])
        signal.alarm(300)

        class Keeper:
            async def handle_RCPT(self, server, session, envelope, address, options):
                if address.startswith('refused@'): return '550 no such mailbox'
                envelope.rcpt_tos.append(address)
                return '250 known'

            async def handle_DATA(self, server, session, envelope):
                name = '%s/%04d' % (inbox, len(os.listdir(inbox)))
                with open(name + '.envelope', 'w') as file:
                    file.write(envelope.mail_from + ' > ' + ', '.join(envelope.rcpt_tos))
                with open(name + '.eml', 'wb') as file:
                    file.write(envelope.content)
                return '250 kept'

        async def main():
            loop = asyncio.get_running_loop()
            server = await loop.create_server(lambda: SMTP(Keeper()), '127.0.0.1', port)
            print(server.sockets[0].getsockname()[1], flush=True)
            await server.serve_forever()

        asyncio.run(main())
        """
}
