import AuditModel
import RecordReaders

/// Reads bytes with a format's reader and keeps each record's rule and content.
final class RecordCollector: RecordSink, ByteSource {
    private var rest: ArraySlice<UInt8>
    private var parts: [UInt8] = []
    private(set) var records: [(rule: Int, content: [UInt8])] = []

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    /// The rule and content of each record, or nil when no reader has this name.
    static func records(
        _ bytes: [UInt8], format: String, options: ReadingOptions
    ) throws -> [(rule: String, content: [UInt8])]? {
        var options = options
        options.format = format
        guard RecordFormats.all.contains(where: { $0.name == format }),
            let choice = RecordFormats.choose(head: bytes[...], isWhole: true, name: [], options: options)
        else { return nil }
        let reader = choice.format.makeReader(options: options, limits: Limits())
        let collector = RecordCollector(bytes)
        try reader.read(choice.decoding(collector, limits: Limits()) ?? collector, into: collector)
        return collector.records.map { (reader.rules[$0.rule].name, $0.content) }
    }

    func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        let count = min(buffer.count - offset, rest.count)
        for index in 0..<count { buffer[offset + index] = rest[rest.startIndex + index] }
        rest = rest.dropFirst(count)
        return count
    }

    func take(_ batch: RecordBatch) {
        var start = 0
        for (index, end) in batch.ends.enumerated() {
            records.append((batch.rules.isEmpty ? 0 : Int(batch.rules[index]), Array(batch.bytes[start..<end])))
            start = end
        }
    }

    func takePart(_ bytes: ArraySlice<UInt8>, rule: UInt8) { parts += bytes }
    func endParts() {
        records.append((0, parts))
        parts = []
    }
    func note(_ gap: Gap) {}
    func malformed(ordinal: UInt64, offset: UInt64) {}
}
