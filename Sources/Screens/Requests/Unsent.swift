import Invoicing

/// What was typed into requests and not sent yet: it lives in the session, so that closing a page
/// loses nothing.
public struct Unsent: Equatable, Sendable {
    /// Whose it is.
    var account: Int64?
    /// New requests, by what each was opened about.
    var openings: [String: SupportOpening] = [:]
    /// What was typed into a conversation, by the request.
    var conversations: [String: [FieldID: String]] = [:]
    /// Other parts for a split, by the request.
    var proposals: [String: [PartEntry]] = [:]

    var isEmpty: Bool { openings.isEmpty && conversations.isEmpty && proposals.isEmpty }

    /// What another account left behind is nobody's business.
    mutating func belong(to account: Int64) {
        if self.account != account { self = Unsent() }
        self.account = account
    }
}
