internal import AuditModel

/// The start of a tar archive as far as its members are plain: usual headers, read without libarchive.
///
/// The first other block, which may be the end mark, ends it; libarchive goes on from there.
final class PlainTar {
    private let source: any ByteSource
    /// What was read and can be looked at; `start..<end` is still to come.
    private(set) var bytes = [UInt8](repeating: 0, count: ArchiveInput.chunkBytes)
    private var start = 0
    private var end = 0
    /// Bytes of the stream up to `end`.
    private var position: UInt64 = 0
    private var isAtEnd = false
    private var fault: ReadFault?
    /// Of the current member.
    private var contentLeft: UInt64 = 0
    private var paddingLeft = 0
    /// Bytes behind the members' data that should be zero and are not, and where the first one is.
    private(set) var hidden: (bytes: UInt64, from: UInt64)?

    /// Members up to this size are looked at as a whole.
    private static let wholeBytes = 64 << 10

    init(_ source: any ByteSource) { self.source = source }

    /// The offset of the block that is no plain header, and what was read from there on.
    var rest: (offset: UInt64, bytes: ArraySlice<UInt8>) { (position - UInt64(end - start), bytes[start..<end]) }

    /// The next member; nil, with nothing taken, where something else comes.
    func next() throws(ReadFault) -> ArchiveMember? {
        guard let header = try header() else { return nil }
        let name = Array(bytes[start..<(start + header.nameBytes)])
        start += PlainTarHeader.bytes
        contentLeft = header.size
        paddingLeft = Self.padding(header.size)
        return ArchiveMember(
            path: name, kind: .regular, size: header.size, isSparse: false, isEncrypted: false, isDefective: false)
    }

    /// The next member where it is plain and all there; it stays the next one.
    func whole() throws(ReadFault) -> WholeMember? {
        guard let header = try header(), header.size <= Self.wholeBytes else { return nil }
        let size = Int(header.size)
        let total = PlainTarHeader.bytes + size + Self.padding(header.size)
        // A fault in the content shows when it is read.
        guard (try? isAtHand(total)) == true else { return nil }
        let content = start + PlainTarHeader.bytes
        return WholeMember(name: start..<(start + header.nameBytes), content: content..<(content + size))
    }

    /// Goes past a member that `whole` gave.
    func take(_ member: WholeMember) {
        start = member.content.upperBound
        skipPadding(Self.padding(UInt64(member.content.count)))
    }

    /// The bytes of the current member.
    func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        let room = buffer.count - offset
        guard room > 0 else { return 0 }
        if contentLeft == 0 {
            // A member whose last block is cut is not whole.
            try skip()
            return 0
        }
        if start == end, UInt64(room) <= contentLeft { return try readThrough(into: &buffer, at: offset) }
        guard try isAtHand(1) else { throw cut }
        let count = min(end - start, room, Int(clamping: contentLeft))
        buffer.replaceSubrange(offset..<(offset + count), with: bytes[start..<(start + count)])
        start += count
        contentLeft -= UInt64(count)
        return count
    }

    /// Much of a large member at once, without a copy.
    private func readThrough(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        if let fault { throw fault }
        do throws(ReadFault) {
            let count = isAtEnd ? 0 : try source.read(into: &buffer, at: offset)
            if count == 0 {
                isAtEnd = true
                throw cut
            }
            position += UInt64(count)
            contentLeft -= UInt64(count)
            return count
        } catch {
            fault = error
            throw error
        }
    }

    private var cut: ReadFault {
        ReadFault(Gap(.partial, Message("gap.archive-cut", ["format": "tar", "offset": String(position)])))
    }

    private static func padding(_ size: UInt64) -> Int { Int((512 - size % 512) % 512) }
}

// MARK: Blocks

extension PlainTar {
    /// The header that comes next, behind what is left of the current member.
    private func header() throws(ReadFault) -> PlainTarHeader? {
        if contentLeft > 0 || paddingLeft > 0 { try skip() }
        guard try isAtHand(PlainTarHeader.bytes) else { return nil }
        return PlainTarHeader(bytes, at: start)
    }

    /// Leaves the current member behind.
    private func skip() throws(ReadFault) {
        while contentLeft > 0 {
            guard try isAtHand(1) else { throw cut }
            let count = min(end - start, Int(clamping: contentLeft))
            start += count
            contentLeft -= UInt64(count)
        }
        while paddingLeft > 0 {
            guard try isAtHand(1) else { throw cut }
            let count = min(end - start, paddingLeft)
            skipPadding(count)
            paddingLeft -= count
        }
    }

    /// Goes past bytes that fill up a block, and looks at them.
    private func skipPadding(_ count: Int) {
        let offset = position - UInt64(end - start)
        let padding = start..<(start + count)
        start += count
        guard !Self.areZeros(bytes, padding) else { return }
        for index in padding where bytes[index] != 0 {
            hidden = ((hidden?.bytes ?? 0) + 1, hidden?.from ?? offset + UInt64(index - padding.lowerBound))
        }
    }

    private static func areZeros(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let span = bytes.span.extracting(range)
        var sum: UInt8 = 0
        for index in span.indices { sum |= span[index] }
        return sum == 0
    }

    /// Whether so many bytes, no more than there is room for, are there; reads what is missing.
    private func isAtHand(_ count: Int) throws(ReadFault) -> Bool {
        while end - start < count {
            if let fault { throw fault }
            if isAtEnd { return false }
            try fill()
        }
        return true
    }

    private func fill() throws(ReadFault) {
        if start > 0 {
            let (from, count) = (start, end - start)
            unsafe bytes.withUnsafeMutableBytes { bytes in
                guard let base = bytes.baseAddress, from + count <= bytes.count else { return }
                unsafe base.copyMemory(from: base + from, byteCount: count)
            }
            start = 0
            end = count
        }
        do throws(ReadFault) {
            let count = try source.read(into: &bytes, at: end)
            end += count
            position += UInt64(count)
            isAtEnd = count == 0
        } catch {
            fault = error
            throw error
        }
    }
}
