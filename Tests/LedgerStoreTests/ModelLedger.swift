import AuditModel
import LedgerStore

/// A ledger under random scans, and a plain list of what it should hold.
final class ModelLedger {
    /// What a record has: a fingerprint, and 5 bytes for each of its keys.
    struct Record {
        let fingerprint: [UInt8]
        var keys: [KeyIndex: [UInt8]] = [:]
    }

    /// The live files, their records in order.
    private(set) var files: [String: [Record]] = [:]
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

    /// A record; half of them have a key: few hosts, some addresses, many identifiers.
    private func record(_ indexes: [KeyIndex]) -> Record {
        var record = Record(fingerprint: fingerprint())
        for index in indexes where below(2) == 0 {
            let values: [KeyIndex: Int] = [.id: 1 << 40, .url: 200, .host: 3]
            record.keys[index] = Self.hash(below(values[index] ?? 1))
        }
        return record
    }

    static func hash(_ value: Int) -> [UInt8] { Array(SampleLedger.fingerprints(1, seed: UInt64(value)).prefix(5)) }

    private func append(
        _ part: ArraySlice<Record>, _ index: KeyIndex, _ writer: LedgerWriter, _ shard: ShardHandle
    ) throws {
        // In two halves, as a worker may send them.
        for half in [0..<25, 25..<50] {
            var bytes: [UInt8] = []
            for (place, record) in part.enumerated() where half.contains(place) {
                if let key = record.keys[index] { bytes += key + [UInt8(place), 0] }
            }
            try writer.append(keys: bytes[...], index: index, to: shard)
        }
    }

    /// A scan that adds, replaces, removes and abandons files; commits fall anywhere, so runs are small.
    func scan(files count: Int, records: Int) throws -> LedgerWriter {
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        let scan = try writer.beginScan(SampleLedger.start)
        var kept = files
        for name in files.keys.sorted() where below(10) == 0 { kept[name] = nil }
        let unchanged = Set(kept.keys.map { BytePath($0) })
        for _ in 0..<count {
            let name = "f\(below(40))"
            let shard = try writer.beginShard(path: BytePath(name), memberText: "", parent: nil)
            let indexes = KeyIndex.allCases.filter { _ in below(2) == 0 }
            let content = (0..<below(records)).map { _ in record(indexes) }
            for start in stride(from: 0, to: content.count, by: 50) {
                let part = content[start..<min(start + 50, content.count)]
                try writer.append(fingerprints: part.flatMap(\.fingerprint)[...], to: shard)
                // A commit may fall between records and their keys.
                if below(5) == 0 { try writer.commit() }
                for index in indexes { try append(part, index, writer, shard) }
                if below(3) == 0 { try writer.commit() }
            }
            if below(8) == 0 {
                try writer.abandonShard(shard)
            } else {
                try writer.finishShard(shard, SampleLedger.facts("jsonl", records: UInt64(content.count)))
                kept[name] = content
            }
        }
        try writer.removeVanished(olderThan: scan, keeping: unchanged)
        _ = try writer.finishScan(ScanFinish(finished: 1))
        files = kept
        return writer
    }

    /// Where the keys of an index are, as `file#ordinal`, sorted.
    func places(_ index: KeyIndex) -> [[UInt8]: [String]] {
        var places: [[UInt8]: [String]] = [:]
        for (name, content) in files {
            for (ordinal, record) in content.enumerated() {
                if let key = record.keys[index] { places[key, default: []].append("\(name)#\(ordinal)") }
            }
        }
        return places.mapValues { $0.sorted() }
    }

    /// Where each fingerprint is, as `file#ordinal`, sorted.
    func places() -> [Fingerprint: [String]] {
        var places: [Fingerprint: [String]] = [:]
        for (name, content) in files {
            for (ordinal, record) in content.enumerated() {
                places[SampleLedger.fingerprint(record.fingerprint, 0), default: []].append("\(name)#\(ordinal)")
            }
        }
        return places.mapValues { $0.sorted() }
    }

    /// The first fingerprint for which a reader gives another answer, with that answer; nil when all agree.
    func difference(_ reader: LedgerReader) throws -> String? {
        var names: [Int64: String] = [:]
        try reader.forEachLiveShard { names[$0.id] = $0.location.printed }
        let sorted = places().sorted { $0.key < $1.key }
        // All that occur often, and some of the others.
        for (offset, (fingerprint, expected)) in sorted.enumerated() where offset % 7 == 0 || expected.count > 2 {
            let found = try reader.matches(fingerprint, limit: .max)
            let hits = found.hits.map { "\(names[$0.shard] ?? "?")#\($0.ordinal)" }
            if found.count != UInt64(expected.count) || hits.sorted() != expected {
                return "\(fingerprint.hex): \(found.count), \(hits) for \(expected)"
            }
            let few = try reader.matches(fingerprint, limit: 2)
            if few.count != found.count || few.hits != Array(found.hits.prefix(2)) { return "\(few)" }
        }
        for index in KeyIndex.allCases {
            for (key, expected) in places(index) {
                let found = try reader.candidates(key, index: index, limit: .max)
                let hits = found.hits.map { "\(names[$0.shard] ?? "?")#\($0.ordinal)" }
                if found.count != UInt64(expected.count) || hits.sorted() != expected {
                    return "\(index) \(key): \(found.count), \(hits) for \(expected)"
                }
            }
        }
        return nil
    }
}
