/// WebP images (RFC 9649).
package enum WebPFormat: MediaFormat {
    package static let name = "webp"
    package static let nameEndings = ["webp"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has("RIFF") && head.has("WEBP", at: 8) }

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        var frames = 0
        var hasSize = false
        RIFFChunks.walk(file, 12..<max(12, file.count)) { name, place, length in
            switch name {
            case "VP8X", "VP8 ", "VP8L":
                guard !hasSize, let size = size(name, file, place) else { return }
                hasSize = true
                facts.add(width: size.width, height: size.height)
            case "ANMF": frames += 1
            case "EXIF":
                guard let body = file.bytes(place, length) else { return }
                TIFFTags.read(MediaBytes(body.has("Exif\0") ? body.dropFirst(6) : body), into: &facts)
            case "XMP ": XMPPacket.read(file.bytes(place, length) ?? [], into: &facts)
            case "C2PA": facts.mark("c2pa")
            default: break
            }
        }
        if frames > 0 { facts.add("frames", frames) }
    }

    private static func size(_ chunk: String, _ file: MediaBytes, _ place: Int) -> (width: Int, height: Int)? {
        switch chunk {
        case "VP8X":
            guard let width = file.int(place + 4, 3, .little), let height = file.int(place + 7, 3, .little) else {
                return nil
            }
            return (width + 1, height + 1)
        case "VP8L":
            guard file[place] == 0x2F, let bits = file.int(place + 1, 4, .little) else { return nil }
            return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        default:
            guard file.bytes(place + 3, 3)?.elementsEqual([0x9D, 0x01, 0x2A]) == true,
                let width = file.int(place + 6, 2, .little), let height = file.int(place + 8, 2, .little)
            else { return nil }
            return (width & 0x3FFF, height & 0x3FFF)
        }
    }
}
