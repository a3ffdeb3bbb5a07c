/// GIF images (GIF89a Specification).
package enum GIFFormat: MediaFormat {
    package static let name = "gif"
    package static let nameEndings = ["gif"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has("GIF87a") || head.has("GIF89a") }

    private static let maxBlocks = 1 << 20

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        facts.add(width: file.int(6, 2, .little), height: file.int(8, 2, .little))
        guard let flags = file[10] else { return }
        var place = 13 + colorTable(flags)
        var (frames, hundredths) = (0, 0)
        for _ in 0..<maxBlocks {
            guard let mark = file[place] else { break }
            if mark == 0x2C, let local = file[place + 9] {
                frames += 1
                place = behindBlocks(file, place + 11 + colorTable(local))
            } else if mark == 0x21, let label = file[place + 1] {
                if label == 0xF9 { hundredths += file.int(place + 4, 2, .little) ?? 0 }
                if label == 0xFF, file.has("XMP DataXMP", at: place + 3) {
                    // The packet stands there as it is; what follows makes readers of blocks find their way.
                    XMPPacket.read(file.rest(from: place + 14, limit: XMPPacket.maxBytes), into: &facts)
                }
                place = behindBlocks(file, place + 2)
            } else {
                break
            }
        }
        guard frames > 1 else { return }
        facts.add("frames", frames)
        facts.add(seconds: UInt64(hundredths), per: 100)
    }

    private static func colorTable(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

    /// Behind a run of blocks with a length byte each, which one without bytes ends.
    private static func behindBlocks(_ file: MediaBytes, _ start: Int) -> Int {
        var place = start
        while let length = file[place], length > 0 { place += Int(length) + 1 }
        return place + 1
    }
}
