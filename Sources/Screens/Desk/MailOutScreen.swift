import Invoicing
import Phrases
import Terminal
import Text

/// Takes the waybill of the parcel in which a Fapiao goes.
struct MailOutScreen: Screen {
    private var body: ActForm<ApplicationCase>

    init(number: String) { body = ActForm(ApplicationCase(.mailOut, number)) }

    var entries: Entries { body.entries }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        if event == .key(.enter), body.form.holdsDoubt(doubts.first) { return [] }
        return body.handle(event, in: scene).flatMap { outcome -> [Step] in
            switch outcome {
            case .steps(let steps): return steps
            case .loaded: begin()
            case .changed(FieldID.carrier.rawValue): body.form.faults[.waybill] = nil
            case .left(FieldID.waybill.rawValue): leaveWaybill()
            case .changed, .left, .pressed: break
            case .go: return go()
            }
            return []
        }
    }

    func page(in scene: Scene) -> Page {
        var page = body.page(body.subject.title(""), in: scene)
        if let shipping = body.subject.application?.shipping {
            let text = DeskPhrases.mailTo(shipping.spoken)[scene.language]
            page.blocks.insert(contentsOf: [.paragraph(text, .dim), .blank], at: 0)
        }
        return page
    }

    private mutating func begin() {
        guard let application = body.subject.application else { return }
        body.form.show([
            .field(
                FormField(
                    .carrier, DeskPhrases.carrier,
                    .choice(
                        [
                            (Courier.yunda.rawValue, Courier.yunda.phrase),
                            (Courier.sf.rawValue, ShippingMethod.sf.phrase),
                        ], .row))),
            .field(FormField(.waybill, DeskPhrases.waybill, .text(columns: 32, limit: 60))),
            .remark(isReason: isAgain, help: isAgain ? DeskPhrases.cameBack : nil),
            .blank, .goOrCancel(ApplicationAct.mailOut.label),
        ])
        let courier = application.shipping.method.courier ?? .yunda
        body.form.fill([.carrier: courier.rawValue])
        body.form.focus(on: FieldID.waybill)
    }

    /// The parcel came back.
    private var isAgain: Bool { body.subject.application?.stage.name == .mailedOut }

    private var courier: Courier? { Courier(rawValue: body.form[.carrier]) }

    /// What is wrong with the waybill.
    private func fault(required: Bool) -> FieldFault? {
        let text = body.form[.waybill]
        if Plain.isEmpty(text) { return required ? .required : nil }
        do throws(FieldFault) {
            _ = try Waybill(text)
            return nil
        } catch {
            return error
        }
    }

    /// What is doubtful about the waybill by itself, and not confirmed yet.
    private var doubts: [FieldDoubt] {
        guard let courier, let waybill = try? Waybill(body.form[.waybill]) else { return [] }
        let parcel = Parcel(carrier: courier, waybill: waybill.text, mailedAt: Instant(seconds: 0))
        return parcel.doubts(others: []).filter { !body.form.isConfirmed($0) }
    }

    private mutating func leaveWaybill() {
        if let fault = fault(required: false) {
            body.form.faults[.waybill] = fault
        } else if !doubts.isEmpty {
            body.form.show(doubts)
        }
    }

    private mutating func go() -> [Step] {
        if let fault = fault(required: true) {
            body.form.show([FieldRefusal(.waybill, fault)])
            return []
        }
        guard !isAgain || body.hasText(.remark) else { return [] }
        return body.steps(.mailOut(courier, waybill: body.form[.waybill]))
    }
}

extension ShippingForm {
    /// Who gets it, and the telephone number.
    var who: String { Gate.show("\(recipient.text) \(telephone.text)") }

    /// The same, and where.
    var spoken: String {
        let place = address.map { Gate.show($0.line) }
        return [who, place].compactMap { $0 }.joined(separator: ", ")
    }
}
