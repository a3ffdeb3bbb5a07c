import AuditModel
import RecordReaders

/// The file beside a shard, in memory.
final class MemoryCompanion: ShardCompanion {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var size: UInt64 { UInt64(bytes.count) }

    func pread(into buffer: inout [UInt8], offset: UInt64, count: Int) throws(ReadFault) -> Int {
        guard offset < size else { return 0 }
        let start = Int(offset)
        let filled = min(count, bytes.count - start)
        for index in 0..<filled { buffer[index] = bytes[start + index] }
        return filled
    }
}
