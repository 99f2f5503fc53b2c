import Foundation
import Invoicing
import Screens
import Service
import Storage
import Testing

@testable import fapiao

/// Who takes an account back has it alone.
@Suite("A session whose account is changed elsewhere")
struct AccountChangedTests {
    @Test func `is ended, and the one that changed it is not`() throws {
        let folder = try DemoFolder(language: .english)
        defer { folder.remove() }
        let old = Password.typed(folder.demo.password)
        let new = Password.typed("five little words")
        func session() throws -> BureauClient {
            let client = try BureauClient(
                folder.connection, settings: Settings(), hashLock: nil,
                asker: .stranger(source: "", registered: nil)
            ) { _ in }
            let signIn = AccountRequest.signIn(email: folder.demo.email, password: old)
            guard case .account(.signedIn) = client.answer(.account(signIn)) else {
                throw Tmux.Missing(text: "signed in")
            }
            return client
        }
        let (mine, others) = (try session(), try session())
        let change = AccountRequest.changePassword(
            old: old, NewPassword(new, repeated: new))
        #expect(mine.answer(.account(change)) == .account(.passwordChanged))
        #expect(others.answer(.account(.overview)) == .refused(.accountChanged))
        #expect(others.shutOut == .accountChanged)
        guard case .account(.overview) = mine.answer(.account(.overview)) else {
            Issue.record("the session that changed the password was ended too")
            return
        }
        #expect(mine.shutOut == nil)
    }
}
