import Foundation
import Glibc
import Testing

/// Feeds a parser with mutated real inputs. What breaks it ends the process: the seed stands on
/// standard error, and the same seed makes the same inputs again.
///
/// `FAPIAO_FUZZ_SECONDS` says how long each takes, three seconds if nothing is said;
/// `FAPIAO_FUZZ_SEED` repeats a run.
struct Fuzz {
    private var numbers: SeededNumbers
    private let name: String
    private let seconds: Double

    init(_ name: String) {
        let environment = ProcessInfo.processInfo.environment
        let seed =
            environment["FAPIAO_FUZZ_SEED"].flatMap { UInt64($0) } ?? .random(in: 0...999_999)
        self.name = name
        seconds = environment["FAPIAO_FUZZ_SECONDS"].flatMap { Double($0) } ?? 3
        numbers = SeededNumbers(seed: seed)
        FileHandle.standardError.write(Data("fuzz \(name): seed \(seed)\n".utf8))
    }

    /// Hands mutated samples to a parser until the time is over.
    mutating func run(_ samples: [String], _ parse: ([UInt8]) throws -> Void) throws {
        try run(samples.map { Array($0.utf8) }, parse)
    }

    mutating func run(_ samples: [[UInt8]], _ parse: ([UInt8]) throws -> Void) throws {
        let end = Self.now() + seconds
        var count = 0
        // A sample as it is comes first: what is broken there is no matter of chance.
        for sample in samples { try parse(sample) }
        while Self.now() < end {
            let begun = Self.now()
            try parse(mutated(samples))
            count += 1
            let taken = Self.now() - begun
            #expect(taken < 5, "\(name): input \(count) took \(taken) s")
        }
        FileHandle.standardError.write(Data("fuzz \(name): \(count) inputs\n".utf8))
    }

    private mutating func mutated(_ samples: [[UInt8]]) -> [UInt8] {
        var bytes = samples.randomElement(using: &numbers) ?? []
        for _ in 0..<Int.random(in: 1...6, using: &numbers) { mutate(&bytes, samples) }
        return bytes
    }

    private mutating func mutate(_ bytes: inout [UInt8], _ samples: [[UInt8]]) {
        let place = Int.random(in: 0...bytes.count, using: &numbers)
        let length = Int.random(in: 0...max(1, (bytes.count - place) / 2), using: &numbers)
        let range = place..<min(bytes.count, place + length)
        switch Int.random(in: 0..<8, using: &numbers) {
        case 0:
            guard place < bytes.count else { return }
            bytes[place] = .random(in: 0...255, using: &numbers)
        case 1: bytes.insert(.random(in: 0...255, using: &numbers), at: place)
        case 2: bytes.removeSubrange(range)
        case 3: bytes.insert(contentsOf: bytes[range], at: place)
        case 4, 5:
            bytes.insert(
                contentsOf: Array((Self.tokens.randomElement(using: &numbers) ?? "").utf8),
                at: place)
        case 6:
            let other = samples.randomElement(using: &numbers) ?? []
            let cut = Int.random(in: 0...other.count, using: &numbers)
            bytes = Array(bytes[..<place] + other[cut...])
        default:
            let token = Self.tokens.randomElement(using: &numbers) ?? ""
            bytes.replaceSubrange(range, with: Array(token.utf8))
        }
        // What is far longer than any bound tells nothing new.
        if bytes.count > 1 << 18 { bytes.removeSubrange((1 << 18)...) }
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// What has broken parsers before: bounds of numbers, signs of every syntax that is read here,
    /// characters that are not what they look like, and much of one thing.
    private static let tokens: [String] =
        [
            "-9223372036854775808", "9223372036854775807", "9223372036854775808", "-1", "0",
            "18446744073709551616", "4294967296", "2147483648", "1e308", "NaN", "0x7fffffff", "-0",
            "99999999999999.99", "0.001", "9999-12-31", "0001-01-01", "2026-02-30",
            "2026-11-20T24:00:00+14:59", "１２３", "²", "½", "①", "٣", "\u{0}", "\n", "\r", "\r\n",
            "\t", "\"", "\"\"", "'", "\\", ",", ";", "--", "-", "=", "$(", "`", "{", "}", "[", "]",
            "/*", "*/", "//", "\\u", "\\ud800", "null", "true", "\u{1B}", "\u{1B}[", "\u{1B}O",
            "\u{1B}]", "\u{1B}P", "\u{1B}\\", "\u{7}", "\u{1B}[200~", "\u{1B}[201~", "\u{9B}",
            "\u{202E}", "\u{200B}", "\u{FEFF}", "\u{FFFD}", "\u{10FFFF}", "\u{E000}", "\u{301}",
            "\u{1F1E8}\u{1F1F3}", "\u{1F468}\u{200D}\u{1F469}", "北京", "𠮷", "ﬁ", "ß", "İ", "　",
            "sep=,", "\u{1A}", "?,?", "F-261120-0001", "B-9 1/2", "R-261120-0001",
        ]
        + ["9", "\"", "[", "\u{301}", "/", "中", " "].map { String(repeating: $0, count: 3000) }
}

/// The same numbers for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
