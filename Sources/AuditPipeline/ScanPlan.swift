import AuditModel
import Digest
import Intake
import LedgerStore
import SystemCalls

/// What a walk found, sorted into what has to be read and what has not.
struct ScanPlan {
    /// Files to read or to hash, largest first, so that no worker starts a big one when the others are done.
    private(set) var tasks: [WorkerTask] = []
    /// Rows of files that are as the last scan left them.
    private(set) var unchanged: [Int64] = []
    private(set) var aliases: [FileAlias] = []
    private(set) var pointers: [FilePointer] = []
    private(set) var ignored: [String: IgnoredFiles] = [:]
    private(set) var gaps: [(location: Location, gap: Gap)] = []
    private(set) var totals = WalkTotals()
    /// Live files of the ledger that the walk did not meet.
    private(set) var vanished: [BytePath] = []
    /// Files whose reading options changed since they were read, without a change of their bytes.
    private(set) var rereadForOptions: [BytePath] = []

    private let audit: Audit
    private let algorithm: FingerprintAlgorithm
    private var known: [BytePath: ShardRow]
    /// Files whose reading crashed: tried again.
    private let crashed: Set<BytePath>
    private var digests: [ReadingOptions: SHA256Value] = [:]

    /// Walks the folder; opens no file.
    ///
    /// - Parameters:
    ///   - recorded: what the ledger says about the folder.
    ///   - skipping: the ledger's own files.
    init(
        _ audit: Audit, after recorded: RecordedFolder, algorithm: FingerprintAlgorithm, skipping: Set<FileIdentity>
    ) throws(AuditError) {
        self.audit = audit
        crashed = recorded.crashed
        self.algorithm = algorithm
        known = recorded.files
        let own = audit.ownFiles.union(recorded.issued)
        let walker = TreeWalker(root: audit.folder.root, skipping: skipping, limits: audit.settings.limits)
        try walker.walk { entry throws(AuditError) in take(entry, own) }
        vanished = self.known.keys.sorted()
        nameTasks()
        allowParts()
        tasks.sort { ($0.size, $1.path) > ($1.size, $0.path) }
    }

    /// Whether the ledger already says all of this.
    func isEmpty(comparedTo recorded: RecordedFolder.Walk) -> Bool {
        tasks.isEmpty && vanished.isEmpty && recorded.aliases == aliases
            && recorded.pointers == Set(pointers.map(\.path)) && recorded.totals == totals
            && recorded.gaps == Set(gaps.map { RecordedFolder.WalkGap(location: $0.location, gap: $0.gap) })
            && recorded.ignored == ignored.values.sorted { $0.rule < $1.rule }
    }

    /// Whether the ledger is full of files of which the folder has none.
    func isOtherFolder(than recorded: RecordedFolder) -> Bool {
        recorded.files.count > 1 && !tasks.isEmpty && vanished.count == recorded.files.count
    }

    private mutating func take(_ entry: WalkedEntry, _ own: Set<BytePath>) {
        switch entry.kind {
        case .file:
            count(entry)
            if own.contains(entry.path) {
                ignore(rule: IgnoredFiles.own, files: 1, bytes: entry.status.size)
            } else {
                plan(entry)
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

    /// A cache stores files under digests; their names are on the links, and names tell forms.
    private mutating func nameTasks() {
        let names = aliases.knownNames
        for index in tasks.indices { tasks[index].knownAs = names[tasks[index].path] }
    }

    /// Stored bytes that are to be read.
    var bytes: UInt64 {
        tasks.reduce(0) { $0.addingReportingOverflow($1.size).overflow ? .max : $0 + $1.size }
    }

    /// Whether a file may be read by several workers.
    var mayReadInParts: Bool { tasks.contains { $0.partBytes != nil } }

    /// A file that is so large that a worker would still read it when the others are done can be read in parts.
    private mutating func allowParts() {
        let workers = UInt64(max(1, audit.settings.workers))
        let partBytes = audit.settings.partBytes
        guard workers > 1 else { return }
        let share = bytes / (2 * workers)
        for index in tasks.indices where tasks[index].mode == .read {
            let size = tasks[index].size
            if size / 2 >= partBytes && size >= share { tasks[index].partBytes = partBytes }
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

    private mutating func plan(_ entry: WalkedEntry) {
        let mode: WorkerTask.Mode = audit.isExcluded(entry.path) ? .hash : .read
        let options = audit.options(for: entry.path)
        if let row = known.removeValue(forKey: entry.path), isUnchanged(row, entry.status),
            sameReading(row, mode, options)
        {
            unchanged.append(row.id)
            return
        }
        var task = WorkerTask(
            path: entry.path, mode: mode, algorithm: algorithm, options: options, limits: audit.settings.limits)
        task.size = entry.status.size
        tasks.append(task)
    }

    private func isUnchanged(_ row: ShardRow, _ status: FileStatus) -> Bool {
        !audit.settings.readsEverything && !crashed.contains(row.location.path) && row.sha256 != nil
            && row.size == status.size
            && row.mtime == status.modified && row.ctime == status.changed && row.inode == status.inode
    }

    /// Whether the file was read as it would be read now. What was read in full serves a file that is excluded now.
    private mutating func sameReading(_ row: ShardRow, _ mode: WorkerTask.Mode, _ options: ReadingOptions) -> Bool {
        if mode == .hash { return true }
        if row.format == .unparsed && row.optionsDigest == nil { return false }
        let digest = digests[options] ?? options.digest
        digests[options] = digest
        if row.optionsDigest == digest { return true }
        rereadForOptions.append(row.location.path)
        return false
    }
}

extension ReadingOptions {
    /// Stands for the options in the ledger, so that a change of them is noticed.
    var digest: SHA256Value { SHA256Hasher.hash(JSON.encode(self)) }
}

extension [FileAlias] {
    /// By stored file, the first link to it.
    var knownNames: [BytePath: BytePath] {
        Dictionary(
            filter { !$0.isHardLink }.map { ($0.target, $0.path) }, uniquingKeysWith: { first, _ in first })
    }
}
