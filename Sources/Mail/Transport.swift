import Invoicing

/// How letters leave.
public enum Transport: Sendable {
    case maildir(Maildir)
    case sendmail(Sendmail)

    /// What the settings say.
    ///
    /// - Parameters:
    ///   - folder: the Maildir where they name none.
    ///   - home: the user's home folder, for the mail program.
    public init(
        _ setting: Settings.Mail.Transport, folder: String, home: String
    ) {
        switch setting {
        case .maildir(let path): self = .maildir(Maildir(path ?? folder))
        case .sendmail(let program, let arguments):
            self = .sendmail(Sendmail(program: program, arguments: arguments, home: home))
        }
    }

    /// The mail program, when there is none of that name that can be run.
    public var missingProgram: String? {
        guard case .sendmail(let sendmail) = self, sendmail.path == nil else { return nil }
        return sendmail.program
    }

    /// Hands a message over: on return it is no longer ours to keep.
    func handOver(_ message: Message) throws(Undelivered) {
        let text: String
        do throws(Message.UnusableAddress) {
            text = try message.text()
        } catch {
            throw Undelivered(error.isSender ? .sender : .recipient)
        }
        switch self {
        case .sendmail(let sendmail):
            try sendmail.handOver(text, from: message.sender, to: message.recipients)
        case .maildir(let maildir):
            do throws(Maildir.Fault) {
                try maildir.deliver(text, messageID: message.messageID)
            } catch {
                throw Undelivered(.folder, error.description)
            }
        }
    }
}

/// Why a letter was not handed over.
struct Undelivered: Error, Equatable {
    let fault: LetterFault
    /// What the system or the program said; may be empty.
    let detail: String

    init(_ fault: LetterFault, _ detail: String = "") {
        self.fault = fault
        self.detail = detail
    }
}
