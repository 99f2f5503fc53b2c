import Invoicing
import Testing

@testable import Screens

@Suite("Lines for many applications")
struct BulkLinesTests {
    private let numbers = ["F-261119-0001", "F-261119-0002", "F-261119-0003"]

    @Test(
        arguments: [
            "F-261119-0002 031002600104 12345678", "f-261119-0002\t031002600104\t12345678",
            " F-261119-0002,031002600104,12345678 ", "F-261119-0002;031002600104;12345678\r\n",
        ])
    func `may be apart by spaces, tabs, commas or semicolons`(line: String) {
        var lines = BulkLines(.issue, numbers)
        lines.add(line)
        #expect(
            lines.entries == [
                "F-261119-0002": .fapiao(
                    FapiaoEntry(code: "031002600104", number: "12345678"))
            ])
        #expect(lines.strays.isEmpty)
    }

    @Test func `of QR codes go to the applications in their order, or to the one that is named`() {
        var lines = BulkLines(.issue, numbers)
        lines.add(
            """
            F-261119-0002 01,04,031002600104,00000002,20.00,20261120,6,A,
            01,04,031002600104,00000001,10.00,20261120,6,A,
            01,04,031002600104,00000003,30.00,20261120,6,A,
            01,04,031002600104,00000004,40.00,20261120,6,A,
            """)
        #expect(numbers.map { lines.entries[$0]?.spoken.suffix(1) } == ["1", "2", "3"])
        #expect(lines.strays.count == 1)
    }

    @Test func `take the place of earlier ones, and a number of 20 digits needs no code`() {
        var lines = BulkLines(.issue, numbers)
        lines.add("F-261119-0001 031002600104 12345678\n\n")
        lines.add("F-261119-0001 26312000000000000001")
        #expect(lines.entries["F-261119-0001"]?.spoken == "26312000000000000001")
    }

    @Test(arguments: ["F-261119-0009 3103630045838", "3103630045838", "F-261119-0001", "x y z"])
    func `that name no selected application are set apart`(line: String) {
        var lines = BulkLines(.mailOut, numbers)
        lines.add(line)
        #expect(lines.entries.isEmpty)
        #expect(lines.strays == [line])
    }
}
