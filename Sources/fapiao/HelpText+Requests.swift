import Phrases

// What applicants ask for, and how it is answered.
extension HelpText {
    static let tickets = Phrase(
        en: """
            fapiao requests list [--status open|waiting|done|declined] [--all]
                                 [--search TEXT] [--limit N] [--json]
            fapiao requests show REQUEST [--json]
            fapiao requests reply REQUEST TEXT
            fapiao requests approve|done REQUEST… [TEXT]
            fapiao requests decline REQUEST… --reason TEXT
            fapiao requests arrived|void REQUEST…
            fapiao requests red-letter REQUEST [--form NUMBER]…

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
            Exit codes: 65 unknown, or its status does not allow it, 75 somebody was faster.

            """,
        zhHans: """
            fapiao requests list [--status open|waiting|done|declined] [--all]
                                 [--search 文字] [--limit N] [--json]
            fapiao requests show 工单号 [--json]
            fapiao requests reply 工单号 文字
            fapiao requests approve|done 工单号… [文字]
            fapiao requests decline 工单号… --reason 原因
            fapiao requests arrived|void 工单号…
            fapiao requests red-letter 工单号 [--form 编号]…

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
            备注。--json 与 show 相同，每行一个对象。退出码：65 工单不存在或状态不允许；
            75 他人已先处理。

            """,
        de: """
            fapiao requests list [--status open|waiting|done|declined] [--all]
                                 [--search TEXT] [--limit N] [--json]
            fapiao requests show ANFRAGE [--json]
            fapiao requests reply ANFRAGE TEXT
            fapiao requests approve|done ANFRAGE… [TEXT]
            fapiao requests decline ANFRAGE… --reason GRUND
            fapiao requests arrived|void ANFRAGE…
            fapiao requests red-letter ANFRAGE [--form NUMMER]…

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
            Zeile. Exit-Codes: 65 unbekannt, oder der Status lässt es nicht zu, 75 jemand
            war schneller.

            """)
}
