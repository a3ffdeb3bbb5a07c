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
        let name = Array(bytes[(start + header.name.lowerBound)..<(start + header.name.upperBound)])
        start += header.bytes
        contentLeft = header.size
        paddingLeft = header.padding
        return ArchiveMember(
            path: name, kind: .regular, size: header.size, isSparse: false, isEncrypted: false, isDefective: false)
    }

    /// The members that come next, as far as they are plain and all there; they stay the next ones.
    ///
    /// - Parameter members: what is in it is replaced.
    func whole(_ members: inout [WholeMember]) throws(ReadFault) {
        members.removeAll(keepingCapacity: true)
        guard let header = try header(), header.size <= Self.wholeBytes else { return }
        // A fault in the content shows when it is read.
        guard (try? isAtHand(header.bytes + Int(header.size) + header.padding)) == true else { return }
        var place = start
        while let member = wholeMember(at: place) {
            members.append(member)
            place = Self.end(of: member)
        }
    }

    /// The member whose header is at an offset of what is at hand, when it is there as a whole and hides nothing.
    private func wholeMember(at place: Int) -> WholeMember? {
        guard let header = PlainTarHeader(bytes, place..<end), header.size <= Self.wholeBytes else {
            return nil
        }
        let content = (place + header.bytes)..<(place + header.bytes + Int(header.size))
        guard content.upperBound + header.padding <= end,
            Self.areZeros(bytes, content.upperBound..<(content.upperBound + header.padding))
        else { return nil }
        return WholeMember(
            name: (place + header.name.lowerBound)..<(place + header.name.upperBound), content: content)
    }

    /// Goes past members that `whole` gave.
    ///
    /// - Parameter last: the last of them.
    func take(through last: WholeMember) { start = Self.end(of: last) }

    /// Where the next header would be.
    private static func end(of member: WholeMember) -> Int {
        member.content.upperBound + (512 - member.content.count % 512) % 512
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
}

// MARK: Blocks

extension PlainTar {
    /// The header that comes next, behind what is left of the current member.
    private func header() throws(ReadFault) -> PlainTarHeader? {
        if contentLeft > 0 || paddingLeft > 0 { try skip() }
        guard try isAtHand(PlainTarHeader.blockBytes) else { return nil }
        // What is missing, or the fault in its place, shows when it is read.
        _ = try? isAtHand(PlainTarHeader.bytes(announcedBy: bytes, at: start))
        return PlainTarHeader(bytes, start..<end)
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
