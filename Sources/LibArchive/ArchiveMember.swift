/// What an archive says about one of its members.
package struct ArchiveMember: Hashable, Sendable {
    /// What kind of thing the member stands for.
    package enum Kind: String, Sendable {
        /// A file: its bytes follow.
        case regular
        case directory
        /// A symbolic or hard link.
        case link
        /// A device, a FIFO or a socket.
        case special
    }

    /// The raw bytes of the name; nil when the archive's form of it cannot be expressed as bytes.
    package let path: [UInt8]?
    package let kind: Kind
    /// Bytes of the member's content, where the archive says so.
    package let size: UInt64?
    /// Whether holes in the content are not stored.
    package let isSparse: Bool
    /// Whether the content can only be read with a password.
    package let isEncrypted: Bool
    /// Whether the library warned about this member's header.
    package let isDefective: Bool

    package init(
        path: [UInt8]?, kind: Kind, size: UInt64?, isSparse: Bool, isEncrypted: Bool, isDefective: Bool
    ) {
        self.path = path
        self.kind = kind
        self.size = size
        self.isSparse = isSparse
        self.isEncrypted = isEncrypted
        self.isDefective = isDefective
    }
}
