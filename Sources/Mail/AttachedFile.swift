/// A file that goes with a message.
public struct AttachedFile: Equatable, Sendable {
    /// The name under which the reader's program offers to save it, with its ending.
    public let name: String
    /// The media type of RFC 2046, such as `application/pdf`.
    public let mediaType: String
    /// The file itself.
    public let bytes: [UInt8]

    /// A file of any size: the mail program, not this one, knows what its server takes.
    public init(name: String, mediaType: String, bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
    }

    /// The part of a multipart message that holds it.
    var part: String {
        [
            "Content-Type: \(Header.token(mediaType, or: "application/octet-stream"))",
            "Content-Disposition: attachment;\n \(Header.fileName(name))",
            "Content-Transfer-Encoding: base64",
        ].joined(separator: "\n") + "\n\n" + MessageBody.encoded(bytes)
    }
}
