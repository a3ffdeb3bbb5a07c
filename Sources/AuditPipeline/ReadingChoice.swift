import AuditModel
import LedgerStore

/// How each file is to be read, and whether it was read so before.
struct ReadingChoice {
    /// What the declarations ask of one file.
    struct Wish {
        let way: PlannedFiles.Way
        /// The ledger's number for the options; nil when no file was read with them yet.
        let number: Int64?
    }

    private let audit: Audit
    private let index: ManifestIndex?
    private var folders = FolderCache<ManifestIndex.Folder>()
    /// Per source, and behind them for files of no source.
    private let reads: [Wish]
    private let hashes: [Wish]

    init(_ audit: Audit, _ reader: LedgerReader) throws(AuditError) {
        self.audit = audit
        index = audit.manifest.map(ManifestIndex.init)
        let numbers = try reader.readingNumbers()
        let options = (audit.manifest?.sources ?? []).map(\.reading) + [ReadingOptions()]
        reads = options.map { options in
            let digest = options.digest
            return Wish(
                way: PlannedFiles.Way(mode: .read, options: options),
                number: digest.map { numbers[$0] } ?? 0)
        }
        hashes = options.map { Wish(way: PlannedFiles.Way(mode: .hash, options: $0), number: nil) }
    }

    mutating func wish(for path: BytePath) -> Wish {
        guard let index else {
            return audit.hasPathOptions && audit.isLeftOutByOption(path) ? hashes[0] : reads[0]
        }
        let place = folders.value(for: path) { index.folder($0) }
        let answer = index.answer(place.name, in: place.folder, path: path)
        let source = answer.source ?? reads.count - 1
        let isExcluded = answer.exclusion != nil || (audit.hasPathOptions && audit.isLeftOutByOption(path))
        return isExcluded ? hashes[source] : reads[source]
    }

    /// Whether a file was read as it would be read now. What was read in full serves a file that is excluded now.
    func wasRead(_ reading: RecordedFile.Reading, as wish: Wish) -> Bool {
        switch reading {
        case .failed: false
        case .hashed: wish.way.mode == .hash
        case .options(let number): wish.way.mode == .hash || number == wish.number
        }
    }
}
