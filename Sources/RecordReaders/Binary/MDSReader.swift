internal import AuditModel
internal import Fingerprinting

/// Reads the samples of a shard of MosaicML Streaming.
final class MDSReader: RecordReader {
    private let options: ReadingOptions
    private let limits: Limits
    private var output: RecordOutput?
    private var canonical: CanonicalJSON
    private var json: [UInt8] = []

    init(options: ReadingOptions, limits: Limits) {
        self.options = options
        self.limits = limits
        canonical = CanonicalJSON(maxDepth: limits.maxJSONDepth, maxNodes: limits.maxJSONNodes)
    }

    var rules: [ContentRule] { output?.rules ?? [] }
    var tuples: [[String: String]] { output?.tuples.tuples ?? [[:]] }

    func read(_ source: any ByteSource, into sink: any RecordSink) throws(ReadFault) {
        let window = ByteWindow(source)
        let output = RecordOutput(sink, keyFields: options.index.count)
        self.output = output
        let records = FieldRecords(options: options, limits: limits, output: output)
        let cursor = BinaryCursor(window)
        if let head = readHead(cursor, records, output) {
            readSamples(head, cursor, records, output, sink)
        }
        window.drain()
        records.finish()
        if let fault = window.fault { throw fault }
    }

    /// What stands in front of the samples.
    private struct Head {
        let columns: MDSColumns
        /// Where each sample starts, and the end of the last one.
        let offsets: [UInt32]
    }

    private func readHead(_ cursor: BinaryCursor, _ records: FieldRecords, _ output: RecordOutput) -> Head? {
        guard cursor.fill(8) else {
            if cursor.left > 0, cursor.isCut { output.note(.shardCut(at: 0)) }
            return nil
        }
        let table = 8 + 4 * Int(cursor.bytes.littleEndian32(cursor.position))
        let first = Int(cursor.bytes.littleEndian32(cursor.position + 4))
        guard first >= table, first - table <= MDSFormat.maxDescriptionBytes else {
            output.note(.shardTable(at: 4))
            return nil
        }
        guard table <= records.limit else {
            output.note(.recordLimit(records.limit, records: 0))
            return nil
        }
        guard cursor.fill(first) else {
            if cursor.isCut { output.note(.shardCut(at: 0)) }
            return nil
        }
        guard let columns = MDSColumns(cursor.bytes, cursor.range(table, first - table)) else {
            output.note(.shardColumns(at: UInt64(table)))
            return nil
        }
        note(columns, output)
        let offsets = stride(from: cursor.position + 4, to: cursor.position + table, by: 4).map {
            cursor.bytes.littleEndian32($0)
        }
        cursor.skip(first)
        return Head(columns: columns, offsets: offsets)
    }

    /// What the columns are, and of what type arrays of tokens.
    private func note(_ columns: MDSColumns, _ output: RecordOutput) {
        for column in columns.columns {
            let name = String(decoding: column.name, as: UTF8.self)
            output.note(ContainerFact("column", "\(name): \(column.encodingName)"))
            if let elements = column.elements, ["tokens", "input_ids"].contains(name) {
                output.note(ContainerFact("tokenised", elements))
            }
        }
    }

    private func readSamples(
        _ head: Head, _ cursor: BinaryCursor, _ records: FieldRecords, _ output: RecordOutput, _ sink: any RecordSink
    ) {
        for index in head.offsets.indices.dropLast() {
            guard head.offsets[index + 1] >= head.offsets[index] else {
                return output.note(.shardTable(at: UInt64(4 * index + 8)))
            }
            let start = cursor.offset
            let size = Int(head.offsets[index + 1] - head.offsets[index])
            if size > records.limit {
                guard cursor.stream(UInt64(size), rule: records.partRule, to: output) else {
                    sink.dropParts()
                    if cursor.isCut { output.note(.shardCut(at: start)) }
                    return
                }
                records.endParts()
            } else {
                guard cursor.fill(size) else {
                    if cursor.isCut { output.note(.shardCut(at: start)) }
                    return
                }
                take(cursor.bytes, cursor.range(0, size), head.columns, records, at: start)
                cursor.skip(size)
            }
        }
        if cursor.fill(1) { output.note(.trailingData(at: cursor.offset)) }
    }
}

// MARK: One sample

extension MDSReader {
    private func take(
        _ bytes: [UInt8], _ sample: Range<Int>, _ columns: MDSColumns, _ records: FieldRecords, at offset: UInt64
    ) {
        records.fields.removeAll()
        guard sample.count >= columns.headBytes else { return records.emitMalformed(bytes, sample, at: offset) }
        var size = sample.lowerBound
        var value = sample.lowerBound + columns.headBytes
        for column in columns.columns {
            var count = column.size ?? 0
            if column.size == nil {
                count = Int(bytes.littleEndian32(size))
                size += 4
            }
            guard count <= sample.upperBound - value,
                append(bytes, value..<(value + count), column, records)
            else { return records.emitMalformed(bytes, sample, at: offset) }
            value += count
        }
        guard value == sample.upperBound else { return records.emitMalformed(bytes, sample, at: offset) }
        records.emit()
    }

    /// Adds one value; false when it is none of its column.
    private func append(
        _ bytes: [UInt8], _ value: Range<Int>, _ column: MDSColumns.Column, _ records: FieldRecords
    ) -> Bool {
        let isJSONNull = column.encoding == .json && bytes[value].elementsEqual("null".utf8)
        if isJSONNull { return true }
        records.fields.begin(column.name, column.name.indices)
        switch column.encoding {
        case .bytes: records.fields.append(bytes, value)
        case .integer(let count, let isSigned):
            records.fields.append(integer: bytes, value.lowerBound, count: count, isSigned: isSigned)
        case .float(2): records.fields.append(Float16(bitPattern: bytes.littleEndian16(value.lowerBound)))
        case .float(4): records.fields.append(Float(bitPattern: bytes.littleEndian32(value.lowerBound)))
        case .float: records.fields.append(Double(bitPattern: bytes.littleEndian64(value.lowerBound)))
        case .decimal: appendDecimal(bytes, value, records)
        case .json:
            json.removeAll(keepingCapacity: true)
            guard canonical.encode(bytes, value, into: &json) == .encoded else { return false }
            records.fields.append(wholeRecord: json, isText: bytes[value].first == UInt8(ascii: "\""))
        }
        return true
    }

    /// A number as Python writes it: `nan` and `inf` have names of their own.
    private func appendDecimal(_ bytes: [UInt8], _ value: Range<Int>, _ records: FieldRecords) {
        let text = bytes[value].map { $0 | 0x20 }
        if text.elementsEqual("nan".utf8) {
            records.fields.append(Double.nan)
        } else if text.elementsEqual("inf".utf8) || text.elementsEqual("infinity".utf8) {
            records.fields.append(Double.infinity)
        } else if text.dropFirst().elementsEqual("inf".utf8) || text.dropFirst().elementsEqual("infinity".utf8) {
            records.fields.append(-Double.infinity)
        } else {
            records.fields.append(number: bytes, value)
        }
    }
}

extension CanonicalFields {
    /// A whole number of 1 to 8 bytes, the least first.
    fileprivate mutating func append(integer bytes: [UInt8], _ start: Int, count: Int, isSigned: Bool) {
        var value: UInt64 = 0
        for index in (0..<count).reversed() { value = value << 8 | UInt64(bytes[start + index]) }
        guard isSigned else { return append(value) }
        let unused = UInt64(64 - 8 * count)
        append(Int64(bitPattern: value << unused) >> Int64(unused))
    }
}
