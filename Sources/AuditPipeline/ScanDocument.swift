import AuditModel

/// The `assay.scan/1` document: what one scan read, and everything it did not read.
package struct ScanDocument: Encodable, Hashable, Sendable {
    package struct FormatCount: Encodable, Hashable, Sendable {
        package var shards: UInt64 = 0
        package var records: UInt64 = 0
    }

    package struct FileCount: Encodable, Hashable, Sendable {
        package var files: UInt64 = 0
        package var bytes: UInt64 = 0
    }

    package struct GapRow: Encodable, Hashable, Sendable {
        package let location: String
        package let status: String
        /// Why, as one English sentence.
        package let why: String
        package let bytes: UInt64?
        package let records: UInt64?
        package let accepted: Bool
        /// The sentence without a language, for people.
        package let reason: Message

        private enum CodingKeys: CodingKey { case location, status, why, bytes, records, accepted }
    }

    /// Every byte of the folder, once: the parts add up to `total`.
    package struct ByteAccount: Encodable, Hashable, Sendable {
        package var read: UInt64 = 0
        package var evidence: UInt64 = 0
        package var excluded: UInt64 = 0
        package var aliases: UInt64 = 0
        package var pointers: UInt64 = 0
        package var unread: UInt64 = 0
        package var total: UInt64 = 0
    }

    package let schema = "assay.scan/1"
    package var datasetRoot: String?
    package var contentRoot: String?
    /// The note to keep elsewhere: origin, number of entries, root of the log.
    package var checkpoint: String?
    package var shards: UInt64 = 0
    package var records: UInt64 = 0
    package var bytesStored: UInt64 = 0
    package var bytesDecoded: UInt64 = 0
    package var evidenceFiles: UInt64 = 0
    package var gaps: [GapRow] = []
    package var skippedUnchanged: UInt64 = 0
    /// The same by what showed it: `stat`, `git`, `sha256`.
    package var unchangedBy: [String: UInt64] = [:]
    package var aliases: UInt64 = 0
    package var pointers: UInt64 = 0
    package var excluded = FileCount()
    package var formats: [String: FormatCount] = [:]
    package var bytes = ByteAccount()
    package var seconds: Double = 0

    package init() {}
}
