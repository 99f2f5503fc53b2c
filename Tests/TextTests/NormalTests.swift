import Testing

@testable import Text

@Suite("Normal forms")
struct NormalTests {
    @Test(arguments: [
        ("abc", "abc", "abc"), ("e\u{301}", "é", "é"), ("（Ａ１）", "（Ａ１）", "(A1)"),
        ("ﾊﾞ", "ﾊﾞ", "バ"), ("", "", ""), ("\u{212B}", "Å", "Å"), ("①", "①", "1"),
        ("a\u{0}é", "a\u{0}é", "a\u{0}é"),
    ])
    func `compose, and fold only where asked to`(raw: String, nfc: String, nfkc: String) {
        #expect(Array(Normal.nfc(raw).unicodeScalars) == Array(nfc.unicodeScalars))
        #expect(Array(Normal.nfkc(raw).unicodeScalars) == Array(nfkc.unicodeScalars))
    }

    @Test(arguments: [
        ("上海示例（中国）有限公司", "上海示例(中国)有限公司", true),
        ("Contoso (China) Ltd.", "Contoso（China）Ltd.", true),
        ("Ｃｏｎｔｏｓｏ", "Contoso", true), ("上海 示例", "上海示例", true),
        ("Contoso", "contoso", false), ("上海示例", "上海示列", false),
    ])
    func `fold names for comparison`(left: String, right: String, same: Bool) {
        #expect((left.foldedForComparison == right.foldedForComparison) == same)
    }
}

@Suite("The tax encoding")
struct TaxEncodingTests {
    @Test(arguments: [
        ("", 0, ""), ("ASCII", 5, ""), ("上海", 4, ""), ("a上b", 4, ""), ("·", 2, ""),
        ("（）", 4, ""), ("€", 2, ""), ("é", 2, ""), ("ö", 4, "ö"), ("ñ", 4, "ñ"),
        ("𠮷", 4, "𠮷"), ("鿏a鿏", 9, "鿏"), ("😀上", 6, "😀"), ("镕", 2, ""), ("喆堃", 4, ""),
        ("ö上ñö", 14, "öñ"), ("한", 4, "한"), ("㐀", 4, "㐀"),
    ])
    func `counts bytes and finds what GBK lacks`(text: String, bytes: Int, foreign: String) {
        #expect(TaxEncoding.byteCount(text) == bytes)
        #expect(TaxEncoding.foreignCharacters(in: text) == Array(foreign))
    }

    @Test func `counts what it knows by heart as the converter does`() {
        guard let converter = Converter() else {
            Issue.record("GB18030 is unknown here")
            return
        }
        for scalar in (0...0x9FFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init) {
            guard let known = TaxEncoding.knownCount(scalar) else { continue }
            if converter.byteCount(scalar) != known { Issue.record("\(scalar.value)") }
        }
    }
}
