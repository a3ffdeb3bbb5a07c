package import AuditModel

/// Tab-separated values: one record per row.
package enum TSVFormat: RecordFormat {
    package static let name = "tsv"
    package static let nameEndings = ["tsv", "tab"]
    package static let isTextFile = true

    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition {
        if isNamed(name) { return .likely }
        guard FileName.ending(of: name).isEmpty, !head.holds(0) else { return .no }
        return DelimitedDialect.isTabTable(Array(head)) ? .likely : .no
    }

    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        DelimitedReader(options: options, limits: limits, prefersTab: true)
    }
}
