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
        return try answers([fingerprint], reader, try reader.header().algorithm)[0]
    }

    /// Where the records of a file occur that lies outside the dataset; each content once, in the order of the file.
    package func occurrences(ofFile path: String) throws(AuditError) -> [QueryAnswer] {
        let reader = try reader()
        let algorithm = try reader.header().algorithm
        var seen: Set<Fingerprint> = []
        let values = try OutsideFile.fingerprints(of: path, algorithm: algorithm, limits: settings.limits)
        return try answers(values.filter { seen.insert($0).inserted }, reader, algorithm)
    }

    /// The contents that a file outside the dataset has for answers about it, as far as these found anything.
    package func contents(of answers: [QueryAnswer], inFile path: String) throws(AuditError) -> [[UInt8]?] {
        let wanted = Set(answers.filter { !$0.places.isEmpty }.compactMap(\.fingerprint))
        guard let algorithm = answers.first?.algorithm, !wanted.isEmpty else { return answers.map { _ in nil } }
        let found = try OutsideFile.contents(of: wanted, in: path, algorithm: algorithm, limits: settings.limits)
        return answers.map { $0.fingerprint.flatMap { found[$0] } }
    }

    /// Looks everything up first: where nothing occurs, no source has to be counted.
    ///
    /// - Parameter asked: a record with the only fingerprint, which may stand behind the places that are listed.
    private func answers(
        _ fingerprints: [Fingerprint], _ reader: LedgerReader, _ algorithm: FingerprintAlgorithm,
        asked: RecordPlace? = nil
    ) throws(AuditError) -> [QueryAnswer] {
        let found = try fingerprints.map { value throws(AuditError) in
            try reader.matches(value, limit: Self.queryLimit)
        }
        let isAnywhere = found.contains { !$0.hits.isEmpty }
        let view = try view(reader, isAnywhere ? .figures : .ledger)
        let outcome = isAnywhere ? outcome(view) : .nothing
        let whole = found.contains { $0.hits.isEmpty } ? try WholeRecords(view) : nil
        let hits = found.flatMap(\.hits) + (asked.map { [$0] } ?? [])
        let rows = try reader.shards(hits.lazy.map(\.shard))
        let facts = try PlaceFacts(of: rows.values, hits, reader)
        return zip(fingerprints, found).map { value, found in
            let places = found.hits.compactMap { hit in
                rows[hit.shard].map { QueryAnswer.Place(shard: view.bound($0), ordinal: hit.ordinal) }
            }
            var answer = QueryAnswer(
                fingerprint: value, algorithm: algorithm, occurrences: found.count,
                places: places.sorted { $0.location < $1.location }, facts: facts, view: view, outcome: outcome)
            if places.isEmpty { answer.wholeRecords = whole }
            return answer
        }
    }

    /// What a location holds: a record and every other place of the same content, or a whole shard.
    package func lookUp(_ location: Location) throws(AuditError) -> QueryAnswer {
        let reader = try reader()
        let known = try view(reader, .ledger)
        let wanted = known.real(location).record(nil)
        guard let row = try reader.shard(at: wanted) else {
            if known.gaps.contains(where: { $0.location == wanted }) {
                throw AuditError.locationIsGap(location.printed)
            }
            throw AuditError.noSuchShard(location.printed)
        }
        guard let ordinal = location.ordinal else {
            let view = try view(reader)
            return QueryAnswer(
                fingerprint: nil, algorithm: view.header.algorithm, occurrences: 1,
                places: [.init(shard: view.bound(row), ordinal: nil)], facts: try PlaceFacts(of: [row], [], reader),
                view: view, outcome: outcome(view))
        }
        guard let fingerprint = try reader.fingerprint(of: row.id, ordinal: ordinal) else {
            throw AuditError.noSuchRecord(location.printed, records: row.records ?? 0)
        }
        let asked = RecordPlace(shard: row.id, ordinal: ordinal)
        var answer = try answers([fingerprint], reader, known.header.algorithm, asked: asked)[0]
        answer.asked = location
        // The place that was asked for comes first, also when the content occurs more often than the limit.
        answer.places.removeAll { $0.location == wanted.record(ordinal) }
        answer.places.insert(.init(shard: answer.view.bound(row), ordinal: ordinal), at: 0)
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
