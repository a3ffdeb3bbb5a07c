/// A place where reading a shard can start, so that a record far behind its beginning is shown without all before it.
package struct SeekPoint: Hashable, Sendable, Codable {
    /// The first record that is read from there, 0-based.
    package let ordinal: UInt64
    /// Offset in the stored bytes.
    package let stored: UInt64
    /// Offset in the decoded bytes.
    package let decoded: UInt64

    package init(ordinal: UInt64, stored: UInt64, decoded: UInt64) {
        self.ordinal = ordinal
        self.stored = stored
        self.decoded = decoded
    }
}
