package import AuditModel
internal import ISAL
internal import LibArchive
internal import Zstd

/// The compressions that a stored file or a member can be wrapped in, known by their first bytes.
package enum CompressionFilter: String, Sendable, CaseIterable {
    case gzip, zstd, xz, bzip2, lz4

    /// The compression that these first bytes announce; a name is never asked.
    package init?(head: ArraySlice<UInt8>) {
        // Most bytes are no compression, and members of archives can be many.
        guard let first = head.first, Self.mayStart(first), let filter = Self.allCases.first(where: { $0.fits(head) })
        else { return nil }
        self = filter
    }

    /// The decoded bytes of `source`.
    ///
    /// - Parameter storedBytes: bytes of the source where known; small ones get small buffers.
    package func open(
        over source: any ByteSource, limits: Limits, storedBytes: UInt64?
    ) -> any CompressionStream {
        let inputBytes = Int(min(storedBytes ?? .max, 256 << 10))
        return switch self {
        case .gzip: GzipStream(over: source, inputBytes: inputBytes)
        case .zstd: ZstdStream(over: source, maxWindowBytes: limits.maxWindowBytes, inputBytes: inputBytes)
        case .xz: FilteredStream(over: source, filter: .xz)
        case .bzip2: FilteredStream(over: source, filter: .bzip2)
        case .lz4: FilteredStream(over: source, filter: .lz4)
        }
    }

    private static func mayStart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x1F, 0x28, 0x50...0x5F, 0xFD, 0x42, 0x04, 0x02: true
        default: false
        }
    }

    /// Magic numbers: RFC 1952, RFC 8878, the .xz file format 1.0.4, bzip2 and the LZ4 frame format 1.6.2.
    private func fits(_ head: ArraySlice<UInt8>) -> Bool {
        switch self {
        case .gzip: head.starts(with: [0x1F, 0x8B, 0x08])
        case .zstd:
            head.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
                || (head.count >= 4 && head.first.map { $0 & 0xF0 == 0x50 } == true
                    && head.dropFirst().starts(with: [0x2A, 0x4D, 0x18]) && Self.isSkippableZstd(head))
        case .xz: head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])
        case .bzip2: Self.isBzip2(head)
        case .lz4: head.starts(with: [0x04, 0x22, 0x4D, 0x18]) || head.starts(with: [0x02, 0x21, 0x4C, 0x18])
        }
    }

    /// Skippable frames belong to zstd and to LZ4; the frame behind the first one decides, where it is in sight.
    private static func isSkippableZstd(_ head: ArraySlice<UInt8>) -> Bool {
        guard head.count >= 8 else { return false }
        let at = head.startIndex
        let length = (0..<4).reduce(0) { $0 | Int(head[at + 4 + $1]) << (8 * $1) }
        let behind = head.dropFirst(8 + length)
        return !behind.starts(with: [0x04, 0x22, 0x4D, 0x18])
    }

    /// `BZh`, a block size, and the start of a block or of the end mark: three letters alone could be text.
    private static func isBzip2(_ head: ArraySlice<UInt8>) -> Bool {
        guard head.count >= 10, head.starts(with: Array("BZh".utf8)) else { return false }
        let level = head[head.startIndex + 3]
        let mark = head.dropFirst(4)
        return (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(level)
            && (mark.starts(with: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
                || mark.starts(with: [0x17, 0x72, 0x45, 0x38, 0x50, 0x90]))
    }
}
