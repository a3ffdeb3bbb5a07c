package import AuditModel
internal import Charsets

/// The text of a shard as UTF-8, while it is read from bytes in another encoding.
///
/// Readers behind it see UTF-8 only. A line that does not decode is handed over as it is stored, so that its record is
/// a raw one; in UTF-16 and UTF-32, and in lines longer than the buffer, it is FF and the hexadecimal digits of the
/// bytes that are no character. A shard that is one record is handed over as it is stored when any of it does not
/// decode, if it is small enough to be kept in memory.
package final class DecodingSource: ByteSource {
    private let source: any ByteSource
    private let encoding: TextEncoding
    private let decoder: CharsetDecoder?
    /// Bytes of a shard that is one record which may be kept; 0 for shards of lines.
    private let keptBytes: Int
    private var isBegun = false
    /// The shard does not decode, and is handed over as it is stored.
    private var isStoredForm = false
    /// What was read and not yet decoded is `stored[position..<end]`.
    private var stored: [UInt8]
    private var position = 0
    private var end = 0
    /// Where `stored[0]` stands in the shard.
    private var offset: UInt64 = 0
    private var isAtEnd = false
    private var fault: ReadFault?
    /// A line that is longer than the buffer goes on.
    private var isInsideLine = false
    /// A character that the end of the shard cuts was reported.
    private var isFlushed = false
    private var text: [UInt8] = []
    private var textStart = 0
    private var undecodable: (count: UInt64, offset: UInt64) = (0, 0)

    /// Bytes of UTF-8 handed over.
    package private(set) var decodedBytes: UInt64 = 0

    private static let bufferBytes = 256 << 10

    /// - Parameter isOneRecord: the shard is one record.
    package init(_ source: any ByteSource, _ encoding: TextEncoding, isOneRecord: Bool, limits: Limits) {
        self.source = source
        self.encoding = encoding
        decoder = CharsetDecoder(encoding.charset)
        keptBytes = isOneRecord ? max(limits.maxRecordBytes, 1) : 0
        let size = source.bytesLeft.map { $0 + 1 } ?? Self.bufferBytes
        stored = [UInt8](repeating: 0, count: max(64, min(Self.bufferBytes, size)))
    }

    /// What could not be decoded so far, if anything.
    package var gap: Gap? {
        guard undecodable.count > 0 else { return nil }
        return .undecodable(encoding.charset.name, at: undecodable.offset, records: undecodable.count)
    }

    package func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        while textStart == text.count {
            text.removeAll(keepingCapacity: true)
            textStart = 0
            fill()
            if position < end {
                decodeNext()
            } else if !isFlushed {
                isFlushed = true
                decodePiece(end..<end, isEnd: true)
            } else {
                if let fault { throw fault }
                return 0
            }
        }
        let count = min(buffer.count - offset, text.count - textStart)
        buffer.replaceSubrange(offset..<(offset + count), with: text[textStart..<(textStart + count)])
        textStart += count
        decodedBytes += UInt64(count)
        return count
    }

    /// Fills the buffer; the first time it passes over the mark, and looks at all of a shard that is one record.
    private func fill() {
        slide()
        while end < stored.count && !isAtEnd { readOnce() }
        guard !isBegun else { return }
        isBegun = true
        while keptBytes > 0 && !isAtEnd && end <= keptBytes {
            stored.append(contentsOf: repeatElement(0, count: min(stored.count, keptBytes - end + 1)))
            while end < stored.count && !isAtEnd { readOnce() }
        }
        position = min(encoding.markBytes, end)
        if keptBytes > 0, isAtEnd, fault == nil, end <= keptBytes { checkWhole() }
    }

    private func readOnce() {
        do {
            let count = try source.read(into: &stored, at: end)
            isAtEnd = count <= 0
            end = min(end + max(count, 0), stored.count)
        } catch {
            fault = error
            isAtEnd = true
        }
    }

    /// Moves what is left to the front, once most of the buffer is used up.
    private func slide() {
        guard position > 0, position == end || (!isAtEnd && position >= stored.count / 2) else { return }
        stored.replaceSubrange(0..<(end - position), with: Array(stored[position..<end]))
        offset += UInt64(position)
        end -= position
        position = 0
    }

    private func checkWhole() {
        var start = position
        while start < end {
            let next = min(start + Self.bufferBytes, end)
            let result = decode(start..<next, isEnd: next == end)
            text.removeAll(keepingCapacity: true)
            if let bytes = result.fault {
                noteFault(at: result.end - bytes.count)
                isStoredForm = true
                position = 0
                break
            }
            start = next
        }
        decoder?.reset()
    }

    private func decode(_ range: Range<Int>, isEnd: Bool) -> (end: Int, fault: [UInt8]?) {
        decoder?.decode(stored, range, isEnd: isEnd, into: &text) ?? (range.lowerBound, [])
    }

    private func noteFault(at index: Int) {
        if undecodable.count == 0 { undecodable.offset = offset + UInt64(max(index, 0)) }
        undecodable.count += 1
    }
}

// MARK: Lines

extension DecodingSource {
    /// Decodes what the buffer holds of whole lines, or a part of a line that it cannot hold.
    private func decodeNext() {
        if isStoredForm {
            text.append(contentsOf: stored[position..<end])
            position = end
            return
        }
        // Of a shard in memory not all at once.
        let stop = min(end, position + Self.bufferBytes)
        let isLast = isAtEnd && stop == end
        if isInsideLine {
            let lineEnd = firstLineEnd(in: position..<stop)
            let piece = position..<(lineEnd ?? wholeUnits(stop, isLast: isLast))
            position = piece.upperBound
            decodePiece(piece, isEnd: isLast && lineEnd == nil)
            isInsideLine = lineEnd == nil
        } else if isLast {
            decodeLines(position..<stop, isEnd: true)
        } else if let lineEnd = lastLineEnd(in: position..<stop) {
            decodeLines(position..<lineEnd, isEnd: false)
        } else {
            isInsideLine = true
        }
    }

    private func wholeUnits(_ stop: Int, isLast: Bool) -> Int {
        isLast ? stop : stop - (stop - position) % encoding.charset.unitBytes
    }

    private func decodeLines(_ lines: Range<Int>, isEnd: Bool) {
        position = lines.upperBound
        guard decode(lines, isEnd: isEnd || !encoding.charset.isStateful).fault != nil else { return }
        text.removeAll(keepingCapacity: true)
        var start = lines.lowerBound
        while start < lines.upperBound {
            let lineEnd = firstLineEnd(in: start..<lines.upperBound) ?? lines.upperBound
            decodeLine(start..<lineEnd)
            start = lineEnd
        }
    }

    private func decodeLine(_ line: Range<Int>) {
        decoder?.reset()
        let before = text.count
        let result = decode(line, isEnd: true)
        guard let fault = result.fault else { return }
        text.removeLast(text.count - before)
        decoder?.reset()
        if encoding.charset.unitBytes > 1 { return decodePiece(line, isEnd: true) }
        noteFault(at: result.end - fault.count)
        text.append(contentsOf: stored[line])
    }

    /// Decodes what can be decoded, and shows the other bytes in a form that is no UTF-8.
    private func decodePiece(_ piece: Range<Int>, isEnd: Bool) {
        var start = piece.lowerBound
        while true {
            let result = decode(start..<piece.upperBound, isEnd: isEnd)
            guard let fault = result.fault else { return }
            noteFault(at: result.end - fault.count)
            text.append(0xFF)
            text.append(contentsOf: Hex.text(fault[...]).utf8)
            // Without a converter nothing moves.
            guard result.end > start || !fault.isEmpty else { return }
            start = result.end
            if start == piece.upperBound {
                decoder?.reset()
                return
            }
        }
    }

    /// Behind the first line end.
    private func firstLineEnd(in range: Range<Int>) -> Int? {
        let unit = encoding.charset.unitBytes
        if unit == 1 { return stored[range].firstIndex(of: 0x0A).map { $0 + 1 } }
        return stride(from: range.lowerBound, through: range.upperBound - unit, by: unit).first(where: isLineEnd)
            .map { $0 + unit }
    }

    /// Behind the last line end.
    private func lastLineEnd(in range: Range<Int>) -> Int? {
        let unit = encoding.charset.unitBytes
        if unit == 1 { return stored[range].lastIndex(of: 0x0A).map { $0 + 1 } }
        let last = range.upperBound - range.count % unit - unit
        return stride(from: last, through: range.lowerBound, by: -unit).first(where: isLineEnd).map { $0 + unit }
    }

    private func isLineEnd(_ index: Int) -> Bool {
        let unit = stored[index..<(index + encoding.charset.unitBytes)]
        let isLittle = encoding.charset == .utf16LittleEndian || encoding.charset == .utf32LittleEndian
        return (isLittle ? unit.first : unit.last) == 0x0A && unit.count { $0 == 0 } == unit.count - 1
    }
}
