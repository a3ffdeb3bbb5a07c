package import AuditModel

/// Plain text, and any file of text that no other format claims: one record, its content the text.
package enum TextFormat: RecordFormat {
    package static let name = "text"
    package static let nameEndings = ["txt", "text"]

    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition {
        let isMarked = ByteOrderMark(head).otherEncoding != nil
        let hasNUL = !isMarked && head.holds(0)
        if isNamed(name) { return hasNUL ? .possible : .likely }
        return isMarked || (!hasNUL && isUTF8(head, isWhole: isWhole)) ? .possible : .no
    }

    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        FileReader(.text, limits: limits)
    }

    /// Whether the head is UTF-8; a character that the end of the head cuts is none of its faults.
    private static func isUTF8(_ head: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
        let bytes = Array(head)
        guard let fault = UTF8Text.firstFault(bytes, 0..<bytes.count) else { return true }
        return !isWhole && fault >= UTF8Text.wholeCharacters(bytes, 0..<bytes.count)
    }
}
