/// The tags of an MP4 or QuickTime file: lists in the manner of iTunes, keyed metadata, user data.
struct MP4Tags {
    private let boxes: MediaBoxes
    private var file: MediaBytes { boxes.file }

    /// By the type of the box or the last part of the key.
    private static let keys = [
        "\u{A9}nam": "mp4.title", "\u{A9}ART": "mp4.artist", "\u{A9}alb": "mp4.album", "cprt": "mp4.copyright",
        "\u{A9}cpy": "mp4.copyright", "\u{A9}too": "mp4.encoder", "\u{A9}aut": "mp4.artist",
        "title": "mp4.title", "artist": "mp4.artist", "author": "mp4.artist", "copyright": "mp4.copyright",
        "license": "mp4.license", "aigc": "aigc",
    ]

    init(_ boxes: MediaBoxes) { self.boxes = boxes }

    /// `udta`: texts with a language each, and a `meta` box.
    func user(_ body: Range<Int>, _ facts: inout MediaFacts) {
        for box in boxes.all(in: body) {
            if box.type == "meta" {
                meta(box.body, &facts)
            } else if box.type == "XMP_" {
                XMPPacket.read(file.bytes(box.body) ?? [], into: &facts)
            } else if box.type == "cprt", let text = file.bytes(box.body)?.dropFirst(6) {
                // 3GPP TS 26.244, 8.2: version, language, text.
                let isWide = text.starts(with: [0xFE, 0xFF])
                let end = text.prefix { isWide || $0 != 0 }
                facts.add("mp4.copyright", isWide ? MediaText.utf16(text) : MediaText.utf8(end))
            } else if box.type.first == "\u{A9}", let key = Self.keys[box.type] {
                guard let length = file.int(box.body.lowerBound, 2),
                    let text = file.bytes(box.body.lowerBound + 4, length)
                else { continue }
                facts.add(key, MediaText.guessed(text))
            }
        }
    }

    /// `meta`: a version field where ISO has one and QuickTime none, `keys` and `ilst`.
    func meta(_ body: Range<Int>, _ facts: inout MediaFacts) {
        let isPlain = file.has("hdlr", at: body.lowerBound + 4)
        let start = isPlain ? body.lowerBound : min(body.lowerBound + 4, body.upperBound)
        let inside = boxes.all(in: start..<body.upperBound)
        let keyNames = inside.first { $0.type == "keys" }.map { names($0.body) } ?? []
        guard let list = inside.first(where: { $0.type == "ilst" }) else { return }
        for item in boxes.all(in: list.body) {
            let parts = boxes.all(in: item.body)
            guard let data = parts.first(where: { $0.type == "data" }), data.body.count >= 8,
                let value = file.bytes((data.body.lowerBound + 8)..<data.body.upperBound)
            else { continue }
            let type = file.int(data.body.lowerBound, 4)
            guard type == 1 || type == 2, let key = key(of: item, parts, keyNames) else { continue }
            facts.add(key, type == 1 ? MediaText.utf8(value) : MediaText.utf16(value))
        }
    }

    private func key(of item: MediaBoxes.Box, _ parts: [MediaBoxes.Box], _ names: [String]) -> String? {
        if item.type == "----" {
            guard let name = parts.first(where: { $0.type == "name" }), name.body.count > 4 else { return nil }
            return file.bytes((name.body.lowerBound + 4)..<name.body.upperBound)
                .flatMap { Self.keys[MediaText.utf8($0).lowercased()] }
        }
        if let key = Self.keys[item.type] { return key }
        let number = item.type.unicodeScalars.reduce(0) { $0 << 8 | Int($1.value) }
        return number >= 1 && number <= names.count ? Self.keys[names[number - 1]] : nil
    }

    /// The last parts of keyed names such as `com.apple.quicktime.copyright`, in lower case.
    private func names(_ body: Range<Int>) -> [String] {
        guard body.count >= 8 else { return [] }
        return boxes.all(in: (body.lowerBound + 8)..<body.upperBound).map { box in
            let name = MediaText.utf8(file.bytes(box.body) ?? []).lowercased()
            return name.split(separator: ".").last.map(String.init) ?? name
        }
    }
}
