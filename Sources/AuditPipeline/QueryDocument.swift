import AuditModel

/// The `assay.query/1` document: where a content occurs, and what is declared and observed there.
package struct QueryDocument: Encodable, Sendable {
    package struct Statement: Encodable, Sendable, Hashable {
        package let value: String
        package let origin: String
        package let expression: String?
        package let location: String
    }

    package struct Declared: Encodable, Sendable {
        package var kind: String?
        package var authorization: String?
        package var license: String?
        package var contract: String?
        package var validFrom: String?
        package var validUntil: String?
        package var basis: String?
        package var personalInformation: [String]?
        package var stage: [String] = []
        /// Where the manifest says it: `provenance.yaml:12`; absent without a manifest.
        package var at: String?
        package var pattern: String?
    }

    package struct Observed: Encodable, Sendable {
        package let licenses: [Statement]
        package let format: String
        package let contentRule: [String]
        package let shardSha256: String?
        package let gaps: [String]
        /// Absent when the container says nothing about itself.
        package let metadata: [ContainerFact]?
    }

    package struct Tagging: Encodable, Sendable {
        package var rule: String?
        package var version: String?
        package var batch: String?
    }

    package struct Match: Encodable, Sendable {
        package let location: String
        package let source: String?
        package let role: String
        package let declared: Declared?
        package let observed: Observed
        package let tagging: Tagging
        package let findings: [String]
        package let firstScan: Int64
        package let lastScan: Int64
        package let status: String
        /// `not-confirmed`, `confirmed`, `differs`, or `data-missing`.
        package var confirmed: String
        /// Whether the stored file is another one now; absent where not all of it was read again.
        package var fileChanged: Bool?
    }

    /// What was looked up, when it was not a content.
    package struct Key: Encodable, Sendable {
        package let index: String
        package let recordsNotIndexed: UInt64
    }

    package let schema = "assay.query/1"
    package let fingerprint: String?
    package let algorithm: String
    /// Occurrences in the ledger; `matches` holds at most the limit.
    package let occurrences: UInt64
    package var matches: [Match]
    /// Files and folders of which something was not read.
    package let placesWithGaps: UInt64
    /// Records of which a single field cannot be found; absent where everything was found.
    package var wholeRecords: UInt64?
    package var key: Key?
}
