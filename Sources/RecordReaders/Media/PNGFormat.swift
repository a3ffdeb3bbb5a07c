/// PNG images (ISO/IEC 15948).
package enum PNGFormat: MediaFormat {
    package static let name = "png"
    package static let nameEndings = ["png", "apng"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        head.has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    }

    private static let maxChunks = 100_000
    private static let keys: [String: String] = [
        "title": "png.title", "author": "png.author", "copyright": "png.copyright", "license": "png.license",
        "software": "png.software", "source": "png.source", "disclaimer": "png.disclaimer", "aigc": "aigc",
    ]
    /// Where generators of images keep prompts and settings.
    private static let generation: Set<String> = [
        "parameters", "prompt", "workflow", "dream", "sd-metadata", "invokeai_metadata", "invokeai_graph",
        "generation_data",
    ]

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        var place = 8
        for _ in 0..<maxChunks {
            guard let length = file.int(place, 4), let type = file.bytes(place + 4, 4) else { return }
            let name = String(decoding: type, as: UTF8.self)
            if name == "IEND" { return }
            if name != "IDAT", let body = file.bytes(place + 8, length) { chunk(name, body, &facts) }
            place += 12 + length
        }
    }

    private static func chunk(_ name: String, _ body: ArraySlice<UInt8>, _ facts: inout MediaFacts) {
        switch name {
        case "IHDR":
            let header = MediaBytes(body)
            facts.add(width: header.int(0, 4), height: header.int(4, 4))
        case "acTL": if let frames = MediaBytes(body).int(0, 4) { facts.add("frames", frames) }
        case "tEXt", "zTXt", "iTXt": text(name, body, &facts)
        case "eXIf": TIFFTags.read(MediaBytes(body), into: &facts)
        case "caBX": facts.mark("c2pa")
        default: break
        }
    }

    /// A keyword and its text; compressed texts are only known to be there.
    private static func text(_ chunk: String, _ body: ArraySlice<UInt8>, _ facts: inout MediaFacts) {
        let key = body.prefix(80).prefix { $0 != 0 }
        let keyword = MediaText.latin1(key).lowercased()
        if generation.contains(keyword) { return facts.mark("generation-parameters") }
        var value = body.dropFirst(key.count + 1)
        if chunk == "iTXt" {
            guard value.first == 0 else { return }
            value = value.dropFirst(2)
            // A language and a translated keyword, each ended by a zero byte.
            for _ in 0..<2 { value = value.drop { $0 != 0 }.dropFirst() }
        }
        if chunk != "zTXt", keyword == "xml:com.adobe.xmp" {
            XMPPacket.read(value, into: &facts)
        } else if chunk != "zTXt", let key = keys[keyword] {
            facts.add(key, chunk == "iTXt" ? MediaText.utf8(value) : MediaText.guessed(value))
        }
    }
}
