import Testing

@Suite("A number, a code or a word")
struct EveryWayInTests {
    /// A disguised text, where it comes in, and what it is.
    struct Input: CustomTestStringConvertible, Sendable {
        let kind: Kind
        let way: WayIn
        let disguise: Disguise

        var testDescription: String { "\(kind) by \(way), \(disguise)" }
    }

    /// All by the quick ways. By the others each kind has every third disguise, not the same ones
    /// by each way.
    static let inputs: [Input] = Kind.allCases.enumerated().flatMap { place, kind in
        WayIn.allCases.enumerated().flatMap { turn, way -> [Input] in
            guard way.reading(of: kind) != nil else { return [] }
            return Disguise.allCases.enumerated().compactMap { index, disguise in
                guard way.carries(disguise), disguise.text(of: kind) != nil,
                    !way.needsOffice || (place + turn + index).isMultiple(of: 3)
                else { return nil }
                return Input(kind: kind, way: way, disguise: disguise)
            }
        }
    }

    @Test(arguments: inputs)
    func `is the same however it is written and whichever way it comes`(input: Input) throws {
        let reading = try #require(input.way.reading(of: input.kind))
        let text = try #require(input.disguise.text(of: input.kind))
        #expect(try reading(text) == input.kind.value)
    }

    @Test func `comes by a way that is tried, and every way and disguise is tried`() {
        #expect(Self.inputs.count >= 200)
        #expect(Set(Self.inputs.map(\.kind)) == Set(Kind.allCases))
        #expect(Set(Self.inputs.map(\.way)) == Set(WayIn.allCases))
        for way in WayIn.allCases {
            let carried = Disguise.allCases.filter(way.carries)
            let tried = Set(Self.inputs.filter { $0.way == way }.map(\.disguise))
            #expect(tried.isSubset(of: carried))
            // No kind that comes by the calendar is scanned or has a full stop, for example.
            #expect(tried.count * 3 >= carried.count, "\(way)")
        }
        #expect(Set(Self.inputs.map(\.disguise)) == Set(Disguise.allCases))
    }
}
