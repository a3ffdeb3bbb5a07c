internal import AuditModel

/// Reads a drawing as a text, and notes the size that its first tag states and the rights in its metadata.
final class SVGReader: RecordReader {
    private let reader: FileReader

    init(limits: Limits) { reader = FileReader(limits: limits) }

    var rules: [ContentRule] { reader.rules }
    var tuples: [[String: String]] { reader.tuples }

    func read(_ source: any ByteSource, into sink: any RecordSink) throws(ReadFault) {
        let start = ContentStart(sink, limit: Self.headBytes)
        try reader.read(source, into: start)
        var facts = MediaFacts()
        if let tag = SVGFormat.root(start.bytes[...]) {
            for (name, value) in XMLAttributes.of(tag) {
                if let key = Self.keys[MediaText.latin1(name)] { facts.add(key, MediaText.utf8(value)) }
            }
        }
        if let metadata = ByteText.find("<metadata", in: start.bytes[...]) {
            XMPPacket.read(start.bytes[metadata...], into: &facts)
        }
        for fact in facts.list { sink.note(fact) }
    }

    private static let headBytes = 256 << 10

    /// Lengths may have units, so they are no numbers of pixels.
    private static let keys = ["width": "svg.width", "height": "svg.height", "viewBox": "svg.view-box"]
}
