import AuditModel
import Fingerprinting
import Gates
import LedgerStore
import SystemCalls

extension Audit {
    /// How many occurrences a query lists; all of them are counted.
    package static let queryLimit = 100

    /// Where a fingerprint occurs.
    package func occurrences(of fingerprint: Fingerprint) throws(AuditError) -> QueryAnswer {
        let reader = try reader()
        return try occurrences(of: fingerprint, reader, try view(reader))
    }

    /// Where the records of a file occur that lies outside the dataset; each content once, in the order of the file.
    package func occurrences(ofFile path: String) throws(AuditError) -> [QueryAnswer] {
        let reader = try reader()
        let view = try view(reader)
        var seen: Set<Fingerprint> = []
        let values = try OutsideFile.fingerprints(
            of: path, algorithm: view.header.algorithm, limits: settings.limits)
        return try values.filter { seen.insert($0).inserted }.map { value throws(AuditError) in
            try occurrences(of: value, reader, view)
        }
    }

    private func occurrences(
        of fingerprint: Fingerprint, _ reader: LedgerReader, _ view: DatasetView
    ) throws(AuditError) -> QueryAnswer {
        let found = try reader.matches(fingerprint, limit: Self.queryLimit)
        let shards = Dictionary(view.shards.map { ($0.row.id, $0) }, uniquingKeysWith: { first, _ in first })
        let places = found.hits.compactMap { hit in
            shards[hit.shard].map { QueryAnswer.Place(shard: $0, ordinal: hit.ordinal) }
        }
        return QueryAnswer(
            fingerprint: fingerprint, algorithm: view.header.algorithm, occurrences: found.count,
            places: places.sorted { $0.location < $1.location }, view: view, outcome: outcome(view))
    }

    /// What a location holds: a record and every other place of the same content, or a whole shard.
    package func lookUp(_ location: Location) throws(AuditError) -> QueryAnswer {
        let reader = try reader()
        let view = try view(reader)
        let wanted = view.real(location).record(nil)
        guard let shard = view.shards.first(where: { $0.row.location == wanted }) else {
            if view.gaps.contains(where: { $0.location == wanted }) { throw AuditError.locationIsGap(location.printed) }
            throw AuditError.noSuchShard(location.printed)
        }
        guard let ordinal = location.ordinal else {
            return QueryAnswer(
                fingerprint: nil, algorithm: view.header.algorithm, occurrences: 1,
                places: [.init(shard: shard, ordinal: nil)], view: view, outcome: outcome(view))
        }
        guard let fingerprint = try reader.fingerprint(of: shard.row.id, ordinal: ordinal) else {
            throw AuditError.noSuchRecord(location.printed, records: shard.row.records ?? 0)
        }
        var answer = try occurrences(of: fingerprint, reader, view)
        answer.asked = location
        // The place that was asked for comes first, also when the content occurs more often than the limit.
        answer.places.removeAll { $0.location == wanted.record(ordinal) }
        answer.places.insert(.init(shard: shard, ordinal: ordinal), at: 0)
        return answer
    }

    /// The fingerprint of bytes under the ledger's algorithm.
    package func fingerprint(of content: [UInt8]) throws(AuditError) -> Fingerprint {
        ContentHasher(try reader().header().algorithm).fingerprint(content)
    }

    /// What the gates say today.
    ///
    /// - Parameter duplicates: contents that occur more than once; nil when nobody counted them.
    package func outcome(_ view: DatasetView, duplicates: [SharedContent]? = nil) -> GateOutcome {
        GateRunner.run(view.facts(today: settings.today, duplicates: duplicates))
    }
}
