import Glibc
import Invoicing
import Storage

/// How long an import holds the lock, and how long it lets others have it.
struct Pace {
    /// Nanoseconds after which a transaction is closed.
    var batch: UInt64 = 40_000_000
    /// Microseconds between two transactions. A lock is handed over to nobody: without a pause
    /// whoever waits for it would find it taken again each time.
    var pause: UInt32 = 200
}

/// The rows of one transaction.
struct FeedBatch {
    /// Faults after which the transaction is closed, to report them.
    private static let mostFaults = 500

    private(set) var summary = FeedSummary()
    private(set) var faults: [RowFault] = []
    private let deadline: UInt64

    init(_ pace: Pace) {
        deadline = Self.clock() + pace.batch
    }

    /// Takes rows until the time is up or the reader has none at hand.
    mutating func run(
        _ reader: inout FeedReader, _ take: (inout FeedReader) throws -> FeedOutcome
    ) throws {
        repeat {
            for _ in 0..<64 {
                do {
                    guard try reader.next() else { return }
                    summary.count(try take(&reader))
                } catch let fault as RowFault {
                    summary.refused += 1
                    faults.append(fault)
                }
            }
        } while Self.clock() < deadline && faults.count < Self.mostFaults
    }

    private static func clock() -> UInt64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return UInt64(now.tv_sec) * 1_000_000_000 + UInt64(now.tv_nsec)
    }
}

extension FeedSummary {
    fileprivate mutating func count(_ outcome: FeedOutcome) {
        switch outcome {
        case .new: new += 1
        case .changed: changed += 1
        case .unchanged: unchanged += 1
        case .held: refused += 1
        }
    }

    static func += (left: inout FeedSummary, right: FeedSummary) {
        left.new += right.new
        left.changed += right.changed
        left.unchanged += right.unchanged
        left.refused += right.refused
    }
}
