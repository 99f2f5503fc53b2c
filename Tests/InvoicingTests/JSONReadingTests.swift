import Invoicing
import Testing

@Suite("JSON that was written") struct JSONReadingTests {
    @Test(
        arguments: [
            .null, .bool(true), .bool(false), .integer(0), .integer(-12), .string(""),
            .string("a\"b\\c\nd\te\r\u{1B}\u{202E}天地😀\u{E0001}"), .array([]), .object([]),
            .array([.integer(1), .array([.null]), .object([.init("a b", .string("天"))])]),
            .object([.init("x", .null), .init("y", .array([.bool(false)]))]),
        ] as [JSON]) func `is read as it was`(value: JSON)
    {
        #expect(JSON(value.text) == value)
    }

    @Test(arguments: [
        "", "{", "[1", "[1,", "{\"a\"", "{\"a\":", "\"a", "\"\\", "\"\\u12\"", "nul", "1x",
        "{}{}", "[1 ,2]", "-", String(repeating: "[", count: 1000),
    ]) func `is nothing where it is cut off, or goes on`(text: String) {
        #expect(JSON(text) == nil)
    }
}
