/// The visible text of an HTML page, as far as license texts need it.
enum HTMLText {
    /// Whether the bytes begin like an HTML page, behind blanks and a byte order mark.
    static func isHTML(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(512).drop { ASCIIText.isBlank($0) || $0 >= 0x80 }.map(ASCIIText.lowercased)
        return start.starts(with: "<!doctype html".utf8) || start.starts(with: "<html".utf8)
    }

    /// The text without tags, comments, head, scripts and styles; tags part words, entities become spaces or ASCII.
    static func plain(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<") {
                index = endOfTag(bytes, at: index)
                text.append(UInt8(ascii: " "))
            } else if bytes[index] == UInt8(ascii: "&"), let (end, character) = entity(bytes, at: index) {
                index = end
                text.append(character)
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        return text
    }

    /// The index behind the tag at `start`, or behind the whole element when its content is not shown.
    private static func endOfTag(_ bytes: [UInt8], at start: Int) -> Int {
        if bytes[start...].starts(with: "<!--".utf8) { return behind("-->", bytes, from: start + 4) }
        let name = bytes[(start + 1)...].prefix(8).prefix(while: ASCIIText.isWord).map(ASCIIText.lowercased)
        let end = behind(">", bytes, from: start)
        switch String(decoding: name, as: UTF8.self) {
        case "head": return behind("</head>", bytes, from: end)
        case "script": return behind("</script>", bytes, from: end)
        case "style": return behind("</style>", bytes, from: end)
        default: return end
        }
    }

    /// The index behind the next `mark` in any case; the end when there is none.
    private static func behind(_ mark: String, _ bytes: [UInt8], from start: Int) -> Int {
        let mark = Array(mark.utf8)
        var index = start
        while index + mark.count <= bytes.count {
            if mark.indices.allSatisfy({ ASCIIText.lowercased(bytes[index + $0]) == mark[$0] }) {
                return index + mark.count
            }
            index += 1
        }
        return bytes.count
    }

    private static func entity(_ bytes: [UInt8], at start: Int) -> (end: Int, character: UInt8)? {
        let body = bytes[(start + 1)...].prefix(10).prefix { $0 != UInt8(ascii: ";") }
        let end = start + 1 + body.count
        guard end < bytes.count, bytes[end] == UInt8(ascii: ";"),
            body.allSatisfy({ ASCIIText.isWord($0) || $0 == UInt8(ascii: "#") })
        else { return nil }
        let character: UInt8 =
            switch String(decoding: body, as: UTF8.self) {
            case "amp": UInt8(ascii: "&")
            case "lt": UInt8(ascii: "<")
            case "gt": UInt8(ascii: ">")
            case "quot", "ldquo", "rdquo", "#34": UInt8(ascii: "\"")
            case "apos", "lsquo", "rsquo", "#39": UInt8(ascii: "'")
            default: UInt8(ascii: " ")
            }
        return (end + 1, character)
    }
}
