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

    @Test("from several sources wait beside each other, each with its code and password")
    func beside() throws {
        let first = try office.code("O-1", "a@example.cn", from: "192.0.2.1")
        let second = try office.code("O-1", "b@example.cn", from: "192.0.2.2")
        #expect(
            try office.activate(first)
                == .account(.activated(email: "a@example.cn", signedIn: nil)))
        // The first has the order, and ends the others.
        #expect(try office.activate(second) == .refused(.wrongCode))
        #expect(try office.waiting().isEmpty)
    }

    @Test("from one source: another address takes the place of the one before")
    func mistyped() throws {
        let mistyped = try office.code("O-1", "mistyped@example.cn", from: "192.0.2.1")
        let other = try office.code("O-1", "mistyped@example.cn", from: "192.0.2.2")
        let right = try office.code("O-1", "li@example.cn", from: "192.0.2.1")
        #expect(try office.activate(mistyped) == .refused(.wrongCode))
        #expect(try office.waiting() == ["li@example.cn", "mistyped@example.cn"])
        #expect(
            try office.activate(right)
                == .account(.activated(email: "li@example.cn", signedIn: nil)))
        #expect(try office.activate(other) == .refused(.wrongCode))
    }

    @Test("end also where the address that follows has an account") func known() throws {
        try office.enter("li@example.cn", order: "O-2")
        let mistyped = try office.code("O-1", "mistyped@example.cn", from: "192.0.2.1")
        _ = try office.register("O-1", "li@example.cn", from: "192.0.2.1")
        #expect(try office.activate(mistyped) == .refused(.wrongCode))
    }

    @Test("with the same address from one source: the newer code and password are good")
    func repeated() throws {
        let first = try office.code("O-1", "li@example.cn", from: "192.0.2.1")
        let second = try office.code("O-1", "LI@example.cn", from: "192.0.2.1", "second horse")
        #expect(try office.activate(first) == .refused(.wrongCode))
        _ = try office.activate(second)
        #expect(try office.opens("li@example.cn", "second horse"))
        #expect(try !office.opens("li@example.cn", "correct horse"))
    }

    @Test("with the same address whose letters are used up: the code sent last stays good")
    func usedUp() throws {
        var last = ""
        for _ in 1...3 { last = try office.code("O-2", "li@example.cn", from: "192.0.2.1") }
        let letters = try office.letters().count
        _ = try office.register("O-2", "li@example.cn", from: "192.0.2.1", "newest horse")
        #expect(try office.letters().count == letters)
        _ = try office.activate(last)
        #expect(try office.opens("li@example.cn", "newest horse"))
    }

    @Test("are activated where they were made by whichever code the address has for the order")
    func ownPassword() throws {
        let strangers = try office.code("O-1", buyer, from: "192.0.2.1", "strange horse")
        _ = try office.code("O-1", buyer, from: "192.0.2.2", "buyers horse")
        office.asker = .stranger(
            source: "192.0.2.2", registered: .init(order: "O-1", email: "Buyer@example.cn"))
        guard case .account(.activated(_, let applicant?)) = try office.activate(strangers) else {
            Issue.record("not signed in")
            return
        }
        #expect(applicant.email == buyer)
        #expect(try office.opens(buyer, "buyers horse"))
        #expect(try !office.opens(buyer, "strange horse"))
    }

    @Test("are activated elsewhere with the password that the code was mailed for")
    func elsewhere() throws {
        let first = try office.code("O-1", buyer, from: "192.0.2.1", "first horse")
        _ = try office.code("O-1", buyer, from: "192.0.2.2", "second horse")
        office.asker = .stranger(source: "192.0.2.2", registered: nil)
        #expect(
            try office.activate(first) == .account(.activated(email: buyer, signedIn: nil)))
        #expect(try office.opens(buyer, "first horse"))
    }

    @Test("are not signed in with the code of another address") func otherAddress() throws {
        let code = try office.code("O-1", "a@example.cn", from: "192.0.2.1")
        _ = try office.code("O-1", "b@example.cn", from: "192.0.2.2")
        office.asker = .stranger(
            source: "192.0.2.2", registered: .init(order: "O-1", email: "b@example.cn"))
        #expect(
            try office.activate(code) == .account(.activated(email: "a@example.cn", signedIn: nil)))
    }

    @Test("end when the order joins an account") func added() throws {
        let code = try office.code("O-1", "a@example.cn", from: "192.0.2.1")
        try office.enter("li@example.cn", order: "O-2")
        #expect(try office.ask(.account(.addOrder("O-1"))) == .account(.orderAdded("O-1")))
        office.asker = .stranger(source: "192.0.2.1", registered: nil)
        #expect(try office.activate(code) == .refused(.wrongCode))
        #expect(try office.waiting().isEmpty)
    }

    @Test("are told to be activated first, to who knows the password of one's own")
    func signIn() throws {
        _ = try office.register("O-1", buyer, from: "192.0.2.2", "buyers horse")
        office.now = office.now.adding(seconds: 60)
        _ = try office.register("O-1", buyer, from: "192.0.2.1", "strange horse")
        office.asker = .stranger(source: "192.0.2.2", registered: nil)
        #expect(
            try office.signIn(buyer, "buyers horse") == .refused(.notActivated(email: buyer)))
    }

    @Test("are sent again from where they were made, else the newest") func resend() throws {
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
        _ = try office.activate(fourth)
        #expect(try office.opens("li@example.cn", "second horse"))
    }

    @Test("are sent again newest first, as many as the hour allows") func newestFirst() throws {
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

    @Test("sees the same page, and nothing is made") func sixth() throws {
        let last = try #require(try office.codes().last)
        let until = office.now.adding(seconds: 86_400)
        #expect(
            try office.register("O-1", "a6@example.cn", from: "192.0.2.1")
                == .account(.registered(order: "O-1", email: "a6@example.cn", until: until)))
        #expect(try office.codes().last == last)
        #expect(try office.waiting() == ["a5@example.cn"])
        #expect(
            try office.activate(last)
                == .account(.activated(email: "a5@example.cn", signedIn: nil)))
    }

    @Test("is not bound with the address of the feed") func feed() throws {
        let code = try office.code("O-1", "Buyer@example.cn", from: "192.0.2.1")
        #expect(
            try office.activate(code)
                == .account(.activated(email: "Buyer@example.cn", signedIn: nil)))
    }

    @Test("binds no other source, and tomorrow not even this one") func others() throws {
        _ = try office.register("O-1", "b@example.cn", from: "192.0.2.2")
        #expect(try office.waiting() == ["a5@example.cn", "b@example.cn"])
        office.now = office.now.day.adding(days: 1).start
        _ = try office.register("O-1", "a6@example.cn", from: "192.0.2.1")
        #expect(try office.waiting() == ["a6@example.cn", "b@example.cn"])
    }

    @Test("and is signed in is told so") func account() throws {
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
