import AuditModel
import Foundation
import LedgerStore

/// Asks a ledger for fingerprints that it holds and for one that occurs often; each time with a new reader.
struct Looker {
    private let options: Options

    init(_ options: Options) { self.options = options }

    func run() throws {
        let times = try options.number("--times", 20)
        let stream = RecordStream(
            seed: UInt64(try options.number("--seed", 1)), shardRecords: try options.number("--shard", 50_000))
        for step in 0..<times {
            // The first one is the value of every tenth record.
            var bytes: [UInt8] = []
            let ordinal = step == 0 ? 0 : 1 + step * 7_919 % 29 + 30 * (step * 104_729 % 1_000)
            stream.append(shard: step % 20, ordinals: ordinal..<(ordinal + 1), to: &bytes)
            guard let fingerprint = Fingerprint(bytes: bytes) else { continue }
            let start = Date()
            let found = try LedgerReader.open(options.ledger).matches(fingerprint, limit: 100)
            let milliseconds = Date().timeIntervalSince(start) * 1_000
            print("\(fingerprint.hex) \(found.count) times, \(found.hits.count) places, \(milliseconds) ms")
            guard step < 3, let hit = found.hits.last else { continue }
            let again = Date()
            let same = try LedgerReader.open(options.ledger).fingerprint(of: hit.shard, ordinal: hit.ordinal)
            guard same == fingerprint else { throw Options.Misuse(what: "the ledger answers wrongly") }
            print("  its fingerprint by place: \(Date().timeIntervalSince(again) * 1_000) ms")
        }
    }
}
