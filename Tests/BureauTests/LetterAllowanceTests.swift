import Invoicing
import Service
import Storage
import Testing

@Suite("Letters that strangers cause") struct LetterAllowanceTests {
    private let office: Office
    private let victim = "victim@example.cn"

    init() throws {
        office = try Office()
        for number in 1...9 { try office.addOrder("O-\(number)") }
    }

    private func letters(to address: String) throws -> Int {
        try Outbox(office.connection).due(at: office.now, limit: 1000)
            .filter { $0.recipient.lowercased() == address }.count
    }

    @Test func `are three an hour and ten a day to one address, whatever the order`() throws {
        for hour in 0..<24 {
            for number in 1...5 {
                _ = try office.register("O-\(number)", victim, from: "192.0.2.\(hour)")
            }
            #expect(try letters(to: victim) == min(10, 3 * (hour + 1)))
            office.now = office.now.adding(seconds: 3600)
        }
        _ = try office.register("O-6", victim, from: "192.0.2.1")
        #expect(try letters(to: victim) == 11)
    }

    @Test func `are counted together, whatever their cause`() throws {
        try office.enter("li@example.cn", order: "O-9")
        let account = office.asker
        _ = try office.register("O-1", "li@example.cn", from: "192.0.2.1")
        _ = try office.ask(.account(.reset(email: "li@example.cn")))
        try office.enter("wei@example.cn", order: "O-8")
        _ = try office.change(to: "li@example.cn")
        #expect(try letters(to: "li@example.cn") == 3)
        office.asker = .stranger(source: "192.0.2.1", registered: nil)
        _ = try office.ask(.account(.reset(email: "li@example.cn")))
        _ = try office.register("O-2", "li@example.cn", from: "192.0.2.1")
        #expect(try letters(to: "li@example.cn") == 3)
        // What a signed-in account causes is not counted.
        office.asker = account
        let new = Password.typed("brand new horse")
        _ = try office.ask(
            .account(
                .changePassword(
                    old: Password.typed("correct horse"), NewPassword(new, repeated: new))))
        #expect(try letters(to: "li@example.cn") == 4)
    }

    @Test func `to an account: one more an hour, of a source that has caused none for a day`()
        throws
    {
        try office.enter("li@example.cn", order: "O-9")
        func reset(from source: String) throws -> Int {
            office.asker = .stranger(source: source, registered: nil)
            _ = try office.ask(.account(.reset(email: "li@example.cn")))
            return try letters(to: "li@example.cn")
        }
        for count in 1...3 { #expect(try reset(from: "192.0.2.1") == count) }
        #expect(try reset(from: "192.0.2.1") == 3)
        #expect(try reset(from: "192.0.2.2") == 4)
        // One in all, not one a source.
        #expect(try reset(from: "192.0.2.3") == 4)
        office.now = office.now.adding(seconds: 3600)
        for count in 5...7 { #expect(try reset(from: "192.0.2.1") == count) }
        #expect(try reset(from: "192.0.2.2") == 7)
        #expect(try reset(from: "192.0.2.3") == 8)
    }

    @Test(arguments: ["reset", "resend"])
    func `to nobody take none from who registers that address next`(_ cause: String) throws {
        for _ in 1...9 {
            let request: AccountRequest =
                cause == "reset" ? .reset(email: victim) : .resend(email: victim)
            #expect(try office.refusal(.account(request)) == nil)
        }
        _ = try office.register("O-1", email: victim)
        #expect(try letters(to: victim) == 1)
    }

    @Test func `to a new login address are bounded, and the code sent last stays good`() throws {
        try office.enter("li@example.cn", order: "O-9")
        let account = office.asker
        for number in 1...2 { _ = try office.register("O-\(number)", victim, from: "192.0.2.1") }
        office.asker = account
        let until = office.now.adding(seconds: 86_400)
        for _ in 1...3 {
            #expect(
                try office.change(to: victim)
                    == .account(.emailChangeSent(EmailChange(email: victim, until: until))))
        }
        #expect(try letters(to: victim) == 3)
        // The old address is told each time: it would show what the new one was sent.
        #expect(try office.recipients(.addressChanging).count == 3)
        let code = try Outbox(office.connection).due(at: office.now, limit: 100)
            .last { $0.kind == .confirmAddress }?.secret
        guard
            case .account(.emailChanged(victim, _)) = try office.activate(try #require(code))
        else {
            Issue.record("not changed")
            return
        }
        #expect(try office.overview().emailChange == nil)
    }

    @Test(arguments: [AccountRequest.reset(email: ""), .resend(email: "")], [false, true])
    func `to a new login address look alike, whatever the address is and was sent before`(
        _ cause: AccountRequest, _ isChangedBefore: Bool
    ) throws {
        try office.enter("known@example.cn", order: "O-8")
        _ = try office.register("O-1", "pending@example.cn", from: "192.0.2.1")
        try office.enter("li@example.cn", order: "O-9")
        let account = office.asker
        for name in ["known", "pending", "unknown"] {
            let email = "\(name)@example.cn"
            if isChangedBefore { _ = try office.change(to: email) }
            office.now = office.now.adding(seconds: 60)
            office.asker = .stranger(source: "192.0.2.1", registered: nil)
            for _ in 1...3 { _ = try office.ask(.account(cause.with(email))) }
            office.asker = account
            for request in [
                AccountRequest.changeEmail(to: email, password: Password.typed("correct horse")),
                .resendEmailChange,
            ] {
                office.now = office.now.adding(seconds: 60)
                let change = EmailChange(
                    email: email, until: office.now.adding(seconds: 86_400))
                #expect(try office.ask(.account(request)) == .account(.emailChangeSent(change)))
                #expect(try office.overview().emailChange == change)
            }
            office.now = office.now.adding(seconds: 2 * 3600)
        }
    }

    @Test func `are tried to be delivered whether or not there is one`() throws {
        for _ in 1...5 {
            office.bureau.hasMail = false
            _ = try office.register("O-1", email: victim)
            #expect(office.bureau.hasMail)
        }
    }
}

@Suite("A buyer whose order strangers register") struct BesiegedBuyerTests {
    private let office: Office
    private let buyer = "buyer@example.cn"

    init() throws {
        office = try Office()
        for number in 1...200 { try office.addOrder("O-\(number)", email: buyer) }
    }

    private func letters(to address: String) throws -> [Outbox.Letter] {
        try Outbox(office.connection).due(at: office.now, limit: 1000)
            .filter { $0.recipient == address }
    }

    @Test func `is sent three letters an hour at most, and still registers at once`() throws {
        // One a minute is what the bound of a source lets through.
        for number in 2...200 {
            #expect(
                try office.register("O-\(number)", buyer, from: "192.0.2.1")
                    == office.answer("O-\(number)", buyer))
            office.now = office.now.adding(seconds: 60)
        }
        let times = try letters(to: buyer).map(\.writtenAt)
        for time in times {
            #expect(times.filter { $0 >= time && $0 < time.adding(seconds: 3600) }.count <= 3)
        }
        // In three hours and 19 minutes: the fourth hour's too, but not the eleventh of the day.
        #expect(times.count == 10)
        let code = try office.code("O-1", buyer, from: "198.51.100.7", "buyers horse")
        #expect(try letters(to: buyer).count == times.count + 1)
        office.asker = .stranger(
            source: "198.51.100.7", registered: office.registered)
        guard case .account(.activated(buyer, signedIn: _?)) = try office.activate(code) else {
            Issue.record("not activated")
            return
        }
        #expect(try office.opens(buyer, "buyers horse"))
    }

    @Test func `gets the order with the own password, by an own letter`() throws {
        for number in 1...5 {
            _ = try office.register(
                "O-1", number < 4 ? "a\(number)@example.cn" : buyer, from: "192.0.2.\(number)",
                "strange horse")
        }
        let before = try letters(to: buyer).count
        let code = try office.code("O-1", buyer, from: "198.51.100.7", "buyers horse")
        #expect(try letters(to: buyer).count == before + 1)
        office.asker = .stranger(source: "198.51.100.7", registered: office.registered)
        _ = try office.activate(code)
        #expect(try office.opens(buyer, "buyers horse"))
    }

    @Test func `gets it by the code mailed last where even the share is used up`() throws {
        for number in 1...5 {
            _ = try office.register("O-1", buyer, from: "192.0.2.\(number)", "strange horse")
        }
        let before = try letters(to: buyer)
        #expect(before.count == 4)
        _ = try office.register("O-1", buyer, from: "198.51.100.7", "buyers horse")
        #expect(try letters(to: buyer).count == 4)
        office.asker = .stranger(
            source: "198.51.100.7", registered: office.registered)
        let code = try #require(before.last?.secret)
        guard case .account(.activated(buyer, signedIn: _?)) = try office.activate(code) else {
            Issue.record("not activated")
            return
        }
        #expect(try office.opens(buyer, "buyers horse"))
    }
}

extension AccountRequest {
    /// The same about an address.
    fileprivate func with(_ email: String) -> AccountRequest {
        if case .reset = self { .reset(email: email) } else { .resend(email: email) }
    }
}
