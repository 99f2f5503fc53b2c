import CSodium
import Invoicing
import Text

extension StaffKey {
    /// Reads a line as `ssh-keygen` writes it: type, base64, perhaps a comment. Options before the
    /// type are refused: what a key may do is not the key's to say.
    public init?(line: String, of staff: String) {
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count >= 2 else { return nil }
        self.init(type: words[0], base64: words[1], of: staff)
    }

    /// - Parameter base64: the blob, which names its type once more.
    public init?(type: String, base64: String, of staff: String) {
        guard Self.types.contains(type), base64.utf8.count <= 4096,
            let blob = Self.decoded(base64), Self.typeName(in: blob) == type,
            type != Self.rsa || Self.modulusBits(in: blob) != nil
        else { return nil }
        var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256(&hash, blob, UInt64(blob.count))
        let fingerprint = "SHA256:" + Base64.encoded(hash).prefix { $0 != "=" }
        self.init(staff: staff, fingerprint: fingerprint, type: type, key: base64)
    }

    // Those that OpenSSH accepts today (man sshd_config, PubkeyAcceptedAlgorithms); DSA is gone.
    private static let types: Set<String> = [
        "ssh-ed25519", rsa, "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
        "ecdsa-sha2-nistp521", "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com",
    ]

    private static func decoded(_ base64: String) -> [UInt8]? {
        var blob = [UInt8](repeating: 0, count: base64.utf8.count)
        var count = 0
        let code = sodium_base642bin(
            &blob, blob.count, base64, base64.utf8.count, nil, &count, nil,
            sodium_base64_VARIANT_ORIGINAL)
        return code == 0 ? Array(blob[..<count]) : nil
    }

    /// The bits of an RSA key's modulus; nil for a key of another type.
    var rsaBits: Int? {
        type == Self.rsa ? Self.decoded(key).flatMap(Self.modulusBits) : nil
    }

    private static let rsa = "ssh-rsa"

    /// RFC 4253, 6.6: type, exponent, modulus; a number has a zero before a first bit that is set.
    private static func modulusBits(in blob: [UInt8]) -> Int? {
        var rest = blob[...]
        guard string(&rest) != nil, string(&rest) != nil,
            let modulus = string(&rest)?.drop(while: { $0 == 0 }), let first = modulus.first
        else { return nil }
        return modulus.count * 8 - first.leadingZeroBitCount
    }

    /// The blob begins with its type.
    private static func typeName(in blob: [UInt8]) -> String? {
        var rest = blob[...]
        guard let name = string(&rest), (1...64).contains(name.count), !rest.isEmpty else {
            return nil
        }
        return String(validating: name, as: UTF8.self)
    }

    /// Takes a string with its length before it, in four bytes (RFC 4251, 5).
    private static func string(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard rest.count >= 4 else { return nil }
        let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        rest = rest.dropFirst(4)
        guard rest.count >= length else { return nil }
        defer { rest = rest.dropFirst(length) }
        return rest.prefix(length)
    }
}
