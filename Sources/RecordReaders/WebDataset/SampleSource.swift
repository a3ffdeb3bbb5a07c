internal import AuditModel

/// A member's bytes from memory.
final class SampleSource: ByteSource {
    private let bytes: [UInt8]
    private var start = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func read(into buffer: inout [UInt8], at offset: Int) -> Int {
        let count = min(bytes.count - start, buffer.count - offset)
        buffer.replaceSubrange(offset..<(offset + count), with: bytes[start..<(start + count)])
        start += count
        return count
    }
}
