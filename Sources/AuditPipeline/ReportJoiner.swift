import AuditModel

/// Makes the report of a file out of the reports of its parts, which come in the order of the file.
struct ReportJoiner {
    private let contentFields: [String]
    private var report: ShardReport
    private var spans = RecordSpans.Builder()
    private var numbers: [[String: String]: Int] = [:]
    private var areTexts = true
    private var hasCharacters = false
    private var offsets: [UInt64] = []
    private var onlyFingerprints: Set<[UInt8]?> = []

    /// What the readers keep apart in one file.
    private static let maxTuples = 65_536

    init(_ list: PartList, contentFields: [String]) {
        self.contentFields = contentFields
        report = ShardReport(index: 0, format: list.format)
        report.formatByName = list.formatByName
    }

    var records: UInt64 { report.records }

    /// Takes the next part.
    ///
    /// - Parameter start: stored bytes in front of the part.
    /// - Returns: false when only reading the whole file can tell what to report: a fault, a limit that was hit.
    mutating func add(_ part: ShardReport, start: UInt64) -> Bool {
        guard part.gaps.allSatisfy(\.isOfRecords), part.evidence.isEmpty, part.pointer == nil,
            part.format == report.format, addTuples(part)
        else { return false }
        if start > 0, (report.seekPoints?.last?.ordinal).map({ $0 < report.records }) ?? true {
            let place = SeekPoint(ordinal: report.records, stored: start, decoded: report.bytesDecoded)
            report.seekPoints = (report.seekPoints ?? []) + [place]
        }
        // Every part begins with the same head, so the first one's words are the file's.
        if start == 0 { report.facts = part.facts }
        for rule in part.contentRules where !report.contentRules.contains(rule) { report.contentRules.append(rule) }
        for (name, ordinals) in part.flags {
            report.flags[name, default: []] += ordinals.map { $0 + report.records }
        }
        offsets += (part.malformedOffsets ?? []).map { $0 &+ report.bytesDecoded }
        if part.records > 0 {
            onlyFingerprints.insert(part.onlyFingerprint)
            if let characters = part.characters {
                report.characters = (report.characters ?? 0) + characters
                hasCharacters = true
            }
        }
        if part.records > 0 {
            report.indexes = report.records == 0 || report.indexes == part.indexes ? part.indexes : nil
        }
        report.records += part.records
        report.bytesDecoded += part.bytesDecoded
        return true
    }

    /// The report of the whole file, which lacks what its digest told.
    mutating func finish() -> ShardReport {
        report.spans = spans.pack()
        if !hasCharacters { report.characters = report.records == 0 ? 0 : nil }
        if !areTexts { for index in report.tuples.indices { report.tuples[index].characters = nil } }
        if let malformed = report.flags["malformed"], !malformed.isEmpty {
            report.gaps.append(.malformedRecords(UInt64(malformed.count), ordinals: malformed, offsets: offsets))
        }
        if !contentFields.isEmpty, report.records > 1, onlyFingerprints.count == 1, onlyFingerprints.first != .some(nil)
        {
            report.gaps.append(.sameContent(contentFields, records: report.records))
        }
        return report
    }

    /// Gives the values of the part the numbers that they have in the file.
    private mutating func addTuples(_ part: ShardReport) -> Bool {
        var places: [Int] = []
        for tuple in part.tuples {
            let number = numbers[tuple.values] ?? report.tuples.count
            if number == report.tuples.count {
                guard number < Self.maxTuples else { return false }
                numbers[tuple.values] = number
                report.tuples.append(.init(values: tuple.values, records: 0, bytes: 0, characters: 0))
            }
            report.tuples[number].records += tuple.records
            report.tuples[number].bytes += tuple.bytes
            report.tuples[number].characters? += tuple.characters ?? 0
            areTexts = areTexts && tuple.characters != nil
            places.append(number)
        }
        guard let count = Int(exactly: part.records),
            let values = RecordSpans.values(part.spans, records: count), part.records == 0 || !places.isEmpty
        else { return false }
        for value in values {
            guard value < UInt64(places.count) else { return false }
            spans.append(UInt64(places[Int(value)]))
        }
        return true
    }
}
