import Testing

@testable import Text

@Suite("A name over several lines")
struct OneLineTests {
    @Test(arguments: [
        ("杭州明德\n启明软件有限公司", "杭州明德启明软件有限公司"), ("杭州 \r\n \r\n软件", "杭州软件"),
        ("杭州\t\n软件", "杭州软件"), ("阿凡提·\n买买提", "阿凡提·买买提"), ("Office\n软件", "Office 软件"),
        ("Contoso\n(China) Ltd.", "Contoso (China) Ltd."), ("서울\n회사", "서울 회사"),
        ("杭州（中国）\n有限公司", "杭州（中国）有限公司"), ("\n杭州\n", "杭州"),
    ])
    func `is joined by nothing between ideographs, else by a space`(typed: String, name: String)
        throws
    {
        #expect(try Gate.name(typed) == name)
    }

    @Test(arguments: [
        ("买买提•江", "买买提·江"), ("买买提・江", "买买提·江"), ("买买提‧江", "买买提·江"), ("买买提∙江", "买买提·江"),
        ("セブン・イレブン", "セブン・イレブン"), ("A•B", "A•B"), ("•江", "•江"),
    ])
    func `has the middle dot between Chinese letters alone`(typed: String, name: String) throws {
        #expect(try Gate.name(typed) == name)
    }

    @Test(arguments: [
        ("⼀公司", "一公司"), ("⻓⻔⻢", "长门马"), ("李⺀", "李⺀"), ("上海Ⅱ期①", "上海Ⅱ期①"), ("㈱日立", "㈱日立"),
    ])
    func `has the character for its radical, and keeps signs`(typed: String, name: String) throws {
        #expect(try Gate.name(typed) == name)
    }
}

@Suite("The one reading")
struct PlainTests {
    @Test(arguments: ["²", "½", "①", "㏽", "㋊", "㎡", "٣", "𝟏", "Ⅳ"])
    func `keeps signs that hold digits as they are`(sign: String) {
        #expect(Plain.text("1\(sign)2") == "1\(sign)2")
    }

    @Test(arguments: [
        ("ＣＮ２０２６－１", "CN2026-1"), ("\u{FEFF}12\u{200B}34\u{202C}", "1234"),
        ("a—b–c−d", "a-b-c-d"),
        ("\t１２　３４\u{A0}\n", "12 34"), ("5310。00", "5310.00"), ("]C1 123", "123"), ("]", "]"),
        ("", ""), ("\u{1B}x", "\u{1B}x"),
    ])
    func `reads what was meant`(typed: String, text: String) {
        #expect(Plain.text(typed) == text)
    }

    @Test(arguments: [("ａ", "a"), ("、", "/"), ("？", "?"), ("　", " ")])
    func `knows the key that was meant`(typed: Character, key: Character) {
        #expect(Plain.key(typed) == key)
    }
}
