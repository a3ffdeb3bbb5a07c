import AuditModel

/// Hands over bytes in pieces of one size, and may fail behind some of them.
final class ChunkedSource: ByteSource {
    private let bytes: [UInt8]
    private let chunk: Int
    private let faultAt: Int?
    private var position = 0

    static let fault = ReadFault(Gap(.partial, Message("test")))

    init(_ bytes: [UInt8], chunk: Int = .max, faultAt: Int? = nil) {
        self.bytes = bytes
        self.chunk = chunk
        self.faultAt = faultAt
    }

    func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        let limit = min(bytes.count, faultAt ?? .max)
        if position == limit, faultAt != nil { throw Self.fault }
        let count = min(chunk, limit - position, buffer.count - offset)
        for index in 0..<count { buffer[offset + index] = bytes[position + index] }
        position += count
        return count
    }
}
