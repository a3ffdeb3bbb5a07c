import AuditModel
import Messages
import RecordReaders

/// Keeps every record that a reader hands on, as a table of plain values.
final class RecordCollector: RecordSink {
    struct Record: Hashable {
        let content: [UInt8]
        let rule: UInt8
        let tuple: UInt32
    }

    private(set) var records: [Record] = []
    private(set) var gaps: [Gap] = []
    private(set) var facts: [ContainerFact] = []
    /// The values of the key fields of each record that came in a batch.
    private(set) var keys: [[String]] = []
    private(set) var keyIndexes: [KeyIndex] = []
    private(set) var malformed: [(ordinal: UInt64, offset: UInt64)] = []
    private(set) var largestBatch = 0
    private(set) var largestPart = 0
    private var parts: [UInt8] = []
    private var partRule: UInt8 = 0

    func take(_ batch: RecordBatch) {
        precondition(parts.isEmpty, "a record in parts is ended before the next batch")
        precondition(batch.rules.isEmpty || batch.rules.count == batch.count)
        precondition(batch.tuples.isEmpty || batch.tuples.count == batch.count)
        precondition(batch.characters.isEmpty || batch.characters.count == batch.count)
        precondition(batch.ends.last == batch.bytes.count)
        keyIndexes = batch.keyIndexes
        if !batch.keyEnds.isEmpty {
            keys += (0..<batch.count).map { batch.keys(of: $0).map { String(decoding: $0, as: UTF8.self) } }
        }
        largestBatch = max(largestBatch, batch.bytes.count)
        var start = 0
        for index in 0..<batch.count {
            let content = Array(batch.bytes[start..<batch.ends[index]])
            let rule = batch.rules.isEmpty ? 0 : batch.rules[index]
            precondition(batch.characters.isEmpty || Self.isCounted(batch.characters[index], content))
            records.append(Record(content: content, rule: rule, tuple: batch.tuples.isEmpty ? 0 : batch.tuples[index]))
            start = batch.ends[index]
        }
    }

    /// Whether a count is that of a text's characters; 0 stands for contents that are no text.
    private static func isCounted(_ characters: Int, _ content: [UInt8]) -> Bool {
        guard characters > 0, let text = String(validating: content, as: UTF8.self) else { return true }
        return text.unicodeScalars.count == characters
    }

    func takePart(_ bytes: ArraySlice<UInt8>, rule: UInt8) {
        largestPart = max(largestPart, bytes.count)
        parts += bytes
        partRule = rule
    }

    func endParts() {
        records.append(Record(content: parts, rule: partRule, tuple: 0))
        parts = []
    }

    func note(_ gap: Gap) { gaps.append(gap) }

    func note(_ fact: ContainerFact) { facts.append(fact) }

    func malformed(ordinal: UInt64, offset: UInt64) { malformed.append((ordinal, offset)) }
}
