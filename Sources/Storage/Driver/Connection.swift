import Invoicing

/// The seam to a database driver: what the tables need of one, and no more.
public protocol Connection: AnyObject {
    /// Every row of a query, made into values while the row is at hand.
    func rows<Value>(_ query: SQL, _ make: (Row) throws -> Value) throws -> [Value]
    /// Runs a statement and returns how many rows it changed.
    @discardableResult func execute(_ statement: SQL) throws -> Int
    /// Runs the body as one write transaction: all of it, or nothing when it throws.
    func transaction<Value>(_ body: () throws -> Value) throws -> Value
    /// Runs several transactions, which wait for who holds the database ten seconds in all.
    func withOnePatience<Value>(_ body: () throws -> Value) rethrows -> Value
    /// Runs the body on the database as it is now, whatever others write meanwhile.
    func snapshot<Value>(_ body: () throws -> Value) throws -> Value
    /// A statement to run many times; bind and run it inside a transaction.
    func prepared(_ statement: SQL) throws -> PreparedStatement
}

extension Connection {
    /// Where nobody is waited for.
    public func withOnePatience<Value>(_ body: () throws -> Value) rethrows -> Value { try body() }

    /// The first row of a query, if there is one.
    public func first<Value>(_ query: SQL, _ make: (Row) throws -> Value) throws -> Value? {
        try rows(query, make).first
    }

    /// The row id that the last INSERT made.
    public func insert(_ statement: SQL) throws -> Int64 {
        try execute(statement)
        return try first("SELECT last_insert_rowid()") { $0.int64(0) } ?? 0
    }
}

/// What went wrong in the database, without any bound value: those are personal data.
public struct StorageFault: Error, Equatable, Sendable {
    /// What a person can do about it depends on this.
    public enum Kind: Equatable, Sendable {
        /// Another process held the lock for ten seconds.
        case locked
        /// The file or its folder cannot be made.
        case cannotCreate
        /// A file that is to be made is there already.
        case exists
        /// The file cannot be read or written: permissions, a full disk, a broken disk.
        case cannotRead, readOnly, diskFull, inputOutput
        /// The disk failed while a transaction was made to last: it may be there, or not.
        case unsure
        /// Not a database, or one that fails SQLite's checks.
        case damaged
        /// A SQLite database of another program.
        case foreign
        /// A folder where a file is wanted.
        case folder
        /// Another thing than a regular file, or a name that SQLite takes for none.
        case noFile
        /// There is no database, and none is made by what expects one.
        case missing
        /// The database is not there, though what lies beside it says that it was.
        case gone
        /// The database has no content any more, though what lies beside it says that it had.
        case emptied
        /// The note of a restore that was interrupted cannot be read.
        case note
        /// Another file has taken the place of the database since it was opened.
        case replaced
        /// Written by a newer version of this program.
        case newer
        /// A rule of the schema said no, which the program should have caught.
        case constraint
        case networkFileSystem
        case other
    }

    public let kind: Kind
    /// SQLite's extended code, or errno for files.
    public let code: Int32
    public let message: String
    /// The text of the statement.
    public let statement: String
    /// The file or folder whose fault it is; nil for the database that was to be used.
    public let file: String?

    public init(
        kind: Kind, code: Int32 = 0, message: String = "", statement: String = "",
        file: String? = nil
    ) {
        self.kind = kind
        self.code = code
        self.message = message
        self.statement = statement
        self.file = file
    }
}
