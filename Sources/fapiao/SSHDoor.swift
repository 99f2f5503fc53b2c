/// By which door somebody came in over SSH. sshd says so, never the one who comes.
enum SSHDoor: Equatable, Sendable {
    /// By a key of this member of staff.
    case staff(String)
    /// By the door that is open to everybody.
    case applicants

    /// How `ssh-session` names it.
    var words: [String] {
        switch self {
        case .staff(let name): ["staff", name]
        case .applicants: ["apply"]
        }
    }
}
