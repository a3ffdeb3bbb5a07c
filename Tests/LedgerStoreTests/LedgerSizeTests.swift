import AuditModel
import Foundation
import LedgerStore
import Testing

/// What a record and a small file cost on disk.
@Suite struct LedgerSizeTests {
    private func size(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
    }

    /// Pages that belong to some tables.
    private func size(_ path: String, tables: String) throws -> Int {
        let sum = try TestFolder.sqlite(path, "SELECT sum(pgsize) FROM dbstat WHERE name IN (\(tables))")
        return try #require(Int(sum))
    }

    @Test func `a record in a shard of a thousand costs at most 22 bytes`() throws {
        let folder = try TestFolder()
        let path = folder.file("ledger")
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        _ = try writer.beginScan(SampleLedger.start)
        writer.close()
        let empty = try size(path)
        try write(path) { writer in
            for part in 0..<1_000 {
                let shard = try writer.beginShard(path: BytePath("data/\(part).jsonl"), memberText: "", parent: nil)
                try writer.append(fingerprints: SampleLedger.fingerprints(1_000, seed: UInt64(part))[...], to: shard)
                try writer.finishShard(shard, SampleLedger.facts("jsonl", records: 1_000))
            }
        }
        let bytes = Double(try size(path) - empty) / 1_000_000
        print("ledger: \(bytes) bytes a record at 1 million in 1,000 shards, and \(empty) bytes for an empty one")
        #expect(bytes <= 22)
    }

    @Test func `entry and row of a small file cost at most 400 bytes besides its path`() throws {
        let folder = try TestFolder()
        let path = folder.file("ledger")
        let fingerprints = SampleLedger.fingerprints(20_000, seed: 4)
        var paths = 0
        try write(path) { writer in
            for index in 0..<20_000 {
                let name = BytePath("texts/\(index % 100)/\(index).txt")
                paths += name.bytes.count
                let shard = try writer.beginShard(path: name, memberText: "", parent: nil)
                try writer.append(fingerprints: fingerprints[(16 * index)..<(16 * index + 16)], to: shard)
                var facts = SampleLedger.facts("text", records: 1)
                facts.size = UInt64(2_000 + index)
                facts.bytesDecoded = UInt64(2_000 + index)
                facts.contentRules = ["file"]
                try writer.finishShard(shard, facts)
            }
        }
        let bytes = Double(try size(path, tables: "'entry', 'shard'") - 2 * paths) / 20_000
        let all = Double(try size(path) - 3 * paths) / 20_000
        print("ledger: \(bytes) bytes for entry and row of a small file, \(all) with indexes and its one record")
        #expect(bytes <= 400)
    }

    /// One scan, from begin to checkpoint.
    private func write(_ path: String, _ body: (LedgerWriter) throws -> Void) throws {
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        defer { writer.close() }
        _ = try writer.beginScan(SampleLedger.start)
        try body(writer)
        _ = try writer.finishScan(ScanFinish(finished: 1))
    }
}
