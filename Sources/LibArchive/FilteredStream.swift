package import AuditModel
import CArchive

/// The decoded bytes of an xz, bzip2, lz4 or lzma stream, through one libarchive filter.
///
/// Several streams in a row are one. A cut or damaged stream hands over what the library gave and then throws.
@safe package final class FilteredStream: ByteSource {
    /// A compression that libarchive undoes; the raw value names it in gaps.
    package enum Filter: String, Sendable, CaseIterable {
        case xz, bzip2, lz4
        /// The form with a 13-byte header, as inside zip members.
        case lzma
    }

    private let filter: Filter
    private let handle: ArchiveHandle
    private var isOpen = false
    private var fault: ReadFault?

    /// Stored bytes after the last stream that belong to nothing; known once `read` has returned 0.
    package private(set) var trailingBytes: UInt64 = 0

    package init(over source: any ByteSource, filter: Filter) {
        self.filter = filter
        handle = ArchiveHandle(over: ArchiveInput(source))
        let code =
            switch filter {
            case .xz: ARCHIVE_FILTER_XZ
            case .bzip2: ARCHIVE_FILTER_BZIP2
            case .lz4: ARCHIVE_FILTER_LZ4
            case .lzma: ARCHIVE_FILTER_LZMA
            }
        unsafe archive_read_support_format_raw(handle.pointer)
        unsafe archive_read_support_format_empty(handle.pointer)
        unsafe archive_read_append_filter(handle.pointer, code)
    }

    package func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        if let fault { throw fault }
        if !isOpen { guard try open() else { return 0 } }
        let count = handle.read(into: &buffer, at: offset)
        if count < 0 || (count == 0 && handle.hasWarned) { throw failed() }
        if count == 0 { try finish() }
        return count
    }

    private func open() throws(ReadFault) -> Bool {
        // A stream that fails at once is opened as an empty one; only the library's words tell.
        guard handle.open(), handle.errorText.isEmpty else { throw failed() }
        isOpen = true
        var entry: OpaquePointer?
        let status = unsafe archive_read_next_header(handle.pointer, &entry)
        guard status >= ARCHIVE_WARN else { throw failed() }
        if status == ARCHIVE_EOF { try finish() }
        return status != ARCHIVE_EOF
    }

    private func finish() throws(ReadFault) {
        do throws(ReadFault) {
            var used = handle.position
            _ = try handle.input.drain()
            let meaningful = handle.input.zerosFrom
            // The LZ4 filter takes four bytes before it sees that they are no magic number.
            if filter == .lz4 && meaningful > used { used -= min(used, 4) }
            trailingBytes = meaningful > used ? meaningful - used : 0
        } catch {
            fault = error
            throw error
        }
    }

    private func failed() -> ReadFault {
        let fault = handle.fault(filter.rawValue)
        self.fault = fault
        return fault
    }
}
