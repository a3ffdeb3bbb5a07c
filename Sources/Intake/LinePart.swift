package import AuditModel

/// The whole lines of one part of a stored file, decoded: what one of several readers of the file takes.
///
/// A line belongs to the part in which the line end before it lies. The part begins with that line end, so it starts
/// with an empty line, and it stops before the line end with which the next part begins. The bytes of all parts
/// together are the bytes of the file.
package final class LinePart: ByteSource {
    private let access: any RandomAccess
    private let compression: CompressionFilter?
    private let limits: Limits
    private let meter: UnpackMeter
    private let end: UInt64
    private var slice: ArchiveSlice
    private var stream: any ByteSource
    private var phase: Phase
    private var reported: UInt64 = 0

    /// Called with the stored bytes of the part read so far, after every 16 MiB or so.
    package var onProgress: (UInt64) -> Void = { _ in }

    private static let progressBytes: UInt64 = 16 << 20

    private enum Phase {
        /// In front of the first line end of the part.
        case before
        case inside
        /// Behind the end of the part, in its last line.
        case beyond
        case ended
    }

    /// - Parameters:
    ///   - part: stored bytes; both ends are places where `compression` can start, 0, or the end of the file.
    ///   - compression: of the stored file; nil for plain bytes.
    package init(
        _ access: any RandomAccess, part: Range<UInt64>, compression: CompressionFilter?, limits: Limits
    ) {
        self.access = access
        self.compression = compression
        self.limits = limits
        meter = UnpackMeter(storedBytes: access.size, limits: limits)
        end = min(part.upperBound, access.size)
        phase = part.lowerBound == 0 ? .inside : .before
        (slice, stream) = Self.open(access, part.lowerBound..<max(end, part.lowerBound), compression, limits, meter)
    }

    package func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        while phase != .ended {
            let count = try stream.read(into: &buffer, at: offset)
            if count == 0 {
                try leave()
                continue
            }
            if phase != .beyond, slice.bytesRead - reported >= Self.progressBytes {
                reported = slice.bytesRead
                onProgress(reported)
            }
            let kept = keep(&buffer, offset..<(offset + count))
            if kept > 0 { return kept }
        }
        return 0
    }

    /// What of the bytes just read belongs to the part; they are moved to the front.
    private func keep(_ buffer: inout [UInt8], _ bytes: Range<Int>) -> Int {
        switch phase {
        case .inside: return bytes.count
        case .before:
            guard let lineEnd = buffer[bytes].firstIndex(of: UInt8(ascii: "\n")) else { return 0 }
            phase = .inside
            let kept = bytes.upperBound - lineEnd
            if lineEnd > bytes.lowerBound {
                buffer.replaceSubrange(
                    bytes.lowerBound..<(bytes.lowerBound + kept), with: Array(buffer[lineEnd..<bytes.upperBound]))
            }
            return kept
        case .beyond:
            guard let lineEnd = buffer[bytes].firstIndex(of: UInt8(ascii: "\n")) else { return bytes.count }
            phase = .ended
            return lineEnd - bytes.lowerBound
        case .ended: return 0
        }
    }

    /// The stream is at its end: goes on behind the part, where its last line may end.
    private func leave() throws(ReadFault) {
        if let stream = stream as? UnpackMeteredSource, stream.trailingBytes > 0 {
            throw ReadFault(UnpackGap.trailing(stream.trailingBytes))
        }
        guard phase == .inside, end < access.size else {
            phase = .ended
            return
        }
        phase = .beyond
        (slice, stream) = Self.open(access, end..<access.size, compression, limits, meter)
    }

    private static func open(
        _ access: any RandomAccess, _ part: Range<UInt64>, _ compression: CompressionFilter?, _ limits: Limits,
        _ meter: UnpackMeter
    ) -> (ArchiveSlice, any ByteSource) {
        let count = part.upperBound - part.lowerBound
        let slice = ArchiveSlice(access, offset: part.lowerBound, count: count)
        guard let compression else { return (slice, slice) }
        let stream = compression.open(over: slice, limits: limits, storedBytes: count)
        return (slice, UnpackMeteredSource(stream, meter: meter))
    }
}
