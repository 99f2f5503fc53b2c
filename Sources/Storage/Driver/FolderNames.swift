import Glibc

/// What lies in a folder.
public enum FolderNames {
    /// The names, in no order; none where the folder cannot be read.
    public static func all(in folder: String) -> [String] { found(in: folder) ?? [] }

    /// The names, in no order; nil with `errno` where the folder cannot be read.
    public static func found(in folder: String) -> [String]? {
        guard let entries = opendir(folder) else { return nil }
        defer { closedir(entries) }
        var names: [String] = []
        while let entry = readdir(entries) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
