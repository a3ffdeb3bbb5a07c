package import AuditModel

/// Cuts the decoded bytes of one shard into records and hands their contents on.
package protocol RecordReader: AnyObject {
    /// Content rules in the order of `RecordBatch.rules`; grows while reading.
    var rules: [ContentRule] { get }

    /// Observed per-record values (`license` and its value) in the order of `RecordBatch.tuples`; tuple 0 is empty.
    var tuples: [[String: String]] { get }

    /// Places from which the records of a stored file can be read later, ascending.
    var seekPoints: [SeekPoint] { get }

    /// Reads to the end.
    ///
    /// - Throws: the gap that ended the source early, after every complete record before it was handed on.
    func read(_ source: any ByteSource, into sink: any RecordSink) throws(ReadFault)
}

extension RecordReader {
    package var seekPoints: [SeekPoint] { [] }
}
