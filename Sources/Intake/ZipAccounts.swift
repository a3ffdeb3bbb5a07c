internal import AuditModel

/// Goes through a zip file in the order of its bytes and says for each run whose it is.
struct ZipAccounts {
    private let window: AccessWindow
    private let directoryStart: UInt64
    var defects: ZipDefects

    init(window: AccessWindow, directoryStart: UInt64, defects: ZipDefects) {
        self.window = window
        self.directoryStart = directoryStart
        self.defects = defects
    }

    /// Finds the data of every member; members that must not be read keep none.
    mutating func check(_ entries: inout [ZipEntry]) throws(ReadFault) {
        var cursor: UInt64 = 0
        for index in entries.indices.sorted(by: { entries[$0].header < entries[$1].header }) {
            let entry = entries[index]
            if entry.header < cursor {
                defects.add(.overlap, name: entry.name, offset: entry.header)
                continue
            }
            guard let (data, end) = try measure(entry), end <= directoryStart else {
                defects.add(.entry, name: entry.name, offset: entry.header)
                continue
            }
            entries[index].data = data
            try unlisted(cursor..<entry.header)
            cursor = end
        }
        try unlisted(cursor..<max(cursor, directoryStart))
    }

    /// Where the member's data starts and where its last byte, a descriptor included, is behind; nil when the local
    /// header is not there or the data would reach past the directory.
    private mutating func measure(_ entry: ZipEntry) throws(ReadFault) -> (data: UInt64, end: UInt64)? {
        guard try window.isMark(3, 4, at: entry.header),
            let fixed = try window.bytes(at: entry.header, count: ZipEntry.localBytes)
        else { return nil }
        let fields = ZipFields(fixed)
        let (nameBytes, extraBytes) = (Int(fields.word(26)), Int(fields.word(28)))
        guard
            let rest = try window.bytes(
                at: entry.header + UInt64(ZipEntry.localBytes), count: nameBytes + extraBytes)
        else { return nil }
        let local = ZipEntry(
            local: fields, name: Array(rest.prefix(nameBytes)), extra: ZipFields(rest.dropFirst(nameBytes)),
            header: entry.header)
        compare(entry, local)
        let data = entry.header + UInt64(ZipEntry.localBytes + nameBytes + extraBytes)
        let (end, overflow) = data.addingReportingOverflow(entry.storedBytes)
        guard !overflow, end <= directoryStart else { return nil }
        return (data, end + (entry.hasDescriptor ? try descriptorBytes(of: entry, at: end) : 0))
    }

    private mutating func compare(_ entry: ZipEntry, _ local: ZipEntry?) {
        guard let local else {
            return defects.add(.fields, name: entry.name, offset: entry.header, detail: "zip64")
        }
        if local.name != entry.name {
            defects.add(.names, name: entry.name, other: local.name, offset: entry.header)
        }
        let differing = Self.differing(entry, local)
        if !differing.isEmpty {
            defects.add(.fields, name: entry.name, offset: entry.header, detail: differing.joined(separator: ", "))
        }
    }

    /// The fields on which the two listings disagree, by their names in the specification.
    private static func differing(_ entry: ZipEntry, _ local: ZipEntry) -> [String] {
        // A descriptor leaves zeros in the local header: what counts follows the data.
        let isLater = local.hasDescriptor
        func differ(_ stated: UInt64, _ here: UInt64) -> Bool { here != stated && !(isLater && here == 0) }
        let fields = [
            ("flags", (local.flags ^ entry.flags) & 9 != 0), ("method", local.method != entry.method),
            ("crc-32", differ(UInt64(entry.checksum), UInt64(local.checksum))),
            ("compressed size", differ(entry.storedBytes, local.storedBytes)),
            ("uncompressed size", differ(entry.bytes, local.bytes)),
        ]
        return fields.filter(\.1).map(\.0)
    }

    /// The length of the descriptor behind the data: with or without its mark, with 32-bit or 64-bit sizes
    /// (APPNOTE 4.3.9); 0 when none fits.
    private func descriptorBytes(of entry: ZipEntry, at offset: UInt64) throws(ReadFault) -> UInt64 {
        for mark in [4, 0] {
            for width in [4, 8] {
                let length = mark + 4 + 2 * width
                guard let bytes = try window.bytes(at: offset, count: length),
                    offset + UInt64(length) <= directoryStart
                else { continue }
                let fields = ZipFields(bytes)
                if mark == 4 && fields.long(0) != 0x0807_4B50 { continue }
                if fields.long(mark) == entry.checksum,
                    fields.number(at: mark + 4, width: width) == entry.storedBytes,
                    fields.number(at: mark + 4 + width, width: width) == entry.bytes
                {
                    return UInt64(length)
                }
            }
        }
        return 0
    }

    /// Whether the file starts with the mark of a split archive that then fitted into one file (APPNOTE 8.5.4).
    private func isSplitMark() throws(ReadFault) -> Bool {
        let isOneSegment = try window.isMark(0x30, 0x30, at: 0)
        return try window.isMark(7, 8, at: 0) || isOneSegment
    }

    /// Names what stands in a run that no listed member owns.
    mutating func unlisted(_ range: Range<UInt64>) throws(ReadFault) {
        guard !range.isEmpty else { return }
        let bytes = range.upperBound - range.lowerBound
        if range == 0..<4, try isSplitMark() { return }
        if try ZipEndRecord.search(upTo: range.upperBound, from: range.lowerBound, in: window).sawMark {
            defects.add(.ends, offset: range.lowerBound, bytes: bytes)
        } else if try window.isMark(3, 4, at: range.lowerBound) {
            let hidden = try ZipWalk(window, from: range.lowerBound, to: range.upperBound, limit: 1_000)
            defects.add(
                .hidden, name: hidden.entries.first?.name ?? [], offset: range.lowerBound, bytes: bytes,
                count: max(hidden.entries.count, 1))
        } else {
            defects.add(
                range.lowerBound == 0 ? .prefix : .unlisted, offset: range.lowerBound, bytes: bytes)
        }
    }
}
