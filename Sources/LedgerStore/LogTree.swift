internal import AuditModel
import Digest

/// The Merkle tree over the entries, which can be laid aside and taken up again (RFC 6962, section 2.1).
struct LogTree {
    private(set) var count: UInt64 = 0
    /// Roots of the complete subtrees, largest first; their sizes are the one bits of `count`.
    private(set) var peaks: [SHA256Value] = []

    init() {}

    /// Takes up a tree from what was stored; nil when number and peaks cannot belong together.
    init?(count: UInt64, peaks bytes: [UInt8]) {
        guard bytes.count == 32 * count.nonzeroBitCount else { return nil }
        self.count = count
        peaks = stride(from: 0, to: bytes.count, by: 32).map { SHA256Value(Array(bytes[$0..<($0 + 32)])) }
    }

    mutating func append(_ leaf: SHA256Value) {
        var right = leaf
        for _ in 0..<(~count).trailingZeroBitCount { right = MerkleTree.node(peaks.removeLast(), right) }
        peaks.append(right)
        count += 1
    }

    func root() -> SHA256Value {
        guard let last = peaks.last else { return SHA256Hasher.hash([]) }
        return peaks.dropLast().reversed().reduce(last) { MerkleTree.node($1, $0) }
    }
}
