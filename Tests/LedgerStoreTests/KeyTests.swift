import AuditModel
import Digest
import Foundation
import LedgerStore
import Testing

/// Indexes from keys to records; `MergeTests` compares their answers with lists.
@Suite struct KeyTests {
    private let folder: TestFolder
    private let path: String
    private let writer: LedgerWriter

    init() throws {
        folder = try TestFolder()
        path = folder.file("ledger")
        writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        _ = try writer.beginScan(SampleLedger.start)
    }

    private func shard(_ name: String) throws -> ShardHandle {
        try writer.beginShard(path: BytePath(name), memberText: "", parent: nil)
    }

    private func add(_ count: Int, to shard: ShardHandle) throws {
        try writer.append(fingerprints: SampleLedger.fingerprints(count, seed: 1)[...], to: shard)
    }

    /// Seven bytes a key; the hash repeats one byte.
    private func keys(_ pairs: [(hash: UInt8, place: UInt16)]) -> ArraySlice<UInt8> {
        pairs.flatMap { [UInt8](repeating: $0.hash, count: 5) + [UInt8($0.place & 0xFF), UInt8($0.place >> 8)] }[...]
    }

    @Test func `places count from the latest records of the shard`() throws {
        let first = try shard("a")
        let second = try shard("b")
        try add(300, to: first)
        try add(5, to: second)
        try writer.append(keys: keys([(1, 299)]), index: .url, to: first)
        try add(300, to: first)
        try writer.append(keys: keys([(1, 0), (2, 299)]), index: .url, to: first)
        try writer.append(keys: keys([(1, 4)]), index: .host, to: second)
        try writer.finishShard(first, SampleLedger.facts("jsonl", records: 600))
        try writer.finishShard(second, SampleLedger.facts("jsonl", records: 5))
        try writer.commit()
        writer.close()
        let reader = try LedgerReader.open(path)
        let one = [UInt8](repeating: 1, count: 5)
        #expect(try reader.candidates(one, index: .url, limit: 9).hits.map(\.ordinal) == [299, 300])
        #expect(try reader.candidates(one, index: .url, limit: 1).hits.map(\.ordinal) == [299])
        #expect(try reader.candidates([2, 2, 2, 2, 2], index: .url, limit: 9).hits.map(\.ordinal) == [599])
        #expect(try reader.candidates(one, index: .host, limit: 9).hits.map(\.ordinal) == [4])
        #expect(try reader.candidates(one, index: .id, limit: 9) == RecordMatches(count: 0, hits: []))
        #expect(throws: AuditError.self) { try reader.candidates([1], index: .id, limit: 9) }
    }

    @Test(arguments: [[(1, 5)], [(1, 2), (1, 2)], [(1, 3), (1, 2)]] as [[(hash: UInt8, place: UInt16)]])
    func `places that are none, or not in order, are a wrong use`(_ pairs: [(hash: UInt8, place: UInt16)]) throws {
        let shard = try shard("a")
        #expect(throws: AuditError.self) { try writer.append(keys: keys([(1, 0)]), index: .id, to: shard) }
        try add(5, to: shard)
        #expect(throws: AuditError.self) { try writer.append(keys: keys(pairs), index: .id, to: shard) }
        #expect(throws: AuditError.self) { try writer.append(keys: [1, 2, 3], index: .id, to: shard) }
        try writer.append(keys: keys([(9, 1)]), index: .id, to: shard)
        #expect(throws: AuditError.self) { try writer.append(keys: keys([(9, 1)]), index: .id, to: shard) }
        writer.close()
    }

    /// The digest is SHA-256 over ordinal and hash, five bytes each.
    @Test func `the entry states the keys`() throws {
        let shard = try shard("a")
        try add(300, to: shard)
        try writer.append(keys: keys([(7, 258)]), index: .host, to: shard)
        try writer.finishShard(shard, SampleLedger.facts("jsonl", records: 300))
        try writer.commit()
        writer.close()
        let digest = SHA256Hasher.hash([0, 0, 0, 1, 2, 7, 7, 7, 7, 7])
        let entry = try #require(try LedgerReader.open(path).entries().first { $0.kind == "shard" })
        let expected = "\"K\":[{\"h\":\"\(Data(digest.bytes).base64EncodedString())\",\"i\":3,\"n\":1}]"
        #expect(String(decoding: entry.body, as: UTF8.self).contains(expected))
        #expect(try TestFolder.sqlite(path, "SELECT idx, n, lower(hex(digest)) FROM key_digest") == "3|1|\(digest.hex)")
    }

    @Test func `a reader knows which live shards are in an index`() throws {
        for name in ["a", "b"] {
            let shard = try shard(name)
            var facts = SampleLedger.facts("jsonl", records: nil)
            if name == "a" { facts.checked = [ShardFacts.Check(detector: KeyIndex.url.detector, version: "1")] }
            try writer.finishShard(shard, facts)
        }
        try writer.commit()
        let reader = try LedgerReader.open(path)
        let known = try #require(try reader.shard(at: Location(BytePath("a"))))
        #expect(try reader.indexedShards(.url) == [known.id])
        #expect(try reader.indexedShards(.host) == [])
        writer.close()
    }

    @Test func `a key costs at most 11 bytes`() throws {
        let shard = try shard("a")
        for _ in 0..<20 {
            try add(20_000, to: shard)
            let places = (0..<20_000).flatMap { place in
                ModelLedger.hash(place) + [UInt8(place & 0xFF), UInt8(place >> 8)]
            }
            try writer.append(keys: places[...], index: .id, to: shard)
        }
        try writer.finishShard(shard, SampleLedger.facts("jsonl", records: 400_000))
        _ = try writer.finishScan(ScanFinish(finished: 1))
        writer.close()
        let sum = try TestFolder.sqlite(
            path, "SELECT sum(length(data)) FROM chunk NATURAL JOIN (SELECT id AS run FROM run WHERE idx = 1)")
        let all = try TestFolder.sqlite(path, "SELECT sum(pgsize) FROM dbstat WHERE name IN ('chunk', 'chunk_first')")
        #expect(sum == "4000000")
        #expect(try #require(Double(all)) / 400_000 <= 21.5 + 11)
    }
}
