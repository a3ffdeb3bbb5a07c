internal import AuditModel

/// A form that is recognised so that its gap can name it, and is not read.
protocol UnreadFormat: SignatureFormat {}

extension UnreadFormat {
    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        UnreadReader(formatName: name)
    }
}
