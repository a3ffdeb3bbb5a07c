/// How a record stands in a run: fingerprint, then record number, both big-endian, so that bytes sort as values.
enum RecordLayout {
    static let fingerprintBytes = 16
    static let entryBytes = 21
    /// A record number in an entry.
    static let numberBytes = 5
    /// What stands for a key in the indexes of keys: the first bytes of its hash.
    static let keyBytes = 5
    /// Brings those bytes to the high end of a 64-bit number.
    static let keyShift: UInt64 = 24
    /// Entries that fill one page of 8 KiB without overflow.
    static let entriesPerChunk = 386
    /// Fingerprints under one leaf of a shard's records root.
    static let recordsPerBlock = 4_096
    /// One bit for each index, fingerprints being the lowest.
    static let allIndexes: Int64 = 0b1111
    /// Record numbers have 40 bits.
    static let maxRecords: Int64 = 1 << 40

    static func append(_ item: RecordItem, to bytes: inout [UInt8]) {
        append(item.high, 8, to: &bytes)
        append(item.low, 8, to: &bytes)
        append(item.record, 5, to: &bytes)
    }

    /// The entry that starts at `offset`.
    ///
    /// - Precondition: `entryBytes` bytes from there.
    static func item(_ bytes: [UInt8], at offset: Int) -> RecordItem {
        RecordItem(
            high: number(bytes, offset, 8), low: number(bytes, offset + 8, 8), record: number(bytes, offset + 16, 5))
    }

    @inline(__always)
    static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> UInt64 {
        var value: UInt64 = 0
        for index in offset..<(offset + count) { value = value << 8 | UInt64(bytes[index]) }
        return value
    }

    @inline(__always)
    static func append(_ value: UInt64, _ count: Int, to bytes: inout [UInt8]) {
        for shift in stride(from: 8 * (count - 1), through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
        }
    }

    /// A big-endian number of `count` bytes.
    @inline(__always)
    static func number(_ bytes: Span<UInt8>, _ offset: Int, _ count: Int) -> UInt64 {
        // One check for all bytes, so that they are read at once.
        let part = bytes.extracting(offset..<(offset &+ count))
        var value: UInt64 = 0
        for index in 0..<count { value = value << 8 | UInt64(part[index]) }
        return value
    }

    /// Writes a big-endian number of `count` bytes.
    @inline(__always)
    static func put(_ value: UInt64, _ count: Int, into bytes: inout MutableSpan<UInt8>, at offset: Int) {
        precondition(offset >= 0 && offset < bytes.count && bytes.count &- offset >= count, "the number fits")
        for index in 0..<count {
            bytes[offset &+ index] = UInt8(truncatingIfNeeded: value >> UInt64(8 &* (count &- 1 &- index)))
        }
    }
}
