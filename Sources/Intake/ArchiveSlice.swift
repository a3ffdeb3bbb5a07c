package import AuditModel

/// A run of stored bytes in the middle of a file, in order.
package final class ArchiveSlice: ByteSource {
    private let access: any RandomAccess
    private let start: UInt64
    private var next: UInt64
    private let end: UInt64
    private var chunk: [UInt8]

    /// - Parameters:
    ///   - offset: where the run starts.
    ///   - count: how long it is; it may reach past the end of the file, where it is then cut.
    package init(_ access: any RandomAccess, offset: UInt64, count: UInt64) {
        self.access = access
        start = min(offset, access.size)
        next = start
        end = next + min(count, access.size - next)
        chunk = [UInt8](repeating: 0, count: Int(min(end - next, 128 << 10)))
    }

    /// Bytes handed over so far.
    package var bytesRead: UInt64 { next - start }

    package func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        let wanted = Int(min(UInt64(min(chunk.count, buffer.count - offset)), end - next))
        guard wanted > 0 else { return 0 }
        let count = try access.pread(into: &chunk, offset: next, count: wanted)
        buffer.replaceSubrange(offset..<(offset + count), with: chunk[..<count])
        next += UInt64(count)
        return count
    }
}
