/// What a scan states when it ends.
package struct ScanFinish: Hashable, Sendable {
    /// Seconds since 1970.
    package let finished: Int64
    /// Whether the whole folder was walked; false after an interruption.
    package let complete: Bool

    package init(finished: Int64, complete: Bool = true) {
        self.finished = finished
        self.complete = complete
    }
}
