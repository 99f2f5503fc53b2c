import Invoicing
import Service
import Storage
import Testing

@Suite("A change of the login address") struct AddressTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.addOrder("O-1")
        try office.addOrder("O-2")
        try office.enter("li@example.cn", order: "O-1")
    }

    @Test func `is confirmed by the new address and told to the old`() throws {
        #expect(try office.change() == .account(.emailChangeSent(office.change)))
        #expect(Set(try office.recipients(.confirmAddress)) == ["wei@example.cn"])
        #expect(try office.recipients(.addressChanging) == ["li@example.cn"])
        let reply = try office.activate(try #require(try office.codes().last))
        guard case .account(.emailChanged("wei@example.cn", let applicant?)) = reply else {
            Issue.record("not changed: \(reply)")
            return
        }
        #expect(applicant.email == "wei@example.cn")
        #expect(try office.recipients(.addressChanged) == ["li@example.cn", "wei@example.cn"])
        #expect(try office.signIn("wei@example.cn") == .account(.signedIn(applicant)))
        #expect(try office.signIn("li@example.cn") == .refused(.wrongCredentials(wait: 0)))
    }

    @Test func `lets the old address sign in until then`() throws {
        _ = try office.change()
        guard case .account(.signedIn) = try office.signIn("li@example.cn") else {
            Issue.record("locked out")
            return
        }
    }

    @Test(arguments: [86_399, 86_400])
    func `is over at exactly 24 hours`(_ seconds: Int64) throws {
        _ = try office.change()
        let code = try #require(try office.codes().last)
        office.now = office.now.adding(seconds: seconds)
        #expect((try office.activate(code) == .refused(.wrongCode)) == (seconds == 86_400))
    }

    @Test func `works once, and only with the newest code`() throws {
        _ = try office.change()
        _ = try office.ask(.account(.resendEmailChange))
        let codes = Array(try office.codes().suffix(2))
        #expect(try office.activate(codes[0]) == .refused(.wrongCode))
        #expect(try office.activate(codes[1]) != .refused(.wrongCode))
        #expect(try office.activate(codes[1]) == .refused(.wrongCode))
        #expect(try office.refusal(.account(.resendEmailChange)) == .noEmailChange)
    }

    @Test func `needs the password and another address`() throws {
        #expect(
            try office.change(password: "wrong horse") == .refused(.wrongPassword(wait: 0)))
        #expect(
            try office.change(to: "li@example.cn")
                == .refused(.fields([FieldRefusal(.email, .emailUnchanged)])))
    }

    @Test func `to another's address looks the same, and its owner is told`() throws {
        try office.enter("wei@example.cn", order: "O-2")
        guard case .account(.signedIn(let applicant)) = try office.signIn("li@example.cn") else {
            return
        }
        office.asker = .applicant(account: applicant.account)
        let codes = try office.codes().count
        #expect(try office.change() == .account(.emailChangeSent(office.change)))
        #expect(try office.recipients(.addressTaken) == ["wei@example.cn"])
        #expect(try office.codes().count == codes)
    }

    @Test func `ends where another follows, also one whose letters are used up`() throws {
        _ = try office.change(to: "mistyped@example.cn")
        let mistyped = try #require(try office.codes().last)
        let account = office.asker
        for _ in 1...3 { _ = try office.register("O-2", "wei@example.cn", from: "192.0.2.1") }
        office.asker = account
        #expect(try office.change() == .account(.emailChangeSent(office.change)))
        #expect(try office.activate(mistyped) == .refused(.wrongCode))
        #expect(try office.overview().email == "li@example.cn")
        #expect(try office.overview().emailChange == office.change)
    }

    @Test func `ends when the password is changed`() throws {
        _ = try office.change()
        let code = try #require(try office.codes().last)
        let new = Password.typed("brand new horse")
        _ = try office.ask(
            .account(
                .changePassword(
                    old: Password.typed("correct horse"), NewPassword(new, repeated: new))))
        #expect(try office.activate(code) == .refused(.wrongCode))
    }
}

extension Office {
    func change(
        to email: String = "wei@example.cn", password: String = "correct horse"
    ) throws -> Reply {
        try ask(.account(.changeEmail(to: email, password: Password.typed(password))))
    }

    /// What the page Account shows.
    func overview() throws -> AccountOverview {
        let reply = try ask(.account(.overview))
        guard case .account(.overview(let overview)) = reply else { throw Unexpected(reply: reply) }
        return overview
    }

    var change: EmailChange {
        EmailChange(email: "wei@example.cn", until: now.adding(seconds: 86_400))
    }

    /// To whom letters of a kind were written, the oldest first.
    func recipients(_ kind: LetterKind) throws -> [String] {
        try Outbox(connection).due(at: now, limit: 100).filter { $0.kind == kind }.map(\.recipient)
    }
}
