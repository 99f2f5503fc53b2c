import Invoicing

extension FeedPhrases {
    /// Why a whole file was refused, and what to do.
    public static func refusal(_ refusal: FeedRefusal, file: Phrase, columns: [String]) -> Phrase {
        let reason = sentence(refusal, columns)
        return Phrase(
            en: "\(file.en): \(reason.en)", zhHans: "\(file.zhHans)：\(reason.zhHans)",
            de: "\(file.de): \(reason.de)")
    }

    private static func sentence(_ refusal: FeedRefusal, _ columns: [String]) -> Phrase {
        switch refusal {
        case .empty, .noHeader, .brokenHeader, .noRows: header(refusal, columns)
        case .missingColumn, .doubledColumn: column(refusal, columns)
        case .otherFeed(let other): otherFeed(other)
        case .separator:
            Phrase(
                en: "Its columns are separated by semicolons or tabs. Save it with commas.",
                zhHans: "列之间用的是分号或制表符。请另存为以逗号分隔的 CSV。",
                de: "Die Spalten sind durch Semikolon oder Tabulator getrennt. Bitte mit Komma "
                    + "speichern.")
        case .nul, .utf16, .workbook, .notUTF8, .isUTF8: format(refusal)
        case .unreadable(let code): unreadable(SystemPhrases.reason(code))
        }
    }

    private static func otherFeed(_ feed: Feed) -> Phrase {
        let command = "fapiao import \(feed.rawValue)"
        return switch feed {
        case .orders:
            Phrase(
                en: "This is a feed of orders. Use: \(command)",
                zhHans: "这是订单数据。请使用：\(command)",
                de: "Das sind Bestelldaten. Bitte: \(command)")
        case .payments:
            Phrase(
                en: "This is a feed of payments. Use: \(command)",
                zhHans: "这是付款数据。请使用：\(command)",
                de: "Das sind Zahlungsdaten. Bitte: \(command)")
        }
    }

    private static func unreadable(_ reason: Phrase) -> Phrase {
        Phrase(
            en: "It could not be read to its end (\(reason.en)). Check the file and run the "
                + "import again; what was stored stays.",
            zhHans: "未能读到文件末尾（\(reason.zhHans)）。请检查文件后重新导入；已导入的行会保留。",
            de: "Die Datei konnte nicht bis zum Ende gelesen werden (\(reason.de)). Bitte "
                + "prüfen und den Import noch einmal starten; Gespeichertes bleibt.")
    }

    private static func header(_ refusal: FeedRefusal, _ columns: [String]) -> Phrase {
        let names = columns.joined(separator: ",")
        return switch refusal {
        case .empty:
            Phrase(
                en: "The file is empty. Its first line must be \(names)",
                zhHans: "文件是空的。第一行应为 \(names)",
                de: "Die Datei ist leer. Die erste Zeile muss lauten: \(names)")
        case .noRows:
            Phrase(
                en: "There is no row below the header. Check the file.",
                zhHans: "标题行之下没有内容。请检查文件。",
                de: "Unter der Kopfzeile steht keine Zeile. Bitte die Datei prüfen.")
        case .brokenHeader:
            Phrase(
                en: "The header has a quote that is wrong or never closed. It must be \(names)",
                zhHans: "标题行的引号有误或没有结束。应为 \(names)",
                de: "In der Kopfzeile ist ein Anführungszeichen falsch oder nicht geschlossen. "
                    + "Sie muss lauten: \(names)")
        default:
            Phrase(
                en: "The first line is no header. Put this above it: \(names)",
                zhHans: "第一行不是标题行。请在最上面加上：\(names)",
                de: "Die erste Zeile ist keine Kopfzeile. Bitte darüber setzen: \(names)")
        }
    }

    private static func column(_ refusal: FeedRefusal, _ columns: [String]) -> Phrase {
        let names = columns.joined(separator: ", ")
        return switch refusal {
        case .doubledColumn(let name):
            Phrase(
                en: "The column \(name) is there twice. Remove one.",
                zhHans: "\(name) 列出现了两次。请删除一列。",
                de: "Die Spalte \(name) kommt zweimal vor. Bitte eine entfernen.")
        case .missingColumn(let name):
            Phrase(
                en: "The column \(name) is missing. Add it; needed are \(names).",
                zhHans: "缺少 \(name) 列。请补上；需要的列是 \(names)。",
                de: "Die Spalte \(name) fehlt. Bitte ergänzen; nötig sind \(names).")
        default: Phrase(same: names)
        }
    }

    private static func format(_ refusal: FeedRefusal) -> Phrase {
        switch refusal {
        case .workbook:
            Phrase(
                en: "This is a workbook, not a CSV file. Open it and save it as CSV (UTF-8).",
                zhHans: "这是工作簿，不是 CSV 文件。请打开后另存为 CSV（UTF-8）。",
                de: "Das ist eine Arbeitsmappe, keine CSV-Datei. Bitte öffnen und als CSV "
                    + "(UTF-8) speichern.")
        case .utf16:
            Phrase(
                en: "The file is UTF-16. Save it as CSV in UTF-8.",
                zhHans: "文件编码为 UTF-16。请另存为 UTF-8 编码的 CSV。",
                de: "Die Datei ist in UTF-16. Bitte als CSV in UTF-8 speichern.")
        case .isUTF8:
            Phrase(
                en: "The file is UTF-8, not GB18030. Leave out --encoding gb18030.",
                zhHans: "文件编码是 UTF-8，不是 GB18030。请去掉 --encoding gb18030。",
                de: "Die Datei ist in UTF-8, nicht in GB18030. Bitte --encoding gb18030 "
                    + "weglassen.")
        case .nul:
            Phrase(
                en: "The header holds a zero byte, so this is no text file. Save it as CSV "
                    + "(UTF-8).",
                zhHans: "标题行含有零字节，这不是文本文件。请另存为 CSV（UTF-8）。",
                de: "Die Kopfzeile enthält ein Nullbyte, das ist keine Textdatei. Bitte als CSV "
                    + "(UTF-8) speichern.")
        default:
            Phrase(
                en: "The file is not UTF-8. If Chinese Excel saved it, add --encoding gb18030; "
                    + "otherwise save it as UTF-8.",
                zhHans: "文件编码不是 UTF-8。如果由中文版 Excel 保存，请加上 --encoding gb18030；"
                    + "否则请另存为 UTF-8。",
                de: "Die Datei ist nicht in UTF-8. Hat ein chinesisches Excel sie gespeichert, "
                    + "bitte --encoding gb18030 angeben; sonst als UTF-8 speichern.")
        }
    }
}
