import Phrases

extension HelpText {
    static let register = Phrase(
        en: """
            fapiao register [ORDER]

            Opens Registration, with the order number filled in.

            """,
        zhHans: """
            fapiao register [订单号]

            打开注册页面，并填入订单号。

            """,
        de: """
            fapiao register [BESTELLUNG]

            Öffnet die Registrierung, die Bestellnummer ist eingetragen.

            """)

    static let apply = Phrase(
        en: """
            fapiao apply BILLING-RECORD

            Asks you to sign in and opens the Fapiao form for that billing record.

            """,
        zhHans: """
            fapiao apply 账单记录

            登录后直接打开该账单记录的发票表单。

            """,
        de: """
            fapiao apply ABRECHNUNGSPOSTEN

            Öffnet nach der Anmeldung das Fapiao-Formular für diesen Posten.

            """)

    static let activate = Phrase(
        en: """
            fapiao activate CODE

            Activates an account with the code or the whole link from the activation
            email. It works once and for 24 hours. Exit code 65: wrong, used or expired.

            """,
        zhHans: """
            fapiao activate 激活码

            用激活邮件中的代码或整个链接激活账户。只能使用一次，24 小时内有效。
            退出码 65：代码有误、已使用或已失效。

            """,
        de: """
            fapiao activate CODE

            Aktiviert ein Konto mit dem Code oder dem ganzen Link aus der
            Aktivierungs-E-Mail, einmal und 24 Stunden lang. Exit-Code 65: falsch,
            verbraucht oder abgelaufen.

            """)

    static let object = Phrase(
        en: """
            fapiao object CODE

            For the buyer of an order that joined somebody else's account: takes the order
            from that account with the code or the whole link from the mail. What is
            Submitted is withdrawn, and staff are told of the rest. The code works once and
            for 30 days. Exit code 65: wrong, used or expired.

            """,
        zhHans: """
            fapiao object 代码

            如果您的订单被他人账户注册：用邮件中的代码或整个链接从该账户收回订单。
            已提交的申请将被撤销，其余申请会通知服务中心处理。
            代码只能使用一次，30 天内有效。退出码 65：代码有误、已使用或已失效。

            """,
        de: """
            fapiao object CODE

            Für den Käufer einer Bestellung, die zu einem fremden Konto kam: holt sie mit
            dem Code oder dem ganzen Link aus der E-Mail zurück. Was eingereicht ist, wird
            zurückgezogen; über den Rest wird das Servicezentrum verständigt. Der Code
            gilt einmal und 30 Tage. Exit-Code 65: falsch, verbraucht oder abgelaufen.

            """)

    static let demo = Phrase(
        en: """
            fapiao demo

            Starts the wizard with sample data in a temporary folder.

            """,
        zhHans: """
            fapiao demo

            用临时文件夹中的示例数据启动向导。

            """,
        de: """
            fapiao demo

            Startet den Assistenten mit Beispieldaten in einem temporären Ordner.

            """)

    static let importFeed = Phrase(
        en: """
            fapiao import orders|payments|results FILE|- [--encoding gb18030] [--json]

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
            Exit code 65: rows were refused; 66: there is no such file.

            """,
        zhHans: """
            fapiao import orders|payments|results 文件|- [--encoding gb18030] [--json]

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
            退出码 65：有行被拒绝；66：文件不存在。

            """,
        de: """
            fapiao import orders|payments|results DATEI|- [--encoding gb18030] [--json]

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
            Exit-Code 65: Zeilen abgelehnt; 66: Datei nicht gefunden.

            """)

    static let list = Phrase(
        en: """
            fapiao list [--status S] [--overdue] [--search TEXT] [--limit N] [--json]

            Lists applications, oldest due first. S is one of: submitted, in-process,
            issued, mailed-out, ready-for-pickup, received, rejected, withdrawn,
            returned, voided. TEXT is part of number, title, taxpayer ID or waybill.

            """,
        zhHans: """
            fapiao list [--status S] [--overdue] [--search 文字] [--limit N] [--json]

            列出申请，截止日期早的在前。S 可为：submitted、in-process、issued、
            mailed-out、ready-for-pickup、received、rejected、withdrawn、returned、
            voided。文字为单号、抬头、纳税人识别号或快递单号的一部分。

            """,
        de: """
            fapiao list [--status S] [--overdue] [--search TEXT] [--limit N] [--json]

            Listet Anträge auf, die frühest fälligen zuerst. S ist eines von: submitted,
            in-process, issued, mailed-out, ready-for-pickup, received, rejected,
            withdrawn, returned, voided. TEXT ist Teil von Nummer, Titel, Steuernummer
            oder Sendungsnummer.

            """)

    static let show = Phrase(
        en: """
            fapiao show APPLICATION [--json]

            Shows an application with its history.

            """,
        zhHans: """
            fapiao show 申请单号 [--json]

            显示一项申请及其处理记录。

            """,
        de: """
            fapiao show ANTRAG [--json]

            Zeigt einen Antrag mit seinem Verlauf.

            """)

    static let mail = Phrase(
        en: """
            fapiao mail list [--json]
            fapiao mail deliver [--json]

            list shows the mail that was not delivered, the newest last: when the next
            try is due, how often it was tried and why it failed.
            deliver delivers what is due, to the folder “mail” beside the database or
            through the mail program that the settings name. What fails is tried again
            after 1, 5, 15 and 60 minutes and then every 4 hours, for five days. --json
            prints {"delivered","waiting","failed"}: what failed may wait for another try.
            Exit code 69: something was not delivered.

            """,
        zhHans: """
            fapiao mail list [--json]
            fapiao mail deliver [--json]

            list 列出未投递的邮件，最新的在最后：下次重试时间、已试次数和失败原因。
            deliver 投递到期的邮件：投递到数据库旁的“mail”文件夹，或交给设置中指定的
            邮件程序。失败后隔 1、5、15、60 分钟重试，此后每 4 小时一次，共五天。
            --json 输出 {"delivered","waiting","failed"}：失败的邮件可能仍在等待重试。
            退出码 69：有邮件未投递。

            """,
        de: """
            fapiao mail list [--json]
            fapiao mail deliver [--json]

            list zeigt nicht zugestellte E-Mails, die neuesten zuletzt: wann der nächste
            Versuch ansteht, wie viele es gab und woran es lag.
            deliver stellt Fälliges zu, in den Ordner „mail“ neben der Datenbank oder
            über das Mailprogramm aus den Einstellungen. Was scheitert, wird nach 1, 5,
            15 und 60 Minuten und dann alle 4 Stunden erneut versucht, fünf Tage lang.
            --json gibt {"delivered","waiting","failed"} aus: Gescheitertes kann warten.
            Exit-Code 69: Etwas wurde nicht zugestellt.

            """)

    static let settings = Phrase(
        en: """
            fapiao settings example
            fapiao settings check

            The first prints a settings file with every setting at its default, explained.
            The second says whether the file in use can be understood; a wrong one is named
            with line and what was expected (exit code 78). The file is the one that
            --settings or FAPIAO_SETTINGS names, else ~/.config/fapiao/settings.json.

            """,
        zhHans: """
            fapiao settings example
            fapiao settings check

            前者输出一份设置文件，列出全部设置、默认值和说明。
            后者检查所用的设置文件；有误时指出行号和应填内容（退出码 78）。
            设置文件由 --settings 或 FAPIAO_SETTINGS 指定，否则为
            ~/.config/fapiao/settings.json。

            """,
        de: """
            fapiao settings example
            fapiao settings check

            Das erste gibt eine Datei mit allen Einstellungen und ihren Standards aus,
            erklärt. Das zweite sagt, ob die benutzte Datei verstanden wird; Falsches wird
            mit Zeile und Erwartetem genannt (Exit-Code 78). Die Datei nennen --settings
            oder FAPIAO_SETTINGS, sonst ist es ~/.config/fapiao/settings.json.

            """)
}
