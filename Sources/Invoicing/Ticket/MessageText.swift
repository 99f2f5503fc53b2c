/// What somebody writes in a ticket: one line, at most 2,000 bytes of GB18030.
public struct MessageText: Hashable, Sendable {
    public let text: String

    /// Nil where nothing was typed.
    ///
    /// - Throws: `Refusal.fields` for a text that does not pass the gate, or is too long.
    public init?(typed: String) throws(Refusal) {
        guard !typed.allSatisfy(\.isWhitespace) else { return nil }
        do throws(FieldFault) {
            text = try Typed.line(typed, limit: Self.limit)
        } catch {
            throw .fields([FieldRefusal(.message, error)])
        }
    }

    /// - Throws: as above, and where nothing was typed.
    public static func required(_ typed: String) throws(Refusal) -> String {
        guard let message = try MessageText(typed: typed) else {
            throw .fields([FieldRefusal(.message, .required)])
        }
        return message.text
    }

    /// In bytes of GB18030.
    public static let limit = 2000
}
