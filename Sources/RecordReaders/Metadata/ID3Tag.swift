/// ID3 tags: version 2.2 to 2.4 in front of the sound, version 1 behind it (id3.org).
struct ID3Tag {
    /// Bytes of the tag, with its header.
    let length: Int

    private static let maxFrames = 1_024
    private static let maxTagBytes = 1 << 20

    /// Text frames by their names in version 2.3 and 2.2.
    private static let texts = [
        "TIT2": "id3.title", "TPE1": "id3.artist", "TALB": "id3.album", "TCOP": "id3.copyright",
        "TPUB": "id3.publisher", "TT2": "id3.title", "TP1": "id3.artist", "TAL": "id3.album", "TCR": "id3.copyright",
        "TPB": "id3.publisher",
    ]
    private static let addresses = ["WCOP": "id3.copyright-url", "WCP": "id3.copyright-url"]
    private static let described = ["license": "id3.license", "licence": "id3.license", "aigc": "aigc"]

    /// Reads the tag at `offset`; nil when there is none.
    init?(_ file: MediaBytes, at offset: Int, into facts: inout MediaFacts) {
        guard file.has("ID3", at: offset), let version = file[offset + 3], let flags = file[offset + 5],
            let size = Self.sevenBits(file, offset + 6)
        else { return nil }
        let hasFooter = version == 4 && flags & 0x10 != 0
        length = 10 + size + (hasFooter ? 10 : 0)
        guard (2...4).contains(version) else { return }
        var body = file.rest(from: offset + 10, limit: min(size, Self.maxTagBytes))
        if flags & 0x80 != 0, version < 4 { body = Self.resynchronised(body) }
        Self.frames(MediaBytes(body), version: version, hasExtendedHeader: flags & 0x40 != 0, &facts)
    }

    /// The 128 bytes of version 1 at the end of a file.
    static func readLast(_ file: MediaBytes, into facts: inout MediaFacts) -> Bool {
        let start = file.count - 128
        guard file.has("TAG", at: start) else { return false }
        let have = Set(facts.list.map(\.key))
        for (offset, key) in [(3, "id3.title"), (33, "id3.artist"), (63, "id3.album")] where !have.contains(key) {
            let field = file.bytes(start + offset, 30) ?? []
            facts.add(key, MediaText.guessed(field.prefix { $0 != 0 }))
        }
        return true
    }

    private static func frames(
        _ body: MediaBytes, version: UInt8, hasExtendedHeader: Bool, _ facts: inout MediaFacts
    ) {
        var place = 0
        if hasExtendedHeader, version > 2 {
            guard let size = version == 4 ? sevenBits(body, 0) : body.int(0, 4).map({ $0 + 4 }) else { return }
            place = size
        }
        let (nameWidth, headerWidth) = version == 2 ? (3, 6) : (4, 10)
        for _ in 0..<maxFrames {
            guard let name = body.bytes(place, nameWidth), name.first != 0,
                let size = version == 4 ? sevenBits(body, place + 4) : body.int(place + nameWidth, nameWidth),
                let frame = body.bytes(place + headerWidth, size)
            else { return }
            take(String(decoding: name, as: UTF8.self), frame, &facts)
            place += headerWidth + size
        }
    }

    private static func take(_ name: String, _ frame: ArraySlice<UInt8>, _ facts: inout MediaFacts) {
        if let key = texts[name] {
            facts.add(
                key, text(frame.dropFirst(), encoding: frame.first ?? 0).split(separator: "\0").joined(separator: "; "))
        } else if let key = addresses[name] {
            facts.add(key, MediaText.latin1(frame.prefix { $0 != 0 }))
        } else if name == "USER" {
            facts.add("id3.terms-of-use", text(frame.dropFirst(4), encoding: frame.first ?? 0))
        } else if name == "TXXX" || name == "TXX" {
            let parts = text(frame.dropFirst(), encoding: frame.first ?? 0)
                .split(separator: "\0", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let key = described[parts[0].lowercased()] else { return }
            facts.add(key, String(parts[1].drop { $0 == "\u{FEFF}" }))
        } else if name == "PRIV", frame.starts(with: "XMP\0".utf8) {
            XMPPacket.read(frame.dropFirst(4), into: &facts)
        } else if name == "GEOB", ByteText.contains(frame.prefix(256), "c2pa") {
            facts.mark("c2pa")
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>, encoding: UInt8) -> String {
        switch encoding {
        case 1: MediaText.utf16(bytes, .little)
        case 2: MediaText.utf16(bytes)
        case 3: MediaText.utf8(bytes)
        default: MediaText.guessed(bytes)
        }
    }

    /// Four bytes of seven bits.
    private static func sevenBits(_ file: MediaBytes, _ offset: Int) -> Int? {
        guard let bytes = file.bytes(offset, 4), bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        return bytes.reduce(0) { $0 << 7 | Int($1) }
    }

    /// Takes out the zero that follows every FF.
    private static func resynchronised(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var last: UInt8 = 0
        for byte in bytes {
            if !(last == 0xFF && byte == 0) { plain.append(byte) }
            last = byte
        }
        return plain[...]
    }
}
