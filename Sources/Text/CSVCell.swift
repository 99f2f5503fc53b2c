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

    // Also their full-width forms, which some spreadsheets fold; a tab or line end before them.
    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
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
