import Invoicing

/// Counts applications and tickets, from 1 on each day.
public struct Numbers {
    let connection: any Connection

    public init(_ connection: any Connection) { self.connection = connection }

    /// The next application number of a day: `F-YYMMDD-NNNN`, longer when needed.
    public func nextApplication(on day: Day) throws -> String { try next("F", on: day) }

    /// The next ticket number of a day: `R-YYMMDD-NNNN`, longer when needed.
    public func nextTicket(on day: Day) throws -> String { try next("R", on: day) }

    private func next(_ kind: String, on day: Day) throws -> String {
        let count =
            try connection.rows(
                """
                INSERT INTO numbers(kind, day, last) VALUES(\(kind), \(day), 1)
                ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last
                """
            ) { $0.int(0) }.first ?? 1
        return Self.number(Self.beginning(kind, day), count)
    }

    /// What the numbers of a day begin with: `F-YYMMDD`.
    static func beginning(_ kind: String, _ day: Day) -> String {
        "\(kind)-\(day.iso8601.filter { $0 != "-" }.dropFirst(2))"
    }

    /// The number that is given as that of a day: `F-YYMMDD` and which one it is.
    static func number(_ day: String, _ count: Int) -> String {
        let digits = String(count)
        return "\(day)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
