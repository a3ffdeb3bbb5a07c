package import AuditModel
package import Fingerprinting

/// Takes the records of one shard, in order, as a reader finds them.
package protocol RecordSink: AnyObject {
    /// Fingerprints contents for a sink that needs nothing else of them, so that a reader may hand over what is left
    /// (`RecordBatch.fingerprints`); nil for a sink that needs the contents.
    var contentHasher: ContentHasher? { get }

    /// The next records. The batch belongs to the reader and is reused after the call.
    func take(_ batch: RecordBatch)

    /// A part of the content of a record that is larger than a limit lets stay in memory; parts follow one another.
    ///
    /// Should the parts of one record name different rules, the last one counts. Parts that no `endParts` follows
    /// belong to a record that was cut by a fault, and count for nothing.
    func takePart(_ bytes: ArraySlice<UInt8>, rule: UInt8)

    /// The parts so far are one whole record.
    func endParts()

    /// The parts so far belong to no record: the member that held them broke off.
    func dropParts()

    /// A gap that does not end the shard, for example a record over a limit.
    func note(_ gap: Gap)

    /// Something that the container says about itself.
    func note(_ fact: ContainerFact)

    /// The record with this 0-based ordinal does not parse; its stored bytes stand in (rule `raw`).
    ///
    /// - Parameter offset: where the record starts in the decoded shard.
    func malformed(ordinal: UInt64, offset: UInt64)
}

extension RecordSink {
    package var contentHasher: ContentHasher? { nil }

    /// Nothing to keep for a sink that is after records alone.
    package func note(_ fact: ContainerFact) {}

    /// Nothing to forget for a sink that keeps no parts.
    package func dropParts() {}
}
