internal import AuditModel
internal import Fingerprinting
import JSONParsing

/// What is left of a record's content whose bytes nobody needs any more.
struct HashedContent: Hashable, Sendable {
    let fingerprint: Fingerprint
    /// Bytes and Unicode characters (scalars) of the content.
    let bytes: Int
    let characters: Int

    /// - Parameter range: where the content is in `bytes`.
    init(_ bytes: [UInt8], _ range: Range<Int>, _ hasher: ContentHasher) {
        fingerprint = hasher.fingerprint(bytes, range)
        self.bytes = range.count
        characters = ByteSearch.scalarCount(of: bytes, range)
    }
}
