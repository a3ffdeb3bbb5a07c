/// A source that knows where in its stored bytes decoding could start again.
package protocol RestartingSource: ByteSource {
    /// The first such place behind a number of decoded bytes, among those passed so far.
    func restart(after decoded: UInt64) -> RestartPoint?
}
