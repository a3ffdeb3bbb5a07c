internal import AuditModel

/// Hands on a source and keeps its first bytes.
final class SourceStart: ByteSource {
    private let source: any ByteSource
    private let limit: Int
    private(set) var bytes: [UInt8] = []

    init(_ source: any ByteSource, limit: Int) {
        self.source = source
        self.limit = limit
    }

    var bytesLeft: Int? { source.bytesLeft }

    func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        let count = try source.read(into: &buffer, at: offset)
        if bytes.count < limit, count > 0 {
            bytes += buffer[offset..<min(offset + count, buffer.count)].prefix(limit - bytes.count)
        }
        return count
    }
}
