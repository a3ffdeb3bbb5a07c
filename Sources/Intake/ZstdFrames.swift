internal import AuditModel

/// Finds where the frames of a zstd file start by the lengths of their blocks, without decoding (RFC 8878, 3.1).
struct ZstdFrames {
    private let window: AccessWindow

    // Block headers are 3 bytes and up to 128 KiB apart.
    init(_ access: any RandomAccess) { window = AccessWindow(access, blockBytes: 64) }

    /// Starts of frames that are at least so many stored bytes apart; what is no frame ends the list.
    func starts(apart partBytes: UInt64) throws(ReadFault) -> [UInt64] {
        var starts: [UInt64] = []
        var position: UInt64 = 0
        var last: UInt64 = 0
        while let next = try end(ofFrameAt: position), next < window.size {
            position = next
            guard position - last >= partBytes, try isFrame(at: position) else { continue }
            starts.append(position)
            last = position
        }
        return starts
    }

    /// Whether data follows rather than a skippable frame.
    private func isFrame(at position: UInt64) throws(ReadFault) -> Bool {
        try number(at: position, bytes: 4) == 0xFD2F_B528
    }

    /// Where the frame ends that starts here; nil when there is none, or when it is cut.
    private func end(ofFrameAt start: UInt64) throws(ReadFault) -> UInt64? {
        guard let magic = try number(at: start, bytes: 4) else { return nil }
        if magic & 0xFFFF_FFF0 == 0x184D_2A50 {
            guard let length = try number(at: start + 4, bytes: 4) else { return nil }
            return start + 8 + length
        }
        guard magic == 0xFD2F_B528, let descriptor = try number(at: start + 4, bytes: 1) else { return nil }
        let isSingleSegment = descriptor & 0x20 != 0
        let sizeBytes: [UInt64] = [isSingleSegment ? 1 : 0, 2, 4, 8]
        let dictionaryBytes: [UInt64] = [0, 1, 2, 4]
        let headerBytes =
            5 + (isSingleSegment ? 0 : 1) + dictionaryBytes[Int(descriptor & 3)] + sizeBytes[Int(descriptor >> 6)]
        guard let blocksEnd = try end(ofBlocksAt: start + headerBytes) else { return nil }
        return blocksEnd + (descriptor & 4 != 0 ? 4 : 0)
    }

    private func end(ofBlocksAt start: UInt64) throws(ReadFault) -> UInt64? {
        var position = start
        while let header = try number(at: position, bytes: 3) {
            let type = header >> 1 & 3
            guard type != 3 else { return nil }
            // A block of one repeated byte stores that byte once.
            position += 3 + (type == 1 ? 1 : header >> 3)
            if header & 1 == 1 { return position }
        }
        return nil
    }

    /// A little-endian number; nil behind the end of the file.
    private func number(at position: UInt64, bytes: Int) throws(ReadFault) -> UInt64? {
        try window.bytes(at: position, count: bytes)?.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
