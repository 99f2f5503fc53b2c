import Invoicing
import Phrases
import Terminal
import Text

/// Everything once more, with a preview: step 4 of the wizard.
struct ConfirmScreen: Screen {
    private let draft: Draft
    private var review: Review?
    private var message: Notice?
    /// The review was drawn since the page was opened.
    private var isShown = false
    private var form = FormState(
        items: Choice.allCases.map {
            .init(id: $0.rawValue, kind: .button(forward: $0 == .confirm))
        })

    private enum Choice: String, CaseIterable { case back, fapiao, shipping, confirm }

    init(draft: Draft) {
        self.draft = draft
        form.focus(on: Choice.confirm.rawValue)
    }

    var entries: Entries { .kept }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened:
            isShown = false
            form.focus(on: Choice.confirm.rawValue)
            return [.ask(.wizard(.review(draft: draft.id)))]
        case .changed: return [.ask(.wizard(.review(draft: draft.id)))]
        case .replied(.refused(let refusal)) where refusal.endsDraft:
            return [.home(.bills(apply: nil, told: refusal))]
        case .replied(.refused(.draftChanged)):
            message = .refusal(.draftChanged)
            return [.ask(.wizard(.review(draft: draft.id)))]
        case .replied(.wizard(.review(let review))):
            // What changes under the eyes of who confirms must be seen, and looked at again.
            let hasChanged = isShown && self.review != nil && self.review != review
            message = hasChanged ? .error(Refusal.draftChanged.phrase) : nil
            if hasChanged { form.focus(on: Choice.back.rawValue) }
            self.review = review
            isShown = true
            return []
        case .replied(.wizard(.confirmed(let confirmation))):
            return [.home(.confirmed(confirmation))]
        case .replied(.refused(let refusal)):
            refuse(refusal)
            return []
        case .failed:
            message = .failure
            return []
        case .key(.escape), .key(.control("p")): return [.back]
        // Held down on the way through the forms it would apply for what nobody has read.
        case .key(.control("n")):
            form.focus(on: Choice.confirm.rawValue)
            return []
        default: break
        }
        return react(to: event).flatMap { signal -> [Step] in
            guard case .pressed(let id) = signal else { return [] }
            switch Choice(rawValue: id) {
            case .confirm: return confirm()
            case .fapiao: return [.open(.fapiao(draft, editing: true))]
            case .shipping: return [.open(.shipping(draft, editing: true))]
            case .back: return [.back]
            case nil: return []
            }
        }
    }

    private mutating func react(to event: Event) -> [FormSignal] {
        switch event {
        case .key(let key): form.handle(key).signals
        case .click(.item(let id)): form.click(id).signals
        default: []
        }
    }

    private func confirm() -> [Step] {
        review.map { [.ask(.wizard(.confirm($0)))] } ?? []
    }

    private mutating func refuse(_ refusal: Refusal) {
        message = .refusal(refusal)
        guard let fault = refusal.fieldFaults.first else { return }
        review = nil
        let isShipping = fault.field == .method || ShippingField(fault.field) != nil
        let choice = isShipping ? Choice.shipping : .fapiao
        form.focus(on: choice.rawValue)
    }
}

extension ConfirmScreen {
    func page(in scene: Scene) -> Page {
        let language = scene.language
        var blocks: [Block] = []
        if let review {
            let preview = Preview(review: review, scene: scene)
            let title =
                review.fapiao.type.phrase[language] + " · " + ConfirmPhrases.preview[language]
            blocks =
                scene.isLow
                ? ([title] + preview.short).map { .paragraph($0) }
                : [.card(title: title, lines: preview.lines)]
            blocks += [
                .note(
                    label: ConfirmPhrases.shipTo[language],
                    lines: [review.shipping.summary(in: language)])
            ]
            blocks += scene.noticeBlocks(for: review.fapiao.type)
            blocks.append(.paragraph(expectation(review, language)))
            if !scene.isLow { blocks.append(.blank) }
            blocks.append(.paragraph(ConfirmPhrases.verify[language], .strong))
        }
        blocks.append(.buttons(ButtonsBlock(buttons(language), alignment: .trailing)))
        return Page(
            crumbs: [
                scene.settings.serviceName, draft.labels.joined(separator: ", "),
                draft.total.yen,
            ],
            steps: .wizard(3, language), blocks: blocks, focus: form.focus,
            message: message?.message(in: scene), actions: Actions.form(scene, hasPages: true)
        )
    }

    private func expectation(_ review: Review, _ language: Language) -> String {
        if review.due.by == .notice {
            return ProgressPhrases.expected(review.dueOn.spoken(in: language))[language]
        }
        let day = ConfirmPhrases.expected(review.dueOn.spoken(in: language))[language]
        return review.isProvisional
            ? day + " · " + ConfirmPhrases.provisional[language] : day
    }

    private func buttons(_ language: Language) -> [Button] {
        Choice.allCases.map { choice in
            let label =
                switch choice {
                case .back: FormPhrases.back
                case .fapiao: ConfirmPhrases.editFapiao
                case .shipping: ConfirmPhrases.editShipping
                case .confirm: ConfirmPhrases.confirm
                }
            return Button(choice.rawValue, label[language])
        }
    }
}

extension Day {
    /// With the weekday, as people say it.
    func spoken(in language: Language) -> String {
        language == .chinese
            ? "\(iso8601)（\(weekdayPhrase[language])）" : "\(weekdayPhrase[language]) \(iso8601)"
    }
}

extension ShippingForm {
    /// The whole shipping on one line.
    func summary(in language: Language) -> String {
        var parts = [method.phrase[language], "\(recipient.text) \(telephone.text)"]
        if let address {
            // A municipality is province and city at once.
            let places = [address.province.text, address.city.text, address.street.text]
            parts.append(places.joined(separator: address.street.text.isASCII ? ", " : ""))
            if let code = address.postalCode { parts[parts.count - 1] += " " + code.text }
        }
        return Gate.show(parts.joined(separator: " · "))
    }
}

extension String {
    fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
