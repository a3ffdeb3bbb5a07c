/// How the entries of an index stand in its chunks: a key, then a record number of five bytes, both big-endian, so that
/// bytes sort as values.
struct EntryLayout: Equatable {
    let keyBytes: Int
    /// How many entries fill one page of 8 KiB without overflow.
    let entriesPerChunk: Int

    var entryBytes: Int { keyBytes + RecordLayout.numberBytes }
    var chunkBytes: Int { entryBytes * entriesPerChunk }

    static let fingerprint = EntryLayout(
        keyBytes: RecordLayout.fingerprintBytes, entriesPerChunk: RecordLayout.entriesPerChunk)
    /// The first bytes of a key's hash.
    static let key = EntryLayout(keyBytes: RecordLayout.keyBytes, entriesPerChunk: 810)

    /// The layout of an index by its number: 0 for fingerprints.
    static func of(_ index: Int64) -> EntryLayout { index == 0 ? .fingerprint : .key }

    /// How many entries the bytes of a chunk are.
    ///
    /// - Throws: damage, when they are not whole entries, none, or too many.
    func entries(_ bytes: Int) throws(DamagedRow) -> Int {
        guard bytes > 0, bytes <= chunkBytes, bytes.isMultiple(of: entryBytes) else {
            throw DamagedRow(place: "chunk")
        }
        return bytes / entryBytes
    }

    /// The entry with an index in a chunk.
    @inline(__always)
    func item(_ chunk: Span<UInt8>, _ index: Int) -> RecordItem {
        let offset = index &* entryBytes
        let record = RecordLayout.number(chunk, offset &+ keyBytes, RecordLayout.numberBytes)
        if keyBytes == RecordLayout.fingerprintBytes {
            return RecordItem(
                high: RecordLayout.number(chunk, offset, 8), low: RecordLayout.number(chunk, offset &+ 8, 8),
                record: record)
        }
        let key = RecordLayout.number(chunk, offset, RecordLayout.keyBytes)
        return RecordItem(high: key << RecordLayout.keyShift, low: 0, record: record)
    }

    /// The record number of the entry with an index in a chunk.
    @inline(__always)
    func record(_ chunk: Span<UInt8>, _ index: Int) -> Int64 {
        Int64(RecordLayout.number(chunk, index &* entryBytes &+ keyBytes, RecordLayout.numberBytes))
    }

    /// Writes an entry as it stands in a chunk.
    @inline(__always)
    func put(_ item: RecordItem, into bytes: inout MutableSpan<UInt8>, at offset: Int) {
        if keyBytes == RecordLayout.fingerprintBytes {
            RecordLayout.put(item.high, 8, into: &bytes, at: offset)
            RecordLayout.put(item.low, 8, into: &bytes, at: offset &+ 8)
        } else {
            RecordLayout.put(item.high >> RecordLayout.keyShift, RecordLayout.keyBytes, into: &bytes, at: offset)
        }
        RecordLayout.put(item.record, RecordLayout.numberBytes, into: &bytes, at: offset &+ keyBytes)
    }

    /// The bytes of some entries.
    func encode(_ items: ArraySlice<RecordItem>) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: items.count * entryBytes)
        var span = bytes.mutableSpan
        var offset = 0
        for item in items {
            put(item, into: &span, at: offset)
            offset &+= entryBytes
        }
        return bytes
    }
}
