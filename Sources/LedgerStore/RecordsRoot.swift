internal import AuditModel
import Digest

/// The Merkle root over a shard's fingerprints in record order; one leaf per 4,096 of them (RFC 6962, section 2.1).
struct RecordsRoot {
    private var tree = MerkleTree()
    private let block = SHA256Hasher()
    private var bytesInBlock = 0

    /// How many fingerprints it covers.
    private(set) var count: UInt64 = 0

    private static let blockBytes = RecordLayout.recordsPerBlock * RecordLayout.fingerprintBytes

    /// The root over some fingerprints, whole ones; nil for none.
    static func of(_ fingerprints: [UInt8]) -> SHA256Value? {
        // Most files are one leaf, which is its own root.
        if !fingerprints.isEmpty && fingerprints.count <= blockBytes { return MerkleTree.leaf(fingerprints) }
        var root = RecordsRoot()
        root.append(fingerprints, fingerprints.indices)
        return root.finish()
    }

    /// Adds the fingerprints that stand in a range of bytes, whole ones.
    mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
        count += UInt64(range.count / RecordLayout.fingerprintBytes)
        var start = range.lowerBound
        while start < range.upperBound {
            if bytesInBlock == 0 { block.update([0x00]) }
            let end = min(range.upperBound, start + Self.blockBytes - bytesInBlock)
            block.update(bytes, start..<end)
            bytesInBlock += end - start
            if bytesInBlock == Self.blockBytes { endBlock() }
            start = end
        }
    }

    private mutating func endBlock() {
        tree.append(leafHash: block.finish())
        bytesInBlock = 0
    }

    /// nil when there are no records.
    mutating func finish() -> SHA256Value? {
        if bytesInBlock > 0 { endBlock() }
        return count == 0 ? nil : tree.root()
    }
}
