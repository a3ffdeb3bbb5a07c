/// The limits of a scan: each is an option, is written into the ledger, and shows as a `limited` gap when it is hit.
package struct Limits: Hashable, Sendable, Codable {
    /// Largest record that is parsed as JSON; a larger one is fingerprinted as it is stored.
    package var maxJSONRecordBytes = 16 << 20
    /// Largest record that is kept in memory; a larger one is fingerprinted in passing.
    package var maxRecordBytes = 64 << 20
    /// Archives inside archives.
    package var maxNesting = 4
    /// Compression filters on one stream.
    package var maxFilters = 3
    /// Members of one archive.
    package var maxMembers = 10_000_000
    /// Decoded bytes per stored byte, once `ratioFloorBytes` have come out.
    package var maxRatio = 200
    package var ratioFloorBytes = 64 << 20
    /// Bytes of a path or a member name.
    package var maxNameBytes = 4_096
    /// Folders inside folders.
    package var maxDepth = 256
    /// Nesting and nodes of one JSON record.
    package var maxJSONDepth = 128
    package var maxJSONNodes = 4_000_000
    /// Bytes of a license, card or sidecar file that are looked at.
    package var maxEvidenceBytes = 256 << 10
    /// Window of a zstd or xz stream.
    package var maxWindowBytes = 128 << 20
    /// Seconds without progress after which a worker is stopped.
    package var stallSeconds = 30

    package init() {}
}
