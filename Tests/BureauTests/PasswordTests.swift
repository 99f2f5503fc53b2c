import Invoicing
import Service
import Storage
import Testing

@Suite("A forgotten password") struct PasswordTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.addOrder("O-1")
        try office.enter("li@example.cn", order: "O-1")
        office.asker = .stranger(source: "", registered: nil)
    }

    @Test func `is mailed as sixteen characters in four groups`() throws {
        let mailed = try office.mailedPassword()
        #expect(mailed.split(separator: "-").map(\.count) == [4, 4, 4, 4])
    }

    @Test func `opens the account once, to choose a new one`() throws {
        let mailed = try office.mailedPassword()
        guard
            case .account(.mustReplacePassword(let applicant)) = try office.signIn(
                "li@example.cn", mailed)
        else {
            Issue.record("not let in")
            return
        }
        #expect(
            try office.refuses(
                try office.signIn("li@example.cn", mailed), .wrongCredentials(wait: 0)))
        office.asker = .replacing(account: applicant.account)
        #expect(try office.ask(.wizard(.bills)) == .refused(.signInFirst))
        #expect(try office.replace("brand new horse") == .account(.signedIn(applicant)))
        office.asker = .stranger(source: "", registered: nil)
        #expect(
            try office.signIn("li@example.cn", "brand new horse") == .account(.signedIn(applicant)))
        #expect(
            try office.refuses(
                try office.signIn("li@example.cn", "correct horse"), .wrongCredentials(wait: 0)))
    }

    @Test func `is typed in any case, with or without hyphens`() throws {
        let mailed = try office.mailedPassword().lowercased().filter { $0 != "-" }
        guard case .account(.mustReplacePassword) = try office.signIn("li@example.cn", " " + mailed)
        else {
            Issue.record("not let in")
            return
        }
    }

    @Test(arguments: [3599, 3600])
    func `works a second before an hour and not at the hour`(_ seconds: Int64) throws {
        let mailed = try office.mailedPassword()
        office.now = office.now.adding(seconds: seconds)
        let reply = try office.signIn("li@example.cn", mailed)
        if case .account(.mustReplacePassword) = reply {
            #expect(seconds < 3600)
        } else {
            #expect(seconds == 3600)
            #expect(reply == .refused(.wrongCredentials(wait: 0)))
        }
    }

    @Test func `leaves the old one at work until it is replaced`() throws {
        let mailed = try office.mailedPassword()
        guard case .account(.signedIn) = try office.signIn("li@example.cn"),
            case .account(.mustReplacePassword) = try office.signIn("li@example.cn", mailed),
            case .account(.signedIn) = try office.signIn("li@example.cn")
        else {
            Issue.record("locked out")
            return
        }
    }

    @Test func `is worthless when a newer one was mailed`() throws {
        let first = try office.mailedPassword()
        _ = try office.mailedPassword()
        #expect(try office.signIn("li@example.cn", first) == .refused(.wrongCredentials(wait: 0)))
    }

    @Test func `is answered alike for nobody, and mailed to nobody`() throws {
        let letters = try office.letters().count
        #expect(
            try office.ask(.account(.reset(email: "no@example.cn")))
                == .account(.resetSent(email: "no@example.cn")))
        #expect(try office.letters().count == letters)
    }

    @Test func `is mailed three times an hour, and the last one stays good`() throws {
        for _ in 1...3 { _ = try office.mailedPassword() }
        let last = try #require(try office.codes().last)
        office.now = office.now.adding(seconds: 3599)
        #expect(
            try office.ask(.account(.reset(email: "li@example.cn")))
                == .account(.resetSent(email: "li@example.cn")))
        #expect(try office.letters().filter { $0 == .newPassword }.count == 3)
        guard case .account(.mustReplacePassword) = try office.signIn("li@example.cn", last) else {
            Issue.record("not let in")
            return
        }
        office.now = office.now.adding(seconds: 1)
        _ = try office.ask(.account(.reset(email: "li@example.cn")))
        #expect(try office.letters().filter { $0 == .newPassword }.count == 4)
    }

    @Test func `must be replaced by one that follows the rules`() throws {
        let mailed = try office.mailedPassword()
        guard
            case .account(.mustReplacePassword(let applicant)) = try office.signIn(
                "li@example.cn", mailed)
        else { return }
        office.asker = .replacing(account: applicant.account)
        #expect(
            try office.replace("short")
                == .refused(
                    .fields([FieldRefusal(.newPassword, .passwordTooShort(5, isASCII: true))])))
        #expect(
            try office.replace("brand new horse", repeated: "brand new house")
                == .refused(.fields([FieldRefusal(.repeatPassword, .passwordsDiffer)])))
    }
}

@Suite("Somebody who is signed in") struct OwnPasswordTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.addOrder("O-1")
        try office.enter("li@example.cn", order: "O-1")
    }

    @Test func `changes the password with the old one, and is told by mail`() throws {
        let new = NewPassword(
            Password.typed("brand new horse"), repeated: Password.typed("brand new horse"))
        let wrong = Request.account(.changePassword(old: Password.typed("wrong horse"), new))
        #expect(try office.refusal(wrong) == .wrongPassword(wait: 0))
        let right = Request.account(.changePassword(old: Password.typed("correct horse"), new))
        #expect(try office.ask(right) == .account(.passwordChanged))
        #expect(try office.letters().last == .passwordChanged)
        #expect(try office.refusal(right) == .wrongPassword(wait: 0))
    }

    @Test func `chooses another password than the one before`() throws {
        let old = Password.typed("correct horse")
        let request = Request.account(.changePassword(old: old, NewPassword(old, repeated: old)))
        #expect(
            try office.refusal(request)
                == .fields([FieldRefusal(.newPassword, .passwordUnchanged)]))
    }

    @Test func `unlocks the screen with the password, slower with each wrong one`() throws {
        #expect(
            try office.ask(.account(.unlock(Password.typed("correct horse"))))
                == .account(.unlocked))
        let wrong = Request.account(.unlock(Password.typed("wrong horse")))
        for _ in 1...4 { #expect(try office.refusal(wrong) == .wrongPassword(wait: 0)) }
        #expect(try office.refusal(wrong) == .wrongPassword(wait: 1))
        #expect(
            try office.refusal(.account(.unlock(Password.typed("correct horse"))))
                == .tooManyAttempts(wait: 1))
    }

    @Test func `adds an order that is nobody's`() throws {
        try office.addOrder("O-2")
        #expect(try office.refusal(.account(.addOrder("O-1"))) == .ownOrder("O-1"))
        #expect(try office.refusal(.account(.addOrder("O-9"))) == .unknownOrder("O-9"))
        #expect(try office.ask(.account(.addOrder("O-2"))) == .account(.orderAdded("O-2")))
        guard case .account(.overview(let overview)) = try office.ask(.account(.overview)) else {
            Issue.record("no overview")
            return
        }
        #expect(overview.orders == ["O-1", "O-2"])
        #expect(overview.emailChange == nil)
    }
}

extension Office {
    /// Asks for a new password and reads it from the mail.
    func mailedPassword() throws -> String {
        _ = try ask(.account(.reset(email: "li@example.cn")))
        return try #require(try codes().last)
    }

    func replace(_ new: String, repeated: String? = nil) throws -> Reply {
        try ask(
            .account(
                .replacePassword(
                    NewPassword(
                        Password.typed(new), repeated: Password.typed(repeated ?? new)))))
    }

    func refuses(_ reply: Reply, _ refusal: Refusal) throws -> Bool { reply == .refused(refusal) }
}
