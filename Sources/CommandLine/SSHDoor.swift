/// By which door somebody came in over SSH. sshd says so, never the one who comes.
public enum SSHDoor: Hashable, Sendable {
    /// By a key of this member of staff.
    case staff(String)
    /// By the door that is open to everybody.
    case applicants

    /// How `ssh-session` names it.
    public var words: [String] {
        switch self {
        case .staff(let name): ["staff", name]
        case .applicants: ["apply"]
        }
    }
}
