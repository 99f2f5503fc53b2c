import Invoicing

/// Who works at the service center.
public struct Staff {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// Where those who were not disabled are written to.
    public func addresses() throws -> [String] {
        try connection.rows("SELECT email FROM staff WHERE disabled_at IS NULL ORDER BY name") {
            $0.text(0)
        }
    }
}
