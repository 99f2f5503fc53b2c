extension SettingName {
    /// What a value must be, and where it belongs.
    enum Kind: Sendable {
        typealias Field<Value> = any WritableKeyPath<Settings, Value> & Sendable

        case text(Field<String>)
        case emailAddress(Field<String>)
        /// A text that holds something in braces, or null for none.
        case template(Field<String?>, holding: String)
        case texts(Field<[Language: String]>)
        case tracking(Courier)
        case number(Field<Int>, ClosedRange<Int>)
        case percent(Field<Int>)
        case flag(Field<Bool>)
        case language(Field<Language>)
        case way(Field<Settings.Mail.Way>)
        /// A folder or null.
        case folder(Field<String?>)
        /// A program with its path, then its arguments.
        case program(Field<[String]>)
    }

    var kind: Kind {
        switch self {
        case .operatorName: .text(\.serviceName)
        case .operatorProduct: .texts(\.product)
        case .customerService: .text(\.customerService)
        case .seller: .text(\.seller)
        case .itemPrefix: .text(\.itemPrefix)
        case .taxRate: .percent(\.taxRatePerMille)
        case .requireTaxpayerID: .flag(\.requiresTaxpayerID)
        case .syncDays: .number(\.syncDays, 0...60)
        case .workingDays: .number(\.workingDays, 1...60)
        case .receivedAfterDays: .number(\.receivedAfterDays, 1...365)
        case .idleMinutes: .number(\.idleMinutes, 1...1440)
        case .sessionHours: .number(\.sessionHours, 1...24)
        case .branchName: .texts(\.branch.name)
        case .branchAddress: .texts(\.branch.address)
        case .branchContact: .text(\.branch.contact)
        case .branchHours: .texts(\.branch.hours)
        case .registerLink: .template(\.links.register, holding: "{order}")
        case .activateLink: .template(\.links.activate, holding: "{code}")
        case .objectLink: .template(\.links.object, holding: "{code}")
        case .ticketLink: .template(\.links.request, holding: "{request}")
        case .yundaTracking: .tracking(.yunda)
        case .sfTracking: .tracking(.sf)
        case .mailTransport: .way(\.mail.way)
        case .mailFolder: .folder(\.mail.folder)
        case .mailProgram: .program(\.mail.program)
        case .mailSender: .emailAddress(\.mail.sender)
        case .mailLanguage: .language(\.mail.language)
        case .confirmOrders: .flag(\.mail.confirmsOrders)
        case .confirmationDays: .number(\.mail.confirmationDays, 1...365)
        case .backupFolder: .folder(\.backups.folder)
        case .backupCount: .number(\.backups.keeps, 0...3650)
        }
    }

    /// What the value must be, for who wrote another.
    public var expectation: SettingsFault.Expectation {
        switch kind {
        case .text: .text
        case .emailAddress: .emailAddress
        case .template(_, let part): .template(part)
        case .texts: .texts(of: Language.allCases.map(\.rawValue))
        case .tracking: .template("{waybill}")
        case .number(_, let range): .number(range)
        case .percent: .percent
        case .flag: .flag
        case .language: .oneOf(Language.allCases.map(\.rawValue))
        case .way: .oneOf(Settings.Mail.Way.allCases.map(\.rawValue))
        case .folder: .folderOrNull
        case .program: .program
        }
    }

    /// The value as the file writes it.
    public func text(in settings: Settings) -> String {
        json(in: settings).text
    }

    private func json(in settings: Settings) -> JSON {
        switch kind {
        case .text(let field), .emailAddress(let field): .string(settings[keyPath: field])
        case .template(let field, _): .optional(settings[keyPath: field])
        case .texts(let field):
            .object(
                Language.allCases.compactMap { language in
                    settings[keyPath: field][language].map {
                        .init(language.rawValue, .string($0))
                    }
                })
        case .tracking(let courier): .optional(settings.tracking[courier])
        case .number(let field, _): .integer(Int64(settings[keyPath: field]))
        case .percent(let field): .decimal(tenths: settings[keyPath: field])
        case .flag(let field): .bool(settings[keyPath: field])
        case .language(let field): .string(settings[keyPath: field].rawValue)
        case .way(let field): .string(settings[keyPath: field].rawValue)
        case .folder(let field): .optional(settings[keyPath: field])
        case .program(let field): .strings(settings[keyPath: field])
        }
    }
}
