internal import AuditModel

/// A place in the bytes of a binary shard, from which pieces of a known length are taken.
final class BinaryCursor {
    let window: ByteWindow
    /// Where the next piece starts in the window.
    private(set) var position = 0

    init(_ window: ByteWindow) { self.window = window }

    var bytes: [UInt8] { window.bytes }
    /// Where the next piece starts in the shard.
    var offset: UInt64 { window.offset + UInt64(position) }
    /// Bytes in memory behind the place.
    var left: Int { window.end - position }
    /// The shard has ended here, and not because its source failed.
    var isCut: Bool { window.isAtEnd && window.fault == nil }

    /// Brings so many bytes into memory; false when fewer are left.
    func fill(_ count: Int) -> Bool {
        while left < count && !window.isAtEnd {
            window.refill(keeping: position)
            position = 0
        }
        return left >= count
    }

    func skip(_ count: Int) { position += count }

    /// The place of a piece that was filled.
    ///
    /// - Parameter start: counted from the cursor.
    func range(_ start: Int, _ count: Int) -> Range<Int> { (position + start)..<(position + start + count) }

    /// Hands on the next bytes as a record in parts, without keeping them.
    ///
    /// - Parameter visit: is shown every part.
    /// - Returns: false when the shard ends before them.
    func stream(_ count: UInt64, rule: UInt8, to output: RecordOutput, visit: (Range<Int>) -> Void = { _ in }) -> Bool {
        var rest = count
        while rest > 0 {
            guard fill(1) else { return false }
            let part = range(0, Int(min(UInt64(left), rest)))
            visit(part)
            output.part(window.bytes, part, rule: rule)
            rest -= UInt64(part.count)
            skip(part.count)
        }
        return true
    }
}

extension [UInt8] {
    /// An unsigned number of 2 bytes, the least first; the bytes must be there.
    func littleEndian16(_ start: Int) -> UInt16 { UInt16(self[start]) | UInt16(self[start + 1]) << 8 }

    /// An unsigned number of 4 bytes, the least first; the bytes must be there.
    func littleEndian32(_ start: Int) -> UInt32 {
        UInt32(self[start]) | UInt32(self[start + 1]) << 8 | UInt32(self[start + 2]) << 16
            | UInt32(self[start + 3]) << 24
    }

    /// An unsigned number of 8 bytes, the least first; the bytes must be there.
    func littleEndian64(_ start: Int) -> UInt64 {
        UInt64(littleEndian32(start)) | UInt64(littleEndian32(start + 4)) << 32
    }
}
