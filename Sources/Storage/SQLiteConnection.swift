import CSQLite
import Glibc
import Invoicing

/// One connection to one SQLite file; the only code that calls `sqlite3_*`.
///
/// Every write transaction holds `DATABASE.lock`: SQLite before 3.51.3 can corrupt a WAL database
/// when two connections write or checkpoint at the same instant.
public final class SQLiteConnection: Connection {
    let handle: OpaquePointer
    private let lock: FileLock?
    private var cache: [String: PreparedStatement] = [:]
    private var depth = 0
    private var hasWritten = false

    /// Opens a file that exists, or makes it.
    ///
    /// - Parameters:
    ///   - path: nil for a database in memory, which no other process sees.
    ///   - makesFile: false to refuse a file that is not there.
    /// - Throws: `StorageFault`.
    public init(path: String?, makesFile: Bool = true) throws {
        if let path { try DatabaseFile.prepare(path, makesFile: makesFile) }
        lock = path.map { FileLock(path: $0 + ".lock") }
        var opened: OpaquePointer?
        let flags =
            SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (makesFile ? SQLITE_OPEN_CREATE : 0)
        let code = sqlite3_open_v2(path ?? ":memory:", &opened, flags, nil)
        guard code == SQLITE_OK, let opened else {
            let fault = StorageFault.make(opened, statement: path ?? ":memory:")
            sqlite3_close_v2(opened)
            throw fault
        }
        handle = opened
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, 10_000)
        for (option, value) in [
            (SQLITE_DBCONFIG_DEFENSIVE, Int32(1)), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
            (SQLITE_DBCONFIG_ENABLE_FKEY, 1), (SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1),
            (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0),
        ] {
            _ = fapiao_db_config(handle, Int32(option), value)
        }
    }

    deinit {
        checkpoint()
        cache.removeAll()
        sqlite3_close_v2(handle)
    }

    /// Brings what was written into the main file, so that whoever opens it next has no log to
    /// read. SQLite would do it by itself when the last connection closes, but without the lock.
    private func checkpoint() {
        guard hasWritten, let lock, (try? lock.acquire()) != nil else { return }
        defer { lock.release() }
        // A reader that stands on the log is not waited for: the next one to close does it.
        sqlite3_busy_timeout(handle, 0)
        sqlite3_exec(handle, "PRAGMA wal_checkpoint(TRUNCATE)", nil, nil, nil)
    }

    public func rows<Value>(_ query: SQL, _ make: (Row) throws -> Value) throws -> [Value] {
        let statement = try cached(query)
        defer { statement.reset() }
        var result: [Value] = []
        while try statement.step() { result.append(try make(Row(statement.handle))) }
        return result
    }

    @discardableResult
    public func execute(_ statement: SQL) throws -> Int {
        let prepared = try cached(statement)
        defer { prepared.reset() }
        while try prepared.step() {}
        return Int(sqlite3_changes64(handle))
    }

    public func transaction<Value>(_ body: () throws -> Value) throws -> Value {
        precondition(depth == 0, "a transaction does not nest")
        try lock?.acquire()
        defer { lock?.release() }
        // Not when it is opened: this statement alone would read the whole schema.
        if !hasWritten { try run(script: "PRAGMA synchronous = FULL") }
        try execute("BEGIN IMMEDIATE")
        depth = 1
        defer { depth = 0 }
        do {
            let value = try body()
            try commit()
            hasWritten = true
            return value
        } catch {
            // After a failed COMMIT, or an error that made SQLite roll back, there is none.
            if sqlite3_get_autocommit(handle) == 0 { try execute("ROLLBACK") }
            throw error
        }
    }

    /// Where the log was written but could not be synced, SQLite takes the transaction back, and
    /// whoever reads the log next may find it whole.
    private func commit() throws {
        do {
            try execute("COMMIT")
        } catch let fault as StorageFault where fault.code & 0xFF == SQLITE_IOERR {
            throw StorageFault(
                kind: .unsure, code: fault.code, message: fault.message,
                statement: fault.statement, file: fault.file)
        }
    }

    public func withOnePatience<Value>(_ body: () throws -> Value) rethrows -> Value {
        guard let lock, lock.deadline == nil else { return try body() }
        lock.deadline = Uptime.milliseconds() + 10_000
        defer { lock.deadline = nil }
        return try body()
    }

    public func snapshot<Value>(_ body: () throws -> Value) throws -> Value {
        // Within a transaction it is one already.
        guard sqlite3_get_autocommit(handle) != 0 else { return try body() }
        try execute("BEGIN DEFERRED")
        defer { sqlite3_exec(handle, "COMMIT", nil, nil, nil) }
        return try body()
    }

    public func prepared(_ statement: SQL) throws -> PreparedStatement {
        try PreparedStatement(statement.text, on: handle)
    }

    /// Holds the lock without a transaction, for what SQLite does only outside of one.
    func locked<Value>(_ body: () throws -> Value) throws -> Value {
        try lock?.acquire()
        defer { lock?.release() }
        return try body()
    }

    /// Runs several statements that take no values: migrations and pragmas.
    func run(script: String) throws {
        guard sqlite3_exec(handle, script, nil, nil, nil) == SQLITE_OK else {
            throw StorageFault.make(handle, statement: String(script.prefix(80)))
        }
    }

    /// Changes whenever another connection committed (`PRAGMA data_version`).
    public func dataVersion() throws -> Int64 {
        try first("PRAGMA data_version") { $0.int64(0) } ?? 0
    }

    private func cached(_ query: SQL) throws -> PreparedStatement {
        let statement: PreparedStatement
        if let known = cache.removeValue(forKey: query.text) {
            statement = known
        } else {
            if cache.count >= 120 { cache.removeAll() }
            statement = try PreparedStatement(query.text, on: handle)
        }
        cache[query.text] = statement
        for (index, value) in query.values.enumerated() {
            statement.bind(value, at: index + 1)
        }
        return statement
    }
}

extension StorageFault {
    /// The fault that a connection has just met.
    static func make(_ handle: OpaquePointer?, statement: String) -> StorageFault {
        let code = handle.map { sqlite3_extended_errcode($0) } ?? SQLITE_NOMEM
        let message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
        return StorageFault(
            kind: kind(of: code, sqlite3_system_errno(handle)), code: code, message: message,
            statement: statement,
            file: handle.flatMap(name))
    }

    /// nil for a database in memory.
    private static func name(of handle: OpaquePointer) -> String? {
        guard let name = sqlite3_db_filename(handle, "main"), name.pointee != 0 else { return nil }
        return String(cString: name)
    }

    /// - Parameter reason: an errno; on a full disk some calls fail with no code of SQLite's for it.
    private static func kind(of code: Int32, _ reason: Int32) -> Kind {
        let isDiskFull = [ENOSPC, EDQUOT].contains(reason)
        return switch code & 0xFF {
        case SQLITE_IOERR where isDiskFull, SQLITE_CANTOPEN where isDiskFull: .diskFull
        // The last where somebody stands still who had begun to read the log.
        case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .locked
        case SQLITE_NOTADB, SQLITE_CORRUPT: .damaged
        case SQLITE_FULL: .diskFull
        case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH: .readOnly
        case SQLITE_CANTOPEN: .cannotRead
        case SQLITE_IOERR: .inputOutput
        case SQLITE_CONSTRAINT: .constraint
        default: .other
        }
    }
}
