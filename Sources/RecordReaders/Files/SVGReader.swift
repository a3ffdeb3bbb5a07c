internal import AuditModel

/// Reads a drawing as a text, and notes the size that its first tag states and the rights in its metadata.
final class SVGReader: RecordReader {
    private let reader: FileReader

    init(limits: Limits) { reader = FileReader(.text, limits: limits) }

    var rules: [ContentRule] { reader.rules }
    var tuples: [[String: String]] { reader.tuples }

    func read(_ source: any ByteSource, into sink: any RecordSink) throws(ReadFault) {
        let start = SourceStart(source, limit: Self.headBytes)
        try reader.read(start, into: sink)
        var facts = MediaFacts()
        let head = start.bytes[...]
        if let tag = SVGFormat.root(head) {
            for name in ["width", "height", "viewBox"] {
                guard let value = Self.attribute(name, of: tag) else { continue }
                // Lengths may have units; only plain pixels are numbers of pixels.
                facts.add(name == "viewBox" ? "svg.view-box" : "svg.\(name)", value)
            }
        }
        if let metadata = ByteText.find("<metadata", in: head) { XMPPacket.read(head[metadata...], into: &facts) }
        for fact in facts.list { sink.note(fact) }
    }

    private static let headBytes = 256 << 10

    private static func attribute(_ name: String, of tag: ArraySlice<UInt8>) -> String? {
        for part in XMLAttributes.of(tag) where part.name.elementsEqual(name.utf8) { return MediaText.utf8(part.value) }
        return nil
    }
}
