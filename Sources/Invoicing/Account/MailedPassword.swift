/// The password that is mailed to who forgot theirs: 80 random bits as 16 characters in four
/// groups, good for one hour and one sign-in.
public struct MailedPassword: Hashable, Sendable {
    /// Ten bytes, of which a hash is stored.
    public let bytes: [UInt8]

    /// Of ten random bytes; nil for any other number.
    public init?(bits: [UInt8]) {
        guard bits.count == 10 else { return nil }
        bytes = bits
    }

    /// Reads what was typed where a password is asked for; nil for what cannot be one.
    ///
    /// Like a code it may be typed in any case, with other hyphens or none.
    public init?(_ typed: Secret) {
        guard typed.bytes.count <= 200 else { return nil }
        let runs = Crockford.runs(in: String(decoding: typed.bytes, as: UTF8.self))
        guard runs.count == 1, runs[0].joined().count == 16 else { return nil }
        bytes = Crockford.bytes(Array(runs[0].joined()))
    }

    /// `7K3M-Q9XD-2WTR-H5VB`.
    public var text: String { Crockford.text(bytes, symbols: 16) }

    /// How long it works.
    public static let seconds: Int64 = 3600
}
