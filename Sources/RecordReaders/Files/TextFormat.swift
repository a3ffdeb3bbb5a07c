package import AuditModel

/// Plain text, and any file of text that no other format claims: one record, its content the text.
package enum TextFormat: RecordFormat {
    package static let name = "text"
    package static let nameEndings = ["txt", "text"]
    package static let isTextFile = true
    package static let isOneRecord = true

    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition {
        let isMarked = ByteOrderMark(head).charset != nil
        let hasNUL = !isMarked && head.holds(0)
        if isNamed(name) { return hasNUL ? .possible : .likely }
        return isMarked || (!hasNUL && UTF8Text.isUTF8(head, isWhole: isWhole)) ? .possible : .no
    }

    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        FileReader(limits: limits)
    }
}
