/// How far a scan is; counts of this scan only.
package struct ScanProgress: Hashable, Sendable {
    /// Files to read, and those done.
    package var files: UInt64 = 0
    package var filesDone: UInt64 = 0
    /// Stored bytes to read, and those done.
    package var bytes: UInt64 = 0
    package var bytesDone: UInt64 = 0
    /// Records that a power cut cannot take any more.
    package var recordsCommitted: UInt64 = 0
    /// What the rest will take, after what has been read so far; nil while too little is known.
    package var secondsLeft: Double?
}
