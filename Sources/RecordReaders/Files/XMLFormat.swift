package import AuditModel

/// XML documents: one record, its content the text with its tags.
package enum XMLFormat: RecordFormat {
    package static let name = "xml"
    package static let nameEndings = ["xml", "rdf", "rss", "atom", "xsd", "xsl"]
    package static let isTextFile = true
    package static let isOneRecord = true

    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition {
        if head.trimmedStart.has("<?xml") { return .certain }
        return isNamed(name) && (head.trimmedStart.first == UInt8(ascii: "<") || isMarked(head)) ? .likely : .no
    }

    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        FileReader(limits: limits)
    }

    private static func isMarked(_ head: ArraySlice<UInt8>) -> Bool { ByteOrderMark(head).charset != nil }
}
