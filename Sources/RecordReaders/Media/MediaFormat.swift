internal import AuditModel

/// An image, sound, film or page file: one record, its content the stored bytes.
protocol MediaFormat: SignatureFormat {
    /// Reads what the file says about itself.
    ///
    /// The bytes are anybody's: nothing in them is a fault, what makes no sense is no fact.
    static func describe(_ file: MediaBytes, into facts: inout MediaFacts)
}

extension MediaFormat {
    package static func makeReader(options: ReadingOptions, limits: Limits) -> any RecordReader {
        MediaReader(Self.self, limits: limits)
    }
}
