import Invoicing

// What is refused at the service center.
extension Refusal {
    static func unknownApplication(_ number: String) -> Phrase {
        Phrase(
            en: "There is no application \(number). A number looks like F-261120-0001.",
            zhHans: "没有申请 \(number)。申请单号形如 F-261120-0001。",
            de: "Es gibt keinen Antrag \(number). Eine Nummer sieht so aus: F-261120-0001.")
    }

    static func moveForbidden(_ number: String, _ stage: Phrase) -> Phrase {
        Phrase(
            en: "\(number) is “\(stage.en)”, which does not allow this. Look at it again.",
            zhHans: "\(number) 的状态为“\(stage.zhHans)”，不能这样操作。请重新查看。",
            de: "\(number) ist „\(stage.de)“, das lässt dies nicht zu. Bitte erneut ansehen.")
    }

    static func changedElsewhere(
        _ number: String, _ name: String, _ stage: Phrase
    ) -> Phrase {
        Phrase(
            en: "\(name) was faster: \(number) is now “\(stage.en)”. Look at it again.",
            zhHans: "\(name) 已先处理：\(number) 现为“\(stage.zhHans)”。请重新查看。",
            de: "\(name) war schneller: \(number) ist jetzt „\(stage.de)“. Bitte erneut ansehen.")
    }

    static func numberUsed(_ number: String, _ application: String) -> Phrase {
        Phrase(
            en: "Fapiao \(number) was used for \(application). Check code and number.",
            zhHans: "发票 \(number) 已用于 \(application)。请核对发票代码和号码。",
            de: "Die Fapiao \(number) gehört zu \(application). Bitte Code und Nummer prüfen.")
    }

    static func amountsDiffer(_ total: Money, _ given: Money) -> Phrase {
        Phrase(
            en: "The Fapiaos add up to \(given.yen), the application to \(total.yen). "
                + "Check the amounts.",
            zhHans: "发票金额合计 \(given.yen)，申请金额为 \(total.yen)。请核对金额。",
            de: "Die Fapiaos ergeben \(given.yen), der Antrag \(total.yen). Bitte Beträge prüfen.")
    }

    static let forbidden = Phrase(
        en: "Your role does not allow this. Ask the operator.",
        zhHans: "您的角色无此权限。请联系运营人员。",
        de: "Ihre Rolle erlaubt das nicht. Wenden Sie sich an den Betreiber.")

    static func takenByAnother(_ number: String, _ name: String, _ since: String) -> Phrase {
        Phrase(
            en: "\(number) is in process at \(name) since \(since). Ask there, or issue it anyway.",
            zhHans: "\(number) 自 \(since) 起由 \(name) 处理。请与其联系，或仍然开具。",
            de: "\(number) ist seit \(since) bei \(name) in Bearbeitung. Fragen Sie dort, oder "
                + "stellen Sie trotzdem aus.")
    }

    static func numberTwice(_ number: String) -> Phrase {
        Phrase(
            en: "Fapiao \(number) is entered twice. Check the numbers.",
            zhHans: "发票 \(number) 重复填写，请核对。",
            de: "Die Fapiao \(number) ist zweimal eingetragen. Bitte die Nummern prüfen.")
    }

    static let leadOnly = Phrase(
        en: "Only a lead can do this. Ask one of them.", zhHans: "此操作需要主管权限，请联系主管。",
        de: "Das darf nur eine Leitung. Bitte wenden Sie sich an sie.")

    static func nothingToUndo(_ number: String) -> Phrase {
        Phrase(
            en: "\(number) has no step of the service center that could be undone.",
            zhHans: "\(number) 没有可撤回的操作。",
            de: "\(number) hat keinen Schritt des Servicezentrums, der zurückzunehmen wäre.")
    }

    static func billClaimedAgain(_ number: String, _ record: String, _ other: String) -> Phrase {
        Phrase(
            en:
                "\(record) was applied for again, as \(other), so \(number) cannot come back. Go on "
                + "with that one.",
            zhHans: "\(record) 已重新申请（\(other)），\(number) 无法恢复。请处理该申请。",
            de: "\(record) wurde neu beantragt, als \(other); \(number) kann nicht zurückkommen. "
                + "Machen Sie mit jenem weiter.")
    }

    static func otherWay(_ number: String, _ isPickup: Bool) -> Phrase {
        isPickup
            ? Phrase(
                en: "\(number) is picked up at the branch. Mark it as ready instead.",
                zhHans: "\(number) 为自取，请改用“可自取”。",
                de: "\(number) wird abgeholt. Vermerken Sie ihn als bereit.")
            : Phrase(
                en: "\(number) goes by courier. Mail it out instead.",
                zhHans: "\(number) 由快递寄送，请改用“寄出”。",
                de: "\(number) geht mit dem Versanddienst. Versenden Sie ihn stattdessen.")
    }

    static func orderGone(_ number: String, _ order: String) -> Phrase {
        Phrase(
            en: "Order \(order) left the account of \(number), which cannot come back. Its buyer "
                + "registers the order and applies anew.",
            zhHans: "订单 \(order) 已不属于 \(number) 的账户，无法恢复。请由购买方重新注册并申请。",
            de: "Die Bestellung \(order) gehört nicht mehr zum Konto von \(number), der nicht "
                + "zurückkommen kann. Der Käufer registriert sie und beantragt neu.")
    }

    static func notSaved(_ number: String) -> Phrase {
        Phrase(
            en: "\(number) was not saved: the database could not be used. Try it again.",
            zhHans: "\(number) 未保存：数据库暂不可用，请重试。",
            de: "\(number) wurde nicht gespeichert: die Datenbank war nicht erreichbar. Versuchen "
                + "Sie es erneut.")
    }

    static func held(_ number: String) -> Phrase {
        Phrase(
            en: "\(number) was not saved: another process holds the database. Try again in a "
                + "moment.",
            zhHans: "\(number) 未保存：数据库正被其他进程占用。请稍后再试。",
            de: "\(number) wurde nicht gespeichert: ein anderer Prozess hält die Datenbank. Bitte "
                + "gleich noch einmal versuchen.")
    }

    static let unsure = Phrase(
        en: "The disk did not confirm that this was saved. See whether it was before you do it "
            + "again, and tell the operator.",
        zhHans: "磁盘未确认是否已保存。请先查看是否已生效，再决定是否重做，并告知运营人员。",
        de:
            "Der Datenträger hat nicht bestätigt, dass das gespeichert wurde. Sehen Sie nach, bevor "
            + "Sie es wiederholen, und sagen Sie es dem Betreiber.")

    static func unknownStaff(_ name: String) -> Phrase {
        Phrase(
            en: "\(name) is nobody's name here, or disabled. See: fapiao staff list",
            zhHans: "没有名为 \(name) 的人员，或已停用。请查看：fapiao staff list",
            de: "\(name) heißt hier niemand, oder der Name ist gesperrt. Siehe: fapiao staff list")
    }

    static func staffExists(_ name: String) -> Phrase {
        Phrase(
            en: "\(name) is taken. Choose another name.", zhHans: "\(name) 已被使用，请换一个名字。",
            de: "\(name) ist vergeben. Bitte einen anderen Namen wählen.")
    }

    static func weakKey(_ bits: Int) -> Phrase {
        Phrase(
            en: "This RSA key has \(bits) bits, and at least 2,048 are needed. Make a new one: "
                + "ssh-keygen -t ed25519",
            zhHans: "此 RSA 密钥只有 \(bits) 位，至少需要 2048 位。请重新生成：ssh-keygen -t ed25519",
            de: "Dieser RSA-Schlüssel hat \(bits) Bit, nötig sind mindestens 2.048. Erzeugen Sie "
                + "einen neuen: ssh-keygen -t ed25519")
    }

    static let badKey = Phrase(
        en: "That is no public key of OpenSSH. It is one line, such as: ssh-ed25519 AAAA… name",
        zhHans: "这不是 OpenSSH 公钥。公钥为一行，例如：ssh-ed25519 AAAA… name",
        de: "Das ist kein öffentlicher Schlüssel von OpenSSH. Er ist eine Zeile, etwa: "
            + "ssh-ed25519 AAAA… Name")

    static func keyTaken(_ name: String) -> Phrase {
        Phrase(
            en: "This key belongs to \(name) already. Remove it there first.",
            zhHans: "此公钥已属于 \(name)，请先在其名下移除。",
            de: "Dieser Schlüssel gehört schon \(name). Entfernen Sie ihn dort zuerst.")
    }

    static func unknownKey(_ fingerprint: String) -> Phrase {
        Phrase(
            en: "There is no key \(fingerprint) under that name. See: fapiao staff key list NAME",
            zhHans: "该人员名下没有公钥 \(fingerprint)。请查看：fapiao staff key list NAME",
            de: "Unter diesem Namen gibt es keinen Schlüssel \(fingerprint). Siehe: fapiao staff "
                + "key list NAME")
    }
}
