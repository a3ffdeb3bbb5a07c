import AuditModel
import Fingerprinting
import LedgerStore

extension Audit {
    /// Reads the places of an answer again and compares; the only part of a query that opens data.
    ///
    /// - Parameter content: what the records should hold, when it is at hand.
    package func confirm(
        _ answer: QueryAnswer, against content: [UInt8]?
    ) throws(AuditError) -> [Location: QueryAnswer.Confirmation] {
        let reader = try reader()
        var results: [Location: QueryAnswer.Confirmation] = [:]
        var reference = content
        let records = answer.places.filter { $0.ordinal != nil }
        let files = Dictionary(grouping: records, by: \.shard.row.location.path)
        for (path, places) in files.sorted(by: { $0.key < $1.key }) {
            let jumped = try jump(to: places, reader, answer)
            let found = compare(places, with: jumped, nil, answer, &reference)
            // Where a jump leads to something else, only reading the whole file can tell what is there.
            if !jumped.isEmpty, found.values.allSatisfy(\.isConfirmed) {
                results.merge(found) { $1 }
            } else {
                let whole = readAgain(places, of: path, answer)
                results.merge(compare(places, with: whole?.records, whole?.sha256, answer, &reference)) { $1 }
            }
        }
        return results
    }

    private typealias Records = [String: [UInt64: RecordRetriever.Retrieved]]

    private func readAgain(
        _ places: [QueryAnswer.Place], of path: BytePath, _ answer: QueryAnswer
    ) -> (records: Records, sha256: SHA256Value)? {
        let wanted = Dictionary(grouping: places) { $0.shard.row.location.memberText }
            .mapValues { Set($0.compactMap(\.ordinal)) }
        return RecordRetriever.retrieve(
            wanted, of: path, knownAs: answer.view.aliases.knownNames[path], below: folder.root,
            options: options(for: path), limits: settings.limits)
    }

    /// Reads only the parts of a large file that hold the records; nothing where no such parts are known.
    private func jump(
        to places: [QueryAnswer.Place], _ reader: LedgerReader, _ answer: QueryAnswer
    ) throws(AuditError) -> Records {
        guard let shard = places.first?.shard.row, places.allSatisfy({ $0.shard.row.id == shard.id }),
            shard.location.members.isEmpty
        else { return [:] }
        let points = try reader.seekPoints(of: shard.id)
        guard !points.isEmpty else { return [:] }
        let records = RecordRetriever.retrieve(
            Set(places.compactMap(\.ordinal)), of: shard.location.path, at: points, format: shard.format.name,
            below: folder.root, options: options(for: shard.location.path), limits: settings.limits)
        return ["": records]
    }

    private func compare(
        _ places: [QueryAnswer.Place], with records: Records?, _ file: SHA256Value?, _ answer: QueryAnswer,
        _ reference: inout [UInt8]?
    ) -> [Location: QueryAnswer.Confirmation] {
        let hasher = ContentHasher(answer.algorithm)
        var results: [Location: QueryAnswer.Confirmation] = [:]
        for place in places {
            guard let ordinal = place.ordinal,
                let record = records?[place.shard.row.location.memberText]?[ordinal]
            else {
                results[place.location] = .dataMissing
                continue
            }
            let isSame: Bool
            if let key = answer.key {
                let declared = options(for: place.location.path).keyFields.map(\.index)
                isSame = key.fits(record.keys, record.keyIndexes.isEmpty ? declared : record.keyIndexes)
            } else {
                let isAsExpected = hasher.fingerprint(record.content) == answer.fingerprint
                if reference == nil && isAsExpected { reference = record.content }
                isSame = isAsExpected && record.content == reference
            }
            let found = QueryAnswer.Reread(content: record.content, rule: record.rule, file: file)
            results[place.location] = isSame ? .confirmed(found) : .differs
        }
        return results
    }
}
