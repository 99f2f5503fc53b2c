import Glibc

/// GB18030, the encoding in which the tax system measures and prints.
public enum TaxEncoding {
    /// Bytes of the text in GB18030: 1 for ASCII, 2 for what GBK has, 4 for the rest;
    /// `nil` only where the system cannot convert at all.
    public static func byteCount(_ text: String) -> Int? {
        var count = 0
        var rest = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard let known = knownCount(scalar) else {
                rest.append(scalar)
                continue
            }
            count += known
        }
        if rest.isEmpty { return count }
        guard let converter = Converter() else { return nil }
        return rest.reduce(count) { $0 + converter.byteCount($1) }
    }

    /// The characters that GBK lacks, each once, in the order they occur: the tax system may
    /// print them wrong. Empty where the system cannot convert at all.
    public static func foreignCharacters(in text: String) -> [Character] {
        if text.unicodeScalars.allSatisfy({ knownCount($0) != nil }) { return [] }
        guard let converter = Converter() else { return [] }
        var found: [Character] = []
        for character in text where !found.contains(character) {
            if character.unicodeScalars.contains(where: { converter.byteCount($0) == 4 }) {
                found.append(character)
            }
        }
        return found
    }

    /// The text in GB18030; nil only where the system cannot convert at all.
    public static func bytes(of text: String) -> [UInt8]? {
        Converter()?.bytes(of: text)
    }

    /// ASCII and the ideographs that GBK has always had, so that most text needs no converter.
    static func knownCount(_ scalar: Unicode.Scalar) -> Int? {
        if scalar.isASCII { return 1 }
        return (0x4E00...0x9FA5).contains(scalar.value) ? 2 : nil
    }
}

/// One open descriptor of iconv, closed with the value.
struct Converter: ~Copyable {
    private let descriptor: iconv_t

    init?() {
        let opened = iconv_open("GB18030", "UTF-8")
        guard let opened, Int(bitPattern: opened) != -1 else { return nil }
        descriptor = opened
    }

    deinit {
        iconv_close(descriptor)
    }

    /// GB18030 holds every scalar.
    func bytes(of text: String) -> [UInt8]? {
        var source = text.utf8.map(CChar.init(bitPattern:))
        // No character takes more than four bytes, and none of UTF-8 fewer than one.
        var target = [CChar](repeating: 0, count: source.count * 4)
        let room = target.count
        return source.withUnsafeMutableBufferPointer { from in
            target.withUnsafeMutableBufferPointer { to in
                var input = from.baseAddress
                var output = to.baseAddress
                var inputLeft = from.count
                var outputLeft = room
                guard iconv(descriptor, &input, &inputLeft, &output, &outputLeft) != -1 else {
                    return nil
                }
                return to.prefix(room - outputLeft).map { UInt8(bitPattern: $0) }
            }
        }
    }

    /// Bytes of one scalar; 4 for what the table does not know, as for all outside GBK.
    func byteCount(_ scalar: Unicode.Scalar) -> Int {
        var source = UTF8.encode(scalar).map { $0.map(CChar.init(bitPattern:)) } ?? []
        var target = [CChar](repeating: 0, count: 8)
        let room = target.count
        return source.withUnsafeMutableBufferPointer { from in
            target.withUnsafeMutableBufferPointer { to in
                var input = from.baseAddress
                var output = to.baseAddress
                var inputLeft = from.count
                var outputLeft = room
                let result = iconv(descriptor, &input, &inputLeft, &output, &outputLeft)
                return result == -1 ? 4 : room - outputLeft
            }
        }
    }
}
