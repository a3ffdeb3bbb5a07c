internal import AuditModel
import ISAL

/// Reads the frames of a TensorFlow record file: an example by its features, anything else as it is.
final class TFRecordReader: RecordReader {
    private let options: ReadingOptions
    private let limits: Limits
    private var output: RecordOutput?
    /// Records whose data differs from its checksum, and where the first of them starts.
    private var damaged: (records: UInt64, offset: UInt64) = (0, 0)

    init(options: ReadingOptions, limits: Limits) {
        self.options = options
        self.limits = limits
    }

    var rules: [ContentRule] { output?.rules ?? [] }
    var tuples: [[String: String]] { output?.tuples.tuples ?? [[:]] }

    func read(_ source: any ByteSource, into sink: any RecordSink) throws(ReadFault) {
        let window = ByteWindow(source)
        let output = RecordOutput(sink, keyFields: options.index.count)
        self.output = output
        let records = FieldRecords(options: options, limits: limits, output: output)
        let cursor = BinaryCursor(window)
        while readFrame(cursor, records, output, sink) {}
        window.drain()
        records.finish()
        if damaged.records > 0 { output.note(.checksums(damaged.records, at: damaged.offset)) }
        if let fault = window.fault { throw fault }
    }

    /// Reads one frame; false at the end and where frames cannot be told apart any more.
    private func readFrame(
        _ cursor: BinaryCursor, _ records: FieldRecords, _ output: RecordOutput, _ sink: any RecordSink
    ) -> Bool {
        let start = cursor.offset
        guard cursor.fill(TFRecordFormat.headBytes) else {
            if cursor.left > 0, cursor.isCut { output.note(.frameCut(at: start)) }
            return false
        }
        guard TFRecordFormat.hasTrueLength(cursor.bytes, at: cursor.position) else {
            output.note(.frameLength(at: start))
            return false
        }
        let length = cursor.bytes.littleEndian64(cursor.position)
        if length <= UInt64(records.limit) {
            guard cursor.fill(TFRecordFormat.headBytes + Int(length) + TFRecordFormat.tailBytes) else {
                if cursor.isCut { output.note(.frameCut(at: start)) }
                return false
            }
            take(cursor, Int(length), records, at: start)
            return true
        }
        guard stream(cursor, length, records, output, at: start) else {
            sink.dropParts()
            if cursor.isCut { output.note(.frameCut(at: start)) }
            return false
        }
        return true
    }

    private func take(_ cursor: BinaryCursor, _ length: Int, _ records: FieldRecords, at start: UInt64) {
        let data = cursor.range(TFRecordFormat.headBytes, length)
        defer { cursor.skip(TFRecordFormat.headBytes + length + TFRecordFormat.tailBytes) }
        var checksum = CRC32C()
        checksum.update(cursor.bytes, data)
        guard TFRecordFormat.masked(checksum) == cursor.bytes.littleEndian32(data.upperBound) else {
            noteDamage(at: start)
            return records.emitDamaged(cursor.bytes, data)
        }
        records.fields.removeAll()
        switch ExampleMessage.read(cursor.bytes, data, into: records) {
        case .example: records.emit()
        case .other: records.emitPayload(cursor.bytes, data)
        case .tooManyValues: records.emitTooMany(cursor.bytes, data)
        }
    }

    /// Hands on a record that is too large for memory; false when it breaks off.
    private func stream(
        _ cursor: BinaryCursor, _ length: UInt64, _ records: FieldRecords, _ output: RecordOutput, at start: UInt64
    ) -> Bool {
        cursor.skip(TFRecordFormat.headBytes)
        var checksum = CRC32C()
        let isWhole = cursor.stream(length, rule: records.partRule, to: output) {
            checksum.update(cursor.bytes, $0)
        }
        guard isWhole, cursor.fill(TFRecordFormat.tailBytes) else { return false }
        if TFRecordFormat.masked(checksum) != cursor.bytes.littleEndian32(cursor.position) { noteDamage(at: start) }
        cursor.skip(TFRecordFormat.tailBytes)
        records.endParts()
        return true
    }

    private func noteDamage(at offset: UInt64) {
        if damaged.records == 0 { damaged.offset = offset }
        damaged.records += 1
    }
}
