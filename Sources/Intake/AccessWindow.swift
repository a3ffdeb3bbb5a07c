internal import AuditModel
internal import LibArchive

/// Small reads anywhere in a file, through one block that is kept: headers mostly stand in order.
final class AccessWindow {
    private let access: any RandomAccess
    private var block: [UInt8]
    private var start: UInt64 = 0
    private var count = 0

    /// - Parameter blockBytes: small where reads are far apart.
    init(_ access: any RandomAccess, blockBytes: Int = 64 << 10) {
        self.access = access
        block = [UInt8](repeating: 0, count: blockBytes)
    }

    var size: UInt64 { access.size }

    /// The bytes from `offset` on; nil when the file ends before them.
    func bytes(at offset: UInt64, count wanted: Int) throws(ReadFault) -> ArraySlice<UInt8>? {
        guard wanted >= 0, offset <= size, UInt64(wanted) <= size - offset else { return nil }
        if wanted > block.count { return try large(at: offset, count: wanted) }
        if offset < start || offset - start > UInt64(count) || Int(offset - start) + wanted > count {
            start = offset
            count = 0
            while count < wanted {
                let more = try fill(from: offset)
                if more == 0 { return nil }
            }
        }
        let first = Int(offset - start)
        return block[first..<(first + wanted)]
    }

    /// Whether the four bytes at `offset` are `PK` and these two.
    func isMark(_ third: UInt8, _ fourth: UInt8, at offset: UInt64) throws(ReadFault) -> Bool {
        try bytes(at: offset, count: 4)?.elementsEqual([0x50, 0x4B, third, fourth]) ?? false
    }

    private func fill(from offset: UInt64) throws(ReadFault) -> Int {
        if count == 0 {
            let left = Int(clamping: size - min(offset, size))
            count = try access.pread(into: &block, offset: offset, count: min(block.count, left))
            return count
        }
        let left = Int(clamping: size - min(offset + UInt64(count), size))
        var rest = [UInt8](repeating: 0, count: min(block.count - count, left))
        let more = try access.pread(into: &rest, offset: offset + UInt64(count), count: rest.count)
        block.replaceSubrange(count..<(count + more), with: rest[..<more])
        count += more
        return more
    }

    private func large(at offset: UInt64, count wanted: Int) throws(ReadFault) -> ArraySlice<UInt8>? {
        var all = [UInt8](repeating: 0, count: wanted)
        var have = 0
        while have < wanted {
            let part = min(block.count, wanted - have)
            count = 0
            let more = try access.pread(into: &block, offset: offset + UInt64(have), count: part)
            if more == 0 { return nil }
            all.replaceSubrange(have..<(have + more), with: block[..<more])
            have += more
        }
        return all[...]
    }
}
