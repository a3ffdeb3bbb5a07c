internal import AuditModel
internal import ISAL

/// The decoded bytes of a zip member, held against the size and the checksum that its header states.
final class ZipCheckedSource: ByteSource {
    private let source: any ByteSource
    private let entry: ZipEntry
    private var checksum = CRC32()
    private var count: UInt64 = 0

    init(_ source: any ByteSource, entry: ZipEntry) {
        self.source = source
        self.entry = entry
    }

    func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        let read = try source.read(into: &buffer, at: offset)
        checksum.update(buffer, offset..<(offset + read))
        count += UInt64(read)
        if read == 0 && offset < buffer.count { try check() }
        return read
    }

    private func check() throws(ReadFault) {
        // A member found without directory or descriptor states neither.
        guard entry.bytes != .max else { return }
        if count != entry.bytes {
            // Stored data is only cut by the end of the file.
            let status: Gap.Status = count < entry.bytes && entry.method == 0 ? .partial : .malformed
            throw ReadFault(
                Gap(status, Message("gap.zip-size", ["stated": String(entry.bytes), "read": String(count)])))
        }
        if checksum.value != entry.checksum { throw ReadFault(Gap(.malformed, Message("gap.member-checksum"))) }
    }
}
