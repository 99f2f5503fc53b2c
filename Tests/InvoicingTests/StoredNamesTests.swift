import Invoicing
import Testing

@Suite("A name that is stored") struct StoredNamesTests {
    @Test func `stays what it was, whatever the code calls it`() {
        #expect(FieldID.ticketKind.rawValue == "requestKind")
        #expect(LetterKind.ticket.rawValue == "request")
        #expect(LetterKind.ticketRaised.rawValue == "requestRaised")
        #expect(SettingName.ticketLink.rawValue == "links.request")
    }
}
