import CSQLite
import Invoicing

/// A compiled statement, to bind and run many times.
public final class PreparedStatement {
    let handle: OpaquePointer
    private let connection: OpaquePointer
    private let text: String

    init(_ text: String, on connection: OpaquePointer) throws {
        var made: OpaquePointer?
        let code = sqlite3_prepare_v3(
            connection, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
        guard code == SQLITE_OK, let made else {
            throw StorageFault.make(connection, statement: text)
        }
        handle = made
        self.connection = connection
        self.text = text
    }

    deinit { sqlite3_finalize(handle) }

    /// Runs to the next row.
    ///
    /// - Returns: false when there is none.
    public func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw StorageFault.make(connection, statement: text)
        }
    }

    /// Runs a statement that returns no row, and makes it ready for the next values.
    ///
    /// - Returns: how many rows it changed.
    @discardableResult
    public func run() throws -> Int {
        defer { reset() }
        while try step() {}
        return Int(sqlite3_changes64(connection))
    }

    /// The current row.
    public var row: Row { Row(handle) }

    /// Ends the current run; the bound values stay.
    public func reset() { sqlite3_reset(handle) }

    /// Binds a value to `$index`, counted from 1.
    public func bind(_ value: SQL.Value, at index: Int) {
        let index = Int32(index)
        switch value {
        case .null: sqlite3_bind_null(handle, index)
        case .integer(let number): sqlite3_bind_int64(handle, index, number)
        case .text(let text):
            var text = text
            _ = text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    fapiao_bind_text(handle, index, $0.baseAddress ?? emptyText, Int32($0.count))
                }
            }
        case .blob(let bytes):
            _ = bytes.withUnsafeBytes {
                fapiao_bind_blob(
                    handle, index, $0.baseAddress ?? UnsafeRawPointer(emptyText),
                    Int32($0.count))
            }
        }
    }

    /// Binds UTF-8 bytes that stay where they are until the statement has run; nothing is copied.
    public func bind(unowned bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        bytes.withMemoryRebound(to: CChar.self) {
            _ = fapiao_bind_static_text(
                handle, Int32(index), $0.baseAddress ?? emptyText, Int32($0.count))
        }
    }

    // A nil pointer would bind NULL where an empty text is meant.
    private var emptyText: UnsafePointer<CChar> { sqlite3_libversion() }
}

/// One row of a result, valid while its statement stands on it. Columns count from 0.
public struct Row {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) { self.handle = handle }

    public func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
    }

    public func int64(_ column: Int) -> Int64 { sqlite3_column_int64(handle, Int32(column)) }
    public func int(_ column: Int) -> Int { Int(int64(column)) }
    public func bool(_ column: Int) -> Bool { int64(column) != 0 }

    public func text(_ column: Int) -> String {
        String(decoding: bytes(column), as: UTF8.self)
    }

    public func blob(_ column: Int) -> [UInt8] { Array(bytes(column)) }

    public func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
    public func optionalInt64(_ column: Int) -> Int64? { isNull(column) ? nil : int64(column) }

    public func account(_ column: Int) -> AccountID { AccountID(int64(column)) }
    public func optionalAccount(_ column: Int) -> AccountID? {
        isNull(column) ? nil : account(column)
    }
    public func draft(_ column: Int) -> DraftID { DraftID(int64(column)) }

    public func instant(_ column: Int) -> Instant { Instant(seconds: int64(column)) }
    public func optionalInstant(_ column: Int) -> Instant? {
        optionalInt64(column).map { Instant(seconds: $0) }
    }
    public func day(_ column: Int) -> Day { Day(number: int(column)) }
    public func money(_ column: Int) -> Money { Money(fen: int64(column)) }

    /// The bytes of a text or blob, valid until the statement moves on.
    public func bytes(_ column: Int) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(handle, Int32(column))
        let count = Int(sqlite3_column_bytes(handle, Int32(column)))
        return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
    }
}
