/// GB 32100-2015: 17 characters and a check character, modulo 31.
enum SocialCreditCode {
    /// Digits, and capital letters without I, O, S, V, Z.
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    /// Who registers: 1 to 9, then the offices that followed; N is for village cooperatives.
    private static let authorities = Set("123456789ABCDEFGNY")
    private static let values = Dictionary(
        uniqueKeysWithValues: alphabet.enumerated().map { ($1, $0) })

    static func hasForm(_ characters: [Character]) -> Bool {
        authorities.contains(characters[0]) && foreignLetters(characters).isEmpty
    }

    /// Letters outside the alphabet, each once, in the order they occur.
    static func foreignLetters(_ characters: [Character]) -> [Character] {
        characters.reduce(into: []) { found, character in
            if values[character] == nil, !found.contains(character) { found.append(character) }
        }
    }

    static func check(_ characters: [Character]) -> Character {
        var sum = 0
        var weight = 1
        for character in characters.prefix(17) {
            sum += (values[character] ?? 0) * weight
            weight = weight * 3 % 31
        }
        return alphabet[(31 - sum % 31) % 31]
    }
}

/// GB 11643-1999: 17 digits with the date of birth, and a check character, ISO 7064 mod 11-2.
enum ResidentID {
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

    static func hasForm(_ characters: [Character]) -> Bool {
        guard characters.prefix(17).allSatisfy(\.isASCIIDigit),
            characters[17].isASCIIDigit || characters[17] == "X"
        else { return false }
        let birth = characters[6..<14].reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
        let year = birth / 10_000
        return (1880...2100).contains(year)
            && Day(year: year, month: birth / 100 % 100, day: birth % 100) != nil
    }

    static func check(_ characters: [Character]) -> Character {
        let sum = zip(characters, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        return Array("10X98765432")[sum % 11]
    }
}

/// GB 11714-1997: 8 characters and a check character, modulo 11.
enum OrganisationCode {
    private static let weights = [3, 7, 9, 10, 5, 8, 4, 2]

    static func check(_ characters: some Sequence<Character>) -> Character {
        let sum = zip(characters, weights).reduce(0) { $0 + ($1.0.base36Value) * $1.1 }
        return Array("0X987654321")[sum % 11]
    }
}

/// GS 15-2006: 15 digits, the last one a check digit, ISO 7064 mod 11-10.
enum RegistrationNumber {
    static func fits(_ characters: [Character]) -> Bool {
        guard characters.allSatisfy(\.isASCIIDigit) else { return false }
        var product = 10
        for character in characters.dropLast() {
            let sum = (product + (character.wholeNumberValue ?? 0)) % 10
            product = (sum == 0 ? 10 : sum) * 2 % 11
        }
        return (product + (characters.last?.wholeNumberValue ?? 0)) % 10 == 1
    }
}

extension Character {
    /// 0 to 9, then A as 10 to Z as 35; 0 for anything else.
    fileprivate var base36Value: Int {
        guard let byte = asciiValue else { return 0 }
        return isLetter ? Int(byte) - 55 : Int(byte) - 48
    }
}

/// An international account number (ISO 13616): the only one with letters among its digits.
enum IBAN {
    /// Whether it has the form and its check digits; spaces do not matter.
    static func fits(_ text: String) -> Bool {
        let characters = Array(text.filter { $0 != " " && $0 != "-" })
        guard (15...34).contains(characters.count), characters[..<2].allSatisfy(\.isASCIILetter),
            characters[2..<4].allSatisfy(\.isASCIIDigit)
        else { return false }
        let remainder = (characters[4...] + characters[..<4]).reduce(0) { rest, character in
            guard let value = Int(String(character), radix: 36) else { return rest }
            return (rest * (value < 10 ? 10 : 100) + value) % 97
        }
        return remainder == 1
    }
}
