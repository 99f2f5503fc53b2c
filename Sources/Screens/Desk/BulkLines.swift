import Invoicing
import Text

/// Lines that were pasted for many applications: `APPLICATION CODE NUMBER` and the like, or the
/// lines of QR codes in the order of the applications.
struct BulkLines: Equatable, Sendable {
    /// What a line says of its application.
    enum Entry: Equatable, Sendable {
        case fapiao(FapiaoEntry)
        case waybill(String)
    }

    let act: ApplicationAct
    /// The numbers that were selected, in order.
    let numbers: [String]
    private(set) var entries: [String: Entry] = [:]
    /// Lines that fit none of them.
    private(set) var strays: [String] = []

    /// Those to which a line without a number may go: the ones that can be done.
    private let unnamed: [String]

    /// - Parameter unnamed: nil for all.
    init(_ act: ApplicationAct, _ numbers: [String], unnamed: [String]? = nil) {
        self.act = act
        self.numbers = numbers
        self.unnamed = unnamed ?? numbers
    }

    /// Takes one or many lines; a later line for the same application takes the place of an
    /// earlier one.
    mutating func add(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            let line = String(line)
            guard !Plain.isEmpty(line) else { continue }
            if let (number, entry) = read(line) {
                entries[number] = entry
            } else {
                strays.append(line)
            }
        }
    }

    private func read(_ line: String) -> (String, Entry)? {
        if act == .issue, let code = QRLine(line) {
            return unnamed.first { entries[$0] == nil }.map {
                ($0, .fapiao(FapiaoEntry(scanned: code)))
            }
        }
        let line = Plain.text(line)
        let words = line.split { " ,;".contains($0) }.map(String.init)
        guard let first = words.first.map(Plain.number), numbers.contains(first) else { return nil }
        guard act == .issue else {
            return words.count == 2 ? (first, .waybill(words[1])) : nil
        }
        let rest = line.drop { !" ,;".contains($0) }.dropFirst()
        if let code = QRLine(String(rest)) { return (first, .fapiao(FapiaoEntry(scanned: code))) }
        switch words.count {
        case 2: return (first, .fapiao(FapiaoEntry(number: words[1])))
        case 3:
            return (first, .fapiao(FapiaoEntry(code: words[1], number: words[2])))
        default: return nil
        }
    }

}

extension BulkLines.Entry {
    /// The step that it stands for.
    var move: Move {
        switch self {
        case .fapiao(let entry): .issue([entry])
        case .waybill(let text): .mailOut(nil, waybill: text)
        }
    }

    /// As it stands in a column.
    var spoken: String {
        switch self {
        case .fapiao(let entry):
            entry.code.isEmpty ? entry.number : "\(entry.code) / \(entry.number)"
        case .waybill(let text): text
        }
    }
}
