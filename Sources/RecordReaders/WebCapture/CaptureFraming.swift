/// How the records of a capture file begin: what tells WARC from ARC.
protocol CaptureFraming {
    /// Line ends that belong behind a block.
    static var lineEndsBetween: Int { get }

    /// Reads the header that starts at `start`.
    ///
    /// - Parameters:
    ///   - end: of the bytes that are at hand.
    ///   - isAtEnd: nothing follows them.
    static func header(in bytes: [UInt8], from start: Int, to end: Int, isAtEnd: Bool) -> CaptureHeaderResult

    /// Where a record seems to begin, at `from` or behind it; `resume` is where to look on when more bytes are there.
    static func nextRecord(in bytes: [UInt8], from: Int, to end: Int, isAtEnd: Bool) -> (found: Int?, resume: Int)
}

/// What stands where a record should begin.
enum CaptureHeaderResult {
    case header(CaptureHeader)
    /// The header goes on behind the bytes at hand.
    case cut
    /// A header whose length, or whose fields, cannot be understood.
    case bad
    /// No header at all.
    case stray
}
