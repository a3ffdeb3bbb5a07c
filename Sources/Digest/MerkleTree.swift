package import AuditModel

/// The Merkle tree hash over a list of leaves that is only ever appended to (RFC 6962, section 2.1).
///
/// Keeps one hash per level: 32 bytes times the logarithm of the number of leaves.
package struct MerkleTree: Hashable, Sendable {
    /// Roots of the complete subtrees from the left, largest first; their sizes are the one bits of `count`.
    private var roots: [SHA256Value] = []

    /// The number of leaves so far.
    package private(set) var count: UInt64 = 0

    package init() {}

    /// The hash of a leaf: SHA-256(0x00 || data).
    package static func leaf(_ data: [UInt8]) -> SHA256Value { SHA256Hasher.hash(0x00, data) }

    /// The hash of an inner node: SHA-256(0x01 || left || right).
    package static func node(_ left: SHA256Value, _ right: SHA256Value) -> SHA256Value {
        SHA256Hasher.hash(0x01, left.bytes, right.bytes)
    }

    /// Adds a leaf at the right.
    ///
    /// - Parameter hash: a value of `leaf(_:)`.
    package mutating func append(leafHash hash: SHA256Value) {
        var right = hash
        for _ in 0..<count.trailingOneBitCount {
            right = Self.node(roots.removeLast(), right)
        }
        roots.append(right)
        count += 1
    }

    /// The root over all leaves so far; SHA-256 of nothing for an empty tree.
    package func root() -> SHA256Value {
        guard var right = roots.last else { return SHA256Hasher.hash([]) }
        for left in roots.dropLast().reversed() { right = Self.node(left, right) }
        return right
    }
}

extension UInt64 {
    /// How many one bits stand at the low end: the subtrees that the next leaf completes.
    fileprivate var trailingOneBitCount: Int { (~self).trailingZeroBitCount }
}
