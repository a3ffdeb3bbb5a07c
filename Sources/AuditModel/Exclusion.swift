/// Files that the manifest leaves out, with the reason it gives.
package struct Exclusion: Hashable, Sendable {
    package let pattern: PathPattern
    package let reason: String
    package let line: Int?

    package init(pattern: PathPattern, reason: String, line: Int?) {
        self.pattern = pattern
        self.reason = reason
        self.line = line
    }
}
