internal import AuditModel

/// The end of central directory record of a zip file, with its zip64 extension (APPNOTE 6.3.10, 4.3.14 to 4.3.16).
struct ZipEndRecord {
    /// Where the record starts, and where its comment ends.
    let position: UInt64
    let end: UInt64
    /// Where the zip64 record starts, else `position`: the directory ends there.
    let directoryEnd: UInt64
    let directoryBytes: UInt64
    let directoryOffset: UInt64
    let entries: UInt64
    /// Whether the count is one of 16 bits, which wraps.
    let countWraps: Bool
    let isMultiVolume: Bool
    /// Whether the zip64 record is missing or contradicts this one.
    let isContradictory: Bool

    static let bytes = 22
    static let mark: [UInt8] = [0x50, 0x4B, 5, 6]

    /// Where the directory starts, going by its size: data may have been put before the file.
    var directoryStart: UInt64? { directoryBytes <= directoryEnd ? directoryEnd - directoryBytes : nil }

    /// How far offsets in the file are behind the truth.
    var shift: UInt64 { (directoryStart ?? 0) >= directoryOffset ? (directoryStart ?? 0) - directoryOffset : 0 }

    init?(at position: UInt64, in window: AccessWindow) throws(ReadFault) {
        guard try window.isMark(5, 6, at: position), let bytes = try window.bytes(at: position, count: Self.bytes)
        else { return nil }
        let record = ZipFields(bytes)
        end = position + UInt64(Self.bytes) + UInt64(record.word(20))
        guard end <= window.size else { return nil }
        self.position = position
        let wide = try Self.wide(before: position, in: window)
        directoryEnd = wide?.position ?? position
        entries = record.word(10) == .max ? wide?.entries ?? UInt64(UInt16.max) : UInt64(record.word(10))
        directoryBytes = record.long(12) == .max ? wide?.bytes ?? UInt64(UInt32.max) : UInt64(record.long(12))
        directoryOffset = record.long(16) == .max ? wide?.offset ?? UInt64(UInt32.max) : UInt64(record.long(16))
        countWraps = wide == nil
        let disks = [record.word(4), record.word(6)]
        isMultiVolume = disks.contains { $0 != 0 && $0 != .max } || record.word(8) != record.word(10)
        if let wide {
            isContradictory =
                wide.entries != entries || wide.bytes != directoryBytes || wide.offset != directoryOffset
        } else {
            isContradictory = record.long(12) == .max || record.long(16) == .max
        }
    }

    private struct Wide {
        let position, entries, bytes, offset: UInt64
    }

    /// The zip64 record that the locator in front of `position` points to.
    private static func wide(before position: UInt64, in window: AccessWindow) throws(ReadFault) -> Wide? {
        guard position >= 20 + 56, try window.isMark(6, 7, at: position - 20),
            let locator = try window.bytes(at: position - 20, count: 20)
        else { return nil }
        let stated = ZipFields(locator).wide(8)
        for start in [position - 76, stated] {
            guard start <= position - 76, try window.isMark(6, 6, at: start),
                let bytes = try window.bytes(at: start, count: 56)
            else { continue }
            let record = ZipFields(bytes)
            return Wide(position: start, entries: record.wide(32), bytes: record.wide(40), offset: record.wide(48))
        }
        return nil
    }

    /// Whether a directory stands where this record says.
    func isPlausible(in window: AccessWindow) throws(ReadFault) -> Bool {
        guard let start = directoryStart else { return false }
        return try directoryBytes == 0 ? entries == 0 : window.isMark(1, 2, at: start)
    }
}

extension ZipEndRecord {
    /// What a search from the end of a run of bytes finds.
    struct Search {
        /// The last record that has a directory.
        var record: ZipEndRecord?
        /// Whether another one claims the same bytes, hidden in its comment.
        var hasRival = false
        /// Whether there was a record at all, usable or not.
        var sawMark = false
        var isMultiVolume = false
    }

    /// Looks through the last 64 KiB and the record's length, the farthest that a comment lets it stand.
    static func search(upTo limit: UInt64, from start: UInt64 = 0, in window: AccessWindow) throws(ReadFault) -> Search
    {
        var search = Search()
        let reach = UInt64(bytes) + UInt64(UInt16.max)
        let first = max(start, limit > reach ? limit - reach : 0)
        guard limit >= first + UInt64(bytes),
            let tail = try window.bytes(at: first, count: Int(limit - first))
        else { return search }
        let marks = tail.indices.dropLast(bytes - 1).filter {
            tail[$0] == 0x50 && tail[$0 + 1] == 0x4B && tail[$0 + 2] == 5 && tail[$0 + 3] == 6
        }
        for mark in marks.reversed() {
            let position = first + UInt64(mark - tail.startIndex)
            guard let record = try ZipEndRecord(at: position, in: window), record.end <= limit else { continue }
            search.sawMark = true
            if record.isMultiVolume { search.isMultiVolume = true }
            guard try record.isPlausible(in: window) else { continue }
            if let chosen = search.record {
                if record.end > chosen.position { search.hasRival = true }
            } else {
                search.record = record
            }
        }
        return search
    }
}
