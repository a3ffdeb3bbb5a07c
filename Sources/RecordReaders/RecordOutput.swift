internal import AuditModel
import JSONParsing

/// Gathers the records of one shard into batches and hands those to the sink.
final class RecordOutput {
    /// Rules in the order of their first use, so that the usual one is rule 0.
    private(set) var rules: [ContentRule] = []
    private(set) var tuples: TupleTable
    /// Records so far, whole ones and those in parts.
    private(set) var records: UInt64 = 0
    /// The contents of the batch in the making; a reader appends one record's content and then calls `close`.
    var contents: [UInt8] {
        get { batch.bytes }
        _modify { yield &batch.bytes }
    }

    private var batch = RecordBatch()
    private let sink: any RecordSink
    /// Key fields of each record.
    private let keyFields: Int
    /// Records of the batch whose contents are no text.
    private var binaries: [Int] = []

    /// Bytes or records after which a batch is handed on.
    static let batchBytes = 1 << 20
    private static let batchRecords = 1 << 16

    /// - Parameter keyFields: how many fields are indexed, by a reader that hands over their values.
    init(_ sink: any RecordSink, keyFields: Int = 0) {
        self.sink = sink
        self.keyFields = keyFields
        tuples = TupleTable()
    }

    /// - Parameters:
    ///   - keys: what each record is indexed by, whether a manifest asks for it or not.
    ///   - tuples: holds what is observed in single records.
    init(_ sink: any RecordSink, keys: [KeyIndex], tuples: TupleTable) {
        self.sink = sink
        self.tuples = tuples
        keyFields = keys.count
        batch.keyIndexes = keys
    }

    /// Whether contents may be handed over as their XXH3-128 alone.
    var takesHashes: Bool { sink.contentHasher?.isXXH3 ?? false }

    /// The number of a rule.
    func index(of rule: ContentRule) -> UInt8 {
        if let index = rules.firstIndex(of: rule) { return UInt8(index) }
        rules.append(rule)
        return UInt8(rules.count - 1)
    }

    /// The number of what was observed.
    func tuple(of bytes: [UInt8], _ value: Range<Int>) -> UInt32 { tuples.index(of: bytes, value) }

    /// Ends the record whose content was appended to `contents`.
    ///
    /// - Parameter isText: whether the characters of the content count.
    func close(rule: UInt8, tuple: UInt32 = 0, isText: Bool = true) {
        if !isText { binaries.append(batch.count) }
        close(at: batch.bytes.count, rule: rule, tuple: tuple)
    }

    /// A record of which the bytes are not needed; the contents of its batch are all like that (`begin`).
    func append(_ content: HashedContent, rule: UInt8, tuple: UInt32) {
        content.fingerprint.append(to: &batch.fingerprints)
        batch.characters.append(content.characters)
        close(at: (batch.ends.last ?? 0) + content.bytes, rule: rule, tuple: tuple)
    }

    /// Begins a record, before anything of it is handed over: contents with and without bytes go into batches of their
    /// own.
    func begin(isHashed: Bool) {
        if isHashed == batch.fingerprints.isEmpty { flush() }
    }

    private func close(at end: Int, rule: UInt8, tuple: UInt32) {
        let before = batch.ends.count
        batch.ends.append(end)
        if rule != 0 || !batch.rules.isEmpty {
            if batch.rules.isEmpty { batch.rules.append(contentsOf: repeatElement(0, count: before)) }
            batch.rules.append(rule)
        }
        if tuple != 0 || !batch.tuples.isEmpty {
            if batch.tuples.isEmpty { batch.tuples.append(contentsOf: repeatElement(0, count: before)) }
            batch.tuples.append(tuple)
        }
        while batch.keyEnds.count < batch.ends.count * keyFields { batch.keyEnds.append(batch.keys.count) }
        records += 1
        if batch.bytes.count >= Self.batchBytes || before + 1 >= Self.batchRecords { flush() }
    }

    /// Rows of one rule.
    ///
    /// - Parameter tuples: the number of each row; empty when all have 0.
    func append(_ rows: TableRows, of bytes: [UInt8], as template: RowTemplate, rule: UInt8, tuples: [UInt32]) {
        let before = batch.ends.count
        batch.append(rows, of: bytes, as: template)
        if rule != 0 || !batch.rules.isEmpty {
            batch.rules.append(contentsOf: repeatElement(0, count: before - batch.rules.count))
            batch.rules.append(contentsOf: repeatElement(rule, count: rows.count))
        }
        if !tuples.isEmpty || !batch.tuples.isEmpty {
            batch.tuples.append(contentsOf: repeatElement(0, count: before - batch.tuples.count))
            batch.tuples.append(contentsOf: tuples)
            batch.tuples.append(contentsOf: repeatElement(0, count: rows.count - tuples.count))
        }
        records += UInt64(rows.count)
        if batch.bytes.count >= Self.batchBytes || batch.count >= Self.batchRecords { flush() }
    }

    /// A record whose content is a range of `bytes`.
    func append(_ bytes: [UInt8], _ range: Range<Int>, rule: UInt8, tuple: UInt32 = 0, isText: Bool = true) {
        batch.bytes.append(bytes, range)
        close(rule: rule, tuple: tuple, isText: isText)
    }

    /// Records of one rule whose contents and ends `add` puts behind those of the batch, unless it returns false.
    ///
    /// - Parameter numbers: the tuple of each; none when all are 0.
    func append(
        rule: UInt8, tuples numbers: [UInt32], _ add: (inout RecordBatch) -> Bool
    ) -> Bool {
        let before = batch.ends.count
        guard add(&batch) else { return false }
        let count = batch.ends.count - before
        if rule != 0 || !batch.rules.isEmpty {
            if batch.rules.isEmpty { batch.rules.append(contentsOf: repeatElement(0, count: before)) }
            batch.rules.append(contentsOf: repeatElement(rule, count: count))
        }
        if !numbers.isEmpty || !batch.tuples.isEmpty {
            if batch.tuples.isEmpty { batch.tuples.append(contentsOf: repeatElement(0, count: before)) }
            batch.tuples.append(contentsOf: numbers)
            batch.tuples.append(contentsOf: repeatElement(0, count: batch.ends.count - batch.tuples.count))
        }
        records += UInt64(count)
        if batch.bytes.count >= Self.batchBytes || batch.ends.count >= Self.batchRecords { flush() }
        return true
    }

    /// The value of the next key field of the record that is closed next.
    func addKey(_ bytes: [UInt8], _ range: Range<Int>) {
        batch.keys.append(contentsOf: bytes[range])
        batch.keyEnds.append(batch.keys.count)
    }

    /// Texts of one rule, by exchanging arrays instead of copying them.
    ///
    /// - Parameter licenseFields: how many fields were observed in each document.
    func exchange(_ results: inout JSONTextExtractor.Results, rule: UInt8, licenseFields: Int) {
        flush()
        swap(&batch.bytes, &results.contents)
        swap(&batch.fingerprints, &results.fingerprints)
        swap(&batch.ends, &results.ends)
        swap(&batch.keys, &results.keys)
        swap(&batch.keyEnds, &results.keyEnds)
        swap(&batch.characters, &results.characters)
        if rule != 0 { batch.rules.append(contentsOf: repeatElement(rule, count: batch.count)) }
        if !results.observed.isEmpty {
            tuples.number(results.observed, ends: results.observedEnds, perRecord: licenseFields, into: &batch.tuples)
        }
        records += UInt64(batch.count)
        flush()
    }

    /// A part of a record that is too large for memory.
    func part(_ bytes: [UInt8], _ range: Range<Int>, rule: UInt8) {
        flush()
        if !range.isEmpty { sink.takePart(bytes[range], rule: rule) }
    }

    func endParts() {
        sink.endParts()
        records += 1
    }

    /// Says that the record that comes next does not parse.
    func nextIsMalformed(at offset: UInt64) { sink.malformed(ordinal: records, offset: offset) }

    func note(_ gap: Gap) { sink.note(gap) }

    func note(_ fact: ContainerFact) { sink.note(fact) }

    func flush() {
        guard batch.count > 0 else { return }
        if !binaries.isEmpty { countCharacters() }
        sink.take(batch)
        batch.removeAll()
    }

    /// Counts the characters of a batch in which some contents have none.
    private func countCharacters() {
        ByteSearch.appendScalarCounts(of: batch.bytes, ends: batch.ends, to: &batch.characters)
        for record in binaries { batch.characters[record] = 0 }
        binaries.removeAll(keepingCapacity: true)
    }
}

extension RecordBatch {
    /// The contents and ends of rows.
    fileprivate mutating func append(_ rows: TableRows, of bytes: [UInt8], as template: RowTemplate) {
        rows.write(bytes, as: template, into: &self.bytes, ends: &ends)
    }
}
