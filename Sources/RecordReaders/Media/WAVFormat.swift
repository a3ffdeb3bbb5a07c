/// WAVE sound (RIFF and its 64-bit form RF64).
package enum WAVFormat: MediaFormat {
    package static let name = "wav"
    package static let nameEndings = ["wav", "wave"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        (head.has("RIFF") || head.has("RF64")) && head.has("WAVE", at: 8)
    }

    private static let texts = [
        "INAM": "wav.title", "IART": "wav.artist", "ICOP": "wav.copyright", "ISFT": "wav.software", "AIGC": "aigc",
    ]

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        var byteRate: Int?
        var longBytes: Int?
        RIFFChunks.walk(file, 12..<max(12, file.count)) { name, place, length in
            switch name {
            case "ds64": longBytes = file.int(place + 8, 8, .little)
            case "fmt ":
                byteRate = file.int(place + 8, 4, .little)
                if let rate = file.int(place + 4, 4, .little) { facts.add("sample-rate", rate) }
                if let channels = file.int(place + 2, 2, .little) { facts.add("channels", channels) }
                if let bits = file.int(place + 14, 2, .little) { facts.add("bits-per-sample", bits) }
            case "data":
                // A stream that was never closed states the largest length there is.
                let stated = length == 0xFFFF_FFFF ? longBytes ?? length : length
                let bytes = min(stated, file.count - min(place, file.count))
                if let byteRate { facts.add(seconds: UInt64(bytes), per: UInt64(byteRate)) }
            case "LIST" where file.has("INFO", at: place): info(file, place + 4, place + length, &facts)
            case "id3 ", "ID3 ": _ = ID3Tag(file, at: place, into: &facts)
            case "_PMX": XMPPacket.read(file.bytes(place, length) ?? [], into: &facts)
            default: break
            }
        }
    }

    private static func info(_ file: MediaBytes, _ start: Int, _ end: Int, _ facts: inout MediaFacts) {
        RIFFChunks.walk(file, start..<max(start, end)) { name, place, length in
            guard let key = texts[name], let text = file.bytes(place, length) else { return }
            facts.add(key, MediaText.guessed(text.prefix { $0 != 0 }))
        }
    }
}
