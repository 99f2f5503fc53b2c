import Invoicing
import Service
import Storage
import Text

/// A number, a code or a word of every sort that the program reads.
enum Kind: String, CaseIterable {
    case orderNumber, billingRecord, taxpayerID, fapiaoCode, fapiaoNumber, digitalNumber
    case paperLine, digitalLine, deliveryLink, formNumber
    case waybill, telephone, bankAccount, postalCode
    case applicationNumber, ticketNumber, activationCode, email
    case amount, date, quantity
    case menuDigit, listKey, answerWord
    case courier, statusWord, calendarWord, columnName, languageName, encodingName, rowLimit

    /// As it is written without a disguise, and read from every other.
    var plain: String {
        switch self {
        case .orderNumber: Office.order
        case .billingRecord: Office.record
        case .taxpayerID: "91310115MA1K4DEM3E"
        case .fapiaoCode: "1200154130"
        case .fapiaoNumber: "03630024"
        case .digitalNumber: "26442000005310626521"
        case .paperLine: "01,01,1200154130,03630024,5009.43,20261130,,9335,"
        case .digitalLine: "01,31,,26442000005310626521,5310.00,20261130,,7B05"
        case .deliveryLink:
            "https://dppt.guangdong.chinatax.gov.cn:8443/v/2_26442000005310626521_20261130"
        case .formNumber: "1200-1541-3003-6300"
        case .waybill: "SF1533767748344"
        case .telephone: "021-58585858"
        case .bankAccount: "H10-764-009911"
        case .postalCode: "201203"
        case .applicationNumber: Office.application
        case .ticketNumber: Office.ticket
        case .activationCode: "7K3M-Q9XD-2WTR-H5VB-8NCE"
        case .email: "lin.wei@sub-office.example.cn"
        case .amount: "5310.00"
        case .date: "2026-11-30"
        case .quantity: "25"
        case .menuDigit: "6"
        case .listKey: "r"
        case .answerWord: "yes"
        case .courier: "yunda"
        case .statusWord: "readyForPickup"
        case .calendarWord: "holiday"
        case .columnName: "amount"
        case .languageName: "zh-Hans"
        case .encodingName: "GB-18030"
        case .rowLimit: "20"
        }
    }

    /// What is known once it was read.
    var value: String {
        switch self {
        case .paperLine: "1200154130/03630024 2026-11-30"
        case .digitalLine: "/26442000005310626521 2026-11-30"
        case .deliveryLink: "/26442000005310626521"
        case .formNumber: "1200154130036300"
        case .encodingName: "gb18030"
        case .orderNumber, .billingRecord, .taxpayerID, .fapiaoCode, .fapiaoNumber, .digitalNumber,
            .waybill, .telephone, .bankAccount, .postalCode, .applicationNumber, .ticketNumber,
            .activationCode, .email, .amount, .date, .quantity, .menuDigit, .listKey, .answerWord,
            .courier, .statusWord, .calendarWord, .columnName, .languageName, .rowLimit:
            plain
        }
    }

    /// Whether it stands as a bar code somewhere.
    var isScanned: Bool {
        switch self {
        case .orderNumber, .billingRecord, .taxpayerID, .fapiaoCode, .fapiaoNumber, .digitalNumber,
            .paperLine, .digitalLine, .deliveryLink, .formNumber, .waybill, .applicationNumber,
            .ticketNumber, .activationCode:
            true
        case .telephone, .bankAccount, .postalCode, .email, .amount, .date, .quantity, .menuDigit,
            .listKey, .answerWord, .courier, .statusWord, .calendarWord, .columnName,
            .languageName, .encodingName, .rowLimit:
            false
        }
    }

    /// Whether capitals and small letters are the same.
    var hasAnyCase: Bool {
        switch self {
        case .orderNumber, .billingRecord, .taxpayerID, .waybill, .bankAccount, .applicationNumber,
            .ticketNumber, .activationCode, .answerWord, .courier, .statusWord, .calendarWord,
            .columnName, .languageName, .encodingName:
            true
        case .fapiaoCode, .fapiaoNumber, .digitalNumber, .paperLine, .digitalLine, .deliveryLink,
            .formNumber, .telephone, .postalCode, .email, .amount, .date, .quantity, .menuDigit,
            .listKey, .rowLimit:
            false
        }
    }
}
