import Invoicing

extension Answers {
    /// One of them.
    public static func of(_ id: Answer.ID, _ settings: Settings) -> Answer {
        let service = settings.customerService
        return switch id {
        case .way: way(settings)
        case .time: time(settings)
        case .credentials: credentials(settings)
        case .orderNumber: orderNumber
        case .wrongAddress: wrongAddress
        case .noActivation: noActivation(service)
        case .password: password
        case .loginAddress: loginAddress(service)
        case .change: change
        case .entries: entries
        case .title: title
        case .split: split(service)
        case .again: again
        case .certificate: certificate(service)
        case .shipping: shipping(settings.branch)
        case .progress: progress(service)
        case .stock: stock(service)
        case .wrongTitle: wrongTitle(service)
        case .support: support(service)
        }
    }

    /// In German in the nominative or accusative.
    static func days(_ count: Int) -> Phrase {
        Phrase(
            en: count == 1 ? "1 day" : "\(count) days", zhHans: "\(count) 天",
            de: count == 1 ? "1 Tag" : "\(count) Tage")
    }

    /// In German in the nominative or accusative.
    static func workingDays(_ count: Int) -> Phrase {
        Phrase(
            en: count == 1 ? "1 working day" : "\(count) working days", zhHans: "\(count) 个工作日",
            de: count == 1 ? "1 Arbeitstag" : "\(count) Arbeitstage")
    }
}
