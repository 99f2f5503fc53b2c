import Invoicing

/// What the search index holds, as a sum: it is too large to be held beside itself. Every token of
/// every application adds a number that depends on both; what differs in one differs in the sum.
struct SearchSum {
    private(set) var value: UInt64 = 0

    mutating func add(_ tokens: [String], of id: Int64) {
        // The index folds case.
        for token in tokens { value &+= Self.mix(Self.hash(token.lowercased().utf8), id) }
    }

    mutating func add(_ term: UnsafeRawBufferPointer, of id: Int64) {
        value &+= Self.mix(Self.hash(term), id)
    }

    /// FNV-1a.
    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// SplitMix64, so that sums of neighbours have nothing in common.
    private static func mix(_ term: UInt64, _ id: Int64) -> UInt64 {
        var mixed = term &+ UInt64(bitPattern: id) &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

// The search finds every application by what it holds, and by nothing else.
extension DatabaseCheck {
    /// - Parameter expected: the sum over all applications.
    func ofSearch(_ expected: SearchSum, _ findings: inout FindingList) throws {
        try connection.run(
            script: """
                DROP TABLE IF EXISTS temp.search_terms;
                CREATE VIRTUAL TABLE temp.search_terms USING fts5vocab(main, search, instance);
                """)
        var found = SearchSum()
        let terms = try connection.prepared("SELECT term, doc FROM temp.search_terms")
        while try terms.step() { found.add(terms.row.bytes(0), of: terms.row.int64(1)) }
        if found.value != expected.value { try nameSearch(&findings) }
    }

    /// Only where something is wrong is a sum kept of each.
    private func nameSearch(_ findings: inout FindingList) throws {
        var sums: [Int64: SearchSum] = [:]
        let terms = try connection.prepared("SELECT term, doc FROM temp.search_terms")
        while try terms.step() {
            let id = terms.row.int64(1)
            sums[id, default: SearchSum()].add(terms.row.bytes(0), of: id)
        }
        let rows = try connection.prepared(
            "SELECT id, number, title, taxpayer_id, waybill, stage FROM applications ORDER BY id")
        while try rows.step() {
            let row = rows.row
            var expected = SearchSum()
            if let stage = Stage.Name(rawValue: row.text(5)) {
                let texts = (1...4).map { row.optionalText($0) ?? "" }
                expected.add(SearchTokens.of(texts, stage: stage), of: row.int64(0))
            }
            if sums.removeValue(forKey: row.int64(0))?.value ?? 0 != expected.value {
                findings.add(.search(application: row.text(1)))
            }
        }
        if !sums.isEmpty { findings.add(.searchBeyond) }
    }
}
