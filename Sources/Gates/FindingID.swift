package import AuditModel
internal import Digest

/// The name of a finding that stays the same while it is the same finding: free of line numbers and counts.
package enum FindingID {
    /// SHA-256, as hex, over gate, source id and subject.
    package static func of(_ finding: Finding) -> String {
        // No part can hold a NUL, so the parts cannot run into each other.
        let parts = ["assay/finding/1", finding.gate, finding.source, finding.subject]
        return SHA256Hasher.hash(Array(parts.joined(separator: "\0").utf8)).hex
    }
}
