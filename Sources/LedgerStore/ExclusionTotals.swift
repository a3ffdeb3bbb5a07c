/// How much the manifest leaves out.
package struct ExclusionTotals: Hashable, Sendable {
    package let files: UInt64
    /// Stored bytes.
    package let bytes: UInt64

    package init(files: UInt64, bytes: UInt64) {
        self.files = files
        self.bytes = bytes
    }
}
