import AuditModel
import Digest
import Intake
import LedgerStore
import RecordReaders
import SystemCalls

/// What a walk found, sorted into what has to be read and what has not.
///
/// The walk and the ledger's files come in the same order and are compared side by side, so that an unchanged file
/// leaves nothing behind but a bit.
struct ScanPlan {
    /// Files to read or to hash.
    private(set) var tasks: PlannedFiles
    /// Files of the same size whose times or inode changed: hashed first, because their bytes may be the old ones.
    private(set) var doubtful: PlannedFiles
    /// Rows of files that are as the last scan left them.
    private(set) var unchanged = ShardSet()
    /// Files that git knows to be as they were, with their new facts.
    private(set) var known: [IdentifiedFile] = []
    private(set) var aliases: [FileAlias] = []
    private(set) var pointers: [FilePointer] = []
    private(set) var ignored: [String: IgnoredFiles] = [:]
    private(set) var gaps: [(location: Location, gap: Gap)] = []
    private(set) var totals = WalkTotals()
    /// Rows of files of the ledger that the walk did not meet.
    private(set) var vanished: [Int64] = []
    /// How many files were read with other options than they would be now, though their bytes did not change.
    private(set) var rereadForOptions = 0

    /// Files that are read with the file beside them.
    private var pairs = PairedFiles()
    private let audit: Audit
    private let reader: LedgerReader
    private var choice: ReadingChoice
    /// Live files of the ledger.
    private var recordedFiles = 0
    /// Opened when a file first asks for it.
    private lazy var git = GitIndex(around: audit.folder.absolutePath)

    /// Walks the folder; opens no file.
    ///
    /// - Parameters:
    ///   - recorded: what the ledger says about the folder.
    ///   - skipping: the ledger's own files.
    init(
        _ audit: Audit, after recorded: RecordedFolder, algorithm: FingerprintAlgorithm, skipping: Set<FileIdentity>
    ) throws(AuditError) {
        self.audit = audit
        reader = recorded.reader
        choice = try ReadingChoice(audit, recorded.reader)
        tasks = PlannedFiles(algorithm: algorithm, limits: audit.settings.limits)
        doubtful = tasks
        let own = audit.ownFiles.union(recorded.issued)
        let walker = TreeWalker(root: audit.folder.root, skipping: skipping, limits: audit.settings.limits)
        let (gone, files) = try recorded.reader.withFiles { files throws(AuditError) in
            try walker.walk { entry throws(AuditError) in try take(entry, own, files) }
            return (try files.finish(), files.count)
        }
        vanished = gone
        recordedFiles = files
        try readPairs()
        // A cache stores files under digests; their names are on the links, and names tell forms.
        tasks.names = aliases.knownNames
        doubtful.sort()
        finishTasks()
    }

    /// Has unchanged files read again where the file beside them is new, changed or gone.
    private mutating func readPairs() throws(AuditError) {
        for file in try pairs.stale(wasThere: { path throws(AuditError) in try reader.file(path) != nil }) {
            unchanged.remove(file.id)
            known.removeAll { $0.shard == file.id }
            tasks.add(file.path, size: file.size, file.way)
        }
    }

    private mutating func finishTasks() {
        tasks.allowParts(workers: audit.settings.workers, partBytes: audit.settings.partBytes)
        tasks.sort()
    }

    /// Adds files whose bytes turned out to be new.
    mutating func read(_ paths: [BytePath], sizes: [UInt64]) {
        guard !paths.isEmpty else { return }
        for (path, size) in zip(paths, sizes) { tasks.add(path, size: size, choice.wish(for: path).way) }
        finishTasks()
    }

    /// Whether every file, under all its names, is as the ledger says, so that the roots over them are.
    func hasSameFiles(as recorded: RecordedFolder.Walk) -> Bool {
        tasks.isEmpty && doubtful.isEmpty && known.isEmpty && vanished.isEmpty && recorded.aliases == aliases
    }

    /// Whether the ledger already says all of this.
    func isEmpty(comparedTo recorded: RecordedFolder.Walk) -> Bool {
        hasSameFiles(as: recorded)
            && recorded.pointers == Set(pointers.map(\.path)) && recorded.totals == totals
            && recorded.gaps == Set(gaps.map { RecordedFolder.WalkGap(location: $0.location, gap: $0.gap) })
            && recorded.ignored == ignored.values.sorted { $0.rule < $1.rule }
    }

    /// Whether the ledger is full of files of which the folder has none.
    var isOtherFolder: Bool { recordedFiles > 1 && !tasks.isEmpty && vanished.count == recordedFiles }

    private mutating func take(_ entry: WalkedEntry, _ own: Set<BytePath>, _ files: FileCursor) throws(AuditError) {
        switch entry.kind {
        case .file:
            count(entry)
            if own.contains(entry.path) {
                ignore(rule: IgnoredFiles.own, files: 1, bytes: entry.status.size)
            } else {
                try plan(entry, try files.take(entry.path))
            }
        case .alias(let target):
            let isHardLink = entry.status.kind == .regular
            if isHardLink { count(entry) }
            if isHardLink && own.contains(target) {
                ignore(rule: IgnoredFiles.own, files: 1, bytes: entry.status.size)
                return
            }
            aliases.append(FileAlias(path: entry.path, target: target, isHardLink: isHardLink))
        case .pointer(let pointer): pointers.append(FilePointer(path: entry.path, pointer: pointer))
        case .excluded(let rule, let files, let bytes):
            totals.files += files
            totals.bytes += bytes
            ignore(rule: rule.pattern, files: files, bytes: bytes)
        case .gap(let gap):
            if entry.status.kind == .regular { count(entry) }
            gaps.append((Location(entry.path), gap))
        }
    }

    private mutating func count(_ entry: WalkedEntry) {
        totals.files += 1
        totals.bytes += entry.status.size
    }

    private mutating func ignore(rule: String, files: UInt64, bytes: UInt64) {
        let before = ignored[rule]
        ignored[rule] = IgnoredFiles(
            rule: rule, files: (before?.files ?? 0) + files, bytes: (before?.bytes ?? 0) + bytes)
    }

    private mutating func plan(_ entry: WalkedEntry, _ file: RecordedFile?) throws(AuditError) {
        let wish = choice.wish(for: entry.path)
        guard let companion = RecordFormats.companions(of: entry.path.bytes).first else {
            return try sort(entry, file, wish, isPaired: false)
        }
        let planned = tasks.count
        try sort(entry, file, wish, isPaired: true)
        let isKept = tasks.count == planned && wish.way.mode == .read
        pairs.add(
            entry.path, beside: BytePath(companion),
            kept: isKept ? file.map { PairedFiles.Kept($0.id, entry.path, entry.status.size, wish.way) } : nil)
    }

    private mutating func sort(
        _ entry: WalkedEntry, _ file: RecordedFile?, _ wish: ReadingChoice.Wish, isPaired: Bool
    ) throws(AuditError) {
        let status = entry.status
        guard let file, !audit.settings.readsEverything, file.reading != .failed, file.size == status.size else {
            return tasks.add(entry.path, size: status.size, wish.way)
        }
        let isUntouched =
            file.modified == status.modified && file.changed == status.changed && file.inode == status.inode
        guard choice.wasRead(file.reading, as: wish) else {
            if isUntouched && file.reading != .hashed { rereadForOptions += 1 }
            return tasks.add(entry.path, size: status.size, wish.way)
        }
        if isUntouched {
            unchanged.insert(file.id)
        } else if let blob = git?.blob(of: entry.path, status), blob == (try reader.identity(of: file.id).blob) {
            known.append(IdentifiedFile(shard: file.id, stat: FileStat(status), blob: nil))
        } else if isPaired {
            // Whether the file beside it changed is known too late for a doubt.
            tasks.add(entry.path, size: status.size, wish.way)
        } else {
            doubtful.add(entry.path, size: status.size, PlannedFiles.Way(mode: .hash, options: wish.way.options))
        }
    }
}

extension FileStat {
    /// What tells the file unchanged later.
    init(_ status: FileStatus) {
        self.init(
            modified: status.modified, changed: status.changed, inode: status.inode, device: status.device)
    }
}

extension ReadingOptions {
    /// Stands for the options in the ledger, so that a change of them is noticed; nil for the defaults.
    var digest: SHA256Value? { self == ReadingOptions() ? nil : SHA256Hasher.hash(JSON.encode(self)) }
}

extension [FileAlias] {
    /// By stored file, the first link to it.
    var knownNames: [BytePath: BytePath] {
        Dictionary(
            filter { !$0.isHardLink }.map { ($0.target, $0.path) }, uniquingKeysWith: { first, _ in first })
    }
}
