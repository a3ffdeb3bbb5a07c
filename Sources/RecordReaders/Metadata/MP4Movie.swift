/// The movie box of an MP4 or QuickTime file: length, tracks and tags.
struct MP4Movie {
    private let boxes: MediaBoxes
    private var file: MediaBytes { boxes.file }

    private static let maxTracks = 64

    init(_ boxes: MediaBoxes) { self.boxes = boxes }

    func describe(_ movie: Range<Int>, _ facts: inout MediaFacts) {
        var tracks = 0
        for box in boxes.all(in: movie) {
            switch box.type {
            case "mvhd": length(box.body, &facts)
            case "trak" where tracks < Self.maxTracks:
                tracks += 1
                track(box.body, &facts)
            case "udta": MP4Tags(boxes).user(box.body, &facts)
            case "meta": MP4Tags(boxes).meta(box.body, &facts)
            default: break
            }
        }
    }

    /// ISO/IEC 14496-12, 8.2.2: version 1 has 64-bit times.
    private func length(_ header: Range<Int>, _ facts: inout MediaFacts) {
        let isLong = file[header.lowerBound] == 1
        let (scale, width) = isLong ? (20, 8) : (12, 4)
        guard header.count >= scale + 4 + width, let unit = file.number(header.lowerBound + scale, 4),
            let count = file.number(header.lowerBound + scale + 4, width), count != (isLong ? .max : 0xFFFF_FFFF)
        else { return }
        facts.add(seconds: count, per: unit)
    }

    private func track(_ track: Range<Int>, _ facts: inout MediaFacts) {
        guard let media = boxes.first("mdia", in: track), let handler = boxes.first("hdlr", in: media),
            let descriptions = boxes.first("minf", "stbl", "stsd", in: media), descriptions.count > 8,
            let entry = boxes.all(in: (descriptions.lowerBound + 8)..<descriptions.upperBound).first
        else { return }
        let start = entry.body.lowerBound
        if file.has("vide", at: handler.lowerBound + 8) {
            facts.add("video-codec", entry.type)
            facts.add(width: file.int(start + 24, 2), height: file.int(start + 26, 2))
        } else if file.has("soun", at: handler.lowerBound + 8) {
            facts.add("audio-codec", entry.type)
            // Entries of AAC state two channels, whatever there are.
            if entry.type != "mp4a", let channels = file.int(start + 16, 2) { facts.add("channels", channels) }
            if let rate = file.int(start + 24, 2), rate > 0 { facts.add("sample-rate", rate) }
        }
    }
}
