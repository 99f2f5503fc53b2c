import Glibc

/// The same numbers for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    /// `FAPIAO_FUZZ_SEED` where it is set, which repeats a run.
    static var seed: UInt64 {
        getenv("FAPIAO_FUZZ_SEED").flatMap { UInt64(String(cString: $0)) }
            ?? .random(in: 0...999_999)
    }

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
