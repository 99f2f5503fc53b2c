import Invoicing

// One step with many applications.
extension DeskPhrases {
    public static let line = Phrase(en: "Lines", zhHans: "逐行粘贴", de: "Zeilen")
    public static let issueLines = Phrase(
        en: "Paste a line for each: APPLICATION CODE NUMBER, or QR lines in this order.",
        zhHans: "每项一行：申请单号 发票代码 发票号码；或按下列顺序粘贴二维码内容。",
        de: "Je eine Zeile einfügen: ANTRAG CODE NUMMER, oder QR-Zeilen in dieser Reihenfolge.")
    public static let mailLines = Phrase(
        en: "Paste a line for each: APPLICATION WAYBILL.", zhHans: "每项一行：申请单号 快递单号。",
        de: "Je eine Zeile einfügen: ANTRAG SENDUNGSNUMMER.")
    public static let noLine = Phrase(en: "no line yet", zhHans: "尚无内容", de: "noch keine Zeile")
    public static let notTried = Phrase(en: "not tried", zhHans: "未处理", de: "nicht versucht")
    public static let netIsAnother = Phrase(
        en: "the QR line has another amount", zhHans: "二维码金额不符", de: "QR-Betrag weicht ab")
    public static let results = Phrase(en: "Results", zhHans: "结果", de: "Ergebnis")
    public static let noneFits = Phrase(
        en: "None of them can be done. See the reason in each line.",
        zhHans: "没有可处理的项目，原因见各行。", de: "Keiner davon geht. Der Grund steht in jeder Zeile.")

    /// With how many it would do.
    public static func button(_ act: ApplicationAct, _ count: Int) -> Phrase {
        let label = label(act)
        return Phrase(
            en: "\(label.en) \(count)", zhHans: "\(label.zhHans) \(count) 项",
            de: "\(count) \(infinitive(act))")
    }

    /// The one question: how many, and how many of them can be.
    public static func question(
        _ act: ApplicationAct, _ count: Int, fit: Int, hasLines: Bool
    ) -> Phrase {
        let rest = count - fit
        let what = ask(act, count)
        let lines = hasLines ? (fit == 1 ? "line fits" : "lines fit") : fit == 1 ? "fits" : "fit"
        return Phrase(
            en: rest == 0
                ? "\(what.en)? \(count == 1 ? "It fits." : "All fit.")"
                : "\(what.en)? \(fit) \(lines), \(rest) \(rest == 1 ? "does" : "do") not.",
            zhHans: rest == 0
                ? "\(what.zhHans)？全部可以。" : "\(what.zhHans)？\(fit) 项可以，\(rest) 项不可以。",
            de: rest == 0
                ? "\(what.de)? \(count == 1 ? "Er passt." : "Alle passen.")"
                : "\(what.de)? \(fit) \(fit == 1 ? "passt" : "passen"), \(rest) nicht.")
    }

    /// A warning below the question: they can be done all the same.
    ///
    /// - Parameter count: rows whose waybill, or number or date of a Fapiao, is unusual.
    public static func doubtful(_ act: ApplicationAct, _ count: Int) -> Phrase {
        let isWaybill = act == .mailOut
        let (one, many) = isWaybill ? ("waybill", "waybills") : ("Fapiao", "Fapiaos")
        let chinese = isWaybill ? "个快递单号" : "张发票"
        let german = isWaybill ? ("Sendungsnummer", "Sendungsnummern") : ("Fapiao", "Fapiaos")
        return Phrase(
            en: count == 1
                ? "1 \(one) is unusual. Check the row with the !."
                : "\(count) \(many) are unusual. Check the rows with a !.",
            zhHans: "\(count) \(chinese)可疑，请核对标有 ! 的行。",
            de: count == 1
                ? "1 \(german.0) ist ungewöhnlich. Bitte die Zeile mit ! prüfen."
                : "\(count) \(german.1) sind ungewöhnlich. Bitte die Zeilen mit ! prüfen.")
    }

    /// Lines that name none of the selected.
    public static func strays(_ count: Int, _ first: String) -> Phrase {
        Phrase(
            en: "\(count) \(count == 1 ? "line fits" : "lines fit") no selected application, "
                + "such as: \(first)",
            zhHans: "\(count) 行与所选申请不符，例如：\(first)",
            de: "\(count) \(count == 1 ? "Zeile passt" : "Zeilen passen") zu keinem Antrag, "
                + "etwa: \(first)")
    }

    /// How many of them were not done.
    public static func staySelected(_ count: Int) -> Phrase {
        let words = ["The one stays", "The two stay", "The three stay"]
        let en = count <= 3 ? words[max(0, count - 1)] : "The \(count) stay"
        return Phrase(
            en: "\(en) selected.", zhHans: "这 \(count) 项仍保持选择。",
            de: count == 1 ? "Dieser bleibt ausgewählt." : "Diese \(count) bleiben ausgewählt.")
    }

    public static func changedMeanwhile(_ count: Int, by name: String) -> Phrase {
        Phrase(
            en: "\(count) changed by \(name) meanwhile", zhHans: "\(count) 项期间被 \(name) 更改",
            de: "\(count) inzwischen von \(name) geändert")
    }

    public static func refused(_ count: Int) -> Phrase {
        Phrase(en: "\(count) refused", zhHans: "\(count) 项被拒", de: "\(count) abgelehnt")
    }

    public static func notTried(_ count: Int) -> Phrase {
        Phrase(
            en: "\(count) not tried", zhHans: "\(count) 项未处理", de: "\(count) nicht versucht")
    }

    public static func undoMany(_ count: Int) -> Phrase {
        Phrase(
            en: "Undo the \(count)…", zhHans: "撤回这 \(count) 项…", de: "Diese \(count) zurücknehmen…")
    }

    /// Why an act cannot be done now, beside its name.
    public static func whyNot(_ refusal: Refusal) -> Phrase {
        switch refusal {
        case .moveForbidden(_, let stage): notWhile(stage.phrase)
        case .ticketForbidden(let standing): notWhile(standing.status.staffPhrase)
        case .leadOnly: Phrase(en: "for a lead", zhHans: "仅限主管", de: "nur für eine Leitung")
        case .otherWay(_, let isPickup):
            isPickup
                ? Phrase(en: "picked up at the branch", zhHans: "自取", de: "wird abgeholt")
                : Phrase(en: "goes by courier", zhHans: "快递寄送", de: "geht per Kurier")
        case .nothingToApprove:
            Phrase(en: "nothing to approve", zhHans: "无需同意", de: "nichts zuzustimmen")
        case .notAgreed: Phrase(en: "not agreed yet", zhHans: "尚未同意", de: "noch nicht vereinbart")
        default: short(refusal)
        }
    }

    private static func notWhile(_ state: Phrase) -> Phrase {
        Phrase(
            en: "not while \(state.en)", zhHans: "\(state.zhHans)时不可用",
            de: "nicht bei „\(state.de)“")
    }

    /// Why one of many cannot be done, as short as a column needs it.
    public static func short(_ refusal: Refusal) -> Phrase {
        switch refusal {
        case .moveForbidden(_, let stage): stage.phrase
        case .changedElsewhere(_, let name, _, let stage): became(stage.phrase, by: name)
        case .takenByAnother(_, let name, _):
            Phrase(en: "in process at \(name)", zhHans: "\(name) 处理中", de: "bei \(name)")
        case .numberUsed(_, _, let application):
            Phrase(
                en: "number used: \(application)", zhHans: "号码已用于 \(application)",
                de: "Nummer schon bei \(application)")
        case .numberTwice: Phrase(en: "number twice", zhHans: "号码重复", de: "Nummer doppelt")
        case .nothingToUndo:
            Phrase(en: "nothing to undo", zhHans: "没有可撤回的", de: "nichts zurückzunehmen")
        case .fields(let faults) where faults.first?.fault.isOtherNet == true: netIsAnother
        case .fields(let faults): faults.first?.fault.phrase ?? refusal.phrase
        default: refusal.phrase
        }
    }
}

extension FieldFault {
    fileprivate var isOtherNet: Bool {
        if case .otherNet = self { true } else { false }
    }
}
