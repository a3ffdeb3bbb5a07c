/// AIFF and AIFF-C sound.
package enum AIFFFormat: MediaFormat {
    package static let name = "aiff"
    package static let nameEndings = ["aif", "aiff", "aifc"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        head.has("FORM") && (head.has("AIFF", at: 8) || head.has("AIFC", at: 8))
    }

    private static let texts = ["NAME": "aiff.title", "AUTH": "aiff.artist", "(c) ": "aiff.copyright"]

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        RIFFChunks.walk(file, 12..<max(12, file.count), .big) { name, place, length in
            if name == "COMM" {
                if let channels = file.int(place, 2) { facts.add("channels", channels) }
                if let bits = file.int(place + 6, 2) { facts.add("bits-per-sample", bits) }
                guard let rate = rate(file, place + 8), rate > 0 else { return }
                facts.add("sample-rate", Int(rate))
                if let frames = file.number(place + 2, 4) { facts.add(seconds: frames, per: rate) }
            } else if name == "ID3 " {
                _ = ID3Tag(file, at: place, into: &facts)
            } else if let key = texts[name], let text = file.bytes(place, length) {
                facts.add(key, MediaText.guessed(text))
            }
        }
    }

    /// A whole number of hertz in 80-bit extended precision: an exponent, then 64 bits with the leading one.
    private static func rate(_ file: MediaBytes, _ place: Int) -> UInt64? {
        guard let exponent = file.int(place, 2), let mantissa = file.number(place + 2, 8),
            (16_383..<16_383 + 32).contains(exponent)
        else { return nil }
        return mantissa >> UInt64(63 - (exponent - 16_383))
    }
}
