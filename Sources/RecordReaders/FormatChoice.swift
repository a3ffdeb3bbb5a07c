package import AuditModel

/// How a shard is read: its format and, where its text is not UTF-8, its encoding.
package struct FormatChoice {
    package let format: any RecordFormat.Type
    /// Another format that the file name promises.
    package let formatByName: String?
    /// Nil for UTF-8, and for bytes that are no text.
    package let encoding: TextEncoding?

    /// What turns the shard into UTF-8 on its way to the reader; nil when it is UTF-8 already.
    package func decoding(_ source: any ByteSource, limits: Limits) -> DecodingSource? {
        encoding.map { DecodingSource(source, $0, isOneRecord: format.isOneRecord, limits: limits) }
    }
}
