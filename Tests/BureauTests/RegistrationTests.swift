import Invoicing
import Service
import Storage
import Testing

@Suite("Registrations of one order") struct RegistrationTests {
    private let office: Office
    private let buyer = "buyer@example.cn"

    init() throws {
        office = try Office()
        try office.addOrder("O-1", email: buyer)
        try office.addOrder("O-2")
    }

    @Test func `from several sources wait beside each other, each with its code and password`()
        throws
    {
        let first = try office.code("O-1", "a@example.cn", from: "192.0.2.1")
        let second = try office.code("O-1", "b@example.cn", from: "192.0.2.2")
        #expect(
            try office.activate(first)
                == .account(.activated(email: "a@example.cn", signedIn: nil)))
        // The first has the order, and ends the others.
        #expect(try office.activate(second) == .refused(.wrongCode))
        #expect(try office.waiting().isEmpty)
    }

    @Test func `from one source: another address takes the place of the one before`() throws {
        let other = try office.code("O-1", "mistyped@example.cn", from: "192.0.2.2")
        let mistyped = try office.code("O-1", "mistyped@example.cn", from: "192.0.2.1")
        office.asker = .stranger(source: "192.0.2.1", registered: office.registered)
        _ = try office.register("O-1", email: "li@example.cn")
        let right = try #require(try office.codes().last)
        office.asker = .stranger(source: "192.0.2.1", registered: nil)
        #expect(try office.activate(mistyped) == .refused(.wrongCode))
        #expect(try office.waiting() == ["li@example.cn", "mistyped@example.cn"])
        #expect(
            try office.activate(right)
                == .account(.activated(email: "li@example.cn", signedIn: nil)))
        #expect(try office.activate(other) == .refused(.wrongCode))
    }

    @Test func `end also where the address that follows has an account`()
        throws
    {
        try office.enter("li@example.cn", order: "O-2")
        let mistyped = try office.code("O-1", "mistyped@example.cn", from: "192.0.2.1")
        _ = try office.register("O-1", "li@example.cn", from: "192.0.2.1")
        #expect(try office.activate(mistyped) == .refused(.wrongCode))
    }

    @Test func `with the same address from one session: the newer code and password are good`()
        throws
    {
        let first = try office.code("O-1", "li@example.cn", from: "192.0.2.1")
        office.asker = .stranger(source: "192.0.2.1", registered: office.registered)
        _ = try office.register("O-1", email: "LI@example.cn", password: "second horse")
        let second = try #require(try office.codes().last)
        office.asker = .stranger(source: "192.0.2.1", registered: nil)
        #expect(try office.activate(first) == .refused(.wrongCode))
        _ = try office.activate(second)
        #expect(try office.opens("li@example.cn", "second horse"))
        #expect(try !office.opens("li@example.cn", "correct horse"))
    }

    @Test func `with the same address whose letters are used up: the code sent last stays good`()
        throws
    {
        for _ in 1...3 { _ = try office.register("O-2", email: "li@example.cn") }
        let last = try #require(try office.codes().last)
        let letters = try office.letters().count
        _ = try office.register("O-2", email: "li@example.cn", password: "newest horse")
        #expect(try office.letters().count == letters)
        office.asker = .stranger(source: "", registered: office.registered)
        _ = try office.activate(last)
        #expect(try office.opens("li@example.cn", "newest horse"))
    }

    @Test
    func `are activated where they were made by whichever code the address has for the order`()
        throws
    {
        let strangers = try office.code("O-1", buyer, from: "192.0.2.1", "strange horse")
        _ = try office.code("O-1", "Buyer@example.cn", from: "192.0.2.2", "buyers horse")
        office.asker = .stranger(
            source: "192.0.2.2", registered: office.registered)
        guard case .account(.activated(_, let applicant?)) = try office.activate(strangers) else {
            Issue.record("not signed in")
            return
        }
        #expect(applicant.email == "Buyer@example.cn")
        #expect(try office.opens(buyer, "buyers horse"))
        #expect(try !office.opens(buyer, "strange horse"))
    }

    @Test func `are activated elsewhere with the password that was registered`() throws {
        let code = try office.code("O-1", buyer, from: "192.0.2.1", "only horse")
        office.asker = .stranger(source: "192.0.2.2", registered: nil)
        #expect(try office.activate(code) == .account(.activated(email: buyer, signedIn: nil)))
        #expect(try office.opens(buyer, "only horse"))
    }

    @Test func `are activated elsewhere with a mailed password where two sources made them`() throws
    {
        let first = try office.code("O-1", buyer, from: "192.0.2.1", "first horse")
        _ = try office.code("O-1", buyer, from: "192.0.2.2", "second horse")
        office.asker = .stranger(source: "192.0.2.2", registered: nil)
        // Not even where no more letters may be caused by strangers.
        for _ in 1...2 { _ = try office.register("O-2", buyer, from: "192.0.2.1") }
        #expect(try office.activate(first) == .account(.activatedByMail(email: buyer)))
        #expect(try office.letters().last == .newPassword)
        try office.onlyMailedOpens(buyer, butNot: ["first horse", "second horse"])
    }

    @Test(arguments: [false, true], [nil, "other@example.cn"])
    func `of a neighbour give nobody's password, in whichever session`(
        _ isOwnSession: Bool, _ between: String?
    ) throws {
        _ = try office.register("O-1", buyer, from: "192.0.2.1", "buyers horse")
        let buyers = office.registered
        if let between {
            _ = try office.register("O-1", between, from: "192.0.2.1", "strange horse")
            office.asker = .stranger(source: "192.0.2.1", registered: office.registered)
        } else {
            office.asker = .stranger(source: "192.0.2.1", registered: nil)
        }
        _ = try office.register("O-1", email: buyer, password: "strange horse")
        let code = try #require(try office.codes().last)
        office.asker = .stranger(
            source: "192.0.2.1", registered: isOwnSession ? buyers : nil)
        #expect(try office.activate(code) == .account(.activatedByMail(email: buyer)))
        try office.onlyMailedOpens(buyer, butNot: ["buyers horse", "strange horse"])
    }

    @Test func `beyond the bound give no neighbour's password to who registered here`() throws {
        for _ in 1...5 {
            _ = try office.register("O-2", "li@example.cn", from: "192.0.2.1", "1234567890 horse")
        }
        let code = try #require(try office.codes().last)
        _ = try office.register("O-2", "li@example.cn", from: "192.0.2.1", "buyers horse")
        office.asker = .stranger(source: "192.0.2.1", registered: office.registered)
        #expect(try office.activate(code) == .account(.activatedByMail(email: "li@example.cn")))
    }

    @Test func `are activated with the newest password in the session that made it`() throws {
        _ = try office.register("O-1", buyer, from: "192.0.2.1", "first horse")
        let code = try office.code("O-1", buyer, from: "192.0.2.1", "second horse")
        office.asker = .stranger(source: "192.0.2.1", registered: office.registered)
        guard case .account(.activated(buyer, signedIn: _?)) = try office.activate(code) else {
            Issue.record("not signed in")
            return
        }
        #expect(try office.opens(buyer, "second horse"))
    }

    @Test func `are not signed in with the code of another address`() throws {
        let code = try office.code("O-1", "a@example.cn", from: "192.0.2.1")
        _ = try office.code("O-1", "b@example.cn", from: "192.0.2.2")
        office.asker = .stranger(
            source: "192.0.2.2", registered: office.registered)
        #expect(
            try office.activate(code) == .account(.activated(email: "a@example.cn", signedIn: nil)))
    }

    @Test func `end when the order joins an account`() throws {
        let code = try office.code("O-1", "a@example.cn", from: "192.0.2.1")
        try office.enter("li@example.cn", order: "O-2")
        #expect(try office.ask(.account(.addOrder("O-1"))) == .account(.orderAdded("O-1")))
        office.asker = .stranger(source: "192.0.2.1", registered: nil)
        #expect(try office.activate(code) == .refused(.wrongCode))
        #expect(try office.waiting().isEmpty)
    }

    @Test func `are told to be activated first, to who knows the password of one's own`() throws {
        _ = try office.register("O-1", buyer, from: "192.0.2.2", "buyers horse")
        office.now = office.now.adding(seconds: 60)
        _ = try office.register("O-1", buyer, from: "192.0.2.1", "strange horse")
        office.asker = .stranger(source: "192.0.2.2", registered: nil)
        #expect(
            try office.signIn(buyer, "buyers horse") == .refused(.notActivated(email: buyer)))
        #expect(
            try office.signIn(buyer, "strange horse") == .refused(.wrongCredentials(wait: 0)))
    }

    @Test func `look alike whether or not their address has an account`() throws {
        try office.enter("known@example.cn", order: "O-2")
        for (number, name) in [(3, "known"), (4, "unknown")] {
            let email = "\(name)@example.cn"
            try office.addOrder("O-\(number)")
            #expect(
                try office.register("O-\(number)", email, from: "192.0.2.1", "strange horse")
                    == office.answer("O-\(number)", email))
            let codes = try office.codes().count
            for (source, password, refusal) in [
                ("192.0.2.1", "strange horse", Refusal.notActivated(email: email)),
                ("192.0.2.1", "wrong horse", .wrongCredentials(wait: 0)),
                ("192.0.2.2", "strange horse", .wrongCredentials(wait: 0)),
            ] {
                office.asker = .stranger(source: source, registered: nil)
                #expect(try office.signIn(email, password) == .refused(refusal))
            }
            _ = try office.ask(.account(.resend(email: email)))
            #expect(try office.codes().count == codes + (name == "known" ? 0 : 1))
            // It ends like all when another has the order.
            _ = try office.activate(
                try office.code("O-\(number)", "first\(name)@example.cn", from: "192.0.2.3"))
            office.asker = .stranger(source: "192.0.2.1", registered: nil)
            #expect(
                try office.signIn(email, "strange horse")
                    == .refused(.wrongCredentials(wait: 0)))
        }
        #expect(try office.opens("known@example.cn", "correct horse"))
        #expect(
            try office.waiting().isEmpty)
    }

    @Test func `are sent again from where they were made, else the newest`() throws {
        let first = try office.code("O-1", "li@example.cn", from: "192.0.2.1", "first horse")
        office.now = office.now.adding(seconds: 60)
        let second = try office.code("O-1", "li@example.cn", from: "192.0.2.2", "second horse")
        office.asker = .stranger(source: "192.0.2.1", registered: nil)
        _ = try office.ask(.account(.resend(email: "li@example.cn")))
        let third = try #require(try office.codes().last)
        #expect(try office.activate(first) == .refused(.wrongCode))
        office.now = office.now.adding(seconds: 3600)
        office.asker = .stranger(source: "192.0.2.3", registered: nil)
        _ = try office.ask(.account(.resend(email: "li@example.cn")))
        let fourth = try #require(try office.codes().last)
        #expect(fourth != third)
        #expect(try office.activate(second) == .refused(.wrongCode))
        #expect(
            try office.activate(fourth) == .account(.activatedByMail(email: "li@example.cn")))
    }

    @Test func `are sent again newest first, as many as the hour allows`() throws {
        for number in 3...9 {
            try office.addOrder("O-\(number)")
            office.now = office.now.adding(seconds: 3600)
            _ = try office.code("O-\(number)", "li@example.cn", from: "192.0.2.1")
        }
        office.now = office.now.adding(seconds: 3600)
        _ = try office.ask(.account(.resend(email: "li@example.cn")))
        let letters = try Outbox(office.connection).due(at: office.now, limit: 100)
            .filter { $0.writtenAt == office.now }
        #expect(letters.map { $0.content["order"] } == ["O-9", "O-8", "O-7"])
    }
}

@Suite("Whoever registers an order too often") struct RegistrationBoundTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.addOrder("O-1", email: "buyer@example.cn")
        for number in 1...5 {
            _ = try office.register("O-1", "a\(number)@example.cn", from: "192.0.2.1")
        }
    }

    @Test func `sees the same page, and nothing is made`() throws {
        let last = try #require(try office.codes().last)
        #expect(
            try office.register("O-1", "a6@example.cn", from: "192.0.2.1")
                == office.answer("O-1", "a6@example.cn"))
        #expect(try office.codes().last == last)
        #expect(try office.waiting() == ["a5@example.cn"])
        #expect(
            try office.activate(last)
                == .account(.activatedByMail(email: "a5@example.cn")))
    }

    @Test func `is not bound with the address of the feed`() throws {
        let code = try office.code("O-1", "Buyer@example.cn", from: "192.0.2.1")
        #expect(
            try office.activate(code)
                == .account(.activatedByMail(email: "Buyer@example.cn")))
    }

    @Test func `binds no other source, and tomorrow not even this one`() throws {
        _ = try office.register("O-1", "b@example.cn", from: "192.0.2.2")
        #expect(try office.waiting() == ["a5@example.cn", "b@example.cn"])
        office.now = office.now.day.adding(days: 1).start
        _ = try office.register("O-1", "a6@example.cn", from: "192.0.2.1")
        #expect(try office.waiting() == ["a6@example.cn", "b@example.cn"])
    }

    @Test func `and is signed in is told so`() throws {
        try office.addOrder("O-2")
        try office.enter("li@example.cn", order: "O-2")
        for _ in 1...5 {
            #expect(try office.refusal(.account(.addOrder("O-1"))) == nil)
            try office.connection.execute("UPDATE orders SET account = NULL WHERE number = 'O-1'")
        }
        #expect(try office.refusal(.account(.addOrder("O-1"))) == .registeredTooOften("O-1"))
    }
}

extension Office {
    func register(
        _ order: String, _ email: String, from source: String, _ password: String = "correct horse"
    ) throws -> Reply {
        asker = .stranger(source: source, registered: nil)
        return try register(order, email: email, password: password)
    }

    /// Registers, and reads the code from the mail.
    func code(
        _ order: String, _ email: String, from source: String,
        _ password: String = "correct horse"
    ) throws -> String {
        _ = try register(order, email, from: source, password)
        return try codes().last ?? ""
    }

    /// An account opens with the password that was mailed last, to choose a new one, and with
    /// none of these.
    func onlyMailedOpens(_ email: String, butNot passwords: [String]) throws {
        let mailed = try #require(try codes().last)
        for password in passwords { #expect(try !opens(email, password)) }
        guard case .account(.mustReplacePassword) = try signIn(email, mailed) else {
            Issue.record("not let in")
            return
        }
    }

    /// The addresses of the registrations that wait.
    func waiting() throws -> [String] {
        try connection.rows("SELECT email FROM registrations ORDER BY email") { $0.text(0) }
    }

    /// Whether a password opens an account.
    func opens(_ email: String, _ password: String) throws -> Bool {
        asker = .stranger(source: "", registered: nil)
        if case .account(.signedIn) = try signIn(email, password) { return true }
        return false
    }
}

@Suite("A buyer whose address strangers try") struct TriedAddressTests {
    private let office: Office
    private let buyer = "buyer@example.cn"

    init() throws {
        office = try Office()
        try office.addOrder("O-1", email: buyer)
        try office.addOrder("O-2")
        let code = try office.code("O-1", buyer, from: "198.51.100.7")
        office.asker = .stranger(source: "198.51.100.7", registered: nil)
        _ = try office.activate(code)
        _ = try office.signIn(buyer)
    }

    @Test func `signs in where that was done before, whatever comes from elsewhere`() throws {
        for number in 0..<250 {
            office.asker = .stranger(source: "192.0.2.\(number)", registered: nil)
            _ = try office.signIn(buyer, "wrong")
        }
        office.asker = .stranger(source: "198.51.100.7", registered: nil)
        guard case .account(.signedIn) = try office.signIn(buyer) else {
            Issue.record("the buyer is kept out")
            return
        }
        office.asker = .stranger(source: "203.0.113.9", registered: nil)
        #expect(try office.signIn(buyer) == .refused(.tooManyAttempts(wait: 1)))
    }

    @Test func `unlocks the screen meanwhile`() throws {
        guard case .account(.signedIn(let applicant)) = try office.signIn(buyer) else {
            Issue.record("the buyer cannot sign in")
            return
        }
        for number in 0..<50 {
            office.asker = .stranger(source: "192.0.2.\(number)", registered: nil)
            _ = try office.signIn(buyer, "wrong")
        }
        office.asker = .applicant(account: applicant.account)
        let unlock = AccountRequest.unlock(Password.typed("correct horse"))
        #expect(try office.ask(.account(unlock)) == .account(.unlocked))
    }

    @Test func `gets no stranger's password by a code that was mailed for another order`() throws {
        let victim = "other@example.cn"
        try office.addOrder("O-3", email: victim)
        office.asker = .stranger(source: "198.51.100.8", registered: nil)
        _ = try office.register("O-3", email: victim)
        let session = office.asker
        let strangers = try office.code("O-2", victim, from: "192.0.2.1")
        office.asker = session
        #expect(
            try office.activate(strangers) == .account(.activatedByMail(email: victim)))
    }
}
