/// The head of an HTTP message: the fields that say how its body is stored, and what its publisher reserves
/// (RFC 9110, RFC 9112). Ranges lie in the bytes that were read.
struct HTTPHead {
    /// Where the body starts.
    private(set) var bodyStart = 0
    private(set) var contentType: Range<Int>?
    /// Codings in the order of their fields; the last one was applied last.
    private(set) var contentEncodings: [Range<Int>] = []
    private(set) var transferEncodings: [Range<Int>] = []
    /// Values of the fields that are kept, with the number of their name in `HTTPHead.kept`.
    private(set) var observed: [(name: Int, value: Range<Int>)] = []

    /// Fields by which publishers reserve rights or name the license or the language, lower case.
    static let kept = ["x-robots-tag", "tdm-reservation", "tdm-policy", "content-usage", "content-language", "link"]
    static let link = 5
    private static let keptNames = kept.map { Array($0.utf8) }
    private static let contentTypeName = Array("content-type".utf8)
    private static let contentEncodingName = Array("content-encoding".utf8)
    private static let transferEncodingName = Array("transfer-encoding".utf8)
    private static let maxObserved = 32

    /// Whether an HTTP response starts here.
    static func startsResponse(_ bytes: [UInt8], _ block: Range<Int>) -> Bool { bytes[block].prefix(5).has("HTTP/") }

    /// - Parameter block: the message. Without an empty line in it, all of it is head.
    init(_ bytes: [UInt8], _ block: Range<Int>) {
        let body = HeaderFields.read(bytes, from: block.lowerBound, to: block.upperBound) { name, value in
            take(bytes, name, value)
        }
        bodyStart = body ?? block.upperBound
    }

    private mutating func take(_ bytes: [UInt8], _ name: Range<Int>, _ value: Range<Int>) {
        switch name.count {
        case Self.contentTypeName.count where CaptureText.equals(bytes, name, Self.contentTypeName):
            contentType = contentType ?? value
        case Self.contentEncodingName.count where CaptureText.equals(bytes, name, Self.contentEncodingName):
            Self.append(bytes, value, to: &contentEncodings)
        case Self.transferEncodingName.count where CaptureText.equals(bytes, name, Self.transferEncodingName):
            Self.append(bytes, value, to: &transferEncodings)
        default:
            guard observed.count < Self.maxObserved else { return }
            for (index, kept) in Self.keptNames.enumerated() where CaptureText.equals(bytes, name, kept) {
                observed.append((index, value))
            }
        }
    }

    private static func append(_ bytes: [UInt8], _ list: Range<Int>, to codings: inout [Range<Int>]) {
        for part in bytes[list].split(separator: UInt8(ascii: ",")) where codings.count < 16 {
            let coding = CaptureText.trimmed(bytes, part.indices)
            if !coding.isEmpty { codings.append(coding) }
        }
    }
}
