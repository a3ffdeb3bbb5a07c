/// What a scan states when it ends.
package struct ScanFinish: Hashable, Sendable {
    /// Seconds since 1970.
    package let finished: Int64
    /// Whether the whole folder was walked; false after an interruption.
    package let complete: Bool
    /// How many files were not read again, by what showed them unchanged.
    package let unchanged: [FileIdentification: UInt64]

    package init(finished: Int64, complete: Bool = true, unchanged: [FileIdentification: UInt64] = [:]) {
        self.finished = finished
        self.complete = complete
        self.unchanged = unchanged
    }
}
