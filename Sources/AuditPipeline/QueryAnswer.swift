import AuditModel
import Gates
import LedgerStore

/// Where a content occurs, with the declarations and gates of this moment.
package struct QueryAnswer {
    /// One occurrence.
    package struct Place: Hashable, Sendable {
        package let shard: BoundShard
        /// Nil when a whole shard was asked for.
        package let ordinal: UInt64?

        package var location: Location { shard.row.location.record(ordinal) }

        var record: RecordPlace? { ordinal.map { RecordPlace(shard: shard.row.id, ordinal: $0) } }
    }

    /// The key that was asked for, when it was not a content.
    package struct Key: Sendable {
        package let index: KeyIndex
        /// The forms that were looked up.
        let spellings: [[UInt8]]
        /// Records of the dataset whose keys no index holds: of them nothing is said.
        package let recordsNotIndexed: UInt64
    }

    /// A record that was read again, or a file as a whole, of which no content is kept.
    package struct Reread: Hashable, Sendable {
        package let content: [UInt8]
        /// Which bytes of the record that is, as `ContentRule` names it.
        package let rule: String
        /// SHA-256 of the stored file as it is now; nil when not all of it was read.
        package let file: SHA256Value?
        /// The one that the ledger has for it.
        package let knownFile: SHA256Value?

        /// Whether the stored file is another one now, though this record is not; nil when not all of it was read.
        package var isFileChanged: Bool? { file.flatMap { now in knownFile.map { $0 != now } } }
    }

    /// What reading the bytes again showed.
    package enum Confirmation: Hashable, Sendable {
        /// The bytes are equal.
        case confirmed(Reread)
        /// There is a record, but its bytes differ: a crafted collision, or the data changed after the scan.
        case differs
        /// The file or the record is not there any more.
        case dataMissing

        /// The record, when its bytes are equal.
        package var record: Reread? {
            guard case .confirmed(let record) = self else { return nil }
            return record
        }

        package var isConfirmed: Bool { record != nil }

        package var name: String {
            switch self {
            case .confirmed: "confirmed"
            case .differs: "differs"
            case .dataMissing: "data-missing"
            }
        }
    }

    package let fingerprint: Fingerprint?
    package let algorithm: FingerprintAlgorithm
    package let occurrences: UInt64
    package var places: [Place]
    /// The location that was asked for, when it was one.
    package var asked: Location?
    package var key: Key?
    /// What a fingerprint cannot find; nil where something was found, and where a key was asked for.
    package var wholeRecords: WholeRecords?
    package let facts: PlaceFacts
    package let view: DatasetView
    package let outcome: GateOutcome

    /// Files and folders with gaps: whether the content stands in what was not read there is unknown.
    package var placesWithGaps: UInt64 { UInt64(view.gapsByPath.count) }

    init(
        fingerprint: Fingerprint?, algorithm: FingerprintAlgorithm, occurrences: UInt64, places: [Place],
        facts: PlaceFacts, view: DatasetView, outcome: GateOutcome
    ) {
        self.fingerprint = fingerprint
        self.algorithm = algorithm
        self.occurrences = occurrences
        self.places = places
        self.facts = facts
        self.view = view
        self.outcome = outcome
    }

    /// The scan that first saw the stored file of a place with the bytes that it has.
    package func firstScan(at place: Place) -> Int64 {
        facts.firstScans[place.shard.row.location.path] ?? place.shard.row.firstScan
    }

    /// License statements about a place: of what records say themselves only what this one says, and that first.
    package func statements(at place: Place) -> [LicenseEvidence] {
        let covering = view.evidence(covering: place.shard.row.location.path)
        guard let record = place.record else { return covering }
        let member = place.shard.row.location.memberText
        let own = covering.filter { statement in
            statement.origin == .recordField && statement.path == place.location.path
                && (statement.member ?? "") == member && statement.value == facts.licenses[record]
        }
        return own + covering.filter { $0.origin != .recordField }
    }

    /// Findings that concern one place: those of its source whose files include it.
    package func findings(at place: Place) -> [Finding] {
        outcome.findings.filter { finding in
            finding.source == place.shard.source && (finding.paths?.contains(place.shard.row.location.path) ?? true)
        }
    }
}
