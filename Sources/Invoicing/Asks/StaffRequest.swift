/// What a lead or the operator asks about who works at the service center.
public enum StaffRequest: Hashable, Sendable {
    case add(name: String, email: String, role: Role)
    case list
    case disable(String)
    /// An OpenSSH public key, one line: type, base64, perhaps a comment.
    case addKey(String, line: String)
    case keys(String)
    case removeKey(String, fingerprint: String)
}

/// What is answered about staff.
public enum StaffReply: Hashable, Sendable {
    case added(StaffMember)
    case list([StaffMember])
    case disabled(StaffMember)
    case keyAdded(StaffKey)
    case keys([StaffKey])
    case keyRemoved(String)
}

/// A public key that opens the desk for one member of staff.
public struct StaffKey: Hashable, Sendable {
    public let staff: String
    /// `SHA256:…`, as `ssh-keygen -l` prints it.
    public let fingerprint: String
    /// Such as `ssh-ed25519`.
    public let type: String
    /// The base64 of the key.
    public let key: String

    public init(staff: String, fingerprint: String, type: String, key: String) {
        self.staff = staff
        self.fingerprint = fingerprint
        self.type = type
        self.key = key
    }
}
