import Invoicing

extension LetterFault {
    /// Why a letter did not leave; what the system or a program said follows behind it.
    public var phrase: Phrase {
        switch self {
        case .expired:
            Phrase(en: "its code has expired", zhHans: "其中的码已失效", de: "ihr Code ist abgelaufen")
        case .unreadable:
            Phrase(
                en: "this version cannot read it", zhHans: "此版本无法读取",
                de: "diese Version kann sie nicht lesen")
        case .recipient:
            Phrase(
                en: "mail cannot be sent to this address", zhHans: "无法向此地址发送邮件",
                de: "an diese Adresse lässt sich keine E-Mail senden")
        case .sender:
            Phrase(
                en: "the sender in the settings is no address", zhHans: "设置中的发件人不是有效地址",
                de: "der Absender in den Einstellungen ist keine Adresse")
        case .folder:
            Phrase(
                en: "the mail folder cannot be written", zhHans: "无法写入邮件文件夹",
                de: "der Mail-Ordner ist nicht beschreibbar")
        case .noProgram:
            Phrase(
                en: "the mail program cannot be started", zhHans: "无法启动邮件程序",
                de: "das Mailprogramm lässt sich nicht starten")
        case .refused:
            Phrase(
                en: "the mail program did not take it", zhHans: "邮件程序未接收",
                de: "das Mailprogramm hat sie nicht angenommen")
        case .tooSlow:
            Phrase(
                en: "the mail program did not end in time", zhHans: "邮件程序未及时结束",
                de: "das Mailprogramm wurde nicht rechtzeitig fertig")
        case .restored:
            Phrase(
                en: "it waited in a backup that was restored, and was not to be sent",
                zhHans: "该邮件来自恢复的备份，已选择不再发送",
                de: "sie wartete in einer eingespielten Sicherung und sollte nicht hinausgehen")
        case .other:
            Phrase(
                en: "something else went wrong", zhHans: "其他故障", de: "etwas anderes ging schief")
        }
    }
}
