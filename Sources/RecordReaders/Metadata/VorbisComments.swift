/// The comments of Vorbis, Opus and FLAC (Xiph.Org, Vorbis I, 5; RFC 9639, 8.6).
enum VorbisComments {
    private static let maxComments = 1_024
    private static let keys = [
        "title": "vorbis.title", "artist": "vorbis.artist", "album": "vorbis.album",
        "copyright": "vorbis.copyright", "license": "vorbis.license", "organization": "vorbis.organization",
        "aigc": "aigc",
    ]

    static func read(_ block: MediaBytes, into facts: inout MediaFacts) {
        guard facts.mayRead(block.count), let vendor = block.int(0, 4, .little), vendor < block.count,
            let count = block.int(4 + vendor, 4, .little)
        else { return }
        var place = 8 + vendor
        for _ in 0..<min(count, maxComments) {
            guard let length = block.int(place, 4, .little), let comment = block.bytes(place + 4, length) else {
                return
            }
            if let equals = comment.prefix(64).firstIndex(of: UInt8(ascii: "=")),
                let key = keys[String(decoding: comment[..<equals], as: UTF8.self).lowercased()]
            {
                facts.add(key, MediaText.utf8(comment[(equals + 1)...]))
            }
            place += 4 + length
        }
    }
}
