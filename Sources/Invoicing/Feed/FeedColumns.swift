/// The columns of a file by their names in its header, which it may have in any order.
public struct FeedColumns: Equatable, Sendable {
    /// Those that must be there.
    public let required: [String]
    /// Those that are read where they are there.
    public let optional: [String]
    /// Those that are known and not read: they are for people.
    public let unread: [String]

    public init(_ required: [String], optional: [String] = [], unread: [String] = []) {
        self.required = required
        self.optional = optional
        self.unread = unread
    }

    /// In the order in which the program writes them.
    public var names: [String] { required + optional + unread }

    /// Those that are read, by their places.
    public var read: [String] { required + optional }
}

/// The columns of a file that are not known, which are passed over.
public struct PassedColumns: Equatable, Sendable {
    /// Their names, safe to print.
    public let names: [String]
    /// How many have no name.
    public let unnamed: Int

    public init(names: [String], unnamed: Int) {
        self.names = names
        self.unnamed = unnamed
    }
}
