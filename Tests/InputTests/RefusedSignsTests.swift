import Invoicing
import Testing
import Text

@testable import CommandLine
@testable import fapiao

@Suite("A sign that only looks like a digit")
struct RefusedSignsTests {
    /// Powers, fractions, circles, Roman numerals, digits of other scripts and of mathematics.
    static let signs = [
        "²", "⁵", "½", "①", "⑴", "⒈", "❶", "Ⅳ", "٣", "۳", "३", "𝟏", "𝟘", "₂", "㉑", "〇", "一",
    ]

    /// The kinds that are made of digits.
    static let kinds: [Kind] = [
        .orderNumber, .billingRecord, .taxpayerID, .fapiaoCode, .fapiaoNumber, .digitalNumber,
        .formNumber, .waybill, .telephone, .bankAccount, .postalCode, .amount, .date, .quantity,
        .activationCode, .applicationNumber, .ticketNumber, .menuDigit, .rowLimit,
    ]

    /// The value of `kind` with a sign for one of its digits.
    private func text(_ kind: Kind, _ sign: String) throws -> String {
        let plain = kind.plain
        let place = try #require(plain.indices.last { plain[$0].isNumber })
        return plain.replacingCharacters(at: place, with: sign)
    }

    @Test(arguments: signs)
    func `is no digit to any parser`(sign: String) throws {
        for kind in Self.kinds {
            guard let reading = WayIn.parser.reading(of: kind) else { continue }
            let read = try reading(try text(kind, sign))
            // The text of an application's number, of which nothing is known yet, stays.
            let isText = [.applicationNumber, .ticketNumber, .formNumber].contains(kind)
            #expect(read == nil || isText && read != kind.value, "\(kind) \(sign)")
        }
    }

    @Test(arguments: ["²", "½", "①", "٣", "𝟏"])
    func `is refused by every way`(sign: String) throws {
        for (place, kind) in Self.kinds.enumerated() {
            for (turn, way) in WayIn.allCases.enumerated() {
                guard !way.needsOffice || (place + turn).isMultiple(of: 3),
                    let reading = way.reading(of: kind)
                else { continue }
                let read: String?
                do {
                    read = try reading(try text(kind, sign))
                } catch is UsageFault {
                    continue
                }
                #expect(read != kind.value, "\(kind) by \(way)")
            }
        }
    }

    @Test func `makes no amount, and neither does a number in another notation`() {
        for sign in Self.signs {
            for text in [sign, "1\(sign)", "1.\(sign)", "\(sign).00", "1\(sign)0.00"] {
                #expect(Money(typed: text) == nil, "\(text)")
                #expect(throws: MoneyFault.self) { try Money.parse(text.utf8) }
            }
        }
        for text in ["1e3", "4.97E+1", "0x10", "4000,50", "1.2.3", "１２,３４", "∞", "٥٣١٠"] {
            #expect(Money(typed: text) == nil, "\(text)")
        }
        #expect(Money(typed: "５３１０．００") == Money(fen: 531_000))
    }

    @Test func `makes no date, and neither does a number of a spreadsheet or a year of two digits`()
    {
        for sign in Self.signs where sign != "一" {
            for text in ["202\(sign)-11-30", "2026-1\(sign)-30", "2026-11-3\(sign)", "\(sign)"] {
                #expect(Day(typed: text) == nil, "\(text)")
                #expect(Instant(typed: text + " 10:00") == nil, "\(text)")
            }
            #expect(Instant(typed: "2026-11-30 1\(sign):00") == nil, "\(sign)")
        }
        for text in [
            "46356", "46356.0", "46356.4166", "26-11-30", "30.11.26", "26年11月30日", "11/30/2026",
            "30/11/2026", "2026-11", "2026", "2026-13-01", "2026-02-30", "2026-366", "2026-W54-1",
            "2026-11-30T", "2026-11-30T25:00", "2026-11-30T10:00 Asia/Shanghai", "now", "",
        ] {
            #expect(Day(typed: text) == nil, "\(text)")
        }
    }

    @Test(arguments: [
        "2026-11-30", "2026/11/30", "2026.11.30", "2026年11月30日", "2026年11月30号", "20261130",
        "2026-334", "2026-W49-1", "2026W491", "30.11.2026", "2026-11-30 00:00:00",
        "2026/11/30 9:05", "2026-11-30T23:59:59+08:00", "20261130T235959", "2026-11-29T24:00",
        "2026-11-29T16:00:00Z", "2026-11-29t23:59:60+00:00", "２０２６／１１／３０", "2026 年 11 月 30 日",
        "2026-11-30T10:00:00.123456789", "2026-11-30T10:00:00,5", "2026-11-30T10",
    ])
    func `is not needed to write one day in many ways`(text: String) {
        #expect(Day(typed: text)?.iso8601 == "2026-11-30")
    }
}

extension String {
    fileprivate func replacingCharacters(at place: Index, with sign: String) -> String {
        self[..<place] + sign + self[index(after: place)...]
    }
}
