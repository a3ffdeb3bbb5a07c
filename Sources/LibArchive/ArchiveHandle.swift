internal import AuditModel
import CArchive

/// One libarchive reader: named formats and filters only, never an external program.
@safe final class ArchiveHandle {
    let pointer: OpaquePointer
    let input: ArchiveInput
    /// What the library has decoded and nobody has taken yet.
    private var block = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
    /// Where the block starts in the member; a hole lies between what was handed over and there.
    private var blockOffset: Int64 = 0
    private var handedOver: Int64 = 0
    private var isAtEnd = false
    /// Whether the library warned while it decoded the current member: its checksum does not fit.
    private(set) var hasWarned = false
    /// How far the input's offsets are ahead of the library's.
    private var shift: Int64 = 0

    init(over input: ArchiveInput) {
        guard let pointer = unsafe archive_read_new() else { preconditionFailure("no memory for an archive reader") }
        unsafe self.pointer = pointer
        self.input = input
    }

    deinit { unsafe archive_read_free(pointer) }

    /// Connects the input; false when the library cannot make anything of it.
    func open() -> Bool { unsafe input.connect(to: pointer) >= ARCHIVE_WARN }

    /// The library's words for its last error; they decide between kinds of gaps and are never shown.
    var errorText: String {
        guard let text = unsafe archive_error_string(pointer) else { return "" }
        return unsafe String(cString: text)
    }

    /// Forgets the member before.
    func beginMember() {
        unsafe block = UnsafeRawBufferPointer(start: nil, count: 0)
        blockOffset = 0
        handedOver = 0
        isAtEnd = false
        hasWarned = false
    }

    /// Reads decoded bytes of the current member; holes of sparse files read as zeros.
    ///
    /// The library's own `archive_read_data` forgets what it copied when a fault follows in the same call.
    /// - Returns: their number, or a negative status.
    func read(into buffer: inout [UInt8], at offset: Int) -> Int {
        guard offset < buffer.count else { return 0 }
        while unsafe block.isEmpty && blockOffset <= handedOver {
            if isAtEnd { return 0 }
            let status = nextBlock()
            if status < ARCHIVE_WARN { return Int(status) }
            isAtEnd = status == ARCHIVE_EOF
        }
        let room = buffer.count - offset
        if blockOffset > handedOver {
            let hole = Int(min(UInt64(blockOffset - handedOver), UInt64(room)))
            for index in offset..<(offset + hole) { buffer[index] = 0 }
            handedOver += Int64(hole)
            return hole
        }
        return copyBlock(into: &buffer, at: offset, room: room)
    }

    private func copyBlock(into buffer: inout [UInt8], at offset: Int, room: Int) -> Int {
        let count = unsafe min(block.count, room)
        unsafe buffer.withUnsafeMutableBytes { bytes in
            unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[offset..<(offset + count)])
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: block[..<count]))
        }
        unsafe block = UnsafeRawBufferPointer(rebasing: block[count...])
        handedOver += Int64(count)
        blockOffset = handedOver
        return count
    }

    /// Lets the library decode some more; the block is its memory and stays until its next call.
    private func nextBlock() -> Int32 {
        var start: UnsafeRawPointer?
        var count = 0
        var offset: Int64 = 0
        let status = unsafe archive_read_data_block(pointer, &start, &count, &offset)
        if status == ARCHIVE_WARN { hasWarned = true }
        if status >= ARCHIVE_WARN {
            unsafe block = UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
            blockOffset = max(offset, handedOver)
        }
        return status
    }

    /// Stored bytes that the library has used up.
    var position: UInt64 { UInt64(clamping: unsafe archive_filter_bytes(pointer, -1) &+ shift) }

    /// Where the header that was looked for last stands in the input.
    var headerPosition: UInt64? {
        let position = unsafe archive_read_header_position(pointer)
        return position < 0 ? nil : UInt64(exactly: position &+ shift)
    }

    /// Goes on in the middle of a stream, as if a member came before; not opened yet.
    func resume(at offset: UInt64, leftover: ArraySlice<UInt8>, behind header: [UInt8]) {
        input.resume(at: offset, leftover: leftover, preface: header)
        shift = Int64(clamping: offset) - Int64(header.count)
    }

    /// The fault behind the last error: the source's own, or one that the library's words explain.
    ///
    /// - Parameter name: `tar`, `7z` or a filter; part of the catalogue's sentence.
    func fault(_ name: String) -> ReadFault {
        if let fault = input.fault { return fault }
        let text = errorText.lowercased()
        let values = ["format": name, "offset": String(position)]
        func gap(_ status: Gap.Status, _ key: String) -> ReadFault { ReadFault(Gap(status, Message(key, values))) }
        if text.contains("encrypt") || text.contains("crypto") || text.contains("passphrase") {
            return gap(.encrypted, "gap.archive-encrypted")
        }
        if text.contains("not supported") || text.contains("unsupported") || text.contains("unexpected codec") {
            return gap(.unsupported, "gap.archive-feature")
        }
        if text.contains("too large") { return gap(.limited, "gap.archive-header-size") }
        return text.contains("truncated") || input.isExhausted
            ? gap(.partial, "gap.archive-cut") : gap(.malformed, "gap.archive-damaged")
    }
}
