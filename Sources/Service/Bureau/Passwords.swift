import CSodium
import Glibc
import Invoicing

/// Argon2id by libsodium: 64 MiB and two passes, about a tenth of a second.
struct Passwords {
    /// Where hashes wait for their turn; nil for a database that no other process sees.
    let slots: HashSlots?

    /// A hash with its salt and parameters, as stored.
    ///
    /// - Parameter check: called when it is this one's turn; what it throws ends it.
    /// - Throws: `OutOfMemory` when 64 MiB cannot be had, `Refusal.manySigningIn`, `StorageFault`,
    ///   and what `check` throws.
    func hash(
        _ secret: Secret, for holder: HashHolder, unless check: () throws -> Void = {}
    ) throws -> String {
        var output = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let code = try hold(for: holder) {
            try check()
            return Self.withCharacters(of: secret) { bytes in
                crypto_pwhash_str_alg(
                    &output, bytes.baseAddress ?? Self.empty, UInt64(bytes.count), Self.passes,
                    Self.memory, crypto_pwhash_ALG_ARGON2ID13)
            }
        }
        guard code == 0 else { throw OutOfMemory() }
        return String(
            decoding: output.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether a password is the one that was hashed. Takes the same time for nil, so that an
    /// unknown address cannot be told from a wrong password.
    ///
    /// - Parameter check: called when it is this one's turn; what it throws ends it. Many may have
    ///   queued at once, of whom the first were wrong.
    /// - Throws: `OutOfMemory` when 64 MiB cannot be had, `Refusal.manySigningIn`, `StorageFault`,
    ///   and what `check` throws.
    func verify(
        _ secret: Secret, against hash: String?, for holder: HashHolder,
        unless check: () throws -> Void = {}
    ) throws -> Bool {
        let matches = try hold(for: holder) {
            try check()
            return try Self.withCharacters(of: secret) { bytes in
                errno = 0
                let code = crypto_pwhash_str_verify(
                    hash ?? Self.nobody, bytes.baseAddress ?? Self.empty, UInt64(bytes.count))
                // What could not be computed is no wrong password; libsodium says EINVAL for that.
                guard code == 0 || errno == EINVAL else { throw OutOfMemory() }
                return code == 0
            }
        }
        return matches && hash != nil
    }

    /// Takes as long as a check: where an answer must not tell whether an address is known, what
    /// is done for a known one disappears beside it.
    func spendTime(for holder: HashHolder, unless check: () throws -> Void) throws {
        _ = try verify(Secret(bytes: []), against: nil, for: holder, unless: check)
    }

    /// Whether a hash was made with other parameters than today's.
    func isOutdated(_ hash: String) -> Bool {
        crypto_pwhash_str_needs_rehash(hash, Self.passes, Self.memory) != 0
    }

    private func hold<Value>(
        for holder: HashHolder, _ body: () throws -> Value
    ) throws -> Value {
        guard let slots else { return try body() }
        return try slots.hold(for: holder, body)
    }

    /// The memory for a hash could not be had.
    struct OutOfMemory: Error {}

    private static let passes = UInt64(2)
    private static let memory = 64 << 20

    /// A hash with the same parameters that no password fits.
    static let nobody =
        "$argon2id$v=19$m=65536,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

    private static var empty: UnsafePointer<CChar> { sodium_version_string() }

    private static func withCharacters<Value>(
        of secret: Secret, _ body: (UnsafeBufferPointer<CChar>) throws -> Value
    ) rethrows -> Value {
        try secret.bytes.withUnsafeBufferPointer {
            try $0.withMemoryRebound(to: CChar.self) { try body($0) }
        }
    }
}
