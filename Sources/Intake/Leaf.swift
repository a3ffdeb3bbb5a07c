package import AuditModel

/// The decoded bytes of a stored file or an archive member that is itself no archive.
package struct Leaf {
    /// The way into archives; empty for a plain or compressed file.
    package let members: [MemberName]
    /// The last component of the innermost name, compression suffixes removed, ASCII letters in lower case.
    package let name: [UInt8]
    package let source: PeekableSource
    /// The compressions around the bytes, outermost first: `gzip`, `zstd`, `xz`, `bzip2`, `lz4`.
    package let filters: [String]
    /// Bytes as the file system or the archive stores them, where that is known.
    package let storedBytes: UInt64?
}
