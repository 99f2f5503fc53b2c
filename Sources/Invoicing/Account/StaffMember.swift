/// What somebody at the service center may do.
public enum Role: String, CaseIterable, Hashable, Sendable {
    /// Works the queue.
    case clerk
    /// Also undoes steps, sets notices and manages staff.
    case lead
}

/// Somebody who works at the service center.
public struct StaffMember: Hashable, Sendable {
    public let name: String
    public let email: String
    public let role: Role
    public let disabledAt: Instant?

    public init(name: String, email: String, role: Role, disabledAt: Instant? = nil) {
        self.name = name
        self.email = email
        self.role = role
        self.disabledAt = disabledAt
    }

    /// The owner of the database, who has a lead's rights.
    public static let `operator` = StaffMember(name: "operator", email: "", role: .lead)
}

/// The name of a member of staff, as the history prints it: 2 to 32 of `a-z 0-9 . - _`, the first
/// a letter; never one that means another actor.
public struct StaffName: FieldText {
    public let text: String

    /// Throws `.staffName` unless it has that form.
    public init(_ raw: String) throws(FieldFault) {
        let folded = try Typed.folded(raw)
        let name = folded.lowercased()
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F: true
            default: false
            }
        }
        guard isPlain, (2...32).contains(name.utf8.count), name.first?.isASCIILetter == true,
            !["operator", "system", "applicant"].contains(name)
        else { throw .staffName }
        text = name
    }

    public init(stored text: String) { self.text = text }
}
