import Invoicing
import Service
import Storage
import Testing

@Suite("An applicant") struct ProgressTests {
    private let office: Office

    init() throws {
        office = try Office()
        try office.addOrder("O-1")
        try office.addOrder("O-2")
        for number in 1...2 { try office.addRecord("B-\(number)", of: "O-1") }
        try office.enter("li@example.cn", order: "O-1")
    }

    private func stage(_ request: WizardRequest) throws -> Stage.Name? {
        guard case .application(let application, _) = try office.ask(request) else { return nil }
        return application.stage.name
    }

    @Test func `withdraws while Submitted, and the bill is free again`() throws {
        let number = try office.confirm(["B-1"])
        #expect(try stage(.withdraw(number)) == .withdrawn)
        let next = try office.confirm(["B-1"])
        _ = try office.moved(next, .accept)
        #expect(
            try office.refusal(.wizard(.withdraw(next)))
                == .moveForbidden(application: next, stage: .inProcess))
    }

    @Test func `says that it arrived`() throws {
        let number = try office.confirm(["B-1"])
        _ = try office.moved(number, .issue([.paper]))
        #expect(
            try office.refusal(.wizard(.arrived(number)))
                == .moveForbidden(application: number, stage: .issued))
        _ = try office.moved(number, .mailOut(nil, waybill: "3103630045838"))
        #expect(try stage(.arrived(number)) == .received)
    }

    @Test func `changes the shipping until it is mailed out, and history records it`() throws {
        let number = try office.confirm(["B-1"])
        var fields = DraftFields(from: try office.shown(number))
        fields[.recipient] = "王五"
        fields[.method] = "sf"
        guard
            case .application(let changed, let history) = try office.ask(
                .changeShipping(number, fields))
        else { return }
        #expect(changed.shipping.recipient.text == "王五")
        #expect(try office.shown(number).shipping.method == .sf)
        #expect(history.last?.deed == .changeShipping)
        fields[.recipient] = ""
        #expect(
            try office.refusal(.wizard(.changeShipping(number, fields)))
                == .fields([FieldRefusal(.recipient, .required)]))
        fields[.recipient] = "王五"
        _ = try office.moved(number, .issue([.paper]))
        _ = try office.moved(number, .mailOut(nil, waybill: "3103630045838"))
        #expect(
            try office.refusal(.wizard(.changeShipping(number, fields)))
                == .moveForbidden(application: number, stage: .mailedOut))
    }

    @Test func `corrects what was rejected: a new number, linked both ways`() throws {
        let old = try office.confirm(["B-1"])
        #expect(
            try office.refusal(.wizard(.correct(old)))
                == .moveForbidden(application: old, stage: .submitted))
        _ = try office.moved(old, .reject)
        guard case .draft(let draft) = try office.ask(.correct(old)) else { return }
        #expect(draft.filledFrom == old)
        #expect(draft.fields[.recipient] == "李四")
        _ = try office.ask(.save(draft: draft.id, [.taxpayerID: "91310115MA1K4DEM3E"]))
        guard case .draft(let again) = try office.ask(.correct(old)),
            case .confirmed(let confirmed) = try office.ask(
                .confirm(try office.review(draft.id)))
        else { return }
        #expect(again.id == draft.id)
        #expect(try office.shown(confirmed.application).replaces == old)
        #expect(try office.shown(old).replacedBy == confirmed.application)
        #expect(
            try office.refusal(.wizard(.correct(old)))
                == .recordClaimed("B-1", application: confirmed.application))
    }

    @Test func `does nothing with another's application`() throws {
        let number = try office.confirm(["B-1"])
        try office.enter("wang@example.cn", order: "O-2")
        for request in [
            WizardRequest.withdraw(number), .arrived(number), .correct(number),
            .changeShipping(
                number,
                DraftFields([
                    .recipient: "王五", .shipTelephone: "13800138000",
                    .method: "pickup",
                ])),
        ] {
            #expect(try office.refusal(.wizard(request)) == .unknownApplication(number))
        }
    }
}
