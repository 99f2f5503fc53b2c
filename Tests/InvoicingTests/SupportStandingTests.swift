import Invoicing
import Testing

@Suite("Where a request stands")
struct SupportStandingTests {
    private static let steps: [SupportRequest.Step] = [
        .asked, .agreed, .sendBack, .sentBack(waybill: "SF1"), .arrived(waybill: nil),
        .voided(waybill: nil), .split,
    ]

    @Test(arguments: SupportRequest.Kind.allCases, SupportRequest.Status.allCases)
    func `says the same as the moves do`(
        kind: SupportRequest.Kind, status: SupportRequest.Status
    ) throws {
        for step in Self.steps {
            let request = SupportRequest(
                id: 1, number: "R-261120-0001", account: 1, email: "li@example.cn",
                matter: try matter(kind), status: status, step: step,
                openedAt: Instant(seconds: 0))
            let moves: [(SupportRequest.Deed, () throws -> SupportRequest)] = [
                (.reply, { try request.answered() }), (.decline, { try request.declined() }),
                (.close, { try request.closed() }), (.arrive, { try request.arrived() }),
                (.void, { try request.voided() }), (.redLetter, { try request.voided() }),
            ]
            for (deed, move) in moves {
                let isAllowed = request.standing.allows(deed)
                #expect(isAllowed == ((try? move()) != nil), "\(deed) at \(step)")
            }
            // A change of title depends on its application too.
            guard kind != .title else { continue }
            let canApprove = (try? request.approved(nil)) != nil
            #expect(request.standing.allows(.approve) == canApprove, "approve at \(step)")
        }
    }

    private func matter(_ kind: SupportRequest.Kind) throws -> SupportRequest.Matter {
        let name = try BuyerName("林薇")
        return switch kind {
        case .whereabouts: .whereabouts(nil)
        case .title:
            .title(
                of: "F-261120-0001",
                to: .normal(
                    title: name, taxpayerID: nil, registeredAddress: nil, telephone: nil,
                    bank: nil, bankAccount: nil))
        case .split: .split(record: "B-1", into: [])
        case .certificate: .certificate(.record("B-1"))
        case .refund: .refund(.record("B-1"))
        case .other: .other(nil)
        }
    }
}
