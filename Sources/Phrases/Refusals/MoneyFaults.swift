import Invoicing

extension MoneyFault {
    /// Why it is not an amount, and what one looks like.
    public var phrase: Phrase {
        switch self {
        case .empty:
            Phrase(
                en: "The amount is missing. Enter one such as 5310.00.",
                zhHans: "缺少金额，请填写，如 5310.00。",
                de: "Der Betrag fehlt. Bitte eingeben, etwa 5310.00.")
        case .notANumber:
            Phrase(
                en: "That is no amount. Use digits and one point, such as 5310.00.",
                zhHans: "金额格式不对，请用数字和一个小数点，如 5310.00。",
                de: "Das ist kein Betrag. Nur Ziffern und ein Punkt, etwa 5310.00.")
        case .negative:
            Phrase(
                en: "The amount is negative; it must be more than 0.",
                zhHans: "金额为负数，必须大于 0。",
                de: "Der Betrag ist negativ; er muss größer als 0 sein.")
        case .zero:
            Phrase(
                en: "The amount is 0; it must be more.",
                zhHans: "金额为 0，必须大于 0。",
                de: "Der Betrag ist 0; er muss größer sein.")
        case .tooManyDecimals:
            Phrase(
                en: "The amount has more than two decimals. The smallest part is 0.01.",
                zhHans: "金额超过两位小数，最小单位为 0.01。",
                de: "Der Betrag hat mehr als zwei Nachkommastellen. Kleinster Teil: 0.01.")
        case .tooLarge:
            Phrase(
                en: "The amount is more than 999,999,999,999.99, the most there can be.",
                zhHans: "金额超过上限 999,999,999,999.99。",
                de: "Der Betrag übersteigt 999.999.999.999,99, mehr geht nicht.")
        case .currency:
            Phrase(
                en: "The amount names a currency. Amounts are CNY: enter the number alone.",
                zhHans: "金额不要带货币符号，一律为人民币，只填数字。",
                de: "Der Betrag nennt eine Währung. Alles ist CNY: nur die Zahl eingeben.")
        }
    }
}
