internal import SystemCalls

/// The bytes of an index file, a window at a time.
struct GitIndexInput {
    private let file: Descriptor
    private let size: UInt64
    private var window: [UInt8]
    /// The bytes of the window that hold something, and the next one.
    private var filled = 0
    private var next = 0
    /// Where the window starts in the file.
    private var start: UInt64 = 0

    private static let windowBytes = 1 << 18

    init(_ file: Descriptor, size: UInt64) {
        self.file = file
        self.size = size
        window = [UInt8](repeating: 0, count: Self.windowBytes)
    }

    var position: UInt64 { start + UInt64(next) }
    var left: UInt64 { size - min(size, position) }

    /// Makes sure that so many bytes stand in the window.
    private mutating func need(_ count: Int) throws(GitIndexReader.Malformed) {
        guard filled - next < count else { return }
        guard count <= Self.windowBytes, UInt64(count) <= left else { throw GitIndexReader.Malformed() }
        start = position
        next = 0
        filled = 0
        while filled < count {
            let wanted = Int(min(UInt64(Self.windowBytes), size - start))
            guard
                let read = try? FileSystem.pread(
                    file, into: &window, filled..<wanted, offset: start + UInt64(filled)), read > 0
            else { throw GitIndexReader.Malformed() }
            filled += read
        }
    }

    mutating func bytes(_ count: Int) throws(GitIndexReader.Malformed) -> ArraySlice<UInt8> {
        try need(count)
        next += count
        return window[(next - count)..<next]
    }

    mutating func number() throws(GitIndexReader.Malformed) -> UInt32 {
        try need(4)
        next += 4
        return UInt32(window[next - 4]) << 24 | UInt32(window[next - 3]) << 16 | UInt32(window[next - 2]) << 8
            | UInt32(window[next - 1])
    }

    mutating func short() throws(GitIndexReader.Malformed) -> UInt16 {
        try need(2)
        next += 2
        return UInt16(window[next - 2]) << 8 | UInt16(window[next - 1])
    }

    /// A number of 7-bit groups, high group first, where every further group adds one (gitformat-pack, "offset").
    mutating func offset() throws(GitIndexReader.Malformed) -> UInt64 {
        var value: UInt64 = 0
        for round in 0..<5 {
            try need(1)
            let byte = window[next]
            next += 1
            value = (round == 0 ? 0 : (value + 1) << 7) | UInt64(byte & 0x7F)
            if byte < 0x80 { return value }
        }
        throw GitIndexReader.Malformed()
    }

    /// Adds bytes up to a zero, which is passed over.
    mutating func appendText(to text: inout [UInt8], limit: Int) throws(GitIndexReader.Malformed) {
        while true {
            try need(1)
            let end = window[next..<filled].firstIndex(of: 0)
            text += window[next..<(end ?? filled)]
            next = end.map { $0 + 1 } ?? filled
            guard text.count <= limit else { throw GitIndexReader.Malformed() }
            if end != nil { return }
        }
    }

    mutating func skip(_ count: UInt64) throws(GitIndexReader.Malformed) {
        guard count <= left else { throw GitIndexReader.Malformed() }
        start = position + count
        next = 0
        filled = 0
    }
}
