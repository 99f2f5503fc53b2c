import Text

extension Province {
    /// A province by both its names.
    public struct Name: Hashable, Sendable {
        /// As it is written on a letter, such as 上海市.
        public let chinese: String
        /// As English addresses have it, such as Shanghai.
        public let english: String

        init(_ chinese: String, _ english: String) {
            self.chinese = chinese
            self.english = english
        }
    }

    /// All 34 in the order of their official codes, to suggest; nothing else is refused.
    public static let all: [Name] = [
        Name("北京市", "Beijing"), Name("天津市", "Tianjin"), Name("河北省", "Hebei"),
        Name("山西省", "Shanxi"), Name("内蒙古自治区", "Inner Mongolia"),
        Name("辽宁省", "Liaoning"), Name("吉林省", "Jilin"), Name("黑龙江省", "Heilongjiang"),
        Name("上海市", "Shanghai"), Name("江苏省", "Jiangsu"), Name("浙江省", "Zhejiang"),
        Name("安徽省", "Anhui"), Name("福建省", "Fujian"), Name("江西省", "Jiangxi"),
        Name("山东省", "Shandong"), Name("河南省", "Henan"), Name("湖北省", "Hubei"),
        Name("湖南省", "Hunan"), Name("广东省", "Guangdong"),
        Name("广西壮族自治区", "Guangxi"), Name("海南省", "Hainan"),
        Name("重庆市", "Chongqing"), Name("四川省", "Sichuan"), Name("贵州省", "Guizhou"),
        Name("云南省", "Yunnan"), Name("西藏自治区", "Tibet"), Name("陕西省", "Shaanxi"),
        Name("甘肃省", "Gansu"), Name("青海省", "Qinghai"), Name("宁夏回族自治区", "Ningxia"),
        Name("新疆维吾尔自治区", "Xinjiang"), Name("台湾省", "Taiwan"),
        Name("香港特别行政区", "Hong Kong"), Name("澳门特别行政区", "Macao"),
    ]

    /// Whether it is one of the 31 whose postal codes have six digits, by the beginning of either
    /// name.
    public var isMainland: Bool {
        var typed = text.foldedForComparison.lowercased()
        for country in ["中国", "中國", "china,", "china"] where typed.hasPrefix(country) {
            typed = String(typed.dropFirst(country.count))
            // The country alone is the mainland.
            if typed.isEmpty { return true }
            break
        }
        return Self.all.dropLast(Self.outside).contains { name in
            let english = name.english.foldedForComparison.lowercased()
            // 内蒙古 and 黑龙江 have three characters, of which two tell them apart from all others.
            return typed.hasPrefix(name.chinese.prefix(2)) || typed.hasPrefix(english)
        }
    }

    /// Taiwan, Hong Kong and Macao come last.
    private static let outside = 3
}
