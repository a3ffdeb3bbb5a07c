package import AuditModel

/// A source whose first bytes can be looked at before they are read.
package final class PeekableSource: RestartingSource, RandomAccessSource {
    private let source: any ByteSource
    private var peeked: [UInt8]
    private var start = 0
    private var end: Int
    private var isAtEnd = false
    private var fault: ReadFault?
    private var isFaultDelivered = false

    private let hasPrefix: Bool

    /// Bytes that the first look fetches at least.
    static let leastRoom = 8_192

    /// Bytes handed over by `read`; looking does not count.
    package private(set) var decodedBytes: UInt64 = 0

    /// - Parameter prefix: bytes that come before those of `source`.
    package init(_ source: any ByteSource, prefix: [UInt8] = []) {
        self.source = source
        peeked = prefix
        end = prefix.count
        hasPrefix = !prefix.isEmpty
    }

    /// The next bytes, which stay unread.
    ///
    /// A fault among them is remembered and thrown when reading reaches it.
    /// - Returns: `count` bytes, fewer where the source or what can be read of it ends before.
    package func head(_ count: Int) throws(ReadFault) -> ArraySlice<UInt8> {
        // One byte more tells whether the head is all there is.
        while end - start <= count && !isAtEnd && fault == nil { fetch(upTo: count + 1) }
        return peeked[start..<min(end, start + count)]
    }

    /// Whether the source is read in full and ends with the bytes of the last `head`.
    package var headIsWhole: Bool { isAtEnd && fault == nil }

    package var bytesLeft: Int? { headIsWhole ? end - start : nil }

    /// A fault that was met while looking and that no call of `read` has thrown.
    package var undeliveredFault: ReadFault? { isFaultDelivered ? nil : fault }

    /// The source's bytes at any place, where it is a stored file.
    package var access: (any RandomAccess)? { hasPrefix ? nil : source as? any RandomAccess }

    package func restart(after decoded: UInt64) -> RestartPoint? {
        (source as? any RestartingSource)?.restart(after: decoded)
    }

    package func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        let waiting = min(end - start, buffer.count - offset)
        if waiting > 0 {
            buffer.replaceSubrange(offset..<(offset + waiting), with: peeked[start..<(start + waiting)])
            start += waiting
            if start == end { forgetPeeked() }
            decodedBytes += UInt64(waiting)
            return waiting
        }
        if let fault {
            isFaultDelivered = true
            throw fault
        }
        if isAtEnd { return 0 }
        return try readThrough(into: &buffer, at: offset)
    }

    package func readDirectly(into span: inout MutableSpan<UInt8>) throws(ReadFault) -> Int? {
        guard start == end, fault == nil, !isAtEnd, let count = try source.readDirectly(into: &span) else { return nil }
        decodedBytes += UInt64(count)
        if count == 0 { isAtEnd = true }
        return count
    }

    private func readThrough(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        do throws(ReadFault) {
            let count = try source.read(into: &buffer, at: offset)
            decodedBytes += UInt64(count)
            if count == 0 { isAtEnd = buffer.count > offset }
            return count
        } catch {
            fault = error
            isFaultDelivered = true
            throw error
        }
    }

    private func forgetPeeked() {
        peeked = []
        start = 0
        end = 0
    }

    /// Fetches some bytes behind those already peeked at; the memory grows with what is really there.
    private func fetch(upTo count: Int) {
        if end == peeked.count {
            let room = min(max(count, Self.leastRoom), max(Self.leastRoom, 2 * (end - start)))
            var grown = [UInt8](repeating: 0, count: max(room, end - start + 1))
            grown.replaceSubrange(0..<(end - start), with: peeked[start..<end])
            end -= start
            start = 0
            peeked = grown
        }
        do throws(ReadFault) {
            let more = try source.read(into: &peeked, at: end)
            end += more
            if more == 0 { isAtEnd = true }
        } catch {
            fault = error
        }
    }
}
