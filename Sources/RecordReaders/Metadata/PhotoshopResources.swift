/// The image resources of Photoshop, in JPEG and TIFF files (Adobe Photoshop File Formats Specification).
enum PhotoshopResources {
    private static let maxResources = 1_024

    static func read(_ block: MediaBytes, into facts: inout MediaFacts) {
        guard facts.mayRead(block.count) else { return }
        var place = 0
        for _ in 0..<maxResources {
            guard block.has("8BIM", at: place), let id = block.int(place + 4, 2), let name = block[place + 6] else {
                return
            }
            // The name has a length byte; it and the data are padded to even lengths.
            let data = place + 6 + (Int(name) + 2) / 2 * 2 + 4
            guard let length = block.int(data - 4, 4), let bytes = block.bytes(data, length) else { return }
            switch id {
            case 0x0404: IPTCRecord.read(MediaBytes(bytes), into: &facts)
            case 0x040A: if bytes.first == 1 { facts.add("photoshop.copyrighted", "yes") }
            case 0x040B: facts.add("photoshop.copyright-url", MediaText.guessed(bytes))
            default: break
            }
            place = data + length + length % 2
        }
    }
}
