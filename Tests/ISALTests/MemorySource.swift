import AuditModel

/// Bytes in memory as a source, at most `step` at a time.
final class MemorySource: ByteSource {
    private let bytes: [UInt8]
    private let step: Int
    private var next = 0

    init(_ bytes: [UInt8], step: Int = .max) {
        self.bytes = bytes
        self.step = step
    }

    func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        let count = min(step, bytes.count - next, buffer.count - offset)
        buffer.replaceSubrange(offset..<(offset + count), with: bytes[next..<(next + count)])
        next += count
        return count
    }
}

extension ByteSource {
    /// Everything that comes before the end or a fault, read into a buffer of `room` bytes.
    func everything(room: Int = 64 << 10) -> (bytes: [UInt8], fault: ReadFault?) {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: room)
        do throws(ReadFault) {
            while true {
                let count = try read(into: &buffer, at: 0)
                if count == 0 { return (bytes, nil) }
                bytes += buffer[..<count]
            }
        } catch {
            return (bytes, error)
        }
    }
}
