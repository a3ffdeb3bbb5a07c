/// JPEG images (ITU-T T.81).
package enum JPEGFormat: MediaFormat {
    package static let name = "jpeg"
    package static let nameEndings = ["jpg", "jpeg", "jpe", "jfif"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has([0xFF, 0xD8, 0xFF]) }

    private static let maxSegments = 4_096

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        var place = 2
        for _ in 0..<maxSegments {
            guard file[place] == 0xFF, let code = file[place + 1] else { return }
            switch code {
            case 0xFF: place += 1
            case 0x01, 0xD0...0xD8: place += 2
            // Start of scan, end of image: all that follows is pixels.
            case 0xD9, 0xDA: return
            default:
                guard let length = file.int(place + 2, 2), length >= 2,
                    let body = file.bytes(place + 4, length - 2)
                else { return }
                segment(code, body, &facts)
                place += 2 + length
            }
        }
    }

    private static func segment(_ code: UInt8, _ body: ArraySlice<UInt8>, _ facts: inout MediaFacts) {
        switch code {
        case 0xC0...0xCF where code != 0xC4 && code != 0xC8 && code != 0xCC:
            let frame = MediaBytes(body)
            facts.add(width: frame.int(3, 2), height: frame.int(1, 2))
        case 0xE1 where body.has("Exif\0"): TIFFTags.read(MediaBytes(body.dropFirst(6)), into: &facts)
        case 0xE1 where body.has("http://ns.adobe.com/xap/1.0/\0"): XMPPacket.read(body.dropFirst(29), into: &facts)
        case 0xED where body.has("Photoshop 3.0\0"):
            PhotoshopResources.read(MediaBytes(body.dropFirst(14)), into: &facts)
        case 0xEB where body.has("JP") && ByteText.contains(body.prefix(128), "c2pa"): facts.mark("c2pa")
        default: break
        }
    }
}
