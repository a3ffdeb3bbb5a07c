package import AuditModel

/// The digests that stand for everything a scan saw.
package struct ScanRoots: Hashable, Sendable {
    /// Over the stored bytes of every file.
    package let dataset: SHA256Value
    /// Over what was read from them.
    package let content: SHA256Value
    /// The checkpoint over all entries so far: three lines to keep outside this machine.
    package let checkpoint: CheckpointNote
}
