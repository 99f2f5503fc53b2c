/// What a page is about, so that its questions come first.
public enum Topic: String, CaseIterable, Sendable {
    case general, registration, activation, signIn, reset, account, bills, fapiao, shipping
    case confirmation, progress, tickets
}

extension Topic {
    /// The questions that people have on such a page, the most frequent first.
    var first: [Answer.ID] {
        switch self {
        case .general: []
        case .registration: [.wrongAddress, .orderNumber, .credentials, .noActivation, .time]
        case .activation: [.noActivation, .wrongAddress]
        case .signIn: [.password, .loginAddress, .noActivation, .credentials]
        case .reset: [.password, .loginAddress]
        case .account: [.change, .again]
        case .bills: [.time, .split, .orderNumber]
        case .fapiao: [.entries, .split, .title, .certificate, .again]
        case .shipping: [.shipping, .again]
        case .confirmation: [.title, .certificate, .shipping, .progress]
        case .tickets: [.split, .wrongTitle, .certificate, .progress]
        case .progress: [.progress, .wrongTitle, .shipping, .support]
        }
    }
}
