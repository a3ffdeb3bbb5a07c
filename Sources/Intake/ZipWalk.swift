internal import AuditModel

/// Members found by going from local header to local header, where no directory lists them.
struct ZipWalk {
    private(set) var entries: [ZipEntry] = []
    /// Where the last member ends.
    private(set) var end: UInt64

    init(_ window: AccessWindow, from start: UInt64, to limit: UInt64, limit maxMembers: Int) throws(ReadFault) {
        end = start
        while end < limit, entries.count < maxMembers, try window.isMark(3, 4, at: end),
            let found = try Self.entry(at: end, upTo: limit, window)
        {
            entries.append(found.entry)
            end = found.end
        }
    }

    private static func entry(
        at header: UInt64, upTo limit: UInt64, _ window: AccessWindow
    ) throws(ReadFault) -> (entry: ZipEntry, end: UInt64)? {
        guard let fixed = try window.bytes(at: header, count: ZipEntry.localBytes) else { return nil }
        let fields = ZipFields(fixed)
        let (nameBytes, extraBytes) = (Int(fields.word(26)), Int(fields.word(28)))
        let data = header + UInt64(ZipEntry.localBytes + nameBytes + extraBytes)
        guard
            let rest = try window.bytes(at: header + UInt64(ZipEntry.localBytes), count: nameBytes + extraBytes),
            var entry = ZipEntry(
                local: fields, name: Array(rest.prefix(nameBytes)), extra: ZipFields(rest.dropFirst(nameBytes)),
                header: header)
        else { return nil }
        entry.data = data
        if entry.hasDescriptor && entry.storedBytes == 0 {
            return try described(entry, from: data, upTo: limit, window)
        }
        let (end, overflow) = data.addingReportingOverflow(entry.storedBytes)
        return (entry, overflow ? limit : min(end, limit))
    }

    /// Finds the descriptor that gives its own distance from the data's start as the stored size.
    private static func described(
        _ entry: ZipEntry, from data: UInt64, upTo limit: UInt64, _ window: AccessWindow
    ) throws(ReadFault) -> (entry: ZipEntry, end: UInt64)? {
        var cursor = data
        while cursor < limit,
            let block = try window.bytes(at: cursor, count: Int(min(limit - cursor, 32 << 10)))
        {
            // The window is used again below: the places are noted before.
            let marks = block.indices.filter { block[$0] == 0x50 }.map { cursor + UInt64($0 - block.startIndex) }
            for mark in marks where try window.isMark(7, 8, at: mark) {
                guard let bytes = try window.bytes(at: mark, count: 16) else { continue }
                let fields = ZipFields(bytes)
                guard UInt64(fields.long(8)) == mark - data else { continue }
                let found = entry.with(
                    checksum: fields.long(4), storedBytes: mark - data, bytes: UInt64(fields.long(12)))
                return (found, mark + 16)
            }
            cursor += UInt64(block.count)
        }
        return (entry.with(checksum: 0, storedBytes: limit - data, bytes: .max), limit)
    }
}
