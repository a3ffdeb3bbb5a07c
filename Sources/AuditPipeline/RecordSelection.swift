/// Which records are asked for; everything that is set must hold.
package struct RecordSelection: Hashable, Sendable {
    /// The beginning of a finding's id.
    package let finding: String?
    /// A flag such as `empty` or `malformed`.
    package let flag: String?
    package let source: String?

    package init(finding: String? = nil, flag: String? = nil, source: String? = nil) {
        self.finding = finding
        self.flag = flag
        self.source = source
    }
}
