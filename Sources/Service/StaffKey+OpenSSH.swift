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
            let blob = Self.decoded(base64), Self.typeName(in: blob) == type
        else { return nil }
        var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256(&hash, blob, UInt64(blob.count))
        let fingerprint = "SHA256:" + Base64.encoded(hash).prefix { $0 != "=" }
        self.init(staff: staff, fingerprint: fingerprint, type: type, key: base64)
    }

    // Those that OpenSSH accepts today (man sshd_config, PubkeyAcceptedAlgorithms); DSA is gone.
    private static let types: Set<String> = [
        "ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
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

    /// The blob begins with the length and the name of its type (RFC 4253, 6.6).
    private static func typeName(in blob: [UInt8]) -> String? {
        guard blob.count > 4 else { return nil }
        let length = blob[..<4].reduce(0) { $0 << 8 | Int($1) }
        guard length > 0, length <= 64, blob.count > 4 + length else { return nil }
        return String(validating: blob[4..<4 + length], as: UTF8.self)
    }
}
