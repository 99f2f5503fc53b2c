import CSodium

/// SHA-256 by libsodium.
enum Digest {
    static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
        return hash
    }

    /// The digest of many parts, one after the other. Each carries its length, so that no two
    /// lists of parts share their bytes.
    struct Parts {
        private var state = crypto_hash_sha256_state()

        init() { crypto_hash_sha256_init(&state) }

        /// Adds a part; nil is not the same as an empty one.
        mutating func add(_ part: UnsafeRawBufferPointer?) {
            var length = Int64(part?.count ?? -1).bigEndian
            withUnsafeBytes(of: &length) { update($0) }
            if let part { update(part) }
        }

        mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

        mutating func add(_ text: String?) {
            guard var text else { return add(nil as UnsafeRawBufferPointer?) }
            text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
        }

        private mutating func update(_ bytes: UnsafeRawBufferPointer) {
            let start = bytes.bindMemory(to: UInt8.self).baseAddress
            crypto_hash_sha256_update(&state, start, UInt64(bytes.count))
        }

        /// The digest of all that was added.
        var value: [UInt8] {
            var state = state
            var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
            crypto_hash_sha256_final(&state, &hash)
            return hash
        }
    }
}
