internal import AuditModel

/// A table of typed columns, of which every row is a record.
protocol ColumnarFormat: SignatureFormat, GroupedFormat {}

extension ColumnarFormat {
    package static var carriesText: Bool { true }

    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        ColumnarReader(formatName: name, options: options)
    }

    package static func makeReader(options: ReadingOptions, part: Range<UInt64>) -> any RecordReader {
        ColumnarReader(formatName: name, options: options, part: part)
    }

    package static func groupStarts(_ access: any RandomAccess) -> [UInt64]? {
        ColumnarReader.groupStarts(access, formatName: name)
    }
}
