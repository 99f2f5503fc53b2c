import CSQLite
import Glibc
import Invoicing

/// One connection to one SQLite file; the only code that calls `sqlite3_*`.
///
/// Every write transaction holds `DATABASE.lock`: SQLite before 3.51.3 can corrupt a WAL database
/// when two connections write or checkpoint at the same instant.
public final class SQLiteConnection: Connection {
    private(set) var handle: OpaquePointer
    /// nil for a database in memory.
    let path: String?
    private let lock: FileLock?
    /// What a database of that name must be before it is written to; nil for whatever it is.
    private var version: Int?
    /// The restore that brought what is there, once restores are followed.
    private var restore: [UInt8]??
    private var cache: [String: PreparedStatement] = [:]
    private var depth = 0
    private var hasWritten = false
    private var isClosed = false

    /// Opens a file that exists, or makes it.
    ///
    /// - Parameters:
    ///   - path: nil for a database in memory, which no other process sees.
    ///   - makesFile: false to refuse a file that is not there.
    /// - Throws: `StorageFault`.
    public init(path: String?, makesFile: Bool = true) throws {
        if let path { try DatabaseFile.prepare(path, makesFile: makesFile) }
        self.path = path
        lock = path.map { FileLock(path: $0) }
        handle = try Self.open(path)
    }

    /// The file is there: SQLite makes none.
    private static func open(
        _ path: String?, _ way: Int32 = SQLITE_OPEN_READWRITE
    ) throws -> OpaquePointer {
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(
            path ?? ":memory:", &opened, way | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let handle = opened else {
            let fault = StorageFault.make(opened, statement: path ?? ":memory:")
            sqlite3_close_v2(opened)
            throw fault
        }
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, 10_000)
        for (option, value) in [
            (SQLITE_DBCONFIG_DEFENSIVE, Int32(1)), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
            (SQLITE_DBCONFIG_ENABLE_FKEY, 1), (SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1),
            (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0),
        ] {
            _ = fapiao_db_config(handle, Int32(option), value)
        }
        return handle
    }

    /// Opens what has that name now, where another file has taken the place. Statements that are
    /// prepared elsewhere stay with the old one.
    ///
    /// - Throws: `StorageFault`; then what was open stays open.
    public func reopen() throws {
        precondition(depth == 0, "a transaction stays in its file")
        guard let path else { return }
        try DatabaseFile.prepare(path, makesFile: false)
        let old = handle
        handle = try Self.open(path)
        cache.removeAll()
        do {
            try run(script: "PRAGMA cell_size_check = ON")
            try Migrations.checkOwner(of: self, path: path)
            if restore != nil { try followRestores() }
        } catch {
            cache.removeAll()
            sqlite3_close_v2(handle)
            handle = old
            throw error
        }
        sqlite3_close_v2(old)
        hasWritten = false
    }

    /// Opens a file to read it, also where nothing can be written: a backup on its medium.
    ///
    /// - Throws: `StorageFault`.
    init(reading path: String) throws {
        try DatabaseFile.checkKind(of: path)
        guard access(path, R_OK) == 0 else {
            throw StorageFault(kind: .cannotRead, code: errno, file: path)
        }
        self.path = path
        lock = nil
        // A name that begins with file: would be a URI.
        handle = try Self.open(path.hasPrefix("/") ? path : "./" + path, SQLITE_OPEN_READONLY)
        do {
            _ = try first("SELECT count(*) FROM sqlite_schema") { $0.int(0) }
        } catch let fault as StorageFault where [.cannotRead, .readOnly].contains(fault.kind) {
            // A log of it would have to be read, and there is none.
            var status = stat()
            guard stat(path + "-wal", &status) != 0 || status.st_size == 0
            else { throw fault }
            let name = path.utf8.map { byte in
                let hex = String(byte, radix: 16)
                return "%" + (hex.count == 1 ? "0" : "") + hex
            }
            let opened = try Self.open(
                "file:" + name.joined() + "?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
            cache.removeAll()
            sqlite3_close_v2(handle)
            handle = opened
        }
    }

    private func prepareToWrite() throws {
        try run(script: "PRAGMA synchronous = FULL")
        // A copy that was put in place by hand keeps its log otherwise.
        if version != nil { try run(script: "PRAGMA journal_mode = WAL") }
    }

    /// From now on only a database of this version is written to.
    func expect(version: Int) { self.version = version }

    /// From now on a transaction after a restore throws `.replaced`, once: what was read before it may
    /// mean something else now.
    ///
    /// - Throws: `StorageFault`.
    func followRestores() throws { restore = .some(try Log(self).lastRestore()) }

    private func checkRestore() throws {
        guard let known = restore else { return }
        let last = try Log(self).lastRestore()
        guard last != known else { return }
        restore = .some(last)
        throw StorageFault(kind: .replaced, file: path)
    }

    /// Whether the name of the database is another file's since it was opened.
    public var isReplaced: Bool {
        var hasMoved: Int32 = 0
        sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
        return hasMoved != 0
    }

    /// What is written has to be in the file that everybody opens. The lock is held.
    private func checkPlace() throws {
        guard let path else { return }
        let replacement = Replacement(of: path)
        if replacement.isPending { try replacement.finish() }
        if isReplaced { throw StorageFault(kind: .replaced, file: path) }
    }

    /// A newer program may have been here meanwhile.
    private func checkVersion() throws {
        guard let version, let path else { return }
        let found = try first("PRAGMA user_version") { $0.int(0) }
        if found != version { throw StorageFault(kind: .newer, file: path) }
    }

    deinit { end() }

    /// Closes it for good, before it is let go.
    func end() {
        guard !isClosed else { return }
        isClosed = true
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
        try checkPlace()
        // Not when it is opened: this statement alone would read the whole schema.
        if !hasWritten { try prepareToWrite() }
        try execute("BEGIN IMMEDIATE")
        depth = 1
        defer { depth = 0 }
        do {
            try checkVersion()
            try checkRestore()
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
        } catch let fault as StorageFault {
            throw fault.afterCommit
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
    /// What the disk's failure means at the end of a transaction.
    var afterCommit: StorageFault {
        StorageFault(
            kind: code & 0xFF == SQLITE_IOERR ? .unsure : kind, code: code, message: message,
            statement: statement, file: file)
    }

    /// The fault that a connection has just met.
    static func make(_ handle: OpaquePointer?, statement: String) -> StorageFault {
        let code = handle.map { sqlite3_extended_errcode($0) } ?? SQLITE_NOMEM
        let message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
        return StorageFault(
            kind: kind(of: code, sqlite3_system_errno(handle)), code: code, message: message,
            statement: statement, file: handle.flatMap(name))
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
