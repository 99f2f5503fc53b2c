/// Cells of a CSV file that a spreadsheet may open.
public enum CSVCell {
    /// The text as a cell of RFC 4180, as `Gate.show` shows it. One that a spreadsheet would take
    /// for a formula begins with an apostrophe.
    public static func text(_ text: String) -> String {
        let text = Gate.show(text)
        return quoted(isFormula(text) ? "'" + text : text)
    }

    /// Cells as a row, ended as the RFC wants it.
    public static func row(_ cells: [String]) -> String {
        cells.joined(separator: ",") + "\r\n"
    }

    /// Whether a spreadsheet would compute: also after the full-width forms of its signs, which some
    /// fold, and after a tab or a line end. A plus and groups of digits with blanks between, as a
    /// telephone number has them, are a text to every spreadsheet.
    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first,
            "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
        else { return false }
        let groups = text.utf8.dropFirst().split(separator: 0x20)
        let isTelephone =
            first == "+" && groups.count > 1 && text.utf8.dropFirst().first != 0x20
            && groups.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
        return !isTelephone
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
            return text
        }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            quoted.unicodeScalars.append(scalar)
            if scalar == "\"" { quoted += "\"" }
        }
        return quoted + "\""
    }
}
