/// Files that a built-in rule leaves out of every scan.
package struct IgnoredFiles: Hashable, Sendable, Codable {
    /// The rule that stands for Assay's own files: manifest, policy, dossiers.
    package static let own = "assay"

    /// The rule's name, for example `.git/`.
    package let rule: String
    package let files: UInt64
    package let bytes: UInt64

    package init(rule: String, files: UInt64, bytes: UInt64) {
        self.rule = rule
        self.files = files
        self.bytes = bytes
    }
}
