import Testing

@testable import Invoicing

@Suite("A password")
struct PasswordTests {
    @Test(arguments: [" eight 8 ", "密码密", "correct horse battery", "tab\tand\nline\u{0}end", "🔑🔑"])
    func `is taken as it is typed`(raw: String) throws {
        #expect(try Password.parse(raw).bytes == Array(raw.utf8))
    }

    @Test func `is the same however its letters were composed`() throws {
        #expect(try Password.parse("pa\u{308}ssliches") == Password.parse("pässliches"))
        #expect(Password.typed("a\u{308}") == Password.typed("ä"))
    }

    @Test(
        arguments: [
            ("", .required), ("1234567", .passwordTooShort(7, isASCII: true)),
            ("密码", .passwordTooShort(6, isASCII: false)),
            (String(repeating: "ab", count: 513), .passwordTooLong),
            (String(repeating: "a", count: 5_000_000), .passwordTooLong),
            ("12345678", .passwordCommon), ("PassWord1", .passwordCommon),
            ("P@ssw0rd", .passwordCommon), ("1qaz2wsx", .passwordCommon),
        ] as [(String, FieldFault)])
    func `is refused`(raw: String, fault: FieldFault) {
        #expect(throws: fault) { try Password.parse(raw) }
        #expect(throws: fault) { try Password.check(Password.typed(raw)) }
    }

    @Test func `is typed twice alike`() throws {
        let secret = Password.typed("correct horse")
        try Password.check(secret, repeated: Password.typed("correct horse"))
        #expect(throws: FieldFault.passwordsDiffer) {
            try Password.check(secret, repeated: Password.typed("correct Horse"))
        }
        #expect(throws: FieldFault.required) {
            try Password.check(secret, repeated: Password.typed(""))
        }
    }

    @Test func `of 8 or 1,024 bytes will do`() throws {
        #expect(try Password.parse("a7!kd0?x").bytes.count == 8)
        #expect(try Password.parse(String(repeating: "ab", count: 512)).bytes.count == 1024)
    }

    @Test func `common ones could all be typed and are in lower case`() {
        #expect(commonPasswords.count > 250)
        #expect(commonPasswords.allSatisfy { $0.utf8.count >= 8 && $0 == $0.lowercased() })
    }
}

@Suite("A secret")
struct SecretTests {
    @Test func `shows nothing of itself`() {
        let secret = Secret(bytes: Array("hunter2 hunter2".utf8))
        var dumped = ""
        dump(secret, to: &dumped)
        let bytes = "104"
        for text in ["\(secret)", String(reflecting: secret), dumped, "\([secret])"] {
            #expect(text.contains("•••"))
            #expect(!text.contains("hunter") && !text.contains(bytes))
        }
    }

    @Test func `equals only itself`() {
        #expect(Secret(bytes: [1, 2]) == Secret(bytes: [1, 2]))
        #expect(Secret(bytes: [1, 2]) != Secret(bytes: [1, 3]))
        #expect(Secret(bytes: [1, 2]) != Secret(bytes: [1, 2, 0]))
    }
}

@Suite("A code")
struct CodeTests {
    private static let text = "7K3M-Q9XD-2WTR-H5VB-8NCE"

    @Test func `is written in five groups of four`() throws {
        #expect(Code(bits: [UInt8](repeating: 0, count: 13))?.text == "0000-0000-0000-0000-0000")
        #expect(Code(bits: [UInt8](repeating: 255, count: 13))?.text == "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ")
        #expect(Code(bits: [1, 2, 3]) == nil)
        let code = try #require(Code(Self.text))
        #expect(code.text == Self.text)
        #expect(code.bytes.count == 13)
        #expect(Code(bits: code.bytes) == code)
    }

    @Test func `survives being written and read, whatever its bits`() throws {
        for _ in 0..<500 {
            let bits = (0..<13).map { _ in UInt8.random(in: 0...255) }
            let code = try #require(Code(bits: bits))
            #expect(Code(code.text) == code)
            #expect(code.bytes.prefix(12) == bits.prefix(12))
            #expect(code.bytes[12] == bits[12] & 0xF0)
        }
    }

    @Test(arguments: [
        "7k3mq9xd2wtrh5vb8nce", " 7K3M Q9XD 2WTR H5VB 8NCE\n", "7K3M-Q9XD-2W\r\nTR-H5VB-8NCE",
        "７Ｋ３Ｍ－Ｑ９ＸＤ－２ＷＴＲ－Ｈ５ＶＢ－８ＮＣＥ", "7K3M–Q9XD–2WTR–H5VB–8NCE",
        "https://fapiao.example.cn/activate?code=7K3M-Q9XD-2WTR-H5VB-8NCE",
        "https://fapiao.example.cn/activate?code=7K3M-Q9XD-2WTR-H5VB-8NCE&lang=en",
        "https://host/activate/7K3MQ9XD2WTRH5VB8NCE",
        "ssh apply@host activate 7k3m-q9xd-2wtr-h5vb-8nce",
        "Your code: 7K3M-Q9XD-2WTR-H5VB-8NCE Thanks", "激活码 7K3M-Q9XD-2WTR-H5VB-8NCE。",
        "code 7K3M Q9XD 2WTR H5VB 8NCE", "<https://host/7K3M-Q9XD-2WTR-H5VB-8NCE>",
    ])
    func `is found however it was typed or pasted`(typed: String) {
        #expect(Code(typed)?.text == Self.text)
    }

    @Test func `reads O as 0 and I and L as 1`() {
        #expect(Code("oOiI-lL11-0000-0000-0000")?.text == "0011-1111-0000-0000-0000")
    }

    @Test(arguments: [
        "", "7K3M-Q9XD-2WTR-H5VB-8NC", "7K3M-Q9XD-2WTR-H5VB-8NCE7", "7K3M-Q9XD-2WTR-H5VB-8NCU",
        "7K3M-Q9XD-2WTR-H5VB-8N*E", "https://example.cn/activate", "上海",
        String(repeating: "- ", count: 1_000_000),
    ])
    func `is not found`(typed: String) {
        #expect(Code(typed) == nil)
    }
}
