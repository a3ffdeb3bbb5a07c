import AuditModel
import Digest
import Foundation
import LedgerStore
import SystemCalls

/// Writes a ledger of invented records with the ledger's own writer, scan by scan, and prints what it cost.
struct Builder {
    private let options: Options
    private let stream: RecordStream
    private let records: Int
    private let scans: Int
    private var dump: FileHandle?

    /// CPU seconds of each kind of work.
    private var making = 0.0
    private var appending = 0.0
    private var merging = 0.0

    /// As many records as a worker hands over at once.
    private static let frame = 40_000

    init(_ options: Options) throws {
        self.options = options
        records = try options.number("--records", 1_000_000)
        scans = try options.number("--scans", 10)
        stream = RecordStream(
            seed: UInt64(try options.number("--seed", 1)), shardRecords: try options.number("--shard", 50_000))
        if let path = options.text("--dump") {
            guard FileManager.default.createFile(atPath: path, contents: nil) else { throw Options.Misuse(what: path) }
            dump = FileHandle(forWritingAtPath: path)
        }
    }

    mutating func run() throws {
        let start = Date()
        let writer = try LedgerWriter.open(options.ledger, fingerprint: .xxh3, tool: "benchmark")
        let shards = (records + stream.shardRecords - 1) / stream.shardRecords
        for scan in 0..<scans {
            try add((shards * scan / scans)..<(shards * (scan + 1) / scans), writer)
            merging += try Self.seconds { try writer.mergeRuns { false } }
        }
        appending += Self.seconds { writer.close() }
        try writeManifest()
        try report(wall: Date().timeIntervalSince(start))
    }

    /// One scan, which reads some shards.
    private mutating func add(_ shards: Range<Int>, _ writer: LedgerWriter) throws {
        _ = try writer.beginScan(ScanStart(started: 1_800_000_000, limits: Limits()))
        for shard in shards {
            let name = BytePath(stream.path(of: shard))
            let handle = try writer.beginShard(path: name, memberText: "", parent: nil)
            let count = min(stream.shardRecords, records - shard * stream.shardRecords)
            for start in stride(from: 0, to: count, by: Self.frame) {
                var bytes: [UInt8] = []
                let part = start..<min(start + Self.frame, count)
                making += Self.seconds { stream.append(shard: shard, ordinals: part, to: &bytes) }
                try writeDump(bytes, source: stream.source(of: shard))
                appending += try Self.seconds { try writer.append(fingerprints: bytes[...], to: handle) }
            }
            appending += try Self.seconds {
                try writer.finishShard(handle, try facts(name, records: count))
                _ = try writer.commitIfDue(now: DispatchTime.now().uptimeNanoseconds)
            }
        }
        appending += try Self.seconds { _ = try writer.finishScan(ScanFinish(finished: 1_800_000_001)) }
    }

    /// Puts a small file where the shard would be, so that a scan of the folder finds nothing changed.
    private func facts(_ path: BytePath, records: Int) throws -> ShardFacts {
        let file = folder.appending(path: String(decoding: path.bytes, as: UTF8.self))
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(path.bytes).write(to: file)
        let status = try FileSystem.status(path: file.path)
        var facts = ShardFacts(format: ShardFormat("jsonl"))
        facts.size = status.size
        facts.mtime = status.modified
        facts.ctime = status.changed
        facts.inode = status.inode
        facts.device = status.device
        facts.sha256 = SHA256Hasher.hash(path.bytes)
        facts.records = UInt64(records)
        facts.bytesDecoded = UInt64(500 * records)
        facts.contentRules = ["text:text"]
        return facts
    }

    /// 18 bytes a record: the fingerprint, and the source's number from 0, low byte first.
    private func writeDump(_ fingerprints: [UInt8], source: Int) throws {
        guard let dump else { return }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(fingerprints.count / 16 * 18)
        for start in stride(from: 0, to: fingerprints.count, by: 16) {
            bytes.append(contentsOf: fingerprints[start..<(start + 16)])
            bytes += [UInt8(source & 0xFF), UInt8(source >> 8)]
        }
        try dump.write(contentsOf: Data(bytes))
    }

    /// The folder that a `.assay` folder stands in, or else the one of the ledger.
    private var folder: URL {
        let folder = URL(fileURLWithPath: options.ledger).deletingLastPathComponent()
        return folder.lastPathComponent == ".assay" ? folder.deletingLastPathComponent() : folder
    }

    /// Declares the sources.
    private func writeManifest() throws {
        let sources = (1...RecordStream.sources).map {
            "  source-\(RecordStream.padded($0, 2)): {kind: open_source, license: CC0-1.0}\n"
        }
        try Data("assay: 1\nsources:\n\(sources.joined())".utf8).write(to: folder.appending(path: "provenance.yaml"))
    }

    private func report(wall: Double) throws {
        let size = try FileManager.default.attributesOfItem(atPath: options.ledger)[.size] as? Int ?? 0
        let count = Double(records)
        print("records \(records), scans \(scans), bytes \(size), bytes a record \(Double(size) / count)")
        print("CPU seconds: append and commit \(appending), merge \(merging), making records \(making); wall \(wall)")
        print("ns a record: append and commit \(appending / count * 1e9), merge \(merging / count * 1e9)")
    }

    /// CPU seconds that this process spends in a closure.
    private static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let start = clock()
        try body()
        return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }
}
