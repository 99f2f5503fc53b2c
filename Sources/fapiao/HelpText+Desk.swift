import Phrases

// The commands of the service center.
extension HelpText {
    static let steps = Phrase(
        en: """
            fapiao accept|hand-back|ready|receive APPLICATION… [--remark TEXT]
            fapiao reject|undo APPLICATION… --reason TEXT
            fapiao remark APPLICATION TEXT

            Takes a step with each application; all are tried, a line each, and the first
            code that is not 0 is returned. The applicant gets a mail with the remark or
            the reason. undo takes the last step back and is for a lead. --json prints the
            applications as they are now. Exit codes: 65 the status does not allow it,
            75 somebody was faster, 77 your role does not allow it.

            """,
        zhHans: """
            fapiao accept|hand-back|ready|receive 申请单号… [--remark 备注]
            fapiao reject|undo 申请单号… --reason 原因
            fapiao remark 申请单号 备注

            逐一处理各申请，每项输出一行，返回第一个非 0 退出码。申请人会收到含备注或
            原因的邮件。undo 撤回上一步，仅限主管。--json 输出处理后的申请。
            退出码：65 状态不允许；75 他人已先处理；77 无权限。

            """,
        de: """
            fapiao accept|hand-back|ready|receive ANTRAG… [--remark TEXT]
            fapiao reject|undo ANTRAG… --reason GRUND
            fapiao remark ANTRAG TEXT

            Tut einen Schritt mit jedem Antrag; alle werden versucht, je eine Zeile, und der
            erste Code außer 0 gilt. Der Antragsteller bekommt eine E-Mail mit Bemerkung
            oder Grund. undo nimmt den letzten Schritt zurück, nur für die Leitung. --json
            gibt die Anträge aus. Exit-Codes: 65 der Stand lässt es nicht zu, 75 jemand war
            schneller, 77 die Rolle erlaubt es nicht.

            """)

    static let desk = Phrase(
        en: """
            fapiao desk [--as NAME]

            The service center, full screen: the queues, oldest due first, refreshed by
            themselves; / filters as you type, Space selects several, : names everything
            that can be done, ? shows the keys. Without --as it is the owner of the
            database, with a lead's rights. It needs a terminal; scripts use fapiao list,
            show, accept, issue and the others.

            """,
        zhHans: """
            fapiao desk [--as 姓名]

            服务中心，全屏显示：各队列按截止日期排列，自动刷新；按 / 边输入边筛选，
            空格选择多项，: 列出可做的操作，? 显示按键。不带 --as 时为数据库所有者，
            具有主管权限。需要终端；脚本请用 fapiao list、show、accept、issue 等命令。

            """,
        de: """
            fapiao desk [--as NAME]

            Das Servicezentrum, voller Bildschirm: die Listen, das Dringendste zuerst, von
            selbst aktuell; / filtert beim Tippen, Leertaste wählt mehrere, : nennt alles,
            was geht, ? zeigt die Tasten. Ohne --as ist es der Eigentümer der Datenbank,
            mit den Rechten einer Leitung. Nötig ist ein Terminal; Skripte benutzen fapiao
            list, show, accept, issue und die anderen.

            """)

    static let issue = Phrase(
        en: """
            fapiao issue APPLICATION [--code CODE] [--issued-on DATE] [--amount AMOUNT]
                         --number NUMBER … [--remark TEXT] [--anyway]

            Marks an application as issued. Each --number ends a group, so that one
            application can take several Fapiaos, each with its amount; --qr LINE, the
            line of a Fapiao's QR code or the link it was delivered by, is a group too. The
            date is today if not given. A number of 20 digits needs no code. What is
            doubtful is taken with a warning. --anyway also issues what another has taken.

            """,
        zhHans: """
            fapiao issue 申请单号 [--code 代码] [--issued-on 日期] [--amount 金额]
                         --number 号码 … [--remark 备注] [--anyway]

            登记已开具的发票。每个 --number 结束一组选项，一项申请可登记多张发票，
            各注明金额；--qr 后接发票二维码内容或交付链接，也算一组。日期默认为今天。
            20 位号码不需要代码。可疑之处会给出警告，仍予登记。--anyway 也可处理
            他人已受理的申请。

            """,
        de: """
            fapiao issue ANTRAG [--code CODE] [--issued-on DATUM] [--amount BETRAG]
                         --number NUMMER … [--remark TEXT] [--anyway]

            Vermerkt einen Antrag als ausgestellt. Jedes --number schließt eine Gruppe ab,
            sodass ein Antrag mehrere Fapiaos mit je einem Betrag haben kann; --qr ZEILE,
            Zeile oder Link aus dem QR-Code, ist auch eine Gruppe. Ohne Datum gilt heute.
            Eine Nummer mit 20 Ziffern braucht keinen Code. Zweifelhaftes gilt, mit einer
            Warnung. --anyway stellt auch aus, was ein anderer bearbeitet.

            """)

    static let mailOut = Phrase(
        en: """
            fapiao mail-out APPLICATION… [--carrier yunda|sf] --waybill NUMBER
                            [--remark TEXT]

            Marks applications as mailed out with that parcel. The carrier is the one
            that was asked for if not given. A doubtful waybill is a warning. A parcel
            that came back is mailed out again with a remark.

            """,
        zhHans: """
            fapiao mail-out 申请单号… [--carrier yunda|sf] --waybill 快递单号
                            [--remark 备注]

            登记各申请已随该快递寄出。快递公司默认为申请人所选。单号可疑时只作警告。
            退回的快件再次寄出时须写备注。

            """,
        de: """
            fapiao mail-out ANTRAG… [--carrier yunda|sf] --waybill NUMMER
                            [--remark TEXT]

            Vermerkt Anträge als mit dieser Sendung verschickt. Ohne Angabe gilt der
            gewünschte Versanddienst. Eine zweifelhafte Nummer ist eine Warnung. Eine
            zurückgekommene Sendung wird mit Bemerkung erneut verschickt.

            """)

    static let export = Phrase(
        en: """
            fapiao export [--status S] [--accept] [--encoding gb18030] [FILE]

            Writes applications for the tax-control software, a row an item, into a new
            FILE or to standard output; those submitted if no status is given. --accept
            takes exactly the exported ones in process in the same transaction. Cells that
            a spreadsheet would take for formulas begin with an apostrophe.

            """,
        zhHans: """
            fapiao export [--status S] [--accept] [--encoding gb18030] [文件]

            导出供税控软件使用的申请，每个项目一行，写入新文件或标准输出；
            未指定状态时导出已提交的申请。--accept 在同一事务中受理所导出的申请。
            可能被表格软件当作公式的单元格前加撇号。

            """,
        de: """
            fapiao export [--status S] [--accept] [--encoding gb18030] [DATEI]

            Schreibt Anträge für die Steuersoftware, eine Zeile je Posten, in eine neue
            DATEI oder auf die Standardausgabe; ohne Status die eingereichten. --accept
            nimmt genau diese in derselben Transaktion in Bearbeitung. Zellen, die eine
            Tabelle für Formeln hielte, beginnen mit einem Apostroph.

            """)
}
