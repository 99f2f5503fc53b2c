import Invoicing
import Phrases
import Terminal
import Text

/// The account's billing records: step 1 of the wizard.
struct BillsScreen: Screen {
    enum SortColumn: CaseIterable {
        /// What can be applied for first, then what is still to come, then what was applied for.
        case status
        case record, product, paidOn, amount
    }

    /// By the ids of what has it.
    enum Focus: String {
        case list = "bills"
        case filter
        case button = "apply"
    }

    /// The record that was asked for from outside, until the list has come.
    var wanted: String?
    /// The record that was asked for and is not among the account's orders.
    var missing: String?
    var bills: [BillingRecord] = []
    var shown: [BillingRecord] = []
    var hasLoaded = false
    var list = ListState()
    var ticked: Set<String> = []
    var filter = TextInput(limit: 60)
    var focus = Focus.list
    var message: Notice?
    private(set) var sort = SortColumn.status
    private(set) var isAscending = false

    /// - Parameter told: why one comes back here.
    init(apply: String?, told: Refusal?) {
        wanted = apply
        message = told.map { .refusal($0) }
    }

    mutating func update(_ event: Event, in scene: Scene) -> [Step] {
        switch event {
        case .opened, .changed: return [.ask(.ownTickets(.mine)), .ask(.wizard(.bills))]
        case .replied(let reply): return take(reply, scene)
        case .told(let news): message = .success(news.phrase)
        case .failed: message = .failure
        case .resized: settle(scene)
        case .key(let key):
            message = nil
            filter.dropNotice()
            return focus == .filter ? typeFilter(key, scene) : press(key, scene)
        case .paste(let paste) where focus == .filter: edit(scene) { $0.insert(paste) }
        case .click(.row(_, let id)):
            list.select(id, in: ids, height: height(scene))
            focus = .list
        case .click(.item(Focus.button.rawValue)): return apply(scene)
        case .wheel(let rows): list.move(rows > 0 ? .down : .up, in: ids, height: height(scene))
        default: break
        }
        return []
    }

    var selected: BillingRecord? {
        list.index(in: ids).map { shown[$0] }
    }

    var ids: [String] { shown.map(\.reference) }

    var hasFilter: Bool { focus == .filter || !filter.isEmpty }
}

// Keys.
extension BillsScreen {
    private mutating func press(_ key: Key, _ scene: Scene) -> [Step] {
        switch key {
        case .enter: return apply(scene)
        case .space where focus == .button: return apply(scene)
        case .space: tick(scene)
        case .tab, .backTab: focus = focus == .list && !bills.isEmpty ? .button : .list
        case .character("/") where !bills.isEmpty: focus = .filter
        case .character("s"):
            let all = SortColumn.allCases
            sort = all[((all.firstIndex(of: sort) ?? 0) + 1) % all.count]
            arrange(scene)
        case .character("S"):
            isAscending.toggle()
            arrange(scene)
        case .character("p"): return [.open(.progress())]
        case .character("r"): return [.open(.tickets(about: selected?.subjects ?? []))]
        case .character("a"): return [.open(.account)]
        case .character("o"): return [.open(.addOrder(record: missing))]
        case .escape where !filter.isEmpty: clearFilter(scene)
        default:
            focus = .list
            list.move(key, in: ids, height: height(scene))
        }
        return []
    }

    private mutating func typeFilter(_ key: Key, _ scene: Scene) -> [Step] {
        switch key {
        case .enter: focus = .list
        case .escape: clearFilter(scene)
        case .up, .down, .pageUp, .pageDown: list.move(key, in: ids, height: height(scene))
        default: edit(scene) { _ = $0.handle(key) }
        }
        return []
    }

    /// Looks for nothing anew where the text is the same: a full field is typed into at no cost.
    private mutating func edit(_ scene: Scene, _ edit: (inout TextInput) -> Void) {
        let edits = filter.edits
        edit(&filter)
        if filter.edits != edits { narrow(scene) }
    }

    private mutating func clearFilter(_ scene: Scene) {
        filter.set("")
        focus = .list
        narrow(scene)
    }

    private mutating func tick(_ scene: Scene) {
        guard let selected else { return }
        if ticked.remove(selected.reference) == nil {
            if let refusal = refusal(of: selected, scene) {
                message = .refusal(refusal)
                return
            }
            ticked.insert(selected.reference)
        }
        list.move(.down, in: ids, height: height(scene))
    }

    /// Why a record cannot be ticked beside those that are.
    private func refusal(of bill: BillingRecord, _ scene: Scene) -> Refusal? {
        let together = bills.filter { ticked.contains($0.reference) } + [bill]
        let draft = Draft(
            id: .unsaved, account: AccountID(0), bills: together, fields: DraftFields(),
            filledFrom: nil)
        do throws(Refusal) {
            try draft.checkBills(at: scene.now, settings: scene.settings)
            return nil
        } catch {
            return error
        }
    }

    private mutating func apply(_ scene: Scene) -> [Step] {
        let chosen = ticked.isEmpty ? selected.map { [$0.reference] } ?? [] : ticked.sorted()
        guard !chosen.isEmpty else {
            message = bills.isEmpty ? nil : .refusal(.nothingChosen)
            return []
        }
        return [.ask(.wizard(.open(chosen)))]
    }
}

// Replies and the rows they bring.
extension BillsScreen {
    private mutating func take(_ reply: Reply, _ scene: Scene) -> [Step] {
        switch reply {
        case .wizard(.bills(let bills, let offer)):
            self.bills = bills
            let ready = bills.filter {
                $0.status(at: scene.now, syncDays: scene.settings.syncDays) == .ready
            }
            ticked.formIntersection(ready.map(\.reference))
            arrange(scene)
            return arrive(offer, scene)
        case .wizard(.offer(let summary)): return [.open(.ask(.draftOffer(summary)))]
        case .wizard(.draft(let draft)):
            return [.open(.fapiao(draft, editing: false))]
        case .refused(let refusal):
            message = .refusal(refusal)
            return []
        default: return []
        }
    }

    /// The first time: applies for the record that was asked for, or offers the draft.
    private mutating func arrive(_ offer: DraftSummary?, _ scene: Scene) -> [Step] {
        guard !hasLoaded else { return [] }
        hasLoaded = true
        guard let wanted else { return offer.map { [.open(.ask(.draftOffer($0)))] } ?? [] }
        self.wanted = nil
        let number = Plain.number(wanted)
        // Of a record that was split, the first part: that it was is said where it is opened.
        guard
            let bill = bills.first(where: { $0.reference == number })
                ?? bills.filter({ $0.number == number }).min(by: { $0.reference < $1.reference })
        else {
            missing = wanted
            message = .error(BillPhrases.notYours(Gate.show(wanted)))
            return []
        }
        list.select(bill.reference, in: ids, height: height(scene))
        return [.ask(.wizard(.open([number])))]
    }

    private mutating func arrange(_ scene: Scene) {
        let (column, ascending) = (sort, isAscending)
        bills.sort { first, second in
            let (left, right) = ascending ? (first, second) : (second, first)
            let (leftKey, rightKey) = (left.key(ascending), right.key(ascending))
            return switch column {
            case .status:
                (left.rank(scene), left.paidAt, leftKey) < (
                    right.rank(scene), right.paidAt, rightKey
                )
            case .record: leftKey < rightKey
            case .product: (left.product, leftKey) < (right.product, rightKey)
            case .paidOn: (left.paidAt, leftKey) < (right.paidAt, rightKey)
            case .amount: (left.amount, leftKey) < (right.amount, rightKey)
            }
        }
        narrow(scene)
    }

    private mutating func narrow(_ scene: Scene) {
        let wanted = SearchText(filter.text)
        shown = wanted.isEmpty ? bills : bills.filter { $0.matches(wanted) }
        settle(scene)
    }

    private mutating func settle(_ scene: Scene) {
        list.settle(ids, height: height(scene))
    }
}

extension BillingRecord {
    /// What tickets about it may be about: the application that holds it, or the record.
    fileprivate var subjects: [String] {
        claim.map { [$0.application, number] } ?? [number]
    }

    /// Orders records by number; parts of one stay in their order whichever way the list goes.
    fileprivate func key(_ isAscending: Bool) -> BillKey {
        let part = split?.part ?? 0
        return BillKey(number: number, part: isAscending ? part : -part)
    }

    fileprivate func rank(_ scene: Scene) -> Int {
        switch status(at: scene.now, syncDays: scene.settings.syncDays) {
        case .ready: 2
        case .available: 1
        case .claimed: 0
        }
    }

    /// Whether a text is found in what the list shows.
    fileprivate func matches(_ wanted: SearchText) -> Bool {
        [number, order, product, payer, amount.plain, amount.grouped].contains(
            where: wanted.isFound)
    }
}

private struct BillKey: Comparable {
    let number: String
    let part: Int

    static func < (left: BillKey, right: BillKey) -> Bool {
        (left.number, left.part) < (right.number, right.part)
    }
}
