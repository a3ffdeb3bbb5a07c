import AuditModel
import Digest
import LedgerStore

/// A small ledger with one of everything: plain files, an archive with members, evidence, gaps, flags, two scans.
enum SampleLedger {
    static let tool = "assay 0.1.0"

    /// Fingerprints that look random and are the same every time.
    static func fingerprints(_ count: Int, seed: UInt64) -> [UInt8] {
        var state = seed
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16 * count)
        for _ in 0..<(2 * count) {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            value ^= value >> 31
            for shift in stride(from: 56, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: value >> shift))
            }
        }
        return bytes
    }

    static func fingerprint(_ bytes: [UInt8], _ index: Int) -> Fingerprint {
        Fingerprint(bytes: bytes[(16 * index)..<(16 * index + 16)])!
    }

    static func facts(_ format: String, records: UInt64?, seed: UInt8 = 1) -> ShardFacts {
        var facts = ShardFacts(format: ShardFormat(format))
        facts.size = 1_000 + UInt64(seed)
        facts.mtime = 1_763_000_000_123_456_789
        facts.ctime = 1_763_000_000_223_456_789
        facts.inode = 4_000_000 + UInt64(seed)
        facts.device = 66_305
        facts.sha256 = SHA256Hasher.hash([seed])
        facts.records = records
        facts.bytesDecoded = 5_000
        facts.contentRules = ["text:text"]
        return facts
    }

    /// Writes one file with some records.
    @discardableResult
    static func addFile(
        _ writer: LedgerWriter, _ path: String, records: Int, seed: UInt8 = 1, format: String = "jsonl"
    ) throws -> [UInt8] {
        let shard = try writer.beginShard(path: BytePath(path), memberText: "", parent: nil)
        let bytes = fingerprints(records, seed: UInt64(seed))
        try writer.append(fingerprints: bytes[...], to: shard)
        try writer.finishShard(shard, facts(format, records: UInt64(records), seed: seed))
        return bytes
    }

    /// An archive with two members; the second carries gaps, flags and license values.
    static func addArchive(_ writer: LedgerWriter) throws {
        let archive = try writer.beginShard(path: BytePath("bought/qa.tar.gz"), memberText: "", parent: nil)
        for (index, name) in ["train.jsonl", "dev 100%25.jsonl"].enumerated() {
            let member = try writer.beginShard(
                path: BytePath("bought/qa.tar.gz"), memberText: name, parent: archive)
            let bytes = fingerprints(30, seed: UInt64(50 + index))
            try writer.append(fingerprints: bytes[..<160], to: member)
            try writer.append(fingerprints: bytes[160...], to: member)
            var facts = ShardFacts(format: ShardFormat("jsonl"))
            facts.records = 30
            facts.size = 700
            facts.bytesDecoded = 700
            facts.contentRules = ["text:text", "raw"]
            if index == 1 { addObservations(&facts) }
            try writer.finishShard(member, facts)
        }
        var facts = facts("tar", records: 0, seed: 9)
        facts.contentRules = []
        try writer.finishShard(archive, facts)
    }

    private static func addObservations(_ facts: inout ShardFacts) {
        facts.gaps = [
            Gap(.malformed, Message("gap.sample", ["offset": "12"]), records: 2), Gap(.partial, Message("gap.cut")),
        ]
        facts.flags = [ShardFacts.Flag(name: "malformed", ordinals: [3, 29])]
        facts.checked = [ShardFacts.Check(detector: "malformed", version: "1")]
        facts.tuples = [
            ShardFacts.Tuple(key: [:], records: 10, bytes: 100, characters: 90),
            ShardFacts.Tuple(key: ["license": "cc-by-4.0"], records: 20, bytes: 200, characters: 180),
        ]
        var spans = RecordSpans.Builder()
        for (value, length) in [(0, 4), (1, 20), (0, 6)] { spans.append(UInt64(value), count: UInt64(length)) }
        facts.spans = spans.pack()
        facts.seekPoints = [
            SeekPoint(ordinal: 20, stored: 90, decoded: 400), SeekPoint(ordinal: 10, stored: 100, decoded: 300),
        ]
    }

    /// A card that states a license.
    static func addCard(_ writer: LedgerWriter) throws {
        let path = BytePath("news/README.md")
        let shard = try writer.beginShard(path: path, memberText: "", parent: nil)
        try writer.append(fingerprints: fingerprints(1, seed: 77)[...], to: shard)
        var facts = facts("text", records: 1, seed: 7)
        facts.evidence = [
            LicenseEvidence(
                path: path, line: 3, origin: .card, state: .recognised, value: "cc-by-nc-4.0",
                expression: "CC-BY-NC-4.0", scope: .data)
        ]
        try writer.finishShard(shard, facts)
    }

    static let start = ScanStart(
        started: 1_763_760_000, limits: Limits(), options: ["jobs": "2"], libraries: ["libarchive": "3.6.2"])

    static func binding(_ shard: ShardFigures) -> ShardBinding {
        let path = shard.path.printed
        if path.hasSuffix("README.md") { return ShardBinding(source: 1, role: .evidence) }
        return ShardBinding(
            source: path.hasPrefix("bought/") ? 0 : path.hasPrefix("news/") ? 1 : nil,
            role: shard.format == .tar ? .container : shard.format == .unparsed ? .excluded : .data)
    }

    static var sources: [SourceRow] {
        var bought = SourceRow(id: "bought-qa", paths: ["bought/**"])
        bought.kind = "commercial"
        bought.line = 12
        var news = SourceRow(id: "news", paths: ["news/**"])
        news.license = "CC-BY-4.0"
        return [bought, news]
    }

    static let finding = FindingRow(
        id: SHA256Hasher.hash([4]).hex, gate: "G04", level: .error, source: "news", subject: "license", line: 24,
        records: 40, message: Message("gate.sample", ["a": "b"]), clause: "Art. 7(1)", isNew: true, isWaived: false,
        paths: [BytePath("news/a.jsonl")])

    /// Two scans: the second finds one file changed, one gone and one new.
    @discardableResult
    static func write(to path: String) throws -> ScanRoots {
        let writer = try LedgerWriter.open(path, fingerprint: .xxh3, tool: tool)
        defer { writer.close() }
        _ = try writer.beginScan(start)
        try addFile(writer, "news/a.jsonl", records: 40, seed: 2)
        try addFile(writer, "news/old.jsonl", records: 10, seed: 3)
        try addArchive(writer)
        try addCard(writer)
        try addFile(writer, "left out.bin", records: 0, seed: 5, format: "unparsed")
        try writer.record(walk: WalkTotals(files: 5, bytes: 5_000, folders: 2))
        _ = try writer.finishScan(ScanFinish(finished: 1_763_760_010))
        let scan = try writer.beginScan(start)
        try addFile(writer, "news/a.jsonl", records: 41, seed: 6)
        try addFile(writer, "news/new.jsonl", records: 5, seed: 8)
        try writer.removeVanished(
            olderThan: scan,
            keeping: [BytePath("bought/qa.tar.gz"), BytePath("news/README.md"), BytePath("left out.bin")])
        try writer.record(
            walk: WalkTotals(files: 6, bytes: 6_000, folders: 2),
            aliases: [(BytePath("latest"), BytePath("news/a.jsonl"))],
            hardLinks: [(BytePath("hard"), BytePath("news/new.jsonl"))],
            pointers: [
                FilePointer(
                    path: BytePath("big.bin"),
                    pointer: Pointer(.lfs, digest: "sha256:" + SHA256Hasher.hash([1]).hex, bytes: 9))
            ],
            ignored: [IgnoredFiles(rule: ".git/", files: 3, bytes: 30)],
            walkGaps: [(Location(BytePath("pipe")), Gap(.special, Message("gap.special", ["kind": "fifo"])))])
        try writer.setBindings(
            binding, sources: sources, manifestDigest: SHA256Hasher.hash([3]), manifestText: Array("a: b\n".utf8))
        try writer.record(findings: [finding], policyDigest: nil, summary: Array("{\"sources\":2}".utf8))
        let roots = try writer.finishScan(ScanFinish(finished: 1_763_760_020))
        try writer.issued(dossier: SHA256Hasher.hash([8]), name: "dossier.zip")
        try writer.commit()
        return roots
    }
}
