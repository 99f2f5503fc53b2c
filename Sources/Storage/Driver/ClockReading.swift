import Invoicing

/// What the clocks of a host say at one moment; only the shell reads them.
public struct ClockReading: Equatable, Sendable {
    public let wall: Instant
    /// Seconds since the host was started, also those that it slept.
    public let boot: Int64
    /// Another one for each start; empty where the host does not tell.
    public let bootID: String

    public init(wall: Instant, boot: Int64, bootID: String) {
        self.wall = wall
        self.boot = boot
        self.bootID = bootID
    }
}
