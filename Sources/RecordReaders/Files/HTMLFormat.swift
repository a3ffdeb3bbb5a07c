package import AuditModel

/// HTML pages: one record, its content the text with its tags.
package enum HTMLFormat: RecordFormat {
    package static let name = "html"
    package static let nameEndings = ["html", "htm", "xhtml"]
    package static let isTextFile = true
    package static let isOneRecord = true

    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition {
        let start = head.trimmedStart
        // A page may start with an XML declaration: then the name decides.
        let isPage = start.startsIgnoringCase("<!doctype html") || start.startsIgnoringCase("<html")
        if isPage || (isNamed(name) && start.has("<?xml")) { return .certain }
        return isNamed(name) && !head.holds(0) ? .likely : .no
    }

    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        FileReader(limits: limits)
    }
}
