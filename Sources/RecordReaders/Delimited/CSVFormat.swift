package import AuditModel

/// Comma-separated values (RFC 4180), also with semicolons, tabs or bars: one record per row.
package enum CSVFormat: RecordFormat {
    package static let name = "csv"
    package static let nameEndings = ["csv"]
    package static let isTextFile = true

    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition {
        isNamed(name) ? .likely : .no
    }

    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        DelimitedReader(options: options, limits: limits, prefersTab: false)
    }
}
