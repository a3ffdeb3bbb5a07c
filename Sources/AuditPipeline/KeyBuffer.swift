import AuditModel
import Fingerprinting
import RecordReaders

/// The keys of records that wait to be sent, as an index holds them.
///
/// An entry is 7 bytes: the hash of the key (`RecordKey`), and the position of its record in the piece of
/// fingerprints that it goes with (u16, little-endian).
struct KeyBuffer {
    /// Entries of one index.
    private struct Column {
        let index: KeyIndex
        var hashes: [UInt8] = []
        var records: [Int] = []
    }

    private var fields: [KeyIndex]
    private var columns: [Column]
    /// Whether the reader has handed over the values of key fields.
    private(set) var isUsed = false

    /// - Parameter fields: what the key fields of a batch are, in their order.
    init(_ fields: [KeyIndex]) {
        self.fields = fields
        columns = Self.columns(fields)
    }

    private static func columns(_ fields: [KeyIndex]) -> [Column] {
        fields.flatMap { $0 == .url ? [.url, .host] : [$0] }.map { Column(index: $0) }
    }

    /// What is indexed: the fields, and the host with the URL.
    var indexes: [KeyIndex] { columns.map(\.index) }

    /// Takes the keys of a batch.
    ///
    /// - Parameter first: records that wait already.
    mutating func take(_ batch: RecordBatch, first: Int) {
        if !batch.keyIndexes.isEmpty && batch.keyIndexes != fields {
            fields = batch.keyIndexes
            columns = Self.columns(fields)
        }
        guard !fields.isEmpty, batch.keyEnds.count == batch.count * fields.count else { return }
        isUsed = true
        var start = 0
        for (position, end) in batch.keyEnds.enumerated() {
            let record = first + position / fields.count
            if end > start { add(batch.keys[start..<end], fields[position % fields.count], record) }
            start = end
        }
    }

    private mutating func add(_ value: ArraySlice<UInt8>, _ field: KeyIndex, _ record: Int) {
        append(RecordKey.normalized(value, for: field), field, record)
        if field == .url { append(RecordKey.host(ofURL: value), .host, record) }
    }

    private mutating func append(_ key: [UInt8]?, _ index: KeyIndex, _ record: Int) {
        guard let key, let column = columns.firstIndex(where: { $0.index == index }) else { return }
        RecordKey.appendHash(key, 0..<key.count, to: &columns[column].hashes)
        columns[column].records.append(record)
    }

    /// The entries of some waiting records, for each index that has any.
    func entries(of records: Range<Int>) -> [(index: KeyIndex, bytes: [UInt8])] {
        columns.compactMap { column in
            var bytes: [UInt8] = []
            for (number, record) in column.records.enumerated() where records.contains(record) {
                let hash = number * RecordKey.hashBytes
                bytes += column.hashes[hash..<(hash + RecordKey.hashBytes)]
                bytes += LittleEndian.bytes(UInt16(record - records.lowerBound))
            }
            return bytes.isEmpty ? nil : (column.index, bytes)
        }
    }

    /// Forgets what was sent and keeps the memory.
    mutating func removeAll() {
        for index in columns.indices {
            columns[index].hashes.removeAll(keepingCapacity: true)
            columns[index].records.removeAll(keepingCapacity: true)
        }
    }
}
