/// The header of one record of a capture file. Ranges count from the start of the record.
struct CaptureHeader {
    var type = CaptureType.other
    /// Where the block starts.
    var headerBytes = 0
    /// Bytes of the block, as the header claims.
    var blockBytes: UInt64 = 0
    /// Where the content was collected; in angle brackets with some writers.
    var target = 0..<0
    /// When it was collected: `2024-05-18T01:58:10Z`, or 14 digits in ARC.
    var date = 0..<0
    /// The media type of the block.
    var contentType = 0..<0
    /// The media type of the payload, where the writer identified it.
    var identifiedType = 0..<0
    var blockDigest = 0..<0
    var payloadDigest = 0..<0
    /// The writer says that it cut the content.
    var isTruncated = false
    /// The content is spread over several records.
    var isSegment = false
}

/// What a record of a capture file is (ISO 28500, section 6; ARC).
enum CaptureType: Int, CaseIterable {
    case warcinfo, response, resource, request, metadata, revisit, conversion, continuation
    /// The version block with which an ARC file starts.
    case arcHeader
    /// A type that the standard does not name, or none.
    case other

    /// By raw value.
    static let names = [
        "warcinfo", "response", "resource", "request", "metadata", "revisit", "conversion", "continuation",
        "arc-header", "other",
    ]
    private static let byName: [(name: [UInt8], type: CaptureType)] = allCases.prefix(8).map {
        (Array(names[$0.rawValue].utf8), $0)
    }

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self = Self.byName.first { CaptureText.equals(bytes, range, $0.name) }?.type ?? .other
    }
}
