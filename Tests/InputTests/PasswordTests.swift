import Invoicing
import Screens
import Terminal
import Testing

@testable import fapiao

@Suite("A password")
struct PasswordTests {
    /// Each of which is another password than the plain one.
    static let disguised = [
        "ｃｏｒｒｅｃｔ　ｈｏｒｓｅ", "correct\u{3000}horse", "correct\u{A0}horse", " correct horse",
        "correct horse ",
        "correct\u{200B} horse", "\u{FEFF}correct horse", "correct horse\u{200E}", "correct–horse",
        "]C1correct horse", "Correct horse", "correct ho①se",
    ]

    @Test(arguments: disguised)
    func `is taken as it is typed`(password: String) throws {
        #expect(Password.typed(password) != Password.typed("correct horse"))
        #expect(Password.typed(password).bytes == Array(password.utf8))
        #expect(try Password.parse(password).bytes == Array(password.utf8))
    }

    @Test(arguments: disguised)
    func `that is pasted keeps every mark and blank`(password: String) throws {
        let screen = FullScreen(try Office(), at: .registration(order: Office.order))
        screen.paste(password, into: .password)
        for case .field(let field) in screen.session.page.blocks
        where field.id == FieldID.password.rawValue {
            #expect(Array(String(field.input.characters).utf8) == Array(password.utf8))
        }
        screen.paste("correct horse", into: .repeatPassword)
        // The repetition differs, and is told so.
        let faults = screen.session.page.blocks.compactMap { block -> String? in
            guard case .field(let field) = block else { return nil }
            return field.fault?.text
        }
        #expect(faults.count == 1, "\(faults)")
    }

    @Test func `in line mode is no word for the program in a disguise`() throws {
        for word in ["ｑｕｉｔ", "ｂａｃｋ", "ａｎｓｗｅｒｓ", "ｌａｎｇｕａｇｅ", "\u{3000}quit\u{3000}"] {
            let output = try Office(at: .now).answer(
                ["2", Office.order, "mei@example.cn", word, "correct horse"], at: nil)
            #expect(output.contains("Repeat password: "), "\(word): \(output)")
        }
    }
}
