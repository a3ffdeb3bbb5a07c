/// A place from which the records of a stored file can be read without what comes before.
package struct SeekPoint: Hashable, Sendable, Codable {
    /// Of the first record behind the first line end at or behind the place.
    package let ordinal: UInt64
    /// Stored bytes in front of the place.
    package let stored: UInt64
    /// Decoded bytes in front of it.
    package let decoded: UInt64

    package init(ordinal: UInt64, stored: UInt64, decoded: UInt64) {
        self.ordinal = ordinal
        self.stored = stored
        self.decoded = decoded
    }
}
