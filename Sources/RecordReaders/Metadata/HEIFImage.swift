/// Still images in the ISO container (ISO/IEC 23008-12): what AVIF and HEIC have in common.
enum HEIFImage {
    private static let maxProperties = 512
    private static let searchBytes = 1 << 20

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        let boxes = MediaBoxes(file)
        var size = (width: 0, height: 0)
        for box in boxes.all(in: file.range) {
            if box.type == "uuid" { boxes.extended(box.body, &facts) }
            guard box.type == "meta", box.body.count > 4,
                let properties = boxes.first(
                    "iprp", "ipco", in: (box.body.lowerBound + 4)..<box.body.upperBound)
            else { continue }
            for property in boxes.all(in: properties).prefix(maxProperties) where property.type == "ispe" {
                // Tiles and thumbnails have sizes of their own: the largest is the image.
                guard let width = file.int(property.body.lowerBound + 4, 4),
                    let height = file.int(property.body.lowerBound + 8, 4), width > size.width
                else { continue }
                size = (width, height)
            }
        }
        facts.add(width: size.width, height: size.height)
        packet(file, &facts)
    }

    /// The XMP packet, which is an item without compression somewhere in the file.
    private static func packet(_ file: MediaBytes, _ facts: inout MediaFacts) {
        let starts = file.count > searchBytes ? [0, file.count - searchBytes] : [0]
        for start in starts {
            let bytes = file.rest(from: start, limit: searchBytes)
            guard let packet = ByteText.find("<x:xmpmeta", in: bytes) else { continue }
            return XMPPacket.read(bytes[packet...], into: &facts)
        }
    }
}
