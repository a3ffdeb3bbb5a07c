package import AuditModel
package import ISAL
package import LibArchive
package import Zstd

/// A decoder of one compression, with an account of what it did not decode.
package protocol CompressionStream: ByteSource {
    /// Stored bytes after the compressed data that belong to nothing; known once `read` has returned 0.
    var trailingBytes: UInt64 { get }
}

extension GzipStream: CompressionStream {}
extension DeflateStream: CompressionStream {}
extension ZstdStream: CompressionStream {}
extension FilteredStream: CompressionStream {}
