import Invoicing
import Phrases
import Text

/// What `fapiao requests` does.
public enum TicketsAction: Hashable, Sendable {
    case list(TicketFilter)
    case show(String)
    /// Steps with tickets, each tried; a text of `-` stands on standard input.
    case act([TicketMove])
}

// What applicants ask for, and how it is answered.
extension CommandFamily {
    static var requests: CommandFamily {
        CommandFamily(
            .requests, for: .staff,
            summary: Phrase(
                en: "what applicants ask, and answers", zhHans: "申请人的工单及答复",
                de: "Anfragen der Antragsteller, Antworten"),
            about: Phrase(
                en: """
                    What applicants ask: list prints those that are open or wait for the applicant,
                    show the conversation and what to do next. The applicant gets a mail with TEXT;
                    - reads it from standard input.

                      a question             reply, then done
                      another title          approve; the Fapiao comes back: arrived; then void in
                                             the month of its date, else red-letter; that makes the
                                             new application and prints its number
                      refund of a Fapiao     the same, without a new application
                      refund, certificate    approve, see to it, then done
                      several Fapiaos        approve; the applicant applies for each part. decline
                                             ends it while no part is under way

                    approve of a return: TEXT says where to send it, without it the branch. --form
                    is the number of the information form (16 digits) or of the confirmation slip
                    (20 digits), one for each Fapiao; red-letter prints the remark that the red
                    Fapiao must carry. --json prints the request as show does, an object a line.
                    """,
                zhHans: """
                    申请人的工单：list 列出处理中和待申请人回复的工单，show 显示往来内容及下一步。
                    申请人会收到含文字的邮件；文字为 - 时从标准输入读取。

                      咨询                   reply，然后 done
                      更改抬头               approve；收到退票后 arrived；开票当月 void，否则
                                             red-letter；随即生成新申请并输出单号
                      已开票的退款           同上，但不生成新申请
                      其他退款、购买证明     approve，办理后 done
                      拆分开票               approve；由申请人分别申请各部分。无在办部分时可用
                                             decline 终止

                    同意退票时，文字为退回地址，不写则为分公司地址。--form 为红字信息表编号
                    （16 位）或确认单编号（20 位），每张发票一个；red-letter 输出红字发票须注明的
                    备注。--json 与 show 相同，每行一个对象。
                    """,
                de: """
                    Was Antragsteller wollen: list zeigt, was offen ist oder auf sie wartet, show
                    das Gespräch und was als Nächstes zu tun ist. Der Antragsteller bekommt eine
                    E-Mail mit TEXT; - liest ihn von der Standardeingabe.

                      eine Frage             reply, dann done
                      anderer Titel          approve; die Fapiao kommt zurück: arrived; dann void
                                             im Monat ihres Datums, sonst red-letter; das legt den
                                             neuen Antrag an und nennt seine Nummer
                      Erstattung (Fapiao)    ebenso, ohne neuen Antrag
                      Erstattung, Nachweis   approve, erledigen, dann done
                      mehrere Fapiaos        approve; der Antragsteller beantragt jeden Teil.
                                             decline beendet es, solange kein Teil läuft

                    approve einer Rücksendung: TEXT sagt, wohin, sonst gilt die Niederlassung.
                    --form ist die Nummer des Formulars (16 Ziffern) oder der Bestätigung
                    (20 Ziffern), eine je Fapiao; red-letter gibt die Bemerkung aus, die auf der
                    roten Fapiao stehen muss. --json gibt die Anfrage aus wie show, ein Objekt je
                    Zeile.
                    """),
            reading + conversation + paper)
    }

    private static var reading: [CommandRecord] {
        [
            CommandRecord(
                "requests list",
                options: [
                    .optional(.status, at: [.desk], value: .ticketStatus),
                    .optional(.all, at: [.desk]), .optional(.search, at: [.desk]),
                    .optional(.limit, at: [.desk]),
                ], for: .clerk, at: [.desk], examples: ["requests list --status open"]
            ) { words throws(UsageFault) in .requests(.list(try words.ticketFilter())) },
            CommandRecord(
                "requests show", [.one(.request)], for: .clerk, at: [.desk], exits: [.unknown],
                examples: ["requests show R-261124-0002"]
            ) { words in .requests(.show(words.arguments[0])) },
        ]
    }

    private static var conversation: [CommandRecord] {
        [
            record(
                .reply, [.one(.request), .one(.text)], behind: " \"It was mailed today.\""
            ) { words in
                .requests(.act([TicketMove(words.arguments[0], .reply, text: words.arguments[1])]))
            },
            answer(.approve, .approve),
            record(
                .decline, [.several(.request)], options: [.stated(.reason, at: [.desk])],
                behind: " --reason \"The month is over.\""
            ) { words throws(UsageFault) in .requests(.act(try words.declining())) },
            answer(.close, .close),
        ]
    }

    private static var paper: [CommandRecord] {
        [
            silent(.arrive, .arrive), silent(.void, .void),
            record(
                .redLetter, [.one(.request)], options: [.repeated(.form, at: [.desk])],
                behind: " --form 1100261124000001"
            ) { words in
                let forms = words.given.filter { $0.option == .form }.map(\.value)
                let move = TicketMove(words.arguments[0], .redLetter(forms: forms))
                return .requests(.act([move]))
            },
        ]
    }

    private static func record(
        _ act: TicketAct, _ arguments: [Argument], options: [OptionUse] = [],
        behind example: String = "",
        understand: @escaping @Sendable (CommandWords) throws(UsageFault) -> Command
    ) -> CommandRecord {
        CommandRecord(
            "requests \(act.word)", arguments, options: options, for: .clerk, at: [.desk],
            exits: ExitNote.ofSteps,
            examples: ["requests \(act.word) R-261124-0002\(example)"], understand: understand)
    }

    /// A step with tickets, and perhaps a text behind them.
    private static func answer(_ act: TicketAct, _ move: TicketMove.Act) -> CommandRecord {
        record(act, [.several(.request), .optional(.text)]) { words throws(UsageFault) in
            let (tickets, rest) = words.ticketNumbers()
            if let stray = rest.dropFirst().first { throw .unwantedArgument(stray) }
            return .requests(
                .act(tickets.map { TicketMove($0, move, text: rest.first ?? "") }))
        }
    }

    private static func silent(_ act: TicketAct, _ move: TicketMove.Act) -> CommandRecord {
        record(act, [.several(.request)]) { words throws(UsageFault) in
            let (tickets, rest) = words.ticketNumbers()
            if let stray = rest.first { throw .unwantedArgument(stray) }
            return .requests(.act(tickets.map { TicketMove($0, move) }))
        }
    }
}

extension TicketAct {
    /// The word behind `requests`.
    public var word: String {
        switch self {
        case .reply: "reply"
        case .approve: "approve"
        case .decline: "decline"
        case .close: "done"
        case .arrive: "arrived"
        case .void: "void"
        case .redLetter: "red-letter"
        }
    }
}

extension CommandWords {
    fileprivate func ticketFilter() throws(UsageFault) -> TicketFilter {
        var filter = TicketFilter(
            isAll: has(.all), search: value(.search) ?? "", limit: try count(.limit) ?? .max)
        filter.status = try word(.status, of: Ticket.Status.allCases)
        return filter
    }

    /// The reason stands behind the tickets or in its option.
    fileprivate func declining() throws(UsageFault) -> [TicketMove] {
        let (tickets, rest) = ticketNumbers()
        let reason = value(.reason)
        if let stray = rest.dropFirst(reason == nil ? 1 : 0).first {
            throw .unwantedArgument(stray)
        }
        guard let text = reason ?? rest.first else {
            throw .missingOption(.reason, command: "requests decline")
        }
        return tickets.map { TicketMove($0, .decline, text: text) }
    }

    /// The first word, whatever it is, and those after it that look like a ticket's number.
    fileprivate func ticketNumbers() -> (tickets: [String], rest: [String]) {
        let more = arguments.dropFirst().prefix(while: \.isTicketNumber)
        return (Array(arguments.prefix(1) + more), Array(arguments.dropFirst(1 + more.count)))
    }
}

extension String {
    /// `R-YYMMDD-NNNN`, in any case.
    fileprivate var isTicketNumber: Bool {
        let parts = Plain.number(self).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "R" else { return false }
        return parts[1].count == 6 && parts[2].count >= 4
            && parts.dropFirst().allSatisfy { $0.allSatisfy { ("0"..."9").contains($0) } }
    }
}
