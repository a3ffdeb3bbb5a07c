package import AuditModel

/// What one evidence file states, and which part of it could not be read.
package struct EvidenceReport: Hashable, Sendable {
    package private(set) var statements: [LicenseEvidence] = []
    package private(set) var gaps: [Gap] = []
    /// What the file says about the data besides its license.
    package var metadata = PublisherMetadata()
    /// What kind of description of the data the file is, whatever its name; nil for other files.
    package var kind: MetadataKind?

    init() {}

    /// Adds a statement unless the same one was made further up.
    mutating func add(_ statement: LicenseEvidence) {
        let isKnown = statements.contains {
            $0.state == statement.state && $0.expression == statement.expression && $0.scope == statement.scope
                && $0.covers == statement.covers && $0.origin == statement.origin
                && ($0.expression != nil || $0.value == statement.value)
        }
        if !isKnown { statements.append(statement) }
    }

    mutating func add(_ gap: Gap) { gaps.append(gap) }
}
