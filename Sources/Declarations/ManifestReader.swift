package import AuditModel

/// Reads `provenance.yaml`.
///
/// The keys, their values and their meaning are in `Schemas/provenance-1.json`.
package enum ManifestReader {
    /// - Parameters:
    ///   - path: as the user wrote it; it only appears in messages and in the result.
    ///   - digest: SHA-256 of `bytes`, where the caller has it.
    /// - Throws: everything that is wrong, each with line and column.
    package static func read(
        _ bytes: [UInt8], path: String, digest: SHA256Value? = nil
    ) throws(ManifestErrors) -> Manifest {
        let outline = try ManifestOutline.read(bytes, path: path)
        return Manifest(
            path: path, digest: digest, sources: outline.blocks.map(SourceBuilder.declaration),
            exclusions: outline.exclusions, dataset: outline.facts)
    }
}
