/// How much a walk over the audited folder met.
package struct WalkTotals: Hashable, Sendable, Codable {
    /// Regular files that belong to the dataset, hard-linked names included.
    package var files: UInt64
    /// Their stored bytes.
    package var bytes: UInt64
    package var folders: UInt64

    package init(files: UInt64 = 0, bytes: UInt64 = 0, folders: UInt64 = 0) {
        self.files = files
        self.bytes = bytes
        self.folders = folders
    }
}
