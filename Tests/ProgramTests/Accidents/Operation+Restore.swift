import Foundation

extension Operation {
    static let restoreOverSound = Operation(
        name: "restore over a sound one", template: .backedUp,
        words: { ["database", "restore", $0.path("backup.sqlite")] },
        acts: { situation in
            let copies = replaced(in: situation)
            let hasSound = copies.contains { state(of: situation.path($0)) == "sound" }
            return ["database": try seen(in: situation), "copy": hasSound ? "sound" : "none"]
        },
        repeatedAfter: 90,
        leftovers: { situation in
            replaced(in: situation).filter { state(of: situation.path($0)) != "sound" }
        })

    static let restoreOverDamaged = Operation(
        name: "restore over a damaged one", template: .damaged,
        words: { ["database", "restore", $0.path("backup.sqlite")] },
        acts: { ["database": try seen(in: $0)] },
        beginsDamaged: true, repeatedAfter: 90)

    /// What the next who comes is shown: the whole old database or the whole new one.
    private static func seen(in situation: Situation) throws -> String {
        let check = try situation.program.run("database", "check")
        guard check.code == 0 else { return "damaged" }
        return try situation.program.run("list").output
    }

    /// What was kept of the database before, without its log and what SQLite shares beside it.
    private static func replaced(in situation: Situation) -> [String] {
        situation.names().filter { name in
            name.hasPrefix("f.sqlite.replaced-")
                && !["-wal", "-shm"].contains { name.hasSuffix($0) }
        }
    }
}
