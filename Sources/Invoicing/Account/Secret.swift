/// Bytes that nothing prints: a password on its way to being hashed.
public struct Secret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// UTF-8, in NFC.
    public let bytes: [UInt8]

    /// Keeps the bytes.
    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Always the same, whatever it holds and however long.
    public var description: String { "•••" }

    /// The same in a debugger.
    public var debugDescription: String { description }

    /// No children, so that `dump` shows nothing either.
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// Takes the same time wherever the first difference is.
    public static func == (left: Secret, right: Secret) -> Bool {
        left.bytes.count == right.bytes.count
            && zip(left.bytes, right.bytes).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
