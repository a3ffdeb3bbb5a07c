import AuditModel

/// One record as `list records` and `export records` show it.
package struct RecordRow: Hashable, Sendable {
    package let location: Location
    package let fingerprint: Fingerprint
    package let source: String?
    /// What the manifest declares of the source.
    package let license: String?
    /// What the record itself says in its license field, as it says it.
    package let observedLicense: String?
}
