import Invoicing
import Phrases

// The queue of the service center.
extension CommandFamily {
    static var desk: CommandFamily {
        CommandFamily(
            .desk, for: .staff,
            summary: Phrase(
                en: "the service center, full screen", zhHans: "服务中心，全屏",
                de: "das Servicezentrum, voller Bildschirm"),
            about: Phrase(
                en: """
                    The service center, full screen: the queues, oldest due first, refreshed by
                    themselves; / filters as you type, Space selects several, : names everything
                    that can be done, ? shows the keys. Without --as it is the owner of the
                    database, with a lead's rights. It needs a terminal; scripts use fapiao list,
                    show, accept, issue and the others.
                    """,
                zhHans: """
                    服务中心，全屏显示：各队列按截止日期排列，自动刷新；按 / 边输入边筛选，
                    空格选择多项，: 列出可做的操作，? 显示按键。不带 --as 时为数据库所有者，
                    具有主管权限。需要终端；脚本请用 fapiao list、show、accept、issue 等命令。
                    """,
                de: """
                    Das Servicezentrum, voller Bildschirm: die Listen, das Dringendste zuerst, von
                    selbst aktuell; / filtert beim Tippen, Leertaste wählt mehrere, : nennt alles,
                    was geht, ? zeigt die Tasten. Ohne --as ist es der Eigentümer der Datenbank,
                    mit den Rechten einer Leitung. Nötig ist ein Terminal; Skripte benutzen fapiao
                    list, show, accept, issue und die anderen.
                    """),
            CommandRecord(
                "desk", for: .clerk, at: [.desk], printsJSON: false, examples: ["desk --as wang"]
            ) { _ in .desk })
    }

    static var list: CommandFamily {
        CommandFamily(
            .list, for: .staff,
            summary: Phrase(
                en: "applications, the oldest due first", zhHans: "申请，截止日期早的在前",
                de: "Anträge, die frühest fälligen zuerst"),
            about: Phrase(
                en: """
                    Lists applications, oldest due first. S is one of: submitted, in-process,
                    issued, mailed-out, ready-for-pickup, received, rejected, withdrawn, returned,
                    voided. TEXT is part of number, title, taxpayer ID or waybill. --json prints an
                    array; a mark ! stands for overdue.
                    """,
                zhHans: """
                    列出申请，截止日期早的在前。S 可为：submitted、in-process、issued、
                    mailed-out、ready-for-pickup、received、rejected、withdrawn、returned、
                    voided。文字为单号、抬头、纳税人识别号或快递单号的一部分。
                    --json 输出数组；! 表示已逾期。
                    """,
                de: """
                    Listet Anträge auf, die frühest fälligen zuerst. S ist eines von: submitted,
                    in-process, issued, mailed-out, ready-for-pickup, received, rejected,
                    withdrawn, returned, voided. TEXT ist Teil von Nummer, Titel, Steuernummer
                    oder Sendungsnummer. --json gibt eine Liste aus; ! heißt überfällig.
                    """),
            CommandRecord(
                "list",
                options: [
                    .optional(.status, at: [.desk]), .optional(.overdue, at: [.desk]),
                    .optional(.search, at: [.desk]), .optional(.limit, at: [.desk]),
                ], for: .clerk, at: [.desk],
                examples: ["list --overdue", "list --status in-process --json"]
            ) { words throws(UsageFault) in .list(try words.filter()) })
    }

    static var show: CommandFamily {
        CommandFamily(
            .show, for: .staff,
            summary: Phrase(
                en: "an application and its history", zhHans: "一项申请及其处理记录",
                de: "ein Antrag mit seinem Verlauf"),
            about: Phrase(
                en: "Shows an application with its history.", zhHans: "显示一项申请及其处理记录。",
                de: "Zeigt einen Antrag mit seinem Verlauf."),
            CommandRecord(
                "show", [.one(.application)], for: .clerk, at: [.desk], exits: [.unknown],
                examples: ["show F-261124-0007"]
            ) { words in .show(words.arguments[0]) })
    }
}

// Steps with applications.
extension CommandFamily {
    static var accept: CommandFamily {
        step(
            .accept, .accept,
            summary: Phrase(en: "take it on", zhHans: "受理", de: "annehmen"))
    }

    static var handBack: CommandFamily {
        step(
            .handBack, .handBack,
            summary: Phrase(
                en: "give back to the queue", zhHans: "退回待办", de: "in die Liste zurückgeben"))
    }

    static var ready: CommandFamily {
        step(
            .ready, .ready,
            summary: Phrase(
                en: "ready for pick-up at the branch", zhHans: "可到分公司自取",
                de: "liegt zur Abholung bereit"))
    }

    static var receive: CommandFamily {
        step(
            .receive, .receive,
            summary: Phrase(en: "it has arrived", zhHans: "已签收", de: "ist angekommen"))
    }

    static var reject: CommandFamily {
        step(
            .reject, .reject,
            summary: Phrase(
                en: "refuse, and say what to correct", zhHans: "驳回并说明如何更正",
                de: "ablehnen und sagen, was zu ändern ist"))
    }

    static var undo: CommandFamily {
        step(
            .undo, .undo,
            summary: Phrase(
                en: "take the last step back", zhHans: "撤回上一步",
                de: "den letzten Schritt zurücknehmen"))
    }

    static var remark: CommandFamily {
        CommandFamily(
            .remark, for: .staff,
            summary: Phrase(
                en: "add a remark to the history", zhHans: "在处理记录中添加备注",
                de: "eine Bemerkung in den Verlauf schreiben"),
            about: stepText,
            record(
                .remark, [.one(.application), .one(.text)],
                examples: ["remark F-261124-0007 \"The buyer called.\""]
            ) { words in .move([Moving(words.arguments[0], .remark, remark: words.arguments[1])]) })
    }

    /// One step with each application.
    private static func step(
        _ act: ApplicationAct, _ move: Move, summary: Phrase
    ) -> CommandFamily {
        let needsReason = act.needs == .reason
        let option: OptionUse =
            needsReason ? .required(.reason, at: [.desk]) : .optional(.remark, at: [.desk])
        let reason = act == .undo ? "It was another one." : "The title is wrong."
        let example = needsReason ? " --reason \"\(reason)\"" : " F-261124-0008"
        return CommandFamily(
            act.command, for: .staff, summary: summary, about: stepText,
            record(
                act, [.several(.application)], options: [option],
                examples: ["\(act.command.rawValue) F-261124-0007\(example)"]
            ) { words in
                let text = words.value(.reason) ?? words.value(.remark)
                return .move(words.arguments.map { Moving($0, move, remark: text) })
            })
    }

    private static func record(
        _ act: ApplicationAct, _ arguments: [Argument], options: [OptionUse] = [],
        examples: [String],
        understand: @escaping @Sendable (CommandWords) throws(UsageFault) -> Command
    ) -> CommandRecord {
        CommandRecord(
            act.command.rawValue, arguments, options: options, for: act.role.who, at: [.desk],
            exits: ExitNote.ofSteps, examples: examples, understand: understand)
    }

    private static let stepText = Phrase(
        en: """
            Takes a step with each application; all are tried, a line each, and the first
            code that is not 0 is returned. The applicant gets a mail with the remark or
            the reason. undo takes the last step back and is for a lead. --json prints the
            applications as they are now.
            """,
        zhHans: """
            逐一处理各申请，每项输出一行，返回第一个非 0 退出码。申请人会收到含备注或
            原因的邮件。undo 撤回上一步，仅限主管。--json 输出处理后的申请。
            """,
        de: """
            Führt einen Schritt mit jedem Antrag aus; alle werden versucht, je eine Zeile,
            und der erste Code außer 0 gilt. Der Antragsteller bekommt eine E-Mail mit
            Bemerkung oder Grund. undo nimmt den letzten Schritt zurück, nur für die
            Leitung. --json gibt die Anträge aus.
            """)

    static var issue: CommandFamily {
        CommandFamily(
            .issue, for: .staff,
            summary: Phrase(
                en: "enter the numbers of its Fapiaos", zhHans: "登记已开具的发票",
                de: "die Nummern der Fapiaos eintragen"),
            about: Phrase(
                en: """
                    Marks an application as issued. Each --number ends a group, so that one
                    application can take several Fapiaos, each with its amount; --qr LINE, the
                    line of a Fapiao's QR code or the link it was delivered by, is a group too. The
                    date is today if not given. A number of 20 digits needs no code. What is
                    doubtful is taken with a warning. --anyway also issues what another has taken.
                    """,
                zhHans: """
                    登记已开具的发票。每个 --number 结束一组选项，一项申请可登记多张发票，
                    各注明金额；--qr 后接发票二维码内容或交付链接，也算一组。日期默认为今天。
                    20 位号码不需要代码。可疑之处会给出警告，仍予登记。--anyway 也可处理
                    他人已受理的申请。
                    """,
                de: """
                    Vermerkt einen Antrag als ausgestellt. Jedes --number schließt eine Gruppe ab,
                    sodass ein Antrag mehrere Fapiaos mit je einem Betrag haben kann; --qr ZEILE,
                    Zeile oder Link aus dem QR-Code, ist auch eine Gruppe. Ohne Datum gilt heute.
                    Eine Nummer mit 20 Ziffern braucht keinen Code. Zweifelhaftes gilt, mit einer
                    Warnung. --anyway stellt auch aus, was ein anderer bearbeitet.
                    """),
            record(
                .issue, [.one(.application)],
                options: [
                    .optional(.code, at: [.desk]), .optional(.issuedOn, at: [.desk]),
                    .optional(.amount, at: [.desk]), .group(.number, at: [.desk]),
                    .repeated(.qr, at: [.desk]), .optional(.remark, at: [.desk]),
                    .optional(.anyway, at: [.desk]),
                ],
                examples: [
                    "issue F-261124-0007 --code 031002600104 --number 12345678",
                    "issue F-261124-0008 --amount 5310.00 --number 26312000000012345678",
                ]
            ) { words throws(UsageFault) in .move([try words.issue()]) })
    }

    static var mailOut: CommandFamily {
        CommandFamily(
            .mailOut, for: .staff,
            summary: Phrase(
                en: "it is under way with this waybill", zhHans: "登记寄出及快递单号",
                de: "als versandt vermerken"),
            about: Phrase(
                en: """
                    Marks applications as mailed out with that parcel. The carrier is the one
                    that was asked for if not given. A doubtful waybill is a warning. A parcel
                    that came back is mailed out again with a remark.
                    """,
                zhHans: """
                    登记各申请已随该快递寄出。快递公司默认为申请人所选。单号可疑时只作警告。
                    退回的快件再次寄出时须写备注。
                    """,
                de: """
                    Vermerkt Anträge als mit dieser Sendung verschickt. Ohne Angabe gilt der
                    gewünschte Versanddienst. Eine zweifelhafte Nummer ist eine Warnung. Eine
                    zurückgekommene Sendung wird mit Bemerkung erneut verschickt.
                    """),
            record(
                .mailOut, [.several(.application)],
                options: [
                    .optional(.carrier, at: [.desk]), .required(.waybill, at: [.desk]),
                    .optional(.remark, at: [.desk]),
                ],
                examples: ["mail-out F-261124-0007 --carrier sf --waybill SF1234567890123"]
            ) { words throws(UsageFault) in
                let courier = try words.word(.carrier, of: Courier.allCases.map(\.rawValue)) {
                    Courier(typed: $0)
                }
                let move = Move.mailOut(courier, waybill: words.value(.waybill) ?? "")
                let text = words.value(.remark)
                return .move(words.arguments.map { Moving($0, move, remark: text) })
            })
    }
}

extension ApplicationAct {
    var command: CommandName {
        switch self {
        case .accept: .accept
        case .handBack: .handBack
        case .issue: .issue
        case .mailOut: .mailOut
        case .ready: .ready
        case .receive: .receive
        case .reject: .reject
        case .remark: .remark
        case .undo: .undo
        }
    }
}

extension Role {
    var who: CommandRecord.Who {
        switch self {
        case .clerk: .clerk
        case .lead: .lead
        }
    }
}

extension CommandWords {
    fileprivate func filter() throws(UsageFault) -> ApplicationFilter {
        var filter = ApplicationFilter()
        filter.overdueOnly = has(.overdue)
        filter.search = value(.search)
        filter.stage = try stage()
        if let limit = try count(.limit) { filter.limit = limit }
        return filter
    }

    /// The status that was asked for, case and hyphens ignored.
    func stage() throws(UsageFault) -> Stage.Name? {
        func folded(_ name: String) -> String { name.lowercased().filter { $0 != "-" } }
        func hyphenated(_ name: Stage.Name) -> String {
            name.rawValue.map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
        }
        let stages = Stage.Name.allCases
        return try word(.status, of: stages.map(hyphenated)) { typed in
            stages.first { folded($0.rawValue) == folded(typed) }
        }
    }

    /// Each `--number` ends a group of options, and each `--qr` is one.
    fileprivate func issue() throws(UsageFault) -> Moving {
        var entries: [FapiaoEntry] = []
        var entry = FapiaoEntry()
        for (option, value) in given {
            switch option {
            case .code: entry.code = value
            case .amount: entry.amount = value
            case .issuedOn: entry.issuedOn = value
            case .number:
                entry.number = value
                entries.append(entry)
                entry = FapiaoEntry()
            case .qr:
                guard let line = QRLine(value) else {
                    throw .badValue(
                        value, option: "--qr", allowed: "01,KIND,CODE,NUMBER,AMOUNT,YYYYMMDD,…")
                }
                if !entry.code.isEmpty { throw .saidByQR(.code) }
                if !entry.issuedOn.isEmpty, line.issuedOn != nil { throw .saidByQR(.issuedOn) }
                entries.append(
                    FapiaoEntry(scanned: line, amount: entry.amount, issuedOn: entry.issuedOn))
                entry = FapiaoEntry()
            // The others belong to no group.
            default: break
            }
        }
        guard !entries.isEmpty else { throw .missingOption(.number, command: "issue") }
        if let option = entry.firstOption { throw .behindNumber(option) }
        return Moving(
            arguments[0], .issue(entries, anyway: has(.anyway)), remark: value(.remark))
    }
}

extension FapiaoEntry {
    /// An option that was given for it; nil where none was.
    fileprivate var firstOption: OptionName? {
        if !code.isEmpty { return .code }
        if !issuedOn.isEmpty { return .issuedOn }
        return amount.isEmpty ? nil : .amount
    }
}

extension ExitNote {
    static let unknown = ExitNote(
        .refused, en: "the number is unknown", zhHans: "编号不存在", de: "die Nummer ist unbekannt")
    static let faster = ExitNote(
        .locked, en: "somebody was faster", zhHans: "他人已先处理", de: "jemand war schneller")
    static let notAllowed = ExitNote(
        .forbidden, en: "your role does not allow it", zhHans: "无权限",
        de: "die Rolle erlaubt es nicht")
    static let ofSteps = [
        ExitNote(
            .refused, en: "the number is unknown, or its status does not allow it",
            zhHans: "编号不存在，或状态不允许",
            de: "die Nummer ist unbekannt, oder der Stand lässt es nicht zu"), faster, notAllowed,
    ]
}
