/// What an operator may set; every value has a default that works.
public struct Settings: Hashable, Sendable {
    /// The desk's name in the title bar and in letters.
    public var serviceName = "21Vianet Fapiao"
    /// What the payments were for, in the heading of Welcome.
    public var product: [Language: String] = [
        .english: "Office 365 operated by 21Vianet", .chinese: "由世纪互联运营的 Office 365",
        .german: "Office 365, betrieben von 21Vianet",
    ]
    public var customerService = "(86) 400-089-0365"
    /// The seller printed on the Fapiao.
    public var seller = "上海蓝云网络科技有限公司"
    /// The tax classification printed before each item.
    public var itemPrefix = "*信息技术服务*"
    /// 60 is 6 % (cai shui 2016 No. 36: information technology services).
    public var taxRatePerMille = 60
    /// Whether the Fapiao form asks who the buyer is, and a company for its taxpayer ID.
    public var requiresTaxpayerID = false
    /// Days until order and payment have both arrived.
    public var syncDays = 3
    /// Working days in which an application is completed.
    public var workingDays = 2
    public var branch = Branch()
    /// Days after mailing out when a parcel counts as received.
    public var receivedAfterDays = 15
    /// Minutes without a key after which the screen of who is signed in locks.
    public var idleMinutes = 15
    /// Hours after which who is signed in has to sign in again.
    public var sessionHours = 8
    public var links = Links()
    /// Where a parcel can be followed, with `{waybill}` for its number. The couriers' own
    /// addresses change; this one serves both.
    public var tracking: [Courier: String] = [
        .yunda: "https://www.kuaidi100.com/chaxun?com=yunda&nu={waybill}",
        .sf: "https://www.kuaidi100.com/chaxun?com=shunfeng&nu={waybill}",
    ]
    public var mail = Mail()
    public var backups = Backups()

    public init() {}

    /// The backups that `maintain` makes, one a day.
    public struct Backups: Hashable, Sendable {
        /// Nil for `backups` beside the database.
        public var folder: String?
        /// How many are kept; 0 for no backups.
        public var keeps = 14

        public init() {}
    }

    /// Where the links of letters lead; nil for none.
    public struct Links: Hashable, Sendable {
        /// With `{order}` for the order's number.
        public var register: String?
        /// With `{code}` for the code of an activation or a change of address.
        public var activate: String?
        /// With `{code}` for the code of an objection.
        public var object: String?
        /// With `{request}` for the number of a ticket.
        public var request: String?

        public init() {}
    }

    /// How letters leave.
    public struct Mail: Hashable, Sendable {
        public var way = Way.maildir
        /// The Maildir; nil for `mail` beside the database.
        public var folder: String?
        /// A program with the interface of sendmail, then its arguments.
        public var program = ["/usr/sbin/sendmail"]
        /// The sender of letters.
        public var sender = "fapiao@localhost"
        /// The language of letters to people who have no account.
        public var language = Language.english
        /// Whether the buyer of an order that arrives is written to.
        public var confirmsOrders = true
        /// How many days ago such an order was placed at most.
        public var confirmationDays = 14

        public init() {}

        /// Which of the two is used.
        public enum Way: String, CaseIterable, Hashable, Sendable {
            case maildir, sendmail
        }

        /// The way with what belongs to it.
        public var transport: Transport {
            get {
                switch way {
                case .maildir: .maildir(folder)
                case .sendmail:
                    .sendmail(
                        program: program.first ?? "", arguments: Array(program.dropFirst()))
                }
            }
            set {
                switch newValue {
                case .maildir(let folder): (way, self.folder) = (.maildir, folder)
                case .sendmail(let file, let arguments):
                    (way, program) = (.sendmail, [file] + arguments)
                }
            }
        }

        public enum Transport: Hashable, Sendable {
            /// A folder; nil for `mail` beside the database.
            case maildir(String?)
            /// A program with the interface of sendmail, and what it is given before `--`.
            case sendmail(program: String, arguments: [String])
        }
    }

    /// Where Fapiaos are picked up.
    public struct Branch: Hashable, Sendable {
        public var name: [Language: String] = [
            .english: "21Vianet Shanghai branch", .chinese: "世纪互联上海分公司",
            .german: "21Vianet, Niederlassung Shanghai",
        ]
        public var address: [Language: String] = [
            .english:
                "Shanghai, Pudong New Area Keyuan Road No. 88, German Center, building 3, 657",
            .chinese: "上海市浦东新区科苑路88号德国中心3号楼657",
            .german: "Shanghai, Pudong New Area, Keyuan Road No. 88, German Center, Gebäude 3, 657",
        ]
        public var contact = "Zhu qin qin 021-28986102"
        /// When it is open; empty where it is not said.
        public var hours: [Language: String] = [:]

        public init() {}

        /// Where a Fapiao is sent back to, a line each; what an operator left out is in English.
        public func returnAddress(_ language: Language) -> [String] {
            ([address, name].map { $0[language] ?? $0[.english] ?? "" } + [contact])
                .filter { !$0.isEmpty }
        }
    }
}
