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
    /// Days until order and payment have both arrived.
    public var syncDays = 3
    /// Working days in which an application is completed.
    public var workingDays = 2
    public var branch = Branch()
    /// Where a link in a letter leads, with `{code}` for the code; nil for none.
    public var activationLink: String?
    /// Where a parcel can be followed, with `{waybill}` for its number. The couriers' own
    /// addresses change; this one serves both.
    public var tracking: [Courier: String] = [
        .yunda: "https://www.kuaidi100.com/chaxun?com=yunda&nu={waybill}",
        .sf: "https://www.kuaidi100.com/chaxun?com=shunfeng&nu={waybill}",
    ]
    /// The sender of letters.
    public var sender = "fapiao@localhost"

    public init() {}

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

        public init() {}
    }
}
