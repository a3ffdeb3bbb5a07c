package import AuditModel

/// SVG drawings: one record, its content the text with its tags, as of any XML document.
package enum SVGFormat: RecordFormat {
    package static let name = "svg"
    package static let nameEndings = ["svg"]
    package static let isTextFile = true
    package static let isOneRecord = true

    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition {
        root(head) == nil ? .no : .certain
    }

    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        SVGReader(limits: limits)
    }

    /// The tag of the first element, without its angle brackets, where it is `svg`.
    static func root(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = head.prefix(16 << 10).trimmedStart
        while rest.first == UInt8(ascii: "<") {
            guard let second = rest.dropFirst().first else { return nil }
            guard second == UInt8(ascii: "?") || second == UInt8(ascii: "!") else { break }
            guard let end = end(ofProlog: rest) else { return nil }
            rest = rest[end...].trimmedStart
        }
        guard rest.first == UInt8(ascii: "<") else { return nil }
        let tag = rest.dropFirst().prefix { $0 != UInt8(ascii: ">") }
        let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
        return name.elementsEqual("svg".utf8) || name.elementsEqual("svg:svg".utf8) ? tag : nil
    }

    /// Behind a declaration, a comment or a document type with its own declarations.
    private static func end(ofProlog bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.has("<!--") { return ByteText.find("-->", in: bytes).map { $0 + 3 } }
        let plain = bytes.firstIndex(of: UInt8(ascii: ">"))
        if let bracket = bytes.firstIndex(of: UInt8(ascii: "[")), let plain, bracket < plain {
            return ByteText.find("]>", in: bytes).map { $0 + 2 }
        }
        return plain.map { $0 + 1 }
    }
}
