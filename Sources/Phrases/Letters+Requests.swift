import Invoicing
import Text

// What was said and done in a request.
extension LetterWriter {
    /// To the applicant.
    var request: LetterText {
        let status = requestStatus?.phrase ?? Phrase(same: "")
        return letter(
            Phrase(
                en: "Request \(requestNumber): \(status.en)",
                zhHans: "请求 \(requestNumber)：\(status.zhHans)",
                de: "Anfrage \(requestNumber): \(status.de)"),
            requestNews, Self.fields(requestFields + [(Self.statusLabel, status)]), whatToDo,
            Phrase(
                en: "To answer, sign in and open Requests under Billing records.",
                zhHans: "如需回复，请登录后在“我的账单”中打开“请求”。",
                de: "Zum Antworten melden Sie sich an und öffnen unter „Abrechnungsposten“\n"
                    + "die „Anfragen“."))
    }

    /// To staff.
    var requestRaised: LetterText {
        let isNew = requestDeed == .open
        return letter(
            Phrase(
                en: "Request \(requestNumber): \(kind.en)",
                zhHans: "请求 \(requestNumber)：\(kind.zhHans)",
                de: "Anfrage \(requestNumber): \(kind.de)"),
            isNew
                ? Phrase(
                    en: "An applicant opened a request.", zhHans: "申请人提出了新的请求。",
                    de: "Ein Antragsteller hat eine Anfrage gestellt.")
                : requestNews
                    ?? Phrase(
                        en: "An applicant wrote in a request.", zhHans: "申请人在请求中留言。",
                        de: "Ein Antragsteller hat in einer Anfrage geschrieben."),
            Self.fields(requestFields),
            Phrase(
                en: "Answer it in the desk, under Requests.",
                zhHans: "请在服务台的“请求”中处理。",
                de: "Bitte im Servicezentrum unter „Anfragen“ beantworten."))
    }

    private var requestNumber: String { value("request") }

    private var kind: Phrase {
        SupportRequest.Kind(rawValue: content["kind"] ?? "")?.phrase ?? Phrase(same: "")
    }

    private var requestDeed: SupportRequest.Deed? {
        SupportRequest.Deed(rawValue: content["deed"] ?? "")
    }

    private var requestStatus: SupportRequest.Status? {
        SupportRequest.Status(rawValue: content["status"] ?? "")
    }

    private static let statusLabel = Phrase(en: "Status", zhHans: "状态", de: "Status")

    private var requestFields: [Field] {
        [
            (Phrase(en: "Request", zhHans: "请求", de: "Anfrage"), Phrase(same: requestNumber)),
            (Phrase(en: "About", zhHans: "事项", de: "Worum"), kind),
            (
                Phrase(en: "Concerns", zhHans: "涉及", de: "Betrifft"),
                Phrase(same: value("about"))
            ),
            (Phrase(en: "Message", zhHans: "留言", de: "Nachricht"), Phrase(same: value("text"))),
        ]
    }

    private var requestNews: Phrase? {
        switch requestDeed {
        case .reply:
            Phrase(
                en: "The service center answered your request.", zhHans: "服务中心已回复您的请求。",
                de: "Das Servicezentrum hat Ihre Anfrage beantwortet.")
        case .approve:
            Phrase(
                en: "The service center agrees to your request.", zhHans: "服务中心已同意您的请求。",
                de: "Das Servicezentrum ist mit Ihrer Anfrage einverstanden.")
        case .decline:
            Phrase(
                en: "The service center cannot do what you asked for. The message says why.",
                zhHans: "服务中心未能同意您的请求，原因见留言。",
                de: "Das Servicezentrum kann Ihre Anfrage nicht erfüllen. Der Grund steht in der "
                    + "Nachricht.")
        case .close:
            Phrase(
                en: "Your request is done.", zhHans: "您的请求已完成。",
                de: "Ihre Anfrage ist erledigt.")
        default: requestDeed?.phrase
        }
    }

    /// What the applicant does next.
    private var whatToDo: Phrase? {
        guard requestDeed == .approve else { return nil }
        if content["step"] == "sendBack" {
            return Phrase(
                en:
                    "Send the Fapiao back to the address in the message, all its copies,\nand enter "
                    + "the waybill in the request.",
                zhHans: "请将发票全部联次寄回留言中的地址，并在请求中填写快递单号。",
                de: "Schicken Sie die Fapiao mit allen Blättern an die Adresse in der Nachricht\n"
                    + "zurück, und tragen Sie die Sendungsnummer in der Anfrage ein.")
        }
        if content["kind"] == SupportRequest.Kind.split.rawValue {
            return Phrase(
                en: "The parts now stand under Billing records: apply for each of them.",
                zhHans: "各部分已列入“我的账单”，请分别申请。",
                de: "Die Teile stehen jetzt unter „Abrechnungsposten“: bitte jeden beantragen.")
        }
        return nil
    }
}
