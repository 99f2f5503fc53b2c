import Foundation
import Testing

@Suite("An accident at any moment")
struct AccidentTests {
    /// FAPIAO_ACCIDENTS=all has every accident at every call; a number so many of each operation.
    private static let wanted = ProcessInfo.processInfo.environment["FAPIAO_ACCIDENTS"] ?? ""
    /// FAPIAO_ACCIDENTS_OF has only the operations whose names hold its text.
    private static let operations = Operation.all.filter { operation in
        let text = ProcessInfo.processInfo.environment["FAPIAO_ACCIDENTS_OF"] ?? ""
        return text.isEmpty || operation.name.contains(text)
    }
    /// Whether there is time for what takes long.
    static let isLong = !wanted.isEmpty

    @Test(arguments: operations)
    func `loses nothing, doubles nothing and leaves nothing half`(_ operation: Operation) throws {
        var trials = try Trials(operation)
        let chosen =
            Self.wanted == "all" ? trials.everything : trials.some(Int(Self.wanted) ?? 10)
        for (accident, point) in chosen { try trials.run(accident, at: point) }
        #expect(trials.counts.met == trials.counts.trials)
        Self.table.with { $0.append((operation.name, trials.points.count, trials.counts)) }
        if Self.table.with(\.count) == Self.operations.count { Self.printTable() }
    }

    private static let table = Locked<[(name: String, points: Int, counts: Counts)]>([])

    private static func printTable() {
        func line(_ name: String, _ cells: [String]) -> String {
            name.padding(toLength: 26, withPad: " ", startingAt: 0)
                + cells.map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }.joined()
        }
        print(line("operation", ["points"] + Counts.names))
        for row in table.with({ $0 }).sorted(by: { $0.name < $1.name }) {
            print(line(row.name, ([row.points] + row.counts.all).map(String.init)))
        }
    }
}
