import Glibc

/// Internet names with letters beyond ASCII, in the form in which mail travels (IDNA 2008).
///
/// The library is loaded when such a name is met first: hardly anybody has one, and every start
/// would wait for it.
public enum InternationalDomain {
    /// The name in ASCII, such as `xn--fsqu00a.xn--55qx5d` for 例子.公司; nil where it is no such name,
    /// or the system has no libidn2.
    public static func ascii(_ name: String) -> String? {
        guard name.utf8.count <= 1024, let convert else { return nil }
        var output: UnsafeMutablePointer<CChar>?
        let result = name.withCString { convert($0, &output, nonTransitional) }
        defer { free(output) }
        guard result == 0, let output else { return nil }
        return String(cString: output)
    }

    private typealias Convert =
        @convention(c) (
            UnsafePointer<CChar>, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>, CInt
        ) -> CInt

    /// `IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL`: ß and ς stay letters of their own.
    private static let nonTransitional: CInt = 1 | 8

    private static let convert: Convert? = {
        guard let library = dlopen("libidn2.so.0", RTLD_NOW | RTLD_LOCAL),
            let symbol = dlsym(library, "idn2_to_ascii_8z")
        else { return nil }
        return unsafeBitCast(symbol, to: Convert.self)
    }()
}
