import Glibc
import Invoicing
import Storage

/// The backups that `maintain` makes, one for each day, in one folder.
///
/// What counts is what is in a file, never its name: a clock that was ahead has named some for days
/// that are still to come.
struct DailyBackups {
    let folder: String
    /// How many are kept.
    let keeps: Int
    /// How far the database has come. What had come further is none of it.
    let sequence: Int64

    /// A file with the name of a backup that is one.
    private struct Backup {
        let name: String
        /// How far the database had come.
        let sequence: Int64
    }

    /// Clears what was left of interrupted ones.
    func clear() { PartialName.clear(in: folder + "/", beginning: Self.prefix) }

    /// The file for a day's backup; nil where there is one already.
    func due(on today: Day) -> String? {
        let names = Set(FolderNames.all(in: folder))
        let backups = all()
        let newest = backups.map(\.sequence).max() ?? 0
        let isMade = backups.contains {
            Self.day(of: $0.name) == today && $0.sequence >= newest
        }
        if isMade { return nil }
        // A name that is taken is another day's, or no backup.
        return Swift.sequence(first: 1) { $0 + 1 }.lazy
            .map { Self.prefix + today.iso8601 + ($0 == 1 ? "" : "-\($0)") + Self.suffix }
            .first { !names.contains($0) }
            .map { "\(folder)/\($0)" }
    }

    /// Removes those in which the database had come least far.
    ///
    /// - Parameters:
    ///   - made: the newest, which stays in any case.
    ///   - bound: how many times as many are kept.
    func prune(keeping made: String, bound: Int) {
        let others = all().filter { "\(folder)/\($0.name)" != made }.sorted {
            ($0.sequence, $0.name) < ($1.sequence, $1.name)
        }
        for backup in others.dropLast(max(0, keeps * bound - 1)) {
            unlink("\(folder)/\(backup.name)")
        }
    }

    private func all() -> [Backup] {
        FolderNames.all(in: folder).compactMap { name in
            guard Self.day(of: name) != nil,
                let sequence = Database.sequence(ofBackup: "\(folder)/\(name)"),
                sequence <= self.sequence
            else { return nil }
            return Backup(name: name, sequence: sequence)
        }
    }

    private static let prefix = "fapiao-"
    private static let suffix = ".sqlite"

    /// The day that a name says: fapiao-2026-11-20.sqlite, or fapiao-2026-11-20-2.sqlite.
    private static func day(of name: String) -> Day? {
        guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return nil }
        let middle = name.dropFirst(prefix.count).dropLast(suffix.count)
        let rest = middle.dropFirst(10)
        guard rest.isEmpty || (rest.first == "-" && Int(rest.dropFirst()) ?? 0 > 1) else {
            return nil
        }
        return Day(String(middle.prefix(10)))
    }
}
