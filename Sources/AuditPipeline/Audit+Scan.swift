import AuditModel
import LedgerStore
import SystemCalls

extension Audit {
    /// Reads what changed since the last scan into the ledger.
    ///
    /// - Parameters:
    ///   - always: writes a scan even when nothing changed; otherwise an unchanged folder leaves the ledger alone.
    ///   - progress: called a few times a second.
    package func scan(always: Bool, progress: @escaping (ScanProgress) -> Void) throws(AuditError) -> ScanResult {
        let started = Host.monotonicNanoseconds()
        try makeLedgerFolder()
        let writer = try LedgerWriter.open(ledgerPath, fingerprint: settings.fingerprint, tool: settings.tool)
        defer { writer.close() }
        let recorded = try RecordedFolder(writer)
        var plan = try ScanPlan(
            self, after: recorded, algorithm: writer.algorithm, skipping: writer.identities)
        if plan.isOtherFolder { throw AuditError.otherDataset(ledgerPath, folder.path) }
        if recorded.isComplete, plan.hasSameFiles(as: recorded.walk) {
            let counts = [FileIdentification.stat: UInt64(plan.unchanged.count)]
            if !always && plan.isEmpty(comparedTo: recorded.walk) { return result(nil, plan, counts, started, nil) }
            let isBound = try isBound(recorded.header, recorded.reader)
            let finish = ScanFinish(finished: Host.secondsSince1970(), unchanged: counts)
            let roots = try writer.repeatScan(scanStart, finish) { () throws(AuditError) in
                try record(plan, writer)
                if !isBound { try bind(writer) }
            }
            return result(roots, plan, counts, started, nil)
        }
        return try carryOut(&plan, recorded.reader, writer, progress, started)
    }

    /// What a scan states when it begins.
    private var scanStart: ScanStart {
        var options = ["workers": String(settings.workers)]
        for (name, patterns) in [("include", settings.include), ("exclude", settings.exclude)] where !patterns.isEmpty {
            options[name] = patterns.map(\.text.printed).joined(separator: " ")
        }
        return ScanStart(started: Host.secondsSince1970(), limits: settings.limits, options: options)
    }

    /// Whether the ledger's bindings are what this program makes of these declarations and options.
    func isBound(_ header: LedgerHeader, _ reader: LedgerReader) throws(AuditError) -> Bool {
        guard header.manifestDigest == manifest?.digest, let last = try reader.lastStart() else {
            return false
        }
        let now = scanStart.options
        return last.tool == settings.tool && last.start.options["include"] == now["include"]
            && last.start.options["exclude"] == now["exclude"]
    }

    private func carryOut(
        _ plan: inout ScanPlan, _ reader: LedgerReader, _ writer: LedgerWriter,
        _ progress: @escaping (ScanProgress) -> Void, _ started: UInt64
    ) throws(AuditError) -> ScanResult {
        _ = try writer.beginScan(scanStart)
        let firstNew = writer.nextShardID
        Signals.watchTermination()
        try writer.identify(plan.known, by: .git)
        var rehashed = ShardSet()
        if !plan.doubtful.isEmpty {
            let comparison = try compare(plan.doubtful, reader, progress)
            try writer.identify(comparison.same, by: .sha256)
            for file in comparison.same { rehashed.insert(file.shard) }
            plan.read(comparison.different, sizes: comparison.differentSizes)
        }
        let counts: [FileIdentification: UInt64] = [
            .stat: UInt64(plan.unchanged.count), .git: UInt64(plan.known.count), .sha256: UInt64(rehashed.count),
        ]
        if Signals.received == nil { try read(plan, writer, progress) }
        if let signal = Signals.received {
            try writer.commit()
            return result(nil, plan, counts, started, signal)
        }
        try writer.remove(shards: plan.vanished)
        try record(plan, writer)
        try writer.commit()
        let blobs = try BlobNotes.find(reader, folder: folder.absolutePath) { $0 >= firstNew || rehashed.contains($0) }
        try writer.identify(blobs, by: nil)
        try bind(writer)
        let roots = try writer.finishScan(ScanFinish(finished: Host.secondsSince1970(), unchanged: counts))
        try writer.mergeRuns(shouldStop: { Signals.received != nil })
        return result(roots, plan, counts, started, nil)
    }

    /// States what the walk met besides files that are read.
    private func record(_ plan: ScanPlan, _ writer: LedgerWriter) throws(AuditError) {
        try writer.record(
            walk: plan.totals, aliases: plan.aliases.filter { !$0.isHardLink }.map { ($0.path, $0.target) },
            hardLinks: plan.aliases.filter(\.isHardLink).map { ($0.path, $0.target) }, pointers: plan.pointers,
            ignored: plan.ignored.values.sorted { $0.rule < $1.rule },
            walkGaps: plan.gaps.map { ($0.location, $0.gap) })
    }

    /// Has files hashed whose facts changed, but perhaps not their bytes.
    private func compare(
        _ files: PlannedFiles, _ reader: LedgerReader, _ progress: @escaping (ScanProgress) -> Void
    ) throws(AuditError) -> DigestComparison {
        let comparison = DigestComparison(reader, files, progress: progress)
        try pool(workers: min(settings.workers, files.count)).run(
            files, handler: comparison, shouldStop: { Signals.received != nil }, tick: { comparison.tick() })
        return comparison
    }

    private func read(
        _ plan: ScanPlan, _ writer: LedgerWriter, _ progress: @escaping (ScanProgress) -> Void
    ) throws(AuditError) {
        let workers = plan.tasks.mayReadInParts ? settings.workers : min(settings.workers, max(1, plan.tasks.count))
        let scan = Scan(writer, plan: plan, workers: workers, progress: progress)
        try pool(workers: workers).run(
            plan.tasks, handler: scan, shouldStop: { Signals.received != nil },
            tick: { () throws(AuditError) in try scan.tick() })
    }

    private func pool(workers: Int) throws(AuditError) -> WorkerPool {
        WorkerPool(
            executable: try workerProgram(), root: folder.root, workers: workers,
            stallSeconds: settings.limits.stallSeconds)
    }

    /// Writes what the declarations make of every shard, so that the public views speak of sources.
    func bind(_ writer: LedgerWriter) throws(AuditError) { try bind(writer, try view(try reader(), .bindings)) }

    /// The same with a view that is there already.
    func bind(_ writer: LedgerWriter, _ view: DatasetView) throws(AuditError) {
        try writer.setBindings(
            { shard in view.binder.binding(of: shard) }, sources: view.sources.map { SourceRow($0.declaration) },
            manifestDigest: manifest?.digest, manifestText: manifestBytes)
    }

    /// The running program is its own worker, unless the settings name another.
    private func workerProgram() throws(AuditError) -> String {
        if let program = settings.workerProgram { return program }
        do {
            return try Host.executablePath()
        } catch {
            throw AuditError.workerDoesNotStart(error)
        }
    }

    private func makeLedgerFolder() throws(AuditError) {
        guard let slash = ledgerPath.lastIndex(of: "/") else { return }
        do {
            try FileSystem.makeDirectories(String(ledgerPath[..<slash]))
        } catch {
            throw AuditError.cannotWriteFile(ledgerPath, error)
        }
    }

    private func result(
        _ roots: ScanRoots?, _ plan: ScanPlan, _ unchanged: [FileIdentification: UInt64], _ started: UInt64,
        _ signal: Int32?
    ) -> ScanResult {
        ScanResult(
            roots: roots, filesRead: UInt64(plan.tasks.count), filesUnchanged: unchanged.values.reduce(0, +),
            identified: unchanged, filesReadForOptions: UInt64(plan.rereadForOptions),
            seconds: Double(Host.monotonicNanoseconds() - started) / 1e9, interruptedBy: signal)
    }
}

extension SourceRow {
    /// A declaration as the ledger's `sources` view shows it.
    init(_ declaration: SourceDeclaration) {
        self.init(id: declaration.id, paths: declaration.paths.map(\.text.printed))
        name = declaration.name
        organization = declaration.organization
        homepage = declaration.homepage
        kind = declaration.kind?.value.rawValue
        authorization = declaration.groundCode
        license = declaration.license?.value
        line = declaration.line
        other = declaration.other
    }
}
