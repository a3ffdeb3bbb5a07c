internal import AuditModel

/// Goes through numbers of one width in a file beside the shard, a block at a time.
struct CompanionCursor {
    private let companion: any ShardCompanion
    private let width: Int
    private var next: UInt64
    private var block: [UInt8]
    private var position = 0
    private var filled = 0

    private static let blockBytes = 64 << 10

    /// - Parameters:
    ///   - offset: of the first number.
    ///   - width: bytes of each, 4 or 8.
    init(_ companion: any ShardCompanion, at offset: UInt64, width: Int) {
        self.companion = companion
        self.width = width
        next = offset
        block = [UInt8](repeating: 0, count: Self.blockBytes)
    }

    /// The next number, sign and all; nil at the end of the file.
    mutating func number() throws(ReadFault) -> Int64? {
        if filled - position < width {
            // Blocks hold a whole number of numbers.
            filled = try companion.pread(into: &block, offset: next, count: block.count)
            position = 0
            next += UInt64(filled)
            guard filled >= width else { return nil }
        }
        defer { position += width }
        return width == 4
            ? Int64(Int32(bitPattern: block.littleEndian32(position)))
            : Int64(bitPattern: block.littleEndian64(position))
    }
}
