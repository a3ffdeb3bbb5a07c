/// One declared value: a key of the manifest and what stands there.
package struct DossierFact: Hashable, Sendable {
    /// As in the manifest, for example `principle`.
    package let key: String
    package let value: String
    /// 1-based line of the manifest, where it is known.
    package let line: Int?

    package init(_ key: String, _ value: String, line: Int? = nil) {
        self.key = key
        self.value = value
        self.line = line
    }
}
