package import AuditModel
import CArchive

/// The members of a tar or 7z archive, one after the other; the bytes of the current member are a `ByteSource`.
///
/// A fault ends the archive: everything that came before is good.
@safe package final class ArchiveStream: ByteSource {
    /// The containers that are read this way, by the name that gaps carry.
    private enum Format: String {
        case tar
        case sevenZip = "7z"
    }

    private let format: Format
    private let handle: ArchiveHandle
    private let locale: locale_t?
    /// The members of a tar archive before the first one that libarchive is needed for.
    private var plain: PlainTar?
    private var isOpen = false
    private var isResumed = false
    /// Where bytes that are no member start behind the end mark of a tar archive.
    private var trailingFrom: UInt64?
    private var fault: ReadFault?
    private var hiddenBefore: (bytes: UInt64, from: UInt64)?

    /// A tar archive, or several in a row, from a stream (POSIX.1-2001 pax, ustar, GNU, v7).
    package init(tar source: any ByteSource) {
        format = .tar
        plain = PlainTar(source)
        handle = ArchiveHandle(over: ArchiveInput(source))
        // Names stay the bytes they are.
        unsafe locale = assay_character_locale("C")
        unsafe archive_read_support_format_tar(handle.pointer)
        unsafe archive_read_set_format_option(handle.pointer, "tar", "hdrcharset", "BINARY")
        unsafe archive_read_set_format_option(handle.pointer, "tar", "read_concatenated_archives", "1")
    }

    /// A 7z archive.
    package init(sevenZip access: any RandomAccess) {
        format = .sevenZip
        handle = ArchiveHandle(over: ArchiveInput(access))
        // Names are UTF-16 in the archive; where the system lacks this locale, names outside ASCII are lost.
        unsafe locale = assay_character_locale("C.UTF-8")
        unsafe archive_read_support_format_7zip(handle.pointer)
    }

    deinit {
        if let locale = unsafe locale { unsafe freelocale(locale) }
    }

    /// The next member, or nil after the last; skips what was not read of the member before.
    package func next() throws(ReadFault) -> ArchiveMember? {
        if let fault { throw fault }
        if trailingFrom != nil { return nil }
        if let member = try nextPlain() { return member }
        let before = unsafe uselocale(locale)
        defer { unsafe uselocale(before) }
        if !isOpen {
            guard handle.open() else { throw failed() }
            isOpen = true
            if isResumed { passPreface() }
        }
        handle.beginMember()
        var entry: OpaquePointer?
        let status = unsafe archive_read_next_header(handle.pointer, &entry)
        if status == ARCHIVE_EOF { return nil }
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry = unsafe entry else {
            trailingFrom = format == .tar ? endMark() : nil
            if trailingFrom == nil { throw failed() }
            return nil
        }
        // A name that the C locale cannot express comes through as the bytes it is.
        let isDefective = status == ARCHIVE_WARN && !(format == .tar && handle.errorText.contains("be converted"))
        let member = unsafe member(entry, isDefective: isDefective)
        if format == .tar, let size = member.size, !member.isSparse, member.kind == .regular {
            let (end, overflow) = handle.position.addingReportingOverflow(size)
            // Data fills blocks of 512 bytes.
            if !overflow, end < .max - 511 { handle.input.expectZeros(in: end..<((end + 511) / 512 * 512)) }
        }
        return member
    }

    /// The members that come next, as far as they are plain and in memory as a whole, between `bytes`; they stay the
    /// next ones.
    ///
    /// `next` gives the same members, and every other.
    /// - Parameter members: what is in it is replaced.
    package func whole(_ members: inout [WholeMember]) throws(ReadFault) {
        if let fault { throw fault }
        guard let plain else { return members.removeAll() }
        try keepingFault { () throws(ReadFault) in try plain.whole(&members) }
    }

    /// What the ranges of whole members are of, until something else is read.
    package var bytes: [UInt8] { plain?.bytes ?? [] }

    /// Goes past members that `whole` gave.
    ///
    /// - Parameter last: the last of them.
    package func take(through last: WholeMember) { plain?.take(through: last) }

    package func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        if let fault { throw fault }
        if let plain { return try keepingFault { () throws(ReadFault) in try plain.read(into: &buffer, at: offset) } }
        let count = handle.read(into: &buffer, at: offset)
        guard count >= 0 else { throw failed() }
        if count == 0 && offset < buffer.count && handle.hasWarned {
            throw ReadFault(Gap(.malformed, Message("gap.member-checksum")))
        }
        return count
    }

    /// Reads a stream to its end, so that the layers below can check theirs.
    ///
    /// - Returns: the number of bytes behind the archive that belong to nothing.
    package func drain() throws(ReadFault) -> UInt64 {
        let unread = try handle.input.drain()
        return trailingFrom.map { handle.input.position - $0 } ?? unread
    }

    /// Bytes behind the members' data that should be zero and are not, and where the first one is; for tar archives.
    package var hidden: (bytes: UInt64, from: UInt64)? {
        let rest = handle.input.hiddenFrom.map { (handle.input.hiddenBytes, $0) }
        guard let before = plain?.hidden ?? hiddenBefore else { return rest }
        return (before.bytes + (rest?.0 ?? 0), before.from)
    }

    /// Zero bytes at the end of the stream: 1,024 or more where a tar archive says that it is complete.
    package var trailingZeros: UInt64 { handle.input.position - handle.input.zerosFrom }

    /// Where an end mark stops, when one stands in front of what the library could not read.
    private func endMark() -> UInt64? {
        guard handle.input.fault == nil else { return nil }
        // Where the header was looked for; the library forgets it when less than a block follows.
        let block = handle.headerPosition ?? max(handle.position, 512) - 512
        return handle.input.end(ofZeroBlockAt: block)
    }

    /// The next plain member; after the last one libarchive goes on.
    private func nextPlain() throws(ReadFault) -> ArchiveMember? {
        guard let plain else { return nil }
        if let member = try keepingFault({ () throws(ReadFault) in try plain.next() }) { return member }
        let (offset, leftover) = plain.rest
        isResumed = offset > 0
        handle.resume(at: offset, leftover: leftover, behind: isResumed ? PlainTarHeader.sample : [])
        hiddenBefore = plain.hidden
        self.plain = nil
        return nil
    }

    /// Lets the library take the member that stands for those before.
    private func passPreface() {
        var entry: OpaquePointer?
        _ = unsafe archive_read_next_header(handle.pointer, &entry)
    }

    private func keepingFault<Result>(_ body: () throws(ReadFault) -> Result) throws(ReadFault) -> Result {
        do throws(ReadFault) {
            return try body()
        } catch {
            fault = error
            throw error
        }
    }

    private func failed() -> ReadFault {
        let fault = handle.fault(format.rawValue)
        self.fault = fault
        return fault
    }

    private func member(_ entry: OpaquePointer, isDefective: Bool) -> ArchiveMember {
        let path: [UInt8]? = unsafe archive_entry_pathname(entry).map { name in
            unsafe Array(UnsafeRawBufferPointer(start: name, count: length(name)))
        }
        let hasSize = unsafe archive_entry_size_is_set(entry) != 0
        return ArchiveMember(
            path: path, kind: unsafe kind(entry),
            size: hasSize ? UInt64(exactly: unsafe archive_entry_size(entry)) : nil,
            isSparse: unsafe archive_entry_sparse_count(entry) > 0,
            isEncrypted: unsafe archive_entry_is_encrypted(entry) != 0, isDefective: isDefective)
    }

    private func length(_ name: UnsafePointer<CChar>) -> Int {
        var count = 0
        while unsafe name[count] != 0 { count += 1 }
        return count
    }

    private func kind(_ entry: OpaquePointer) -> ArchiveMember.Kind {
        let type = unsafe UInt32(archive_entry_filetype(entry))
        if unsafe type == 0o120000 || archive_entry_hardlink(entry) != nil { return .link }
        return switch type {
        case 0o040000: .directory
        case 0o100000, 0: .regular
        default: .special
        }
    }
}
