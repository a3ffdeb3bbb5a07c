/// The properties of an XMP packet that speak of rights, origin and generation (ISO 16684-1: RDF/XML).
///
/// A walk over tags, not an XML parser: entities are decoded, nothing is nested beyond one property at a time.
struct XMPPacket {
    /// No packet is looked at any further; editors leave 2 to 4 KiB of padding.
    static let maxBytes = 1 << 20
    private static let maxTags = 20_000

    private let bytes: ArraySlice<UInt8>
    /// The properties that a prefix of this packet stands for.
    private var spaces: [String: [String: String]] = [:]
    /// The property that is open, and its text so far.
    private var open: (tag: ArraySlice<UInt8>, key: String)?
    private var text: [UInt8] = []

    static func read(_ bytes: ArraySlice<UInt8>, into facts: inout MediaFacts) {
        let bytes = bytes.prefix(maxBytes)
        guard facts.mayRead(bytes.count) else { return }
        var packet = XMPPacket(bytes: bytes)
        packet.walk(&facts)
    }

    private init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    private mutating func walk(_ facts: inout MediaFacts) {
        var index = bytes.startIndex
        for _ in 0..<Self.maxTags {
            guard let start = find(UInt8(ascii: "<"), from: index) else { return }
            if open != nil, text.count < MediaText.maxBytes { text += bytes[index..<start].prefix(MediaText.maxBytes) }
            guard let end = find(UInt8(ascii: ">"), from: start) else { return }
            let tag = bytes[(start + 1)..<end]
            index = end + 1
            if tag.first == UInt8(ascii: "/") {
                close(tag.dropFirst(), &facts)
                if tag.elementsEqual("/x:xmpmeta".utf8) { return }
            } else if tag.first != UInt8(ascii: "?"), tag.first != UInt8(ascii: "!") {
                begin(tag, &facts)
            }
        }
    }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        start < bytes.endIndex ? bytes[start...].firstIndex(of: byte) : nil
    }

    private mutating func begin(_ tag: ArraySlice<UInt8>, _ facts: inout MediaFacts) {
        let isEmpty = tag.last == UInt8(ascii: "/")
        let tag = isEmpty ? tag.dropLast() : tag
        let name = tag.prefix { !XMLAttributes.isBlank($0) }
        let attributes = XMLAttributes.of(tag.dropFirst(name.count))
        for (attribute, value) in attributes where attribute.starts(with: "xmlns:".utf8) {
            let known = XMPNames.spaces[String(decoding: value, as: UTF8.self)]
            if let known { spaces[String(decoding: attribute.dropFirst(6), as: UTF8.self)] = known }
        }
        let property = open == nil ? key(name) : nil
        for (attribute, value) in attributes {
            if let key = key(attribute) { keep(key, Self.decoded(value), &facts) }
            if attribute.elementsEqual("rdf:resource".utf8), let key = property ?? open?.key {
                keep(key, Self.decoded(value), &facts)
            }
        }
        if let property, !isEmpty {
            open = (name, property)
            text.removeAll(keepingCapacity: true)
        } else if open != nil, name.elementsEqual("rdf:li".utf8) {
            text.removeAll(keepingCapacity: true)
        }
    }

    private mutating func close(_ name: ArraySlice<UInt8>, _ facts: inout MediaFacts) {
        guard let property = open else { return }
        let isEnd = name == property.tag
        if isEnd || name.elementsEqual("rdf:li".utf8) {
            keep(property.key, Self.decoded(text[...]), &facts)
            text.removeAll(keepingCapacity: true)
        }
        if isEnd { open = nil }
    }

    private func keep(_ key: String, _ value: String, _ facts: inout MediaFacts) {
        let (key, value) = XMPNames.shown(key, value)
        facts.add(key, value)
    }

    /// The key of a qualified name whose prefix stands for a known vocabulary.
    private func key(_ name: ArraySlice<UInt8>) -> String? {
        guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let space = spaces[String(decoding: name[..<colon], as: UTF8.self)]
        return space?[String(decoding: name[(colon + 1)...], as: UTF8.self)]
    }
}

// MARK: XML

extension XMPPacket {
    /// The text behind the five entities of XML and numbers of characters.
    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        let bytes = bytes.prefix(MediaText.maxBytes)
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var text = ""
        var rest = bytes
        while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            text += String(decoding: rest[..<start], as: UTF8.self)
            rest = rest[(start + 1)...]
            guard let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")) else {
                text += "&"
                continue
            }
            text += entity(String(decoding: rest[..<end], as: UTF8.self))
            rest = rest[(end + 1)...]
        }
        return text + String(decoding: rest, as: UTF8.self)
    }

    private static func entity(_ name: String) -> String {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.first == "#" else { return "&\(name);" }
            let digits = name.dropFirst()
            let number = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? "\u{FFFD}"
        }
    }
}
