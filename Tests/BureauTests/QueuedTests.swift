import Invoicing
import Service
import Storage
import Testing

@Suite("Who has queued for a hash") struct QueuedTests {
    @Test(arguments: ["register", "resend", "reset", "sign in"])
    func `is looked at once more when it is the turn`(_ asking: String) throws {
        let office = try Office()
        try office.addOrder("O-1")
        let asker = Asker.stranger(source: "192.0.2.1", registered: nil)
        let connection = Overtaken(office.connection) {
            office.asker = asker
            for _ in 1...30 { _ = try office.activate("0000") }
        }
        let password = Password.typed("correct horse")
        let asked: AccountRequest =
            switch asking {
            case "register":
                .register(
                    Registration(
                        order: "O-1", email: "li@example.cn", password: password,
                        repeated: password, language: .english))
            case "resend": .resend(email: "li@example.cn")
            case "reset": .reset(email: "li@example.cn")
            default: .signIn(email: "li@example.cn", password: password)
            }
        #expect(
            try Bureau(connection).answer(.account(asked), from: asker, at: office.now)
                == .refused(.tooManyAttempts(wait: 60)))
        #expect(try office.letters().isEmpty)
    }
}

/// A connection where others do something while somebody waits for a hash.
private final class Overtaken: Connection {
    private let connection: SQLiteConnection
    private var others: (() throws -> Void)?

    init(_ connection: SQLiteConnection, _ others: @escaping () throws -> Void) {
        self.connection = connection
        self.others = others
    }

    func rows<Value>(_ query: SQL, _ make: (Row) throws -> Value) throws -> [Value] {
        let rows = try connection.rows(query, make)
        // Whether somebody signed in there is asked last before a hash.
        if "\(query)".contains("SELECT EXISTS") {
            try others?()
            others = nil
        }
        return rows
    }

    @discardableResult func execute(_ statement: SQL) throws -> Int {
        try connection.execute(statement)
    }

    func transaction<Value>(_ body: () throws -> Value) throws -> Value {
        try connection.transaction(body)
    }

    func snapshot<Value>(_ body: () throws -> Value) throws -> Value {
        try connection.snapshot(body)
    }

    func prepared(_ statement: SQL) throws -> PreparedStatement {
        try connection.prepared(statement)
    }
}
