internal import AuditModel
import Digest

/// The digest over the keys of a shard's records: SHA-256 over, for each in record order, the ordinal as five bytes,
/// big-endian, and the five bytes of the key's hash.
struct KeyDigest {
    private let hasher = SHA256Hasher()
    /// How many keys there are.
    private(set) var count: UInt64 = 0
    /// The latest record that has a key.
    private(set) var lastOrdinal: UInt64?

    /// Adds the key of a later record to bytes that are then handed to `append`.
    static func append(ordinal: UInt64, _ key: RecordItem, to bytes: inout [UInt8]) {
        RecordLayout.append(ordinal, RecordLayout.numberBytes, to: &bytes)
        RecordLayout.append(key.high >> RecordLayout.keyShift, RecordLayout.keyBytes, to: &bytes)
    }

    /// - Parameter bytes: ten for each key.
    mutating func append(_ bytes: [UInt8], lastOrdinal: UInt64) {
        hasher.update(bytes)
        count += UInt64(bytes.count / (RecordLayout.numberBytes + RecordLayout.keyBytes))
        self.lastOrdinal = lastOrdinal
    }

    func finish() -> SHA256Value { hasher.finish() }
}
