internal import AuditModel

/// A table of typed columns, of which every row is a record.
protocol ColumnarFormat: SignatureFormat {}

extension ColumnarFormat {
    package static var carriesText: Bool { true }

    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        ColumnarReader(formatName: name, options: options)
    }
}
