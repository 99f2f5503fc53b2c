import Glibc

/// What the system says, in the reader's language.
public enum SystemPhrases {
    /// Why something failed, from an errno; the system's own words for the rarer ones.
    public static func reason(_ code: Int32) -> Phrase {
        switch code {
        case ENOENT: notFound
        case EACCES: denied
        case EISDIR: folder
        case ENOSPC: full
        case EROFS: readOnly
        case EIO: inputOutput
        case EFBIG: tooLarge
        default: Phrase(same: String(cString: strerror(code)))
        }
    }

    private static let notFound = Phrase(
        en: "no such file or folder", zhHans: "文件或文件夹不存在",
        de: "Datei oder Ordner nicht gefunden")
    private static let denied = Phrase(
        en: "permission denied", zhHans: "权限不足", de: "keine Berechtigung")
    private static let folder = Phrase(en: "it is a folder", zhHans: "这是文件夹", de: "ist ein Ordner")
    private static let full = Phrase(
        en: "no space left on the disk", zhHans: "磁盘空间不足", de: "kein Platz auf dem Datenträger")
    private static let readOnly = Phrase(
        en: "the file system is read-only", zhHans: "文件系统为只读",
        de: "das Dateisystem ist schreibgeschützt")
    private static let tooLarge = Phrase(
        en: "it is too large", zhHans: "内容过大", de: "zu groß")
    private static let inputOutput = Phrase(
        en: "the disk has an error", zhHans: "磁盘读写错误", de: "Fehler des Datenträgers")
}
