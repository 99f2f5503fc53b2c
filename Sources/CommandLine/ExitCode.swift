/// How the program ends, after sysexits.h; scripts rely on it.
public enum ExitCode: Int32, Sendable {
    case done = 0
    /// Unknown command or option, missing or malformed argument.
    case usage = 64
    /// Refused input: bad rows, a wrong code, a damaged, foreign or newer database.
    case refused = 65
    case notFound = 66
    /// A network file system, no mail transport.
    case unavailable = 69
    case cannotCreate = 73
    /// Read or write error, disk full.
    case readOrWrite = 74
    case locked = 75
    /// Role or identity.
    case forbidden = 77
    case settings = 78
}
