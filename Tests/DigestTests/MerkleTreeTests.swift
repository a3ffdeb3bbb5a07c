import AuditModel
import Digest
import Testing

struct MerkleTreeTests {
    /// Number of leaves ("leaf 0", "leaf 1", …) and the root, from the recursive definition of RFC 6962 in Python.
    static let gold: [(Int, String)] = [
        (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (1, "1bb97dcc21635d47e2663efdfd0a174686d98dd701352dd2cd06e8b43fd3d305"),
        (2, "fc5f6b88ff8554f75bb2f9e6f39c31b1936d44b69276edf7b1205a955b9761e3"),
        (3, "d4f92c8fbb89720eb3b55677c7d7efaddfeb10d11a1a84a0ba8f1a23337faa95"),
        (4, "4f631084a157c54f54fcfb23ff5eb8650c4ba160c295bb13a9832b109d52677e"),
        (5, "341515982d650e23520dbd54d7fcf0afa1b70cc3a16a411d464dc9c1ac96c301"),
        (6, "8363c3821ce41ebb46222116a42cc83dba753984b23cfca26aaad0a6867336ea"),
        (7, "5a61fc2b54f9cfa71774f2432143dd40c6cb2b11947faf65a7d3da5cb65199c8"),
        (8, "c5c2c820ed342fdda8ce896b6b9cf5b8c00a21cc4b20714cc6e5d3c05c35240b"),
        (9, "7447cadc6862b30dedcb28c4b329909366b3bd338f6a90fefadcc4b2a8a2b948"),
        (31, "9e68a408f60d53b0bff96e77583ff7e6277c8473717f1560163f327c1e9455cf"),
        (33, "d08a037925be669415c502f28ce5bb55cd60de69578d7592739bf5759fb1f90a"),
        (1000, "2ff33fb9d8f14f89ca306289633336a168ff3f4532e8f741a0019dcb4c1d60a1"),
    ]

    @Test(arguments: gold)
    func `the root is that of RFC 6962`(count: Int, root: String) {
        var tree = MerkleTree()
        for index in 0..<count { tree.append(leafHash: MerkleTree.leaf(Array("leaf \(index)".utf8))) }
        #expect(tree.root().hex == root)
        #expect(tree.count == UInt64(count))
    }

    @Test func `a leaf and a node of the same bytes differ`() {
        let left = MerkleTree.leaf([1])
        let right = MerkleTree.leaf([2])
        #expect(MerkleTree.leaf(left.bytes + right.bytes) != MerkleTree.node(left, right))
    }

    @Test func `asking for the root changes nothing`() {
        var tree = MerkleTree()
        for index in 0..<5 {
            _ = tree.root()
            tree.append(leafHash: MerkleTree.leaf(Array("leaf \(index)".utf8)))
        }
        #expect(tree.root().hex == Self.gold[5].1)
    }
}
