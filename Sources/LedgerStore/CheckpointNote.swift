import FoundationEssentials

package import AuditModel

/// A statement about all entries of a ledger up to a moment: its name, their number and their Merkle root.
///
/// The text is the note body of the C2SP `tlog-checkpoint` specification: origin, size, base64 root, one line each.
package struct CheckpointNote: Hashable, Sendable {
    /// `assay.local/` and the ledger's id.
    package let origin: String
    /// How many entries it covers.
    package let size: UInt64
    package let root: SHA256Value

    package init(ledger id: String, size: UInt64, root: SHA256Value) {
        origin = "assay.local/\(id)"
        self.size = size
        self.root = root
    }

    /// Reads a note; lines behind the third (signatures) are left alone. nil when the text is none.
    package init?(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 3, lines[0].hasPrefix("assay.local/"), let size = UInt64(lines[1]),
            let bytes = Data(base64Encoded: String(lines[2])), bytes.count == 32
        else { return nil }
        origin = String(lines[0])
        self.size = size
        root = SHA256Value(Array(bytes))
    }

    package var text: String { "\(origin)\n\(size)\n\(Data(root.bytes).base64EncodedString())\n" }
}
