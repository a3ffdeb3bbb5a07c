/// Ogg containers (RFC 3533): Vorbis, Opus, Theora.
package enum OggFormat: MediaFormat {
    package static let name = "ogg"
    package static let nameEndings = ["ogg", "oga", "opus", "ogv"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has("OggS") }

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        guard let serial = file.int(14, 4, .little) else { return }
        let packets = OggPackets.first(2, of: file, serial: serial).map { MediaBytes($0[...]) }
        guard let first = packets.first else { return }
        var rate: UInt64?
        var skipped: UInt64 = 0
        var comments = 8
        if first.has("vorbis", at: 1) {
            rate = first.number(12, 4, .little)
            comments = 7
            if let channels = first[11] { facts.add("channels", Int(channels)) }
            if let rate { facts.add("sample-rate", Int(rate)) }
            if let bits = first.int(20, 4, .little), bits > 0, bits < 1 << 31 { facts.add("bit-rate", bits) }
        } else if first.has("OpusHead", at: 0) {
            // Opus always counts in 48 kHz (RFC 7845, 4).
            rate = 48_000
            skipped = first.number(10, 2, .little) ?? 0
            if let channels = first[9] { facts.add("channels", Int(channels)) }
            if let input = first.int(12, 4, .little), input > 0 { facts.add("sample-rate", input) }
        } else if first.has("theora", at: 1) {
            comments = 7
            facts.add(width: first.int(14, 3), height: first.int(17, 3))
        }
        if let rate, let samples = OggPackets.lastGranule(file, serial: serial), samples >= skipped {
            facts.add(seconds: samples - skipped, per: rate)
        }
        if packets.count > 1, let block = packets[1].bytes(comments, packets[1].count - comments) {
            VorbisComments.read(MediaBytes(block), into: &facts)
        }
    }
}
