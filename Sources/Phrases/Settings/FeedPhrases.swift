import Invoicing

/// What is said about the import of a feed.
public enum FeedPhrases {
    /// The name of a feed that has none.
    public static let standardInput = Phrase(
        en: "standard input", zhHans: "标准输入", de: "Standardeingabe")

    /// How an import ended: rows of the file, and what became of them.
    public static func summary(_ summary: FeedSummary) -> Phrase {
        let rows = grouped(summary.rows)
        let (new, changed) = (grouped(summary.new), grouped(summary.changed))
        let (same, refused) = (grouped(summary.unchanged), grouped(summary.refused))
        return Phrase(
            en: "\(rows) \(summary.rows == 1 ? "row" : "rows"): \(new) new, \(changed) changed, "
                + "\(same) unchanged, \(refused) refused.",
            zhHans: "共 \(rows) 行：新增 \(new)，更新 \(changed)，未变 \(same)，拒绝 \(refused)。",
            de: "\(german(rows)) \(summary.rows == 1 ? "Zeile" : "Zeilen"): \(german(new)) neu, "
                + "\(german(changed)) geändert, \(german(same)) unverändert, "
                + "\(german(refused)) abgelehnt.")
    }

    /// The columns that are not known, once for a file.
    public static func passed(_ columns: PassedColumns, file: Phrase) -> Phrase {
        let names = columns.names
        let count = names.count + columns.unnamed
        let (english, chinese, german) = unnamed(columns.unnamed)
        return Phrase(
            en: "\(file.en): passed over \(count == 1 ? "a column that is" : "columns that are") "
                + "not known: "
                + (names.map { "“\($0)”" } + english).joined(separator: ", ") + ".",
            zhHans: "\(file.zhHans)：以下列无法识别，已略过："
                + (names.map { "“\($0)”" } + chinese).joined(separator: "、") + "。",
            de:
                "\(file.de): \(count == 1 ? "Eine unbekannte Spalte wurde" : "Unbekannte Spalten wurden") "
                + "übergangen: "
                + (names.map { "„\($0)“" } + german).joined(separator: ", ") + ".")
    }

    private static func unnamed(_ count: Int) -> ([String], [String], [String]) {
        if count == 0 { return ([], [], []) }
        return (["\(count) without a name"], ["\(count) 个未命名的列"], ["\(count) ohne Namen"])
    }

    /// The file that is not there.
    public static func notFound(_ file: String) -> Phrase {
        Phrase(
            en: "\(file) was not found. Check the name and the folder.",
            zhHans: "找不到 \(file)。请检查文件名和文件夹。",
            de: "\(file) wurde nicht gefunden. Bitte Namen und Ordner prüfen.")
    }

    /// A folder where a file is wanted.
    public static func isFolder(_ path: String) -> Phrase {
        Phrase(
            en: "\(path) is a folder. Name a CSV file.",
            zhHans: "\(path) 是文件夹。请指定 CSV 文件。",
            de: "\(path) ist ein Ordner. Nennen Sie eine CSV-Datei.")
    }

    /// An encoding that nobody knows.
    public static func unknownEncoding(_ name: String) -> Phrase {
        Phrase(
            en: "The encoding \(name) is not known. Use --encoding gb18030, or none for UTF-8.",
            zhHans: "不支持编码 \(name)。请使用 --encoding gb18030；UTF-8 文件无需指定。",
            de: "Die Kodierung \(name) ist nicht bekannt. Möglich ist --encoding gb18030; "
                + "für UTF-8 keine Angabe.")
    }

    /// The database did not do its part, for a reason that is told first.
    public static func interrupted(_ reason: Phrase) -> Phrase {
        Phrase(
            en: reason.en + " Then run the import again: what it has stored stays.",
            zhHans: reason.zhHans + "然后重新运行导入，已导入的行会保留。",
            de: reason.de + " Starten Sie dann den Import noch einmal: was er gespeichert hat, "
                + "bleibt.")
    }

    /// What a progress bar says beside its percentage: rows done and rows a second.
    public static func progress(rows: Int, perSecond: Int) -> Phrase {
        let (rows, rate) = (grouped(rows), grouped(perSecond))
        return Phrase(
            en: "\(rows) rows, \(rate)/s", zhHans: "\(rows) 行，每秒 \(rate) 行",
            de: "\(german(rows)) Zeilen, \(german(rate))/s")
    }

    private static func grouped(_ number: Int) -> String {
        var text = ""
        let digits = String(number)
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    private static func german(_ grouped: String) -> String {
        String(grouped.map { $0 == "," ? "." : $0 })
    }
}
