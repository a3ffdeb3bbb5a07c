import AuditModel
import Foundation
import LedgerStore
import Testing

/// Finding records by fingerprint and by place.
@Suite struct RecordTests {
    /// 300,000 records in several shards and commits; one value 20,000 times.
    @Test func `a point query finds what a dictionary finds`() throws {
        let folder = try TestFolder()
        let path = folder.file("ledger")
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        _ = try writer.beginScan(SampleLedger.start)
        var places: [Fingerprint: [String]] = [:]
        let often = SampleLedger.fingerprints(1, seed: 99)
        for part in 0..<10 {
            let shard = try writer.beginShard(path: BytePath("f\(part)"), memberText: "", parent: nil)
            var bytes = SampleLedger.fingerprints(30_000, seed: UInt64(part / 2))
            for index in stride(from: 0, to: 30_000, by: 15) {
                bytes.replaceSubrange((16 * index)..<(16 * index + 16), with: often)
            }
            for index in 0..<30_000 {
                places[SampleLedger.fingerprint(bytes, index), default: []].append("f\(part)#\(index)")
            }
            for start in stride(from: 0, to: bytes.count, by: 16 * 7_000) {
                try writer.append(fingerprints: bytes[start..<min(start + 16 * 7_000, bytes.count)], to: shard)
                if part % 3 == 1 { try writer.commit() }
            }
            try writer.finishShard(shard, SampleLedger.facts("jsonl", records: 30_000, seed: UInt8(part)))
        }
        try writer.commit()
        writer.close()
        let reader = try LedgerReader.open(path)
        let often0 = SampleLedger.fingerprint(often, 0)
        let many = try reader.matches(often0, limit: 20_000)
        #expect(many.count == 20_000 && many.hits.count == 20_000)
        #expect(try named(many.hits, reader) == places[often0])
        #expect(try reader.matches(often0, limit: 3).hits == Array(many.hits.prefix(3)))
        for (fingerprint, expected) in places.sorted(by: { $0.key < $1.key }).enumerated().filter({
            $0.offset % 97 == 0
        })
        .map(\.element) {
            #expect(try named(try reader.matches(fingerprint, limit: 50_000).hits, reader) == expected)
        }
        #expect(try reader.matches(Fingerprint(high: 1, low: 2), limit: 9) == RecordMatches(count: 0, hits: []))
        #expect(try LedgerVerifier.verify(path, levels: 1...3, temporaryFolder: folder.path).verdict == .unanchored)
    }

    private func named(_ hits: [RecordPlace], _ reader: LedgerReader) throws -> [String] {
        var names: [Int64: String] = [:]
        return try hits.map { hit in
            if names[hit.shard] == nil { names[hit.shard] = try reader.shard(id: hit.shard)?.location.printed }
            return "\(names[hit.shard] ?? "?")#\(hit.ordinal)"
        }
    }

    @Test func `records come back in the order in which they were read`() throws {
        let folder = try TestFolder()
        let path = folder.file("ledger")
        let writer = try LedgerWriter.open(path, fingerprint: nil, tool: SampleLedger.tool)
        _ = try writer.beginScan(SampleLedger.start)
        let shards = try ["a", "b"].map { try writer.beginShard(path: BytePath($0), memberText: "", parent: nil) }
        let bytes = [SampleLedger.fingerprints(5_000, seed: 1), SampleLedger.fingerprints(5_000, seed: 2)]
        // Two shards take turns, and commits fall in between.
        for step in 0..<10 {
            for index in 0..<2 {
                try writer.append(
                    fingerprints: bytes[index][(8_000 * step)..<(8_000 * step + 8_000)], to: shards[index])
            }
            if step % 4 == 3 { try writer.commit() }
        }
        for shard in shards { try writer.finishShard(shard, SampleLedger.facts("jsonl", records: 5_000)) }
        try writer.commit()
        writer.close()
        let reader = try LedgerReader.open(path)
        var found: [[UInt8]] = [[], []]
        var ordinals: [UInt64] = []
        try reader.forEachRecord(ofShards: Set(shards.map(\.id))) { place, fingerprint in
            found[place.shard == shards[0].id ? 0 : 1] += fingerprint.bytes
            ordinals.append(place.ordinal)
        }
        var order: [Int64] = []
        try reader.forEachRecord(inShards: [shards[1].id, shards[0].id]) { place, _ throws(AuditError) in
            if order.last != place.shard { order.append(try reader.shard(id: place.shard)?.id ?? 0) }
        }
        #expect(order == [shards[1].id, shards[0].id])
        #expect(found == bytes)
        #expect(ordinals == Array(0..<5_000) + Array(0..<5_000))
        #expect(try reader.fingerprint(of: shards[1].id, ordinal: 4_321) == SampleLedger.fingerprint(bytes[1], 4_321))
        #expect(try reader.fingerprint(of: shards[1].id, ordinal: 5_000) == nil)
        let some = try reader.fingerprints(of: shards[0].id, ordinals: [0, 499, 500, 4_999])
        #expect(
            some
                == Dictionary(
                    uniqueKeysWithValues: [0, 499, 500, 4_999].map {
                        (UInt64($0), SampleLedger.fingerprint(bytes[0], $0))
                    }))
    }
}
