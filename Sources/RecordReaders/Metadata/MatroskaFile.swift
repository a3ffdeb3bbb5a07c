/// The head of a Matroska or WebM file: length, tracks and tags (RFC 9559).
struct MatroskaFile {
    private let elements: EBMLElements

    private static let tags = [
        "title": "matroska.title", "artist": "matroska.artist", "copyright": "matroska.copyright",
        "license": "matroska.license", "aigc": "aigc",
    ]
    private static let maxTags = 256

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        let matroska = MatroskaFile(elements: EBMLElements(file))
        matroska.elements.walk(file.range) { element in
            if element.id == 0x1853_8067 { matroska.segment(element.body, &facts) }
            return element.id != 0x1853_8067
        }
    }

    /// The document type that the header states, `webm` or `matroska`.
    static func documentType(_ file: MediaBytes) -> String? {
        guard file.number(0, 4) == 0x1A45_DFA3 else { return nil }
        let elements = EBMLElements(file)
        var type: String?
        elements.walk(file.range) { header in
            elements.walk(header.body) { element in
                if element.id == 0x4282 { type = elements.text(element.body) }
                return type == nil
            }
            return false
        }
        return type
    }

    private func segment(_ body: Range<Int>, _ facts: inout MediaFacts) {
        elements.walk(body) { element in
            switch element.id {
            case 0x1549_A966: info(element.body, &facts)
            case 0x1654_AE6B: tracks(element.body, &facts)
            case 0x1254_C367: tagList(element.body, &facts)
            default: break
            }
            return true
        }
    }

    private func info(_ body: Range<Int>, _ facts: inout MediaFacts) {
        var scale = 1_000_000.0
        var duration: Double?
        elements.walk(body) { element in
            switch element.id {
            case 0x2A_D7B1: scale = elements.unsigned(element.body).map { Double($0) } ?? scale
            case 0x4489: duration = elements.float(element.body)
            case 0x7BA9: facts.add("matroska.title", elements.text(element.body))
            default: break
            }
            return true
        }
        guard let duration, let milliseconds = UInt64(exactly: (duration * scale / 1_000_000).rounded()) else { return }
        facts.add(seconds: milliseconds, per: 1_000)
    }

    private func tracks(_ body: Range<Int>, _ facts: inout MediaFacts) {
        elements.walk(body) { track in
            guard track.id == 0xAE else { return true }
            elements.walk(track.body) { element in
                switch element.id {
                case 0x86: facts.add("codec", elements.text(element.body))
                case 0xE0: video(element.body, &facts)
                case 0xE1: audio(element.body, &facts)
                default: break
                }
                return true
            }
            return true
        }
    }

    private func video(_ body: Range<Int>, _ facts: inout MediaFacts) {
        var size: (width: Int?, height: Int?)
        elements.walk(body) { element in
            if element.id == 0xB0 { size.width = elements.unsigned(element.body).map { Int(clamping: $0) } }
            if element.id == 0xBA { size.height = elements.unsigned(element.body).map { Int(clamping: $0) } }
            return true
        }
        facts.add(width: size.width, height: size.height)
    }

    private func audio(_ body: Range<Int>, _ facts: inout MediaFacts) {
        elements.walk(body) { element in
            if element.id == 0xB5, let rate = elements.float(element.body).flatMap({ Int(exactly: $0.rounded()) }) {
                facts.add("sample-rate", rate)
            }
            if element.id == 0x9F, let channels = elements.unsigned(element.body) {
                facts.add("channels", Int(clamping: channels))
            }
            return true
        }
    }

    /// Tags that speak of the whole file or of a part of it; both count.
    private func tagList(_ body: Range<Int>, _ facts: inout MediaFacts) {
        var left = Self.maxTags
        elements.walk(body) { tag in
            elements.walk(tag.body) { simple in
                guard simple.id == 0x67C8 else { return true }
                left -= 1
                var (name, value) = ("", "")
                elements.walk(simple.body) { element in
                    if element.id == 0x45A3 { name = elements.text(element.body).lowercased() }
                    if element.id == 0x4487 { value = elements.text(element.body) }
                    return true
                }
                if let key = Self.tags[name] { facts.add(key, value) }
                return left > 0
            }
            return left > 0
        }
    }
}
