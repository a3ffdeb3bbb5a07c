import AuditModel

/// The `assay.check/1` document: what the gates found, and what nobody checked.
package struct CheckDocument: Encodable, Sendable {
    package struct Observed: Encodable, Sendable {
        package let value: String
        package let origin: String
        package let location: String?
    }

    package struct FindingRow: Encodable, Sendable {
        package let id: String
        package let gate: String
        package let level: String
        package let new: Bool
        package let source: String
        package let path: String?
        package let line: Int?
        package let records: UInt64
        package let declared: String
        package let observed: [Observed]
        package let locations: [String]
        package let message: String
        package let fix: String
        package let clause: String
        package let certainty: String
    }

    package struct Waived: Encodable, Sendable {
        package let finding: FindingRow
        package let reason: String
        package let approvedBy: String
        package let expires: String
    }

    /// A waiver that sets nothing aside.
    package struct IdleWaiver: Encodable, Sendable {
        package let gate: String
        package let source: String
        package let reason: String
        package let approvedBy: String
        package let expires: String
        /// `expired`, or `unknown-source`.
        package let why: String
    }

    package struct Summary: Encodable, Sendable {
        package let sources: Int
        package let pass: Int
        /// Ids of the sources of which no file was seen.
        package let unseen: [String]
        package let notChecked: [String]
        package let acceptedGaps: Int
        package let unacceptedGaps: Int
        package let excluded: ScanDocument.FileCount
    }

    package let schema = "assay.check/1"
    package let verdict: String
    package let findings: [FindingRow]
    package let waived: [Waived]
    package let idleWaivers: [IdleWaiver]
    package let summary: Summary
}
