import FoundationEssentials

/// The content of an entry, by kind: written once as compact JSON with sorted keys, and hashed as stored.
enum EntryBody {
    case created(CreatedEntry)
    case scanStarted(ScanStartedEntry)
    case shard(ShardEntry)
    case removed(RemovedEntry)
    case identified(IdentifiedEntry)
    case walk(WalkEntry)
    case manifest(ManifestEntry)
    case verdict(VerdictEntry)
    case dossierIssued(DossierEntry)
    case scanFinished(ScanFinishedEntry)

    var kind: EntryKind {
        switch self {
        case .created: .created
        case .scanStarted: .scanStarted
        case .shard: .shard
        case .removed: .removed
        case .identified: .identified
        case .walk: .walk
        case .manifest: .manifest
        case .verdict: .verdict
        case .dossierIssued: .dossierIssued
        case .scanFinished: .scanFinished
        }
    }

    func encoded() throws -> [UInt8] {
        switch self {
        case .created(let body): try CompactJSON.bytes(body)
        case .scanStarted(let body): try CompactJSON.bytes(body)
        case .shard(let body): try body.encoded()
        case .removed(let body): try CompactJSON.bytes(body)
        case .identified(let body): try CompactJSON.bytes(body)
        case .walk(let body): try CompactJSON.bytes(body)
        case .manifest(let body): try CompactJSON.bytes(body)
        case .verdict(let body): try CompactJSON.bytes(body)
        case .dossierIssued(let body): try CompactJSON.bytes(body)
        case .scanFinished(let body): try CompactJSON.bytes(body)
        }
    }

    /// Reads a stored entry.
    ///
    /// - Throws: `DecodingError` when the body is not what its kind promises.
    init(kind: EntryKind, body: [UInt8]) throws {
        self =
            switch kind {
            case .created: .created(try CompactJSON.value(body))
            case .scanStarted: .scanStarted(try CompactJSON.value(body))
            case .shard: .shard(try CompactJSON.value(body))
            case .removed: .removed(try CompactJSON.value(body))
            case .identified: .identified(try CompactJSON.value(body))
            case .walk: .walk(try CompactJSON.value(body))
            case .manifest: .manifest(try CompactJSON.value(body))
            case .verdict: .verdict(try CompactJSON.value(body))
            case .dossierIssued: .dossierIssued(try CompactJSON.value(body))
            case .scanFinished: .scanFinished(try CompactJSON.value(body))
            }
    }
}
