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
        let plan = try ScanPlan(
            self, after: recorded, algorithm: writer.algorithm, skipping: writer.identities)
        if plan.isOtherFolder(than: recorded) { throw AuditError.otherDataset(ledgerPath, folder.path) }
        if !always, recorded.isComplete, plan.isEmpty(comparedTo: recorded.walk) {
            return result(nil, plan, started, nil)
        }
        return try carryOut(plan, writer, progress, started)
    }

    private func carryOut(
        _ plan: ScanPlan, _ writer: LedgerWriter, _ progress: @escaping (ScanProgress) -> Void, _ started: UInt64
    ) throws(AuditError) -> ScanResult {
        let number = try writer.beginScan(
            ScanStart(
                started: Host.secondsSince1970(), limits: settings.limits,
                options: ["workers": String(settings.workers)]))
        writer.keepUnchanged(shardIDs: plan.unchanged)
        let workers = plan.mayReadInParts ? settings.workers : min(settings.workers, max(1, plan.tasks.count))
        let scan = Scan(writer, plan: plan, workers: workers, progress: progress)
        let pool = WorkerPool(
            executable: try workerProgram(), root: folder.root, workers: workers,
            stallSeconds: settings.limits.stallSeconds)
        Signals.watchTermination()
        try pool.run(
            plan.tasks, handler: scan, shouldStop: { Signals.received != nil },
            tick: { () throws(AuditError) in try scan.tick() })
        if let signal = Signals.received {
            try writer.commit()
            return result(nil, plan, started, signal)
        }
        try writer.removeVanished(olderThan: number)
        try writer.record(
            walk: plan.totals, aliases: plan.aliases.filter { !$0.isHardLink }.map { ($0.path, $0.target) },
            hardLinks: plan.aliases.filter(\.isHardLink).map { ($0.path, $0.target) }, pointers: plan.pointers,
            ignored: plan.ignored.values.sorted { $0.rule < $1.rule },
            walkGaps: plan.gaps.map { ($0.location, $0.gap) })
        try writer.commit()
        try bind(writer)
        let roots = try writer.finishScan(ScanFinish(finished: Host.secondsSince1970()))
        return result(roots, plan, started, nil)
    }

    /// Writes what the declarations make of every shard, so that the public views speak of sources.
    func bind(_ writer: LedgerWriter) throws(AuditError) {
        let view = try view()
        let bindings = Dictionary(
            view.shards.map { ($0.row.id, ShardBinding(source: $0.source, role: $0.role)) },
            uniquingKeysWith: { first, _ in first })
        try writer.setBindings(
            { bindings[$0.id] ?? ShardBinding(source: $0.source, role: $0.role) },
            sources: view.sources.map { SourceRow($0.declaration) }, manifestDigest: manifest?.digest,
            manifestText: manifestBytes)
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

    private func result(_ roots: ScanRoots?, _ plan: ScanPlan, _ started: UInt64, _ signal: Int32?) -> ScanResult {
        ScanResult(
            roots: roots, filesRead: UInt64(plan.tasks.count), filesUnchanged: UInt64(plan.unchanged.count),
            filesReadForOptions: UInt64(plan.rereadForOptions.count),
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
        authorization = declaration.authorization?.value.rawValue
        license = declaration.license?.value
        line = declaration.line
        other = declaration.other
    }
}
