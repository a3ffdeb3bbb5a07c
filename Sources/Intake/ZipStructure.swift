internal import AuditModel

/// The members of a zip file, and every byte of the file that its directory does not account for.
///
/// Readers differ in which of a zip file's two listings they believe; both are compared here, and members are read
/// only where no other member claims the same bytes.
struct ZipStructure {
    /// In directory order.
    private(set) var entries: [ZipEntry] = []
    /// What is wrong with the file as a whole.
    private(set) var gaps: [Gap] = []
    private var defects = ZipDefects()
    /// Where the directory's entries ended.
    private var directoryRead: UInt64 = 0

    /// The largest directory that is kept in memory.
    static let maxDirectoryBytes: UInt64 = 128 << 20

    init(_ access: any RandomAccess, limits: Limits) throws(ReadFault) {
        let window = AccessWindow(access)
        let search = try ZipEndRecord.search(upTo: access.size, in: window)
        let isFirstVolume = try window.isMark(7, 8, at: 0)
        if search.isMultiVolume || (!search.sawMark && isFirstVolume) {
            gaps = [Gap(.unsupported, Message("gap.archive-volume", ["format": "zip"]))]
        } else if let record = search.record, record.directoryBytes > Self.maxDirectoryBytes {
            gaps = [Self.directoryTooLarge(record.directoryBytes)]
        } else if let record = search.record {
            try list(record, window: window, limits: limits)
            try account(record, access: access, hasRival: search.hasRival)
        } else {
            try salvage(window: window, limits: limits)
        }
    }

    /// Reads the central directory.
    private mutating func list(_ record: ZipEndRecord, window: AccessWindow, limits: Limits) throws(ReadFault) {
        var cursor = record.directoryStart ?? 0
        var listed: UInt64 = 0
        while cursor < record.directoryEnd, try window.isMark(1, 2, at: cursor) {
            guard let next = try listEntry(at: cursor, record, window) else { break }
            cursor = next
            listed += 1
            if listed > UInt64(limits.maxMembers) { break }
        }
        directoryRead = cursor
        let stated = record.countWraps ? record.entries & 0xFFFF : record.entries
        if stated != (record.countWraps ? listed & 0xFFFF : listed) {
            gaps.append(
                Gap(
                    .ambiguous,
                    Message("gap.zip-count", ["stated": String(record.entries), "listed": String(listed)])))
        }
        if record.isContradictory { gaps.append(Gap(.malformed, Message("gap.zip-zip64"))) }
    }

    /// Reads one directory entry; returns where the next one starts, nil when this one is cut off.
    private mutating func listEntry(
        at cursor: UInt64, _ record: ZipEndRecord, _ window: AccessWindow
    ) throws(ReadFault) -> UInt64? {
        guard let fixed = try window.bytes(at: cursor, count: ZipEntry.centralBytes) else { return nil }
        let fields = ZipFields(fixed)
        let (nameBytes, extraBytes) = (Int(fields.word(28)), Int(fields.word(30)))
        let all = ZipEntry.centralBytes + nameBytes + extraBytes + Int(fields.word(32))
        guard let header = try window.bytes(at: cursor, count: all) else { return nil }
        let name = Array(header.dropFirst(ZipEntry.centralBytes).prefix(nameBytes))
        let extra = ZipFields(header.dropFirst(ZipEntry.centralBytes + nameBytes).prefix(extraBytes))
        if let entry = ZipEntry(central: fields, name: name, extra: extra, shift: record.shift) {
            entries.append(entry)
        } else {
            defects.add(.entry, name: name, offset: cursor)
        }
        return cursor + UInt64(all)
    }

    /// Compares the directory with the local headers and finds the bytes that belong to no member.
    private mutating func account(
        _ record: ZipEndRecord, access: any RandomAccess, hasRival: Bool
    ) throws(ReadFault) {
        var accounts = ZipAccounts(
            window: AccessWindow(access, blockBytes: 4 << 10), directoryStart: record.directoryStart ?? 0,
            defects: defects)
        try accounts.check(&entries)
        try accounts.unlisted(directoryRead..<max(directoryRead, record.directoryEnd))
        if hasRival { accounts.defects.add(.ends, offset: record.position) }
        gaps += accounts.defects.gaps
        if record.end < access.size {
            gaps.append(UnpackGap.trailing(access.size - record.end))
        }
    }

    /// Reads the local headers one after the other: the directory is missing or of no use.
    private mutating func salvage(window: AccessWindow, limits: Limits) throws(ReadFault) {
        let walk = try ZipWalk(window, from: 0, to: window.size, limit: limits.maxMembers)
        entries = walk.entries
        gaps = [
            Gap(
                .partial, Message("gap.zip-no-directory", ["members": String(entries.count)]),
                bytes: window.size - walk.end)
        ]
    }

    private static func directoryTooLarge(_ bytes: UInt64) -> Gap {
        Gap(
            .limited,
            Message("gap.zip-directory-size", ["bytes": String(bytes), "limit": String(maxDirectoryBytes)]))
    }
}
