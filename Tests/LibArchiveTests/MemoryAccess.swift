import AuditModel
import LibArchive

/// Bytes in memory, at any place.
final class MemoryAccess: RandomAccess {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var size: UInt64 { UInt64(bytes.count) }

    func pread(into buffer: inout [UInt8], offset: UInt64, count: Int) throws(ReadFault) -> Int {
        let start = min(Int(offset), bytes.count)
        let part = bytes[start..<min(start + count, bytes.count)]
        buffer.replaceSubrange(0..<part.count, with: part)
        return part.count
    }
}
