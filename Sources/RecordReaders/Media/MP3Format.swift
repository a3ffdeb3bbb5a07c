/// MPEG layer III sound (ISO/IEC 11172-3), with or without an ID3 tag.
package enum MP3Format: MediaFormat {
    package static let name = "mp3"
    package static let nameEndings = ["mp3"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has("ID3") || isFrame(head) }

    /// Eleven sync bits alone are too weak: layer, bit rate and sample rate must be values that exist.
    private static func isFrame(_ head: ArraySlice<UInt8>) -> Bool {
        guard head.count >= 4, head.first == 0xFF else { return false }
        let second = head[head.startIndex + 1]
        let third = head[head.startIndex + 2]
        let isLayerThree = second & 0xE6 == 0xE2 && second & 0x18 != 0x08
        return isLayerThree && third >> 4 != 0 && third >> 4 != 15 && third >> 2 & 3 != 3
    }

    private static let maxTags = 16

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        var start = 0
        for _ in 0..<maxTags {
            guard let tag = ID3Tag(file, at: start, into: &facts) else { break }
            start += tag.length
        }
        let hasLastTag = ID3Tag.readLast(file, into: &facts)
        MPEGFrames.describe(file, start..<max(start, file.count - (hasLastTag ? 128 : 0)), into: &facts)
    }
}
