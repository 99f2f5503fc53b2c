import Invoicing
import Screens
import Terminal

/// The full screen of somebody at the office, and who presses its keys.
final class FullScreen {
    private(set) var session: Session
    private let office: Office
    private let asker: Asker

    /// - Parameter place: where the applicant stands, or staff at the desk.
    init(_ office: Office, at place: Place) {
        self.office = office
        let isDesk = place == .desk
        asker = isDesk ? .operator : .applicant(account: AccountID(1))
        let applicant = Applicant(
            account: AccountID(1), email: "lin.wei@example.cn", language: .english)
        session = Session(
            place,
            scene: Scene(
                language: .english, now: office.now, size: .standard,
                applicant: isDesk ? nil : applicant))
        tell(.opened)
    }

    func tell(_ event: Event) {
        _ = session.handle(event) { request in
            try? self.office.bureau.answer(request, from: self.asker, at: self.office.now)
        }
    }

    func press(_ keys: Key...) { keys.forEach { tell(.key($0)) } }

    /// Pastes into a field in place of what stands there, and leaves it.
    func paste(_ text: String, into field: FieldID) {
        tell(.click(.item(field.rawValue)))
        press(.control("a"), .control("k"))
        tell(.paste(text))
        press(.tab)
    }

    /// All that is said on the page.
    var message: String { session.page.message?.text ?? "" }

    /// The rows of the list on the page.
    var rows: [ListBlock.Row] {
        for case .list(let list) in session.page.blocks(as: .drawn) { return list.rows }
        return []
    }
}
