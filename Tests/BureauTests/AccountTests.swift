import Invoicing
import Service
import Testing

@Suite("An account") struct AccountTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.addOrder("O-1")
        try office.addOrder("O-2")
    }

    @Test func `is activated a second before 24 hours`() throws {
        _ = try office.register("O-1", email: "li@example.cn")
        let code = try #require(try office.codes().first)
        office.now = office.now.adding(seconds: 86_399)
        #expect(
            try office.activate(code)
                == .account(.activated(email: "li@example.cn", signedIn: nil)))
    }

    @Test func `is not activated at exactly 24 hours`() throws {
        _ = try office.register("O-1", email: "li@example.cn")
        let code = try #require(try office.codes().first)
        office.now = office.now.adding(seconds: 86_400)
        #expect(try office.activate(code) == .refused(.wrongCode))
    }

    @Test func `is activated once, however the code was typed`() throws {
        _ = try office.register("O-1", email: "li@example.cn")
        let code = try #require(try office.codes().first)
        let typed = " " + code.lowercased().split(separator: "-").joined(separator: " ") + "\n"
        #expect(try office.activate("https://x.cn/?c=" + typed) != .refused(.wrongCode))
        #expect(try office.activate(code) == .refused(.wrongCode))
    }

    @Test func `is signed in where it was registered`() throws {
        _ = try office.register("O-1", email: "li@example.cn")
        office.asker = .stranger(
            source: "", registered: office.registered)
        let code = try #require(try office.codes().first)
        guard case .account(.activated(_, let applicant?)) = try office.activate(code) else {
            Issue.record("not signed in")
            return
        }
        #expect(applicant.email == "li@example.cn")
    }

    @Test func `is activated by the email that was sent again, not by the first`() throws {
        _ = try office.register("O-1", email: "li@example.cn")
        office.now = office.now.adding(seconds: 90_000)
        let reply = try office.ask(.account(.resend(email: "Li@Example.cn")))
        #expect(
            reply
                == .account(
                    .resent(
                        email: "Li@Example.cn", until: office.now.adding(seconds: 86_400))))
        let codes = try office.codes()
        #expect(codes.count == 2)
        #expect(try office.activate(codes[0]) == .refused(.wrongCode))
        #expect(try office.activate(codes[1]) != .refused(.wrongCode))
    }

    @Test func `that is unknown or active gets the same answer and no email`()
        throws
    {
        try office.enter("li@example.cn", order: "O-1")
        let letters = try office.letters().count
        for email in ["li@example.cn", "nobody@example.cn"] {
            let reply = try office.ask(.account(.resend(email: email)))
            #expect(
                reply
                    == .account(
                        .resent(email: email, until: office.now.adding(seconds: 86_400))))
        }
        #expect(try office.letters().count == letters)
        #expect(
            try office.ask(.account(.resend(email: "li@")))
                == .refused(.fields([FieldRefusal(.email, .email)])))
    }

    @Test func `is slowed down by wrong passwords, known or not, and never for good`() throws {
        try office.enter("li@example.cn", order: "O-1")
        for email in ["li@example.cn", "nobody@example.cn"] {
            for wait in [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60] {
                #expect(
                    try office.signIn(email, "wrong horse")
                        == .refused(.wrongCredentials(wait: wait)))
                if wait > 0 {
                    // Until the time is over the right password does not help either.
                    office.now = office.now.adding(seconds: Int64(wait) - 1)
                    #expect(
                        try office.signIn(email) == .refused(.tooManyAttempts(wait: 1)))
                    office.now = office.now.adding(seconds: 1)
                }
            }
        }
        guard case .account(.signedIn) = try office.signIn("li@example.cn") else {
            Issue.record("locked out")
            return
        }
        #expect(
            try office.signIn("li@example.cn", "wrong horse")
                == .refused(.wrongCredentials(wait: 0)))
    }

    @Test func `is not to be guessed from one source by trying many addresses`() throws {
        office.asker = .stranger(source: "192.0.2.1", registered: nil)
        for attempt in 1...30 {
            let reply = try office.signIn("guess\(attempt)@example.cn", "wrong horse")
            #expect(reply == .refused(.wrongCredentials(wait: attempt < 30 ? 0 : 60)))
        }
        #expect(
            try office.signIn("new@example.cn", "wrong horse")
                == .refused(.tooManyAttempts(wait: 60)))
        office.asker = .stranger(source: "192.0.2.2", registered: nil)
        #expect(
            try office.signIn("new@example.cn", "wrong horse")
                == .refused(.wrongCredentials(wait: 0)))
    }

    @Test func `takes the newer address when a registration is repeated`() throws {
        _ = try office.register("O-1", email: "mistyped@example.cn")
        office.now = office.now.adding(seconds: 60)
        office.asker = .stranger(source: "", registered: office.registered)
        _ = try office.register("O-1", email: "li@example.cn")
        office.asker = .stranger(source: "", registered: nil)
        let codes = try office.codes()
        #expect(codes.count == 2)
        #expect(try office.activate(codes[0]) == .refused(.wrongCode))
        #expect(
            try office.activate(codes[1])
                == .account(.activated(email: "li@example.cn", signedIn: nil)))
    }

    @Test func `is not betrayed to strangers, but its owner is told`() throws {
        try office.join("li@example.cn", order: "O-1")
        office.asker = .stranger(source: "", registered: nil)
        #expect(
            try office.register("O-2", email: "LI@example.cn")
                == office.answer("O-2", "LI@example.cn"))
        #expect(try office.letters() == [.activation, .alreadyRegistered])
        #expect(try office.codes().count == 1)
    }

    @Test func `needs an order that is known`() throws {
        #expect(
            try office.register("O-9", email: "li@example.cn") == .refused(.unknownOrder("O-9")))
        #expect(try office.letters().isEmpty)
    }

    @Test func `needs an order that is nobody's yet`() throws {
        try office.enter("li@example.cn", order: "O-1")
        office.asker = .stranger(source: "", registered: nil)
        #expect(
            try office.register("O-1", email: "wang@example.cn") == .refused(.orderTaken("O-1")))
    }

    @Test func `is told every wrong field of a registration`() throws {
        let form = Registration(
            order: "", email: "nobody", password: Password.typed("short"),
            repeated: Password.typed("other"), language: .german)
        guard case .refused(.fields(let faults)) = try office.ask(.account(.register(form)))
        else {
            Issue.record("not refused")
            return
        }
        #expect(faults.map(\.field) == [.orderNumber, .email, .password, .repeatPassword])
    }

    @Test func `is not opened by a wrong password or an unknown address`() throws {
        try office.enter("li@example.cn", order: "O-1")
        #expect(
            try office.signIn("li@example.cn", "wrong horse")
                == .refused(.wrongCredentials(wait: 0)))
        #expect(try office.signIn("wang@example.cn") == .refused(.wrongCredentials(wait: 0)))
        #expect(try office.signIn("nonsense") == .refused(.wrongCredentials(wait: 0)))
        #expect(try office.signIn("LI@EXAMPLE.CN") != .refused(.wrongCredentials(wait: 0)))
    }

    @Test func `that waits for its activation says so, to who knows the password`() throws {
        _ = try office.register("O-1", email: "li@example.cn")
        #expect(
            try office.signIn("li@example.cn") == .refused(.notActivated(email: "li@example.cn")))
        #expect(
            try office.signIn("li@example.cn", "wrong horse")
                == .refused(.wrongCredentials(wait: 0)))
    }
}
