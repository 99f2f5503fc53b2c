import Glibc
import Invoicing

/// How far the numbers of a day were skipped last because nobody knew them. It stands in the lock file,
/// which outlives the database: the next restore of the same backup must not skip to the same number.
struct LockNote {
    private let file: String

    /// - Parameter database: its lock is held.
    init(of database: String) { file = database + ".lock" }

    /// The highest number that was skipped on a day; 0 for none.
    func last(on day: Day) -> Int {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return 0 }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(descriptor, &bytes, bytes.count)
        let words = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
            .split(separator: " ")
        guard words.count == 2, words[0] == day.iso8601, let last = Int(words[1]),
            (0...1_000_000_000).contains(last)
        else { return 0 }
        return last
    }

    /// - Throws: `StorageFault`.
    func write(_ last: Int, on day: Day) throws {
        try DatabaseFile.write("\(day.iso8601) \(last)", to: file)
    }
}
