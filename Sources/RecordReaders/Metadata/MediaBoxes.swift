/// The boxes of the ISO base media file format (ISO/IEC 14496-12, 4.2).
struct MediaBoxes {
    struct Box {
        let type: String
        let body: Range<Int>
    }

    let file: MediaBytes
    private static let maxBoxes = 4_096

    init(_ file: MediaBytes) { self.file = file }

    /// The boxes that stand one behind another in a range.
    func all(in range: Range<Int>) -> [Box] {
        var found: [Box] = []
        var place = range.lowerBound
        while found.count < Self.maxBoxes, let size = file.int(place, 4), let type = file.bytes(place + 4, 4) {
            var (header, length) = (8, size)
            if size == 1 {
                guard let long = file.int(place + 8, 8) else { break }
                (header, length) = (16, long)
            } else if size == 0 {
                length = range.upperBound - place
            }
            guard length >= header, length <= range.upperBound - place else { break }
            found.append(Box(type: MediaText.latin1(type), body: (place + header)..<(place + length)))
            place += length
        }
        return found
    }

    /// The first box on a way of types, each inside the one before.
    func first(_ way: String..., in range: Range<Int>) -> Range<Int>? {
        var range = range
        for type in way {
            guard let box = all(in: range).first(where: { $0.type == type }) else { return nil }
            range = box.body
        }
        return range
    }

    /// A box whose type is a UUID: an XMP packet, or a manifest of C2PA (C2PA 2.1, A.5.1).
    func extended(_ body: Range<Int>, _ facts: inout MediaFacts) {
        guard let id = file.bytes(body.lowerBound, 16) else { return }
        if id.elementsEqual(Self.xmp) {
            XMPPacket.read(file.bytes((body.lowerBound + 16)..<body.upperBound) ?? [], into: &facts)
        } else if id.elementsEqual(Self.c2pa) {
            facts.mark("c2pa")
        }
    }

    private static let xmp: [UInt8] = [
        0xBE, 0x7A, 0xCF, 0xCB, 0x97, 0xA9, 0x42, 0xE8, 0x9C, 0x71, 0x99, 0x94, 0x91, 0xE3, 0xAF, 0xAC,
    ]
    private static let c2pa: [UInt8] = [
        0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81,
    ]
}
