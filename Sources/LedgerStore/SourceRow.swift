/// What the manifest declares about one source, as the ledger's `sources` view shows it.
package struct SourceRow: Hashable, Sendable, Codable {
    package var id: String
    package var name: String?
    package var organization: String?
    package var homepage: String?
    package var kind: String?
    package var authorization: String?
    /// The declared SPDX expression.
    package var license: String?
    /// Printed patterns.
    package var paths: [String]
    /// 1-based line of the manifest.
    package var line: Int?
    /// Every other declaration, by its key in the manifest.
    package var other: [String: String] = [:]

    package init(id: String, paths: [String]) {
        self.id = id
        self.paths = paths
    }
}
