/// What staff write to an applicant: one line, at most 1,000 bytes of GB18030.
public struct Remark: Hashable, Sendable {
    public let text: String

    /// Nil where nothing was typed.
    ///
    /// - Throws: `Refusal.fields` for a text that does not pass the gate, or is too long.
    public init?(typed: String) throws(Refusal) {
        guard !typed.allSatisfy(\.isWhitespace) else { return nil }
        do throws(FieldFault) {
            text = try Typed.line(typed, limit: 1000)
        } catch {
            throw .fields([FieldRefusal(.remark, error)])
        }
    }
}
