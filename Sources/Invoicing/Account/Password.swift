import Text

/// The rules for a new password: length and not being a common one, nothing else.
public enum Password {
    /// Bytes of UTF-8 that a password has.
    public static let length = 8...1024

    /// The password in NFC; nothing is trimmed and every character is allowed.
    ///
    /// Throws when it is empty, too short, too long or common.
    public static func parse(_ raw: String) throws(FieldFault) -> Secret {
        // Composing shortens by less than that: no need to do it to megabytes of a paste.
        if raw.utf8.count > 3 * length.upperBound { throw .passwordTooLong }
        let secret = typed(raw)
        try check(secret)
        return secret
    }

    /// What was typed at a sign-in, in the form a password was hashed in; no rules.
    public static func typed(_ raw: String) -> Secret {
        Secret(bytes: Array(Normal.nfc(raw).utf8))
    }

    /// Throws what `parse` throws, for a password that `typed` already took.
    public static func check(_ secret: Secret) throws(FieldFault) {
        let count = secret.bytes.count
        if count == 0 { throw .required }
        if count < length.lowerBound {
            throw .passwordTooShort(count, isASCII: secret.bytes.allSatisfy { $0 < 0x80 })
        }
        if count > length.upperBound { throw .passwordTooLong }
        if isCommon(String(decoding: secret.bytes, as: UTF8.self)) { throw .passwordCommon }
    }

    /// Throws where the repetition is not the same, or is missing.
    public static func check(_ secret: Secret, repeated: Secret) throws(FieldFault) {
        if repeated.bytes.isEmpty { throw .required }
        if secret != repeated { throw .passwordsDiffer }
    }

    static func isCommon(_ text: String) -> Bool {
        commonPasswords.contains(text.lowercased())
    }
}
