internal import AuditModel

/// An image, sound, film or page file: one record, its content the stored bytes.
protocol MediaFormat: SignatureFormat {}

extension MediaFormat {
    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        FileReader(.storedBytes, limits: limits)
    }
}
