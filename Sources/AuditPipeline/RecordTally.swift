import AuditModel
import JSONParsing
import RecordReaders

/// What is counted over the records of one shard: by content rule, and by observed values.
struct RecordTally {
    private(set) var records: UInt64 = 0
    /// By tuple number; the values are filled in when they are known.
    private(set) var tuples: [ShardReport.Tuple] = []
    /// Scalars go by rule, because the whole-record encoding has bytes of its own that are no text; nil for a rule
    /// that no record follows.
    private var characters: [UInt64?] = []
    private var spans = RecordSpans.Builder()
    /// Of the records of one batch; kept for its memory.
    private var scalars: [Int] = []

    /// Counts the records of a batch, by runs of equal rule and tuple.
    mutating func add(_ batch: RecordBatch) {
        scalars.removeAll(keepingCapacity: true)
        if batch.characters.isEmpty {
            ByteSearch.appendScalarCounts(of: batch.bytes, ends: batch.ends, to: &scalars)
        }
        let counts = batch.characters.isEmpty ? scalars : batch.characters
        var first = 0
        var start = 0
        while first < batch.count {
            let rule = batch.rules.isEmpty ? 0 : batch.rules[first]
            let tuple = batch.tuples.isEmpty ? 0 : batch.tuples[first]
            var next = first
            var characters = 0
            repeat {
                characters += counts[next]
                next += 1
            } while next < batch.count && (batch.rules.isEmpty || batch.rules[next] == rule)
                && (batch.tuples.isEmpty || batch.tuples[next] == tuple)
            let end = batch.ends[next - 1]
            add(
                records: UInt64(next - first), bytes: UInt64(end - start), characters: UInt64(characters), rule: rule,
                tuple: Int(tuple))
            first = next
            start = end
        }
    }

    /// Counts records of one rule and tuple.
    mutating func add(records count: UInt64, bytes: UInt64, characters scalars: UInt64, rule: UInt8, tuple: Int) {
        records += count
        while characters.count <= Int(rule) { characters.append(nil) }
        characters[Int(rule)] = (characters[Int(rule)] ?? 0) + scalars
        while tuples.count <= tuple { tuples.append(.init(values: [:], records: 0, bytes: 0, characters: 0)) }
        tuples[tuple].add(records: count, bytes: bytes, characters: scalars)
        spans.append(UInt64(tuple), count: count)
    }

    /// Numbers of the rules that some record follows, out of `count`.
    func usedRules(of count: Int) -> [Int] { (0..<min(count, characters.count)).filter { characters[$0] != nil } }

    /// Scalars of all records that follow one of these rules.
    func characters(ofRules rules: [Int]) -> UInt64 { rules.reduce(0) { $0 + (characters[$1] ?? 0) } }

    /// Which record carries which tuple (`RecordSpans`); the tally is over.
    mutating func packSpans() -> [UInt8] { spans.pack() }
}
