/// FLAC sound (RFC 9639).
package enum FLACFormat: MediaFormat {
    package static let name = "flac"
    package static let nameEndings = ["flac"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has("fLaC") }

    private static let maxBlocks = 1_024

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        var place = 4
        for _ in 0..<maxBlocks {
            guard let type = file[place], let length = file.int(place + 1, 3) else { return }
            switch type & 0x7F {
            case 0: streamInfo(file, place + 4, &facts)
            case 4: VorbisComments.read(MediaBytes(file.bytes(place + 4, length) ?? []), into: &facts)
            default: break
            }
            if type & 0x80 != 0 { return }
            place += 4 + length
        }
    }

    /// 20 bits sample rate, 3 channels, 5 bits per sample, 36 samples (RFC 9639, 8.2).
    private static func streamInfo(_ file: MediaBytes, _ place: Int, _ facts: inout MediaFacts) {
        guard let bits = file.number(place + 10, 8) else { return }
        facts.add("sample-rate", Int(bits >> 44))
        facts.add("channels", Int(bits >> 41 & 7) + 1)
        facts.add("bits-per-sample", Int(bits >> 36 & 31) + 1)
        facts.add(seconds: bits & 0xF_FFFF_FFFF, per: bits >> 44)
    }
}
