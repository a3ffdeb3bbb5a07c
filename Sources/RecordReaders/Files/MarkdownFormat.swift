package import AuditModel

/// Markdown: one record, its content the text.
package enum MarkdownFormat: RecordFormat {
    package static let name = "markdown"
    package static let nameEndings = ["md", "markdown", "mdx"]
    package static let isTextFile = true
    package static let isOneRecord = true

    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition {
        isNamed(name) && !head.holds(0) ? .likely : .no
    }

    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        FileReader(limits: limits)
    }
}
