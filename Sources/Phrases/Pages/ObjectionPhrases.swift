/// The objection of a buyer whose order somebody else registered.
public enum ObjectionPhrases {
    public static let item = Phrase(
        en: "Object to a registration", zhHans: "对注册提出异议",
        de: "Einer Registrierung widersprechen")
    public static let title = Phrase(en: "Objection", zhHans: "异议", de: "Widerspruch")
    public static let explanation = Phrase(
        en: "Did somebody else register your order? The code from our email takes the order from "
            + "that account, withdraws applications that are still Submitted, and tells the "
            + "service center of the others.",
        zhHans: "您的订单被他人注册了吗？凭我们邮件中的异议码，可将订单从该账户收回，撤销仍为“已提交”的申请，"
            + "其余申请将通知服务中心。",
        de: "Hat jemand anderes Ihre Bestellung registriert? Der Code aus unserer E-Mail entzieht "
            + "sie dem Konto, zieht Anträge zurück, die erst eingereicht sind, und meldet die "
            + "übrigen dem Servicezentrum.")
    public static let code = Phrase(
        en: "Objection code", zhHans: "异议码", de: "Widerspruchscode")
    public static let codeHelp = Phrase(
        en: "Paste the code or the whole link from the email.", zhHans: "请粘贴邮件中的异议码或整条链接。",
        de: "Fügen Sie den Code oder den ganzen Link aus der E-Mail ein.")
    public static let object = Phrase(
        en: "Take the order back", zhHans: "收回订单", de: "Bestellung zurückholen")

    public static let register = Phrase(
        en: "Register with this order", zhHans: "用此订单注册",
        de: "Mit dieser Bestellung registrieren")
}
