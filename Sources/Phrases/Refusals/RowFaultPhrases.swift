import Invoicing

extension FeedPhrases {
    /// Why a row was refused, with the place in the file and the value, and what to do.
    public static func rowFault(_ fault: RowFault, file: Phrase) -> Phrase {
        let reason = sentence(fault.reason)
        let column = fault.column ?? ""
        let comma = column.isEmpty ? "" : ", "
        let (english, german) =
            fault.value.isEmpty ? ("", "") : (" “\(fault.value)”", " „\(fault.value)“")
        return Phrase(
            en: "\(file.en) line \(fault.line)\(comma)\(column)\(english): \(reason.en)",
            zhHans: "\(file.zhHans) 第 \(fault.line) 行\(column.isEmpty ? "" : "，")\(column)"
                + (fault.value.isEmpty ? "" : "“\(fault.value)”") + "：\(reason.zhHans)",
            de: "\(file.de) Zeile \(fault.line)\(comma)\(column)\(german): \(reason.de)")
    }

    private static func sentence(_ reason: RowFault.Reason) -> Phrase {
        switch reason {
        case .fieldCount(let found, let expected): count(found, expected)
        case .unnamedValue:
            Phrase(
                en: "Something stands in a column without a name. Put fields that hold commas in "
                    + "quotes, or name the column.",
                zhHans: "没有列名的列中有内容。含逗号的字段请加引号，或补上列名。",
                de: "In einer Spalte ohne Namen steht etwas. Felder mit Komma bitte in "
                    + "Anführungszeichen setzen, oder die Spalte benennen.")
        case .otherParcel(let line):
            Phrase(
                en: "Line \(line) names another parcel for this application. Leave one.",
                zhHans: "第 \(line) 行为同一申请填写了另一快件。请只保留一个。",
                de: "Zeile \(line) nennt für diesen Antrag eine andere Sendung. Bitte nur eine "
                    + "lassen.")
        case .openQuote, .strayQuote, .fieldTooLong, .nul, .encoding: form(reason)
        case .empty:
            Phrase(
                en: "The field is empty. Fill it in.", zhHans: "该字段为空，请填写。",
                de: "Das Feld ist leer. Bitte ausfüllen.")
        case .amount(let fault): fault.phrase
        case .text(let fault): fault.phrase
        case .calendar(let fault): fault.phrase
        case .emailLetter(let letter): FieldFault.emailLetter(letter)
        case .number, .numberTooLong, .shortened, .quantity, .date, .future, .longAgo, .email:
            value(reason)
        case .held:
            Phrase(
                en: "An application holds it as it was; nothing was changed. End the application "
                    + "first, or correct the feed.",
                zhHans: "已有申请占用原内容，未作更改。请先结束该申请，或更正数据。",
                de: "Ein Antrag belegt es so, wie es war; nichts wurde geändert. Bitte erst den "
                    + "Antrag beenden oder die Daten berichtigen.")
        }
    }

    private static func count(_ found: Int, _ expected: Int) -> Phrase {
        Phrase(
            en: "The row has \(found) \(found == 1 ? "field" : "fields"), the header \(expected). "
                + "Put fields that hold commas in quotes.",
            zhHans: "该行有 \(found) 个字段，标题行有 \(expected) 个。含逗号的字段请加引号。",
            de: "Die Zeile hat \(found) \(found == 1 ? "Feld" : "Felder"), die Kopfzeile "
                + "\(expected). Felder mit Komma bitte in Anführungszeichen setzen.")
    }

    private static func form(_ reason: RowFault.Reason) -> Phrase {
        switch reason {
        case .openQuote(let line):
            Phrase(
                en: "The quote that opened on line \(line) is never closed. Close it, or write "
                    + "\"\" for a quote in the text.",
                zhHans: "第 \(line) 行开始的引号没有结束。请补上引号；文字中的引号写作 \"\"。",
                de: "Das Anführungszeichen aus Zeile \(line) wird nicht geschlossen. Bitte "
                    + "schließen; ein Anführungszeichen im Text wird \"\" geschrieben.")
        case .strayQuote:
            Phrase(
                en: "There is a quote in the middle of the field. Put the whole field in quotes "
                    + "and write \"\" for a quote in it.",
                zhHans: "字段中间有引号。请给整个字段加引号，其中的引号写作 \"\"。",
                de: "Mitten im Feld steht ein Anführungszeichen. Bitte das ganze Feld in "
                    + "Anführungszeichen setzen und darin \"\" schreiben.")
        case .nul:
            Phrase(
                en: "The field holds a zero byte. Remove it.",
                zhHans: "字段中含有零字节。请删除。", de: "Das Feld enthält ein Nullbyte. Bitte entfernen.")
        case .encoding:
            Phrase(
                en: "The field holds bytes that are no character. Save the file as UTF-8, or add "
                    + "--encoding gb18030 if Chinese Excel saved it.",
                zhHans: "字段中有无法解读的字节。请另存为 UTF-8；如果由中文版 Excel 保存，"
                    + "请使用 --encoding gb18030。",
                de: "Das Feld enthält Bytes, die kein Zeichen sind. Bitte als UTF-8 speichern, "
                    + "oder --encoding gb18030 angeben, wenn ein chinesisches Excel sie schrieb.")
        default:
            Phrase(
                en: "The field is longer than 64 KiB. Shorten it.",
                zhHans: "字段超过 64 KiB。请缩短。",
                de: "Das Feld ist länger als 64 KiB. Bitte kürzen.")
        }
    }

    private static func value(_ reason: RowFault.Reason) -> Phrase {
        switch reason {
        case .numberTooLong:
            Phrase(
                en: "It has more than 64 characters. Check the column.",
                zhHans: "超过 64 个字符，请检查该列。",
                de: "Das sind mehr als 64 Zeichen. Bitte die Spalte prüfen.")
        case .quantity:
            Phrase(
                en: "That is no quantity. Write a whole number from 1.",
                zhHans: "数量不对，请填写大于零的整数。",
                de: "Das ist keine Menge. Bitte eine ganze Zahl ab 1.")
        case .date:
            Phrase(
                en: "There is no such date. Write it like 2026-11-20 or "
                    + "2026-11-20T10:12:00+08:00",
                zhHans: "日期无效，请写成 2026-11-20 或 2026-11-20T10:12:00+08:00",
                de: "Dieses Datum gibt es nicht. Bitte wie 2026-11-20 oder "
                    + "2026-11-20T10:12:00+08:00")
        case .future:
            Phrase(
                en: "That is more than a day ahead. Correct it, or check this host's clock.",
                zhHans: "时间比现在晚一天以上。请更正，或检查本机时钟。",
                de: "Das liegt mehr als einen Tag in der Zukunft. Bitte berichtigen oder "
                    + "die Uhr dieses Rechners prüfen.")
        case .longAgo:
            Phrase(
                en: "That is before the year 2000. Correct it, or leave the row out.",
                zhHans: "时间早于 2000 年。请更正，或删去该行。",
                de: "Das liegt vor dem Jahr 2000. Bitte berichtigen oder die Zeile weglassen.")
        case .shortened:
            Phrase(
                en: "A spreadsheet has shortened this number. Format its column as text and save "
                    + "the file again.",
                zhHans: "电子表格把该编号改成了科学计数法。请把该列设为文本格式后重新保存。",
                de:
                    "Eine Tabellenkalkulation hat diese Nummer gekürzt. Bitte die Spalte als Text formatieren "
                    + "und die Datei neu speichern.")
        case .email:
            Phrase(
                en: "That is no email address. Correct it, or leave it empty.",
                zhHans: "不是邮箱地址，请更正，或留空。",
                de: "Das ist keine E-Mail-Adresse. Bitte berichtigen oder leer lassen.")
        default:
            Phrase(
                en: "That is no number of this kind. Use letters A to Z, digits and "
                    + "- _ / . :",
                zhHans: "编号无效，只能使用字母 A–Z、数字和 - _ / . :",
                de: "Das ist keine solche Nummer. Erlaubt sind A bis Z, Ziffern und "
                    + "- _ / . :")
        }
    }
}
