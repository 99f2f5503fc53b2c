import Testing

@testable import Invoicing

@Suite("Money")
struct MoneyTests {
    @Test(
        arguments: [
            (0, "0.00", "0.00"), (5, "0.05", "0.05"), (531_000, "5310.00", "5,310.00"),
            (99_999, "999.99", "999.99"), (100_000, "1000.00", "1,000.00"),
            (99_999_999_999_999, "999999999999.99", "999,999,999,999.99"),
            (-123_456, "-1234.56", "-1,234.56"), (-5, "-0.05", "-0.05"),
        ] as [(Int64, String, String)])
    func `is written plain and grouped`(fen: Int64, plain: String, grouped: String) {
        let money = Money(fen: fen)
        #expect(money.plain == plain)
        #expect(money.grouped == grouped)
        #expect(money.yen == (fen < 0 ? "-¥" + grouped.dropFirst() : "¥" + grouped))
    }

    @Test(
        arguments: [
            ("5310", 531_000), ("5310.0", 531_000), ("5310.00", 531_000), ("0.01", 1),
            ("00005", 500), (" 5.5 ", 550), ("999999999999.99", 99_999_999_999_999),
            ("000000000000000000000000001", 100),
        ] as [(String, Int64)])
    func `is read`(text: String, fen: Int64) throws {
        #expect(try Money.parse(text.utf8) == Money(fen: fen))
        #expect(try Money.parse(Array(text.utf8)) == Money(fen: fen))
    }

    @Test(
        arguments: [
            ("", .empty), ("  ", .empty), ("1e5", .notANumber), ("abc", .notANumber),
            ("5,310.00", .notANumber), ("5.", .notANumber), (".5", .notANumber),
            ("+5", .notANumber), ("1.2.3", .notANumber), ("５", .notANumber), ("-", .notANumber),
            ("0x10", .notANumber), ("1 000", .notANumber), ("NaN", .notANumber),
            ("inf", .notANumber), ("-5", .negative), ("-0.00", .negative), ("-1.234", .negative),
            ("\u{2212}5", .negative), ("0", .zero), ("0.00", .zero), ("000", .zero),
            ("12.345", .tooManyDecimals), ("12.340", .tooManyDecimals),
            ("0.000", .tooManyDecimals), ("1000000000000", .tooLarge),
            ("1000000000000.00", .tooLarge), ("99999999999999999999999999", .tooLarge),
            ("USD 5", .currency), ("5 USD", .currency), ("$5", .currency), ("¥5,310.00", .currency),
            ("5元", .currency), ("CNY5310.00", .currency), ("€ 5", .currency),
            ("USD -5", .currency),
        ] as [(String, MoneyFault)])
    func `is refused for its own reason`(text: String, fault: MoneyFault) {
        #expect(throws: fault) { try Money.parse(text.utf8) }
    }

    @Test(
        arguments: [
            (10_000, 9434), (10_600, 10_000), (1, 1), (8, 8), (9, 8), (100, 94), (9999, 9433),
            (1_234_567, 1_164_686), (69_200, 65_283), (352_800, 332_830),
            (100_000_000, 94_339_623), (99_999_999, 94_339_622), (5_040_000, 4_754_717), (0, 0),
            (-10_000, -9434),
        ] as [(Int64, Int64)])
    func `is split into net and 6 % tax`(gross: Int64, net: Int64) {
        let split = Money(fen: gross).split(ratePerMille: 60)
        #expect(split.net.fen == net)
        #expect(split.tax.fen == gross - net)
    }

    @Test(arguments: [0, 10, 30, 60, 90, 130, 160, 170])
    func `adds up again whatever the rate`(rate: Int) {
        for gross in Array(0...20_000) + [99_999_999_999_999, 1 << 62] as [Int64] {
            let money = Money(fen: gross)
            let (net, tax) = money.split(ratePerMille: rate)
            let doubled = 2 * (gross % Int64(1000 + rate)) * 1000 + Int64(1000 + rate)
            let expected =
                gross / Int64(1000 + rate) * 1000 + doubled / (2 * Int64(1000 + rate))
            if net + tax != money || net.fen != expected || tax < .zero {
                Issue.record("\(gross) at \(rate): \(net.plain) and \(tax.plain)")
            }
        }
    }

    @Test(arguments: vectors("rmb-capitals"))
    func `is written in capitals`(row: [String: String]) throws {
        let money = Money(fen: try #require(Int64(row["cents"] ?? "")))
        #expect(money.plain == row["amount"])
        #expect(money.capitals == row["fapiao_style"])
    }

    @Test(
        arguments: [
            (24_690, "贰佰肆拾陆圆玖角整"), (8800, "捌拾捌圆整"), (-50_000, "（负数）伍佰圆整"), (50, "伍角整"),
            (100_000_000_000_000, "壹万亿圆整"), (100_000_020_000_000_000, "壹仟万零贰亿圆整"),
            (10_000_000_000, "壹亿圆整"), (10_001_000_000, "壹亿零壹万圆整"),
            (1_000_100_000, "壹仟万壹仟圆整"), (10_100_001, "壹拾万壹仟圆零壹分"),
            (200_000_500, "贰佰万零伍圆整"), (12_345_678_901, "壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖圆零壹分"),
        ] as [(Int64, String)])
    func `is written in capitals as issued Fapiaos show`(fen: Int64, text: String) {
        #expect(Money(fen: fen).capitals == text)
    }

    @Test func `adds up to the largest amount there is, and never ends the program`() {
        let large = Money(fen: .max)
        #expect(large + Money.most == large)
        #expect(Money(fen: .min + 1) - large == Money(fen: .min + 1))
        #expect(Money.most - Money.most == .zero)
    }
}
