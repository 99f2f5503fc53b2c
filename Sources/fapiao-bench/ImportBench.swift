import Glibc
import Invoicing
import Service
import Storage

/// Imports feeds beside the `sqlite3` shell's `.import` of the same files, in turns.
struct ImportBench {
    private let payments: String
    private let orders: String?
    private let rounds: Int

    /// nil for arguments that make no sense.
    init?(_ arguments: [String]) {
        var files = arguments
        var rounds = 3
        if let flag = files.firstIndex(of: "-n") {
            guard flag + 1 < files.count, let count = Int(files[flag + 1]), count > 0 else {
                return nil
            }
            rounds = count
            files.removeSubrange(flag...flag + 1)
        }
        guard (1...2).contains(files.count) else { return nil }
        payments = files[0]
        orders = files.count > 1 ? files[1] : nil
        self.rounds = rounds
    }

    func run() throws {
        try compare(.payments, payments)
        if let orders { try compare(.orders, orders) }
    }

    private func compare(_ feed: Feed, _ file: String) throws {
        var ours: [Double] = []
        var shell: [Double] = []
        var plain: [Double] = []
        for round in 1...rounds {
            let (rows, seconds) = try importOnce(feed, file)
            let keyed = try ShellImport(feed, file, keyed: true).seconds()
            let bare = try ShellImport(feed, file, keyed: false).seconds()
            ours.append(Double(rows) / seconds)
            shell.append(Double(rows) / keyed)
            plain.append(Double(rows) / bare)
            print(
                "\(feed) \(round): fapiao \(Int(ours[round - 1])) rows/s, .import with key and",
                "index \(Int(shell[round - 1])), without \(Int(plain[round - 1]))")
        }
        print(
            "\(feed): medians \(Int(median(ours))) rows/s against \(Int(median(shell))) =",
            "\(ratio(ours, shell)); against a table without key and index",
            "\(Int(median(plain))) = \(ratio(ours, plain)); peak \(peak()) KiB resident")
    }

    private func importOnce(_ feed: Feed, _ file: String) throws -> (rows: Int, seconds: Double) {
        let folder = try TemporaryFolder()
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        let feeds = Feeds(try Database.open(folder.path + "/fapiao.db"))
        let now = Instant(seconds: Int64(time(nil)))
        let begun = stopwatch()
        let summary =
            switch feed {
            case .orders: try feeds.importOrders(from: descriptor, at: now) { print($0) }
            case .payments: try feeds.importPayments(from: descriptor, at: now) { print($0) }
            }
        return (summary.rows, stopwatch() - begun)
    }

    private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private func ratio(_ left: [Double], _ right: [Double]) -> Double {
        (median(left) / median(right) * 100).rounded() / 100
    }

    private func peak() -> Int {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return usage.ru_maxrss
    }
}

/// Seconds of the monotonic clock.
func stopwatch() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}
