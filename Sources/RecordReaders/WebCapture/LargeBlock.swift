/// How a block that is larger than memory is handed on.
struct LargeBlock {
    /// Where the content starts in the block.
    private(set) var contentStart = 0
    /// Where the payload starts in the block, for its digest.
    private(set) var payloadStart = 0
    private(set) var rule: UInt8
    /// Nothing of a revisit is content.
    private(set) var hasContent = true
    /// The body would have to be decoded in memory: the stored bytes stand in.
    private(set) var isTooLarge = false

    /// - Parameters:
    ///   - head: the first bytes of the block.
    ///   - payload: the number of the rule for contents that need no decoding.
    ///   - raw: gives that of the rule for stored bytes.
    init(_ header: CaptureHeader, _ bytes: [UInt8], _ head: Range<Int>, payload: UInt8, raw: () -> UInt8) {
        rule = payload
        hasContent = header.type != .revisit
        guard header.type == .response, HTTPHead.startsResponse(bytes, head) else { return }
        let message = HTTPHead(bytes, head)
        payloadStart = message.bodyStart - head.lowerBound
        let isText = message.contentType.map { MediaType.isPlainText(bytes, $0) } ?? false
        let isCoded = !(message.transferEncodings + message.contentEncodings).allSatisfy {
            CaptureText.equals(bytes, $0, Self.identity)
        }
        if isText || isCoded || message.bodyStart == head.upperBound {
            rule = raw()
            isTooLarge = true
        } else {
            contentStart = payloadStart
        }
    }

    private static let identity = Array("identity".utf8)
}
