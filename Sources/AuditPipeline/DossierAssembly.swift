import AuditModel
import Digest
import DossierRendering
import Gates
import LedgerStore
import Messages
import SystemCalls

extension Audit {
    /// The files of a dossier, by name; made from the ledger and the declarations alone.
    ///
    /// - Parameter verdict: what `verify` said about the ledger just now; nil when it was not asked.
    package func dossier(verdict: VerifyReport.Verdict?) throws(AuditError) -> [(name: String, bytes: [UInt8])] {
        let input = try dossierInput(verdict: verdict)
        return [
            ("dossier.json", DossierRenderer.json(input)),
            ("dossier.zh.html", DossierRenderer.html(input, language: .zh)),
            ("dossier.en.html", DossierRenderer.html(input, language: .en)),
            ("sources.zh.csv", DossierRenderer.sourceRegisterCSV(input, language: .zh)),
            ("sources.en.csv", DossierRenderer.sourceRegisterCSV(input, language: .en)),
        ]
    }

    /// Everything that a dossier says, as values.
    package func dossierInput(verdict: VerifyReport.Verdict?) throws(AuditError) -> DossierInput {
        let reader = try reader()
        let duplicates = try duplicates(reader)
        let view = duplicates.view
        let outcome = outcome(view, duplicates: duplicates.shared)
        let name = BytePath(BytePath(folder.absolutePath).name).printed
        let header = view.header
        var input = DossierInput(
            dataset: view.manifest.dataset["name"] ?? name,
            generatedAt: UTCTime.text(secondsSince1970: Host.secondsSince1970()),
            tool: settings.tool, ledgerID: header.id,
            scan: DossierScan(
                number: header.lastScan, startedAt: UTCTime.text(secondsSince1970: header.started ?? 0),
                finishedAt: header.finished.map { UTCTime.text(secondsSince1970: $0) }),
            totals: view.dossierTotals, bytes: view.byteAccount)
        input.roots = [name]
        input.manifestDigest = manifest?.digest
        input.datasetRoot = header.datasetRoot
        input.contentRoot = header.contentRoot
        input.checkpointNote = try reader.checkpoints().last?.text
        input.verdict = verdict?.rawValue
        input.sources = view.sources.map {
            DossierSource($0, outcome)
        }
        input.gaps = view.gaps.map { DossierGap(location: $0.location, gap: $0.gap, accepted: $0.isAccepted) }
        input.exclusions = view.exclusions
        input.findings =
            outcome.findings.map { DossierFinding(id: FindingID.of($0), finding: $0) }
            + outcome.waived.map {
                DossierFinding(id: FindingID.of($0.finding), finding: $0.finding, waiver: $0.waiver)
            }
        input.notChecked = outcome.notChecked
        input.duplicateRecords = duplicates.shared.reduce(0) { $0 + $1.total }
        input.declarations = DossierDeclarations(flattened: view.manifest.dataset)
        return input
    }

    /// Writes a dossier into a folder, each file whole or not at all, and records in the ledger what was handed out.
    package func writeDossier(_ files: [(name: String, bytes: [UInt8])], to folder: String) throws(AuditError) {
        do {
            try FileSystem.makeDirectories(folder)
            for file in files { try FileSystem.writeFile(file.bytes, to: folder + "/" + file.name) }
        } catch {
            throw AuditError.cannotWriteFile(folder, error)
        }
        let writer = try LedgerWriter.open(ledgerPath, fingerprint: nil, tool: settings.tool)
        defer { writer.close() }
        try bind(writer)
        for file in files {
            // Below the dataset it is named by its path, so that the next scan does not take it for data.
            let path = self.folder.name(of: folder + "/" + file.name)?.printed ?? file.name
            try writer.issued(dossier: SHA256Hasher.hash(file.bytes), name: path)
        }
        try writer.commit()
    }
}

extension DossierSource {
    init(_ view: SourceView, _ outcome: GateOutcome) {
        self.init(declaration: view.declaration)
        evidence = view.evidence
        shards = view.shards
        records = view.records
        bytesStored = view.bytesStored
        bytesDecoded = view.bytesDecoded
        characters = view.characters.counted
        textRecords = view.characters.records
        formats = view.formats.mapValues { DossierFormat(shards: $0.shards, records: $0.records) }
        isSeen = !outcome.unseenSources.contains(id)
        passes = !isSeen || outcome.passingSources.contains(id)
    }
}

extension DatasetView {
    /// The size of everything that counts as data.
    var dossierTotals: DossierTotals {
        DossierTotals(
            records: totals.records, bytesStored: totals.volume(.data).bytes + totals.volume(.container).bytes,
            bytesDecoded: totals.bytesDecoded, characters: totals.characters.counted,
            textRecords: totals.characters.records, files: totals.dataFiles, shards: totals.shards)
    }

    /// Every stored byte, once, with the number of files behind it.
    var byteAccount: DossierByteAccount {
        var document = ScanDocument()
        self.count(into: &document)
        let hardLinks = UInt64(aliases.count(where: \.isHardLink))
        let ignoredFiles = ignored.reduce(0) { $0 + $1.files }
        let ignoredBytes = ignored.reduce(0) { $0 + $1.bytes }
        func number(_ role: ShardRole) -> UInt64 { totals.volume(role).files }
        let unread = totals.unread.files
        var account = DossierByteAccount()
        account.read = DossierVolume(files: number(.data) + number(.container) - unread, bytes: document.bytes.read)
        account.evidence = DossierVolume(files: number(.evidence), bytes: document.bytes.evidence)
        account.excluded = DossierVolume(files: number(.excluded), bytes: document.bytes.excluded - ignoredBytes)
        account.aliases = DossierVolume(files: hardLinks, bytes: document.bytes.aliases)
        account.pointers = DossierVolume(files: number(.pointer), bytes: document.bytes.pointers)
        let known = ShardRole.allCases.reduce(0) { $0 + number($1) } + hardLinks + ignoredFiles
        account.unread = DossierVolume(
            files: unread + (walk.files > known ? walk.files - known : 0), bytes: document.bytes.unread)
        account.ignored = DossierVolume(files: ignoredFiles, bytes: ignoredBytes)
        account.total = DossierVolume(files: walk.files, bytes: walk.bytes)
        return account
    }

    /// What each exclusion of the manifest left out.
    var exclusions: [DossierExclusion] {
        manifest.exclusions.enumerated().map { index, exclusion in
            let covered = totals.excluded[index]
            return DossierExclusion(
                pattern: exclusion.pattern.text.printed, reason: exclusion.reason,
                volume: DossierVolume(files: covered?.files ?? 0, bytes: covered?.bytes ?? 0))
        }
    }
}

extension Audit {
    /// How many figures a dossier has; each names its denominator, its scan and its query.
    package func figureCount() throws(AuditError) -> Int {
        DossierRenderer.figureCount(try dossierInput(verdict: nil))
    }
}
