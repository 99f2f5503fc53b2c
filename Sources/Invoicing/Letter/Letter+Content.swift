/// The names under which a letter's contents are stored. Letters that wait were written by the
/// release before: a name is never changed, and a new one may be missing.
private enum LetterKey: String {
    case order, product, payer, until, at, old, new, email, applications
    case application, title, total, due, expectedBy
    case stage, deed, remark, fapiaos, courier, waybill, kept, voiding
    case request, replacement, newTitle, newDue
    case kind, status, step, about, text, by, isSystem, wanted, parts, returnTo
}

extension Letter {
    /// As it is stored: names and texts.
    public var content: [String: String] {
        var content = Content()
        switch self {
        case .orderConfirmation(let order, let product, let payer):
            (content[.order], content[.product], content[.payer]) = (order, product, payer)
        case .activation(let order, let until), .objection(let order, let until):
            (content[.order], content[.until]) = (order, until.minute)
        case .alreadyRegistered(let order): content[.order] = order
        case .newPassword(let until): content[.until] = until.minute
        case .passwordChanged(let at): content[.at] = at.minute
        case .confirmAddress(let old, let until):
            (content[.old], content[.until]) = (old, until.minute)
        case .addressChanging(let new, let at):
            (content[.new], content[.at]) = (new, at.minute)
        case .addressChanged(let old, let new, let at):
            (content[.old], content[.new], content[.at]) = (old, new, at.minute)
        case .addressTaken: break
        case .received(let letter): content.write(letter)
        case .status(let letter): content.write(letter)
        case .ticket(let letter): content.write(letter)
        case .ticketRaised(let letter, let email):
            content.write(letter)
            content[.email] = email
        case .objectionRaised(let order, let applications):
            content[.order] = order
            content[.applications] = applications.joined(separator: ", ")
        }
        return content.values
    }

    /// Reads what was stored; nil where something is missing that the letter cannot do without.
    public init?(_ kind: LetterKind, content values: [String: String]) {
        let content = Content(values: values)
        guard let letter = content.letter(kind) else { return nil }
        self = letter
    }
}

private struct Content {
    var values: [String: String] = [:]

    subscript(_ key: LetterKey) -> String? {
        get { values[key.rawValue] }
        set { values[key.rawValue] = newValue }
    }
}

// What is written.
extension Content {
    mutating func write(_ letter: ReceivedLetter) {
        self[.application] = letter.application
        self[.title] = letter.title
        self[.total] = letter.total.yen
        (self[.due], self[.expectedBy]) = (
            letter.expected.on.iso8601, letter.expected.by.rawValue
        )
    }

    mutating func write(_ letter: StatusLetter) {
        self[.application] = letter.application
        self[.title] = letter.title
        self[.stage] = letter.stage.rawValue
        self[.deed] = letter.deed.rawValue
        self[.remark] = letter.remark
        if let expected = letter.expected {
            (self[.due], self[.expectedBy]) = (expected.on.iso8601, expected.by.rawValue)
        }
        if !letter.fapiaos.isEmpty { self[.fapiaos] = letter.fapiaos.joined(separator: "\n") }
        if let parcel = letter.parcel {
            (self[.courier], self[.waybill]) = (parcel.courier.rawValue, parcel.waybill)
        }
        if let ticket = letter.ticket { write(ticket) }
    }

    private mutating func write(_ ticket: StatusLetter.Return) {
        self[.request] = ticket.number
        switch ticket.way {
        case .arrived: break
        case .kept: self[.kept] = "yes"
        case .void: self[.voiding] = Ticket.Deed.void.rawValue
        case .redLetter: self[.voiding] = Ticket.Deed.redLetter.rawValue
        }
        guard let replacement = ticket.replacement else { return }
        self[.replacement] = replacement.application
        self[.newTitle] = replacement.title
        self[.newDue] = replacement.expected.on.iso8601
        self[.expectedBy] = replacement.expected.by.rawValue
    }

    mutating func write(_ letter: TicketLetter) {
        self[.request] = letter.ticket
        self[.kind] = letter.kind.rawValue
        self[.status] = letter.status.rawValue
        self[.deed] = letter.deed.rawValue
        self[.step] = letter.step.rawValue
        self[.about] = letter.about
        if !letter.text.isEmpty { self[.text] = letter.text }
        switch letter.by {
        case .staff(let name): self[.by] = name
        case .system: self[.isSystem] = "yes"
        case .unnamed: break
        }
        self[.wanted] = letter.wanted
        if !letter.parts.isEmpty {
            // No text of people holds a tab.
            let lines = letter.parts.map { "\($0.reference)\t\($0.amount.yen)\t\($0.title)" }
            self[.parts] = lines.joined(separator: "\n")
        }
        if !letter.returnTo.isEmpty {
            self[.returnTo] = letter.returnTo.joined(separator: "\n")
        }
    }
}

// What is read.
extension Content {
    func letter(_ kind: LetterKind) -> Letter? {
        switch kind {
        case .orderConfirmation:
            guard let order = self[.order] else { return nil }
            return .orderConfirmation(
                order: order, product: self[.product] ?? "", payer: self[.payer] ?? "")
        case .activation:
            guard let order = self[.order], let until = time(.until) else { return nil }
            return .activation(order: order, until: until)
        case .alreadyRegistered: return self[.order].map { .alreadyRegistered(order: $0) }
        case .objection:
            guard let order = self[.order], let until = time(.until) else { return nil }
            return .objection(order: order, until: until)
        case .newPassword: return time(.until).map { .newPassword(until: $0) }
        case .passwordChanged: return time(.at).map { .passwordChanged(at: $0) }
        case .confirmAddress:
            guard let old = self[.old], let until = time(.until) else { return nil }
            return .confirmAddress(old: old, until: until)
        case .addressChanging:
            guard let new = self[.new], let at = time(.at) else { return nil }
            return .addressChanging(new: new, at: at)
        case .addressChanged:
            guard let old = self[.old], let new = self[.new], let at = time(.at) else {
                return nil
            }
            return .addressChanged(old: old, new: new, at: at)
        case .addressTaken: return .addressTaken
        case .received: return received.map { .received($0) }
        case .status: return status.map { .status($0) }
        case .ticket: return ticket.map { .ticket($0) }
        case .ticketRaised:
            guard let ticket, let email = self[.email] else { return nil }
            return .ticketRaised(ticket, email: email)
        case .objectionRaised:
            guard let order = self[.order] else { return nil }
            let numbers = (self[.applications] ?? "").split { $0 == "," || $0 == " " }
            return .objectionRaised(order: order, applications: numbers.map(String.init))
        }
    }

    private func time(_ key: LetterKey) -> Instant? { self[key].flatMap { Instant(typed: $0) } }

    private func expected(_ key: LetterKey) -> Expected? {
        guard let day = self[key].flatMap({ Day($0) }) else { return nil }
        return Expected(on: day, by: self[.expectedBy].flatMap(ExpectedBy.init) ?? .rule)
    }

    private func lines(_ key: LetterKey) -> [String] {
        (self[key] ?? "").split(separator: "\n").map(String.init)
    }

    private var received: ReceivedLetter? {
        guard let application = self[.application], let title = self[.title],
            let total = self[.total].flatMap(Money.init(typed:)), let expected = expected(.due)
        else { return nil }
        return ReceivedLetter(
            application: application, title: title, total: total, expected: expected)
    }

    private var status: StatusLetter? {
        guard let application = self[.application], let title = self[.title],
            let stage = self[.stage].flatMap(Stage.Name.init(rawValue:)),
            let deed = self[.deed].flatMap(Deed.init(rawValue:))
        else { return nil }
        var letter = StatusLetter(
            application: application, title: title, stage: stage, deed: deed,
            remark: self[.remark], expected: expected(.due))
        letter.fapiaos = lines(.fapiaos)
        if let courier = self[.courier].flatMap(Courier.init(rawValue:)),
            let waybill = self[.waybill]
        {
            letter.parcel = .init(courier, waybill: waybill)
        }
        letter.ticket = self[.request].map { .init($0, way, replacement: replacement) }
        return letter
    }

    private var way: StatusLetter.Return.Way {
        if self[.kept] != nil { return .kept }
        switch self[.voiding].flatMap(Ticket.Deed.init(rawValue:)) {
        case .void: return .void
        case .redLetter: return .redLetter
        default: return .arrived
        }
    }

    private var replacement: StatusLetter.Replacement? {
        guard let application = self[.replacement], let title = self[.newTitle],
            let expected = expected(.newDue)
        else { return nil }
        return .init(application: application, title: title, expected: expected)
    }

    private var ticket: TicketLetter? {
        guard let number = self[.request],
            let kind = self[.kind].flatMap(Ticket.Kind.init(rawValue:)),
            let status = self[.status].flatMap(Ticket.Status.init(rawValue:)),
            let deed = self[.deed].flatMap(Ticket.Deed.init(rawValue:)),
            let step = self[.step].flatMap(Ticket.Step.Name.init(rawValue:))
        else { return nil }
        var letter = TicketLetter(
            ticket: number, kind: kind, status: status, deed: deed, step: step)
        letter.about = self[.about]
        letter.text = self[.text] ?? ""
        letter.by =
            self[.by].map { .staff($0) } ?? (self[.isSystem] == nil ? .unnamed : .system)
        letter.wanted = self[.wanted]
        letter.parts = lines(.parts).compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count == 3, let amount = Money(typed: String(cells[1])) else { return nil }
            return .init(String(cells[0]), amount, String(cells[2]))
        }
        letter.returnTo = lines(.returnTo)
        return letter
    }
}
