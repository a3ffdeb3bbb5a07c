import AuditModel

/// One record as `list records` and `export records` show it.
package struct RecordRow: Hashable, Sendable {
    package let location: Location
    package let fingerprint: Fingerprint
    package let source: String?
    package let license: String?
}
