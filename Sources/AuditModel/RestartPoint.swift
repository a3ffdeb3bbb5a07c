/// A place in a stored file at which decoding can start without what comes before.
package struct RestartPoint: Hashable, Sendable {
    /// Stored bytes in front of it.
    package let stored: UInt64
    /// Decoded bytes in front of it.
    package let decoded: UInt64

    /// Decoded bytes from one point that is kept to the next, or more where the container starts nowhere in between.
    package static let spacing: UInt64 = 32 << 20

    package init(stored: UInt64, decoded: UInt64) {
        self.stored = stored
        self.decoded = decoded
    }
}
