package import AuditModel

/// An archive inside another stream, held in memory because its directory stands at its end.
package final class ArchiveInMemory: RandomAccess {
    private let bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package var size: UInt64 { UInt64(bytes.count) }

    package func pread(into buffer: inout [UInt8], offset: UInt64, count: Int) throws(ReadFault) -> Int {
        guard offset < size else { return 0 }
        let start = Int(offset)
        let end = start + min(count, bytes.count - start)
        buffer.replaceSubrange(0..<(end - start), with: bytes[start..<end])
        return end - start
    }
}
