import Invoicing
import Service
import Testing

@Suite("A desk that requires the taxpayer ID of companies") struct BuyerTests {
    private func review(_ fields: [FieldID: String]) throws -> Refusal? {
        var settings = Settings()
        settings.requiresTaxpayerID = true
        let office = try Office(nil, settings: settings)
        try office.addOrder("O-1")
        try office.addRecord("B-1", of: "O-1")
        try office.enter("li@example.cn", order: "O-1")
        let draft = try office.filledDraft(["B-1"])
        _ = try office.ask(.save(draft: draft.id, fields))
        return try office.refusal(.wizard(.review(draft: draft.id)))
    }

    @Test func `asks who the buyer is`() throws {
        #expect(try review([:]) == .fields([FieldRefusal(.buyer, .choose)]))
    }

    @Test(arguments: BuyerKind.allCases)
    func `wants it of a company, and of nobody else`(_ kind: BuyerKind) throws {
        let refusal = try review([.buyer: kind.rawValue])
        #expect(
            refusal
                == (kind == .company ? .fields([FieldRefusal(.taxpayerID, .required)]) : nil))
    }
}
