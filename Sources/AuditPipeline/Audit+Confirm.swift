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
        try confirm([answer], against: [content])[0]
    }

    /// The same for several answers, one by one; each stored file is read once.
    ///
    /// - Parameter contents: one for each answer.
    package func confirm(
        _ answers: [QueryAnswer], against contents: [[UInt8]?]
    ) throws(AuditError) -> [[Location: QueryAnswer.Confirmation]] {
        let reader = try reader()
        var comparison = Comparisons(answers: answers, references: contents, audit: self)
        let wanted = answers.enumerated().flatMap { index, answer in
            answer.places.filter { $0.ordinal != nil }.map { Wanted(place: $0, answer: index) }
        }
        let files = Dictionary(grouping: wanted, by: \.place.shard.row.location.path)
        for (path, wanted) in files.sorted(by: { $0.key < $1.key }) {
            let jumped = try jump(to: wanted.map(\.place), reader)
            // Where a jump leads to something else, only reading the whole file can tell what is there.
            if !jumped.isEmpty, comparison.compare(wanted, with: jumped) { continue }
            let whole = readAgain(wanted.map(\.place), of: path, answers[wanted[0].answer].view)
            let known = try ViewParts.digest(of: path, reader)
            _ = comparison.compare(wanted, with: whole?.records, file: whole?.sha256, known: known)
        }
        return try zip(answers, comparison.results).map { answer, results throws(AuditError) in
            results.merging(try confirmFiles(answer, reader)) { first, _ in first }
        }
    }

    /// Files and members as wholes, by the digest of the stored file.
    private func confirmFiles(
        _ answer: QueryAnswer, _ reader: LedgerReader
    ) throws(AuditError) -> [Location: QueryAnswer.Confirmation] {
        var results: [Location: QueryAnswer.Confirmation] = [:]
        for place in answer.places where place.ordinal == nil {
            guard let now = digest(place.location.path),
                let known = try ViewParts.digest(of: place.location.path, reader)
            else {
                results[place.location] = .dataMissing
                continue
            }
            let file = QueryAnswer.Reread(content: [], rule: "", file: now, knownFile: known)
            results[place.location] = now == known ? .confirmed(file) : .differs
        }
        return results
    }

    private typealias Records = [String: [UInt64: RecordRetriever.Retrieved]]

    /// A place that is read again, and the number of the answer that names it.
    private struct Wanted {
        let place: QueryAnswer.Place
        let answer: Int
    }

    private func readAgain(
        _ places: [QueryAnswer.Place], of path: BytePath, _ view: DatasetView
    ) -> (records: Records, sha256: SHA256Value)? {
        let wanted = Dictionary(grouping: places) { $0.shard.row.location.memberText }
            .mapValues { Set($0.compactMap(\.ordinal)) }
        return RecordRetriever.retrieve(
            wanted, of: path, knownAs: view.aliases.knownNames[path], below: folder.root, options: options(for: path),
            limits: settings.limits)
    }

    /// Reads only the parts of a large file that hold the records; nothing where no such parts are known.
    private func jump(to places: [QueryAnswer.Place], _ reader: LedgerReader) throws(AuditError) -> Records {
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

    /// What was read, beside what should have been.
    private struct Comparisons {
        private let answers: [QueryAnswer]
        /// What each answer's records should hold; of those that nobody brought the first that fits.
        private var references: [[UInt8]?]
        private let audit: Audit
        private(set) var results: [[Location: QueryAnswer.Confirmation]]

        init(answers: [QueryAnswer], references: [[UInt8]?], audit: Audit) {
            self.answers = answers
            self.references = references
            self.audit = audit
            results = [[Location: QueryAnswer.Confirmation]](repeating: [:], count: answers.count)
        }

        /// - Parameters:
        ///   - file: the digest of the stored file as it is now, when all of it was read.
        ///   - known: the one that the ledger has.
        /// - Returns: whether everything is as it should be.
        mutating func compare(
            _ wanted: [Wanted], with records: Records?, file: SHA256Value? = nil, known: SHA256Value? = nil
        ) -> Bool {
            var isAllConfirmed = true
            for item in wanted {
                let found = item.place.ordinal.flatMap {
                    records?[item.place.shard.row.location.memberText]?[$0]
                }
                let result = compare(item, with: found, file, known)
                results[item.answer][item.place.location] = result
                isAllConfirmed = isAllConfirmed && result.isConfirmed
            }
            return isAllConfirmed
        }

        private mutating func compare(
            _ wanted: Wanted, with found: RecordRetriever.Retrieved?, _ file: SHA256Value?, _ known: SHA256Value?
        ) -> QueryAnswer.Confirmation {
            guard let found else { return .dataMissing }
            let answer = answers[wanted.answer]
            guard let key = answer.key else {
                if references[wanted.answer] == nil,
                    ContentHasher(answer.algorithm).fingerprint(found.content) == answer.fingerprint
                {
                    references[wanted.answer] = found.content
                }
                // One copy of a content, however often it occurs.
                guard let content = references[wanted.answer], content == found.content else { return .differs }
                return .confirmed(.init(content: content, rule: found.rule, file: file, knownFile: known))
            }
            let declared = audit.options(for: wanted.place.location.path).keyFields.map(\.index)
            guard key.fits(found.keys, found.keyIndexes.isEmpty ? declared : found.keyIndexes) else { return .differs }
            return .confirmed(.init(content: found.content, rule: found.rule, file: file, knownFile: known))
        }
    }
}
