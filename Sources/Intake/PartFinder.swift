package import AuditModel

/// Places at which a stored file can be cut, so that several readers can decode it at once.
package enum PartFinder {
    /// Offsets of stored bytes at which decoding can start, ascending, neither 0 nor the end of the file.
    ///
    /// Plain bytes can be cut anywhere, zstd between frames, gzip between members. A gzip member tells its length only
    /// when it has been decoded, so a place found here is a guess: decoding up to it must end just there.
    /// - Parameters:
    ///   - compression: of the whole file; nil for plain bytes.
    ///   - partBytes: parts are at least so long, but for the last one.
    package static func cuts(
        _ access: any RandomAccess, compression: CompressionFilter?, partBytes: UInt64
    ) throws(ReadFault) -> [UInt64] {
        let partBytes = max(partBytes, 1)
        return switch compression {
        case nil: Array(stride(from: partBytes, to: access.size, by: UInt64.Stride(clamping: partBytes)))
        case .zstd: try ZstdFrames(access).starts(apart: partBytes)
        case .gzip: try GzipMembers(access).starts(apart: partBytes)
        case .xz, .bzip2, .lz4: []
        }
    }
}
