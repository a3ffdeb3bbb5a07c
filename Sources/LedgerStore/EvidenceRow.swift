package import AuditModel

/// A license statement and the shard that holds it.
package struct EvidenceRow: Hashable, Sendable {
    package let shard: Int64
    package let evidence: LicenseEvidence
}
