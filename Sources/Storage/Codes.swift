import CSodium
import Invoicing

/// Codes that were mailed: stored as hashes, used once.
public struct Codes {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    public enum Kind: String, Sendable {
        case activation, address, objection
    }

    /// Remembers a new code for an order.
    public func add(_ code: Code, kind: Kind, order: String, expiresAt: Instant) throws {
        try connection.execute(
            """
            INSERT INTO codes(hash, kind, order_number, expires_at)
            VALUES(\(Digest.sha256(code.bytes)), \(kind.rawValue), \(order), \(expiresAt))
            """)
    }

    /// Makes an order's earlier codes of a kind worthless.
    public func removeAll(_ kind: Kind, order: String) throws {
        try connection.execute(
            "DELETE FROM codes WHERE order_number = \(order) AND kind = \(kind.rawValue)")
    }

    /// Uses a code, in one conditional statement: of many at once exactly one wins.
    ///
    /// - Returns: the order, or nil when the code is wrong, used or expired.
    public func use(_ code: Code, kind: Kind, at now: Instant) throws -> String? {
        try connection.rows(
            """
            UPDATE codes SET used_at = \(now)
            WHERE hash = \(Digest.sha256(code.bytes)) AND kind = \(kind.rawValue)
                AND used_at IS NULL AND expires_at > \(now)
            RETURNING order_number
            """
        ) { $0.optionalText(0) }.first ?? nil
    }
}

/// SHA-256 by libsodium.
enum Digest {
    static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
        return hash
    }
}
