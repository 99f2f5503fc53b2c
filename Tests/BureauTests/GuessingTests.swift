import Invoicing
import Service
import Storage
import Testing

@Suite("Who guesses") struct GuessingTests {
    private let office: Office

    init() throws {
        office = try Office()
        for number in 1...40 { try office.addOrder("O-\(number)") }
    }

    @Test func `order numbers has to wait, known ones or not`() throws {
        office.asker = .stranger(source: "192.0.2.7", registered: nil)
        for number in 1...30 {
            #expect(
                try office.register("X-\(number)", email: "a@example.cn")
                    == .refused(.unknownOrder("X-\(number)")))
        }
        #expect(
            try office.register("X-31", email: "a@example.cn")
                == .refused(.tooManyAttempts(wait: 60)))
    }

    @Test func `free orders into an account has to wait`() throws {
        try office.enter("li@example.cn", order: "O-1")
        for number in 2...31 {
            #expect(try office.refusal(.account(.addOrder("O-\(number)"))) == nil)
        }
        #expect(
            try office.refusal(.account(.addOrder("O-32"))) == .tooManyAttempts(wait: 60))
    }

    @Test(arguments: [
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2:bbbb::9", true),
        ("2001:db8::1", "2001:db8:0:0:1::", true), ("2001:db8:1::1", "2001:db8:2::1", false),
        ("192.0.2.7", "192.0.2.8", false),
    ])
    func `from one network of IPv6 is one, however it is written`(
        _ first: String, _ second: String, _ isSame: Bool
    ) throws {
        office.asker = .stranger(source: first, registered: nil)
        for _ in 1...30 { _ = try office.activate("0000") }
        office.asker = .stranger(source: second, registered: nil)
        #expect(
            (try office.activate("0000") == .refused(.tooManyAttempts(wait: 60))) == isSame)
    }

    @Test func `nothing by registering another's address: each mail names its order`()
        throws
    {
        _ = try office.register("O-2", email: "li@example.cn")
        office.now = office.now.adding(seconds: 60)
        _ = try office.register("O-1", email: "li@example.cn", password: "another horse")
        office.now = office.now.adding(seconds: 3600)
        let before = try office.codes().count
        _ = try office.ask(.account(.resend(email: "li@example.cn")))
        #expect(try office.codes().count == before + 2)
    }
}
