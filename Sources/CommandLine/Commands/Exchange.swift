import Invoicing
import Phrases

/// A file that is taken in, and its encoding by the name that was given; nil for UTF-8.
public struct FeedSource: Hashable, Sendable {
    /// A path, or `-` for standard input.
    public let file: String
    public let encoding: String?

    public init(file: String, encoding: String? = nil) {
        self.file = file
        self.encoding = encoding
    }
}

/// What is exported for the tax-control software, and where it goes.
public struct ExportOrder: Hashable, Sendable {
    public var stage = Stage.Name.submitted
    /// Takes exactly what is exported in process.
    public var accepts = false
    public var encoding: String?
    /// Nil for standard output.
    public var file: String?

    public init() {}
}

extension CommandWords {
    /// The file that is the only argument.
    func source() -> FeedSource {
        FeedSource(file: arguments[0], encoding: value(.encoding))
    }

    fileprivate func exportOrder() throws(UsageFault) -> ExportOrder {
        var order = ExportOrder()
        order.stage = try stage() ?? .submitted
        order.accepts = has(.accept)
        guard !order.accepts || order.stage == .submitted else {
            throw .badValue(
                order.stage.rawValue, option: "--status (--accept)", allowed: "submitted")
        }
        order.encoding = value(.encoding)
        if order.encoding != nil, has(.json) {
            throw .foreignOption("--encoding", command: "export --json")
        }
        order.file = arguments.first.flatMap { $0 == "-" ? nil : $0 }
        return order
    }
}

// The exchange with what runs beside the program.
extension CommandFamily {
    static var `import`: CommandFamily {
        CommandFamily(
            .import, for: .operator,
            summary: Phrase(
                en: "orders, payments or results, from CSV", zhHans: "导入订单、付款或开票结果（CSV）",
                de: "Bestellungen, Zahlungen, Ergebnisse"),
            about: Phrase(
                en: """
                    Imports a CSV feed (- is standard input) with a header:
                      order_number,customer,payer,product,quantity,email,placed_at
                      billing_record,order_number,amount,paid_at
                      application,code,number,amount,issued_on,carrier,waybill
                    The last are results: what was issued and mailed out, with the desk's checks
                    and a line for each application; what is not known yet is left empty, and the
                    columns carrier and waybill may be missing. Columns that are not known are
                    named once and passed over. Dates may look like 2026/11/30 or 2026年11月30日.
                    Bad rows are named and left out; repeating a feed changes nothing. --json
                    prints {"rows","new","changed","unchanged","refused"}; of results an array of
                    {"application","lines","done","warning","refusal"}, done being the new steps.
                    """,
                zhHans: """
                    导入带表头的 CSV 数据（- 表示标准输入）：
                      order_number,customer,payer,product,quantity,email,placed_at
                      billing_record,order_number,amount,paid_at
                      application,code,number,amount,issued_on,carrier,waybill
                    最后一种为开票结果：已开具和已寄出的信息，检查与服务台相同，每项申请
                    报告一行；尚不知道的留空，carrier 和 waybill 列可省略。无法识别的列会
                    列出一次并略过。日期也可写成 2026/11/30 或 2026年11月30日。
                    有误的行会列出并跳过；重复导入不产生变化。--json 输出
                    {"rows","new","changed","unchanged","refused"}；开票结果则为数组
                    {"application","lines","done","warning","refusal"}，done 为新完成的步骤。
                    """,
                de: """
                    Liest CSV-Daten mit Kopfzeile ein (- ist die Standardeingabe):
                      order_number,customer,payer,product,quantity,email,placed_at
                      billing_record,order_number,amount,paid_at
                      application,code,number,amount,issued_on,carrier,waybill
                    Das letzte sind Ergebnisse: was ausgestellt und versandt wurde, mit den
                    Prüfungen des Schalters und einer Zeile je Antrag; Unbekanntes bleibt leer, die
                    Spalten carrier und waybill dürfen fehlen. Unbekannte Spalten werden einmal
                    genannt und übergangen. Daten gehen auch als 2026/11/30 oder 30.11.2026.
                    Falsche Zeilen werden genannt und ausgelassen; Wiederholen ändert nichts.
                    --json gibt {"rows","new","changed","unchanged","refused"} aus; bei Ergebnissen
                    eine Liste von {"application","lines","done","warning","refusal"}, done sind
                    die neuen Schritte.
                    """),
            Feed.allCases.map { feed in
                CommandRecord(
                    "import \(feed.rawValue)", [.one(.file)], options: [.optional(.encoding)],
                    for: .owner, exits: ExitNote.ofFeeds,
                    examples: ["import \(feed.rawValue) \(feed.rawValue).csv"]
                ) { words in .importFeed(feed, words.source()) }
            } + [
                CommandRecord(
                    "import results", [.one(.file)], options: [.optional(.encoding, at: [.desk])],
                    for: .clerk, at: [.desk], exits: ExitNote.ofFeeds,
                    examples: ["import results - --encoding gb18030"]
                ) { words in .importResults(words.source()) }
            ])
    }

    static var export: CommandFamily {
        CommandFamily(
            .export, for: .staff,
            summary: Phrase(
                en: "for the tax-control software", zhHans: "供税控软件使用",
                de: "für die Steuersoftware"),
            about: Phrase(
                en: """
                    Writes applications for the tax-control software, a row an item, into a new
                    FILE or to standard output; those submitted if no status is given. --accept
                    takes exactly the exported ones in process in the same transaction. Cells that
                    a spreadsheet would take for formulas begin with an apostrophe. --json writes
                    the applications as list --json prints them, in place of CSV.
                    """,
                zhHans: """
                    导出供税控软件使用的申请，每个项目一行，写入新文件或标准输出；
                    未指定状态时导出已提交的申请。--accept 在同一事务中受理所导出的申请。
                    可能被表格软件当作公式的单元格前加撇号。--json 按 list --json 的格式
                    输出申请，而不输出 CSV。
                    """,
                de: """
                    Schreibt Anträge für die Steuersoftware, eine Zeile je Posten, in eine neue
                    DATEI oder auf die Standardausgabe; ohne Status die eingereichten. --accept
                    nimmt genau diese in derselben Transaktion in Bearbeitung. Zellen, die eine
                    Tabelle für Formeln hielte, beginnen mit einem Apostroph. --json schreibt
                    statt CSV die Anträge, wie list --json sie ausgibt.
                    """),
            CommandRecord(
                "export", [.optional(.file)],
                options: [
                    .optional(.status, at: [.desk]), .optional(.accept, at: [.desk]),
                    .optional(.encoding, at: [.desk]),
                ], for: .clerk, at: [.desk],
                exits: [
                    ExitNote(
                        .cannotCreate, en: "FILE is there already, or cannot be made",
                        zhHans: "文件已存在或无法创建",
                        de: "DATEI gibt es schon, oder sie lässt sich nicht anlegen")
                ], examples: ["export --accept --encoding gb18030 today.csv"]
            ) { words throws(UsageFault) in .export(try words.exportOrder()) })
    }
}

extension ExitNote {
    static let noSuchFile = ExitNote(
        .notFound, en: "there is no such file", zhHans: "文件不存在", de: "die Datei gibt es nicht")

    fileprivate static let ofFeeds = [
        ExitNote(
            .refused, en: "rows were refused", zhHans: "有行被拒绝", de: "Zeilen wurden abgelehnt"),
        noSuchFile,
    ]
}
