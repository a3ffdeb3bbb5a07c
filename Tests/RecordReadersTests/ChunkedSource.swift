import AuditModel

/// Hands over bytes in pieces of one size or of many, and may fail behind some of them.
final class ChunkedSource: ByteSource {
    private let bytes: [UInt8]
    private let chunk: Int
    /// Decides the size of each piece, when they differ.
    private var random: SeededGenerator?
    private let faultAt: Int?
    private var position = 0

    static let fault = ReadFault(Gap(.partial, Message("test")))

    init(_ bytes: [UInt8], chunk: Int = .max, seed: UInt64? = nil, faultAt: Int? = nil) {
        random = seed.map { SeededGenerator(seed: $0) }
        self.bytes = bytes
        self.chunk = chunk
        self.faultAt = faultAt
    }

    func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        let limit = min(bytes.count, faultAt ?? .max)
        if position == limit, faultAt != nil { throw Self.fault }
        let piece = nextPiece()
        let count = min(piece, limit - position, buffer.count - offset)
        for index in 0..<count { buffer[offset + index] = bytes[position + index] }
        position += count
        return count
    }

    private func nextPiece() -> Int {
        guard var random else { return chunk }
        defer { self.random = random }
        return Int.random(in: 1...64, using: &random)
    }
}
