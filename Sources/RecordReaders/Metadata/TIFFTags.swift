/// The directories of a TIFF file, or of the Exif data inside another format (TIFF 6.0; CIPA DC-008).
struct TIFFTags {
    private let file: MediaBytes
    private let order: MediaBytes.Order
    /// BigTIFF: counts and places of eight bytes.
    private let isBig: Bool
    private let isImage: Bool

    private static let maxEntries = 1_024

    /// - Parameter isImage: whether the file itself is a TIFF, so that its size is that of the first directory.
    static func read(_ file: MediaBytes, isImage: Bool = false, into facts: inout MediaFacts) {
        guard let tags = TIFFTags(file, isImage: isImage),
            let first = tags.isBig ? file.int(8, 8, tags.order) : file.int(4, 4, tags.order)
        else { return }
        tags.walk(at: first, depth: 0, &facts)
    }

    private init?(_ file: MediaBytes, isImage: Bool) {
        self.file = file
        self.isImage = isImage
        if file.has("II", at: 0) {
            order = .little
        } else if file.has("MM", at: 0) {
            order = .big
        } else {
            return nil
        }
        guard let version = file.int(2, 2, order), version == 42 || version == 43 else { return nil }
        isBig = version == 43
    }

    private func walk(at start: Int, depth: Int, _ facts: inout MediaFacts) {
        let (countWidth, width) = isBig ? (8, 20) : (2, 12)
        guard let count = file.int(start, countWidth, order) else { return }
        var size: (width: Int?, height: Int?)
        for index in 0..<min(count, Self.maxEntries) {
            let entry = start + countWidth + index * width
            guard let tag = file.int(entry, 2, order), let value = value(at: entry) else { break }
            switch (depth, tag) {
            case (0, 256): size.width = value.number
            case (0, 257): size.height = value.number
            default: take(tag, value, depth, &facts)
            }
        }
        if isImage && depth == 0 { facts.add(width: size.width, height: size.height) }
    }

    private func take(_ tag: Int, _ value: Value, _ depth: Int, _ facts: inout MediaFacts) {
        switch (depth, tag) {
        case (0, 271): facts.add("exif.make", text(value))
        case (0, 272): facts.add("exif.model", text(value))
        case (0, 305): facts.add("exif.software", text(value))
        case (0, 315): facts.add("exif.artist", text(value))
        case (0, 33_432): facts.add("exif.copyright", text(value))
        case (0, 700): XMPPacket.read(value.bytes, into: &facts)
        case (0, 33_723): IPTCRecord.read(MediaBytes(value.bytes), into: &facts)
        case (0, 34_377): PhotoshopResources.read(MediaBytes(value.bytes), into: &facts)
        case (0, 34_853): facts.mark("exif.gps-position")
        case (0, 34_665): if let place = value.number { walk(at: place, depth: 1, &facts) }
        case (1, 36_867): facts.add("exif.date-time-original", text(value))
        case (1, 37_510): if Self.isGeneration(value.bytes) { facts.mark("generation-parameters") }
        default: break
        }
    }

    private struct Value {
        let bytes: ArraySlice<UInt8>
        let number: Int?
    }

    /// The value of an entry: inside it where it fits, else where it points; empty when it is not at hand.
    private func value(at entry: Int) -> Value? {
        let (countWidth, room) = isBig ? (8, 8) : (4, 4)
        guard let type = file.int(entry + 2, 2, order), let count = file.int(entry + 4, countWidth, order) else {
            return nil
        }
        let place = entry + 4 + countWidth
        let unit = Self.units[type] ?? 1
        guard count <= file.count / unit else { return Value(bytes: [], number: nil) }
        let length = count * unit
        guard let start = length <= room ? place : file.int(place, room, order) else { return nil }
        let bytes = file.bytes(start, length) ?? []
        let isNumber = [3, 4, 13, 16].contains(type) && count >= 1 && !bytes.isEmpty
        return Value(bytes: bytes, number: isNumber ? file.int(start, unit, order) : nil)
    }

    /// Bytes of one value by type.
    private static let units = [3: 2, 4: 4, 5: 8, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8]

    /// Two names may stand behind one another, each ended by a zero byte.
    private func text(_ value: Value) -> String {
        value.bytes.prefix(MediaText.maxBytes).split(separator: 0).map(MediaText.guessed).joined(separator: "; ")
    }

    /// Image generators put their settings into the comment of the user.
    private static func isGeneration(_ bytes: ArraySlice<UInt8>) -> Bool {
        let letters = bytes.prefix(MediaText.maxBytes).filter { $0 != 0 }
        return ByteText.contains(letters[...], "Steps: ") && ByteText.contains(letters[...], "Sampler")
    }
}
