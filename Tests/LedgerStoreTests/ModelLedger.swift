import AuditModel
import LedgerStore

/// A ledger under random scans, and a plain list of what it should hold.
final class ModelLedger {
    /// Fingerprint bytes of the live files, in record order.
    private(set) var files: [String: [[UInt8]]] = [:]
    let path: String
    private var random: SplitMix

    init(_ path: String, seed: UInt64) {
        self.path = path
        random = SplitMix(seed: seed)
    }

    func below(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }

    /// 16 bytes; one of 300 values in a third of all cases, one value in a sixth.
    private func fingerprint() -> [UInt8] {
        let kind = below(6)
        let value = kind == 0 ? 7 : kind < 3 ? UInt64(below(300)) : random.next()
        return SampleLedger.fingerprints(1, seed: value)
    }

    /// A scan that adds, replaces, removes and abandons files; commits fall anywhere, so runs are small.
    func scan(files count: Int, records: Int) throws -> LedgerWriter {
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        let scan = try writer.beginScan(SampleLedger.start)
        var kept = files
        for name in files.keys.sorted() where below(10) == 0 { kept[name] = nil }
        for name in kept.keys.sorted() { try writer.keepUnchanged(BytePath(name)) }
        for _ in 0..<count {
            let name = "f\(below(40))"
            let shard = try writer.beginShard(path: BytePath(name), memberText: "", parent: nil)
            let content = (0..<below(records)).map { _ in fingerprint() }
            for start in stride(from: 0, to: content.count, by: 50) {
                let part = content[start..<min(start + 50, content.count)].flatMap { $0 }
                try writer.append(fingerprints: part[...], to: shard)
                if below(3) == 0 { try writer.commit() }
            }
            if below(8) == 0 {
                try writer.abandonShard(shard)
            } else {
                try writer.finishShard(shard, SampleLedger.facts("jsonl", records: UInt64(content.count)))
                kept[name] = content
            }
        }
        try writer.removeVanished(olderThan: scan)
        _ = try writer.finishScan(ScanFinish(finished: 1))
        files = kept
        return writer
    }

    /// Where each fingerprint is, as `file#ordinal`, sorted.
    func places() -> [Fingerprint: [String]] {
        var places: [Fingerprint: [String]] = [:]
        for (name, content) in files {
            for (ordinal, bytes) in content.enumerated() {
                places[SampleLedger.fingerprint(bytes, 0), default: []].append("\(name)#\(ordinal)")
            }
        }
        return places.mapValues { $0.sorted() }
    }

    /// The first fingerprint for which a reader gives another answer, with that answer; nil when all agree.
    func difference(_ reader: LedgerReader) throws -> String? {
        var names: [Int64: String] = [:]
        try reader.forEachLiveShard { names[$0.id] = $0.location.printed }
        for (fingerprint, expected) in places() {
            let found = try reader.matches(fingerprint, limit: .max)
            let hits = found.hits.map { "\(names[$0.shard] ?? "?")#\($0.ordinal)" }
            if found.count != UInt64(expected.count) || hits.sorted() != expected {
                return "\(fingerprint.hex): \(found.count), \(hits) for \(expected)"
            }
            let few = try reader.matches(fingerprint, limit: 2)
            if few.count != found.count || few.hits != Array(found.hits.prefix(2)) { return "\(few)" }
        }
        return nil
    }
}
