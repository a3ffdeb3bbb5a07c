import AuditModel
import LedgerStore

/// A small ledger of random files with many equal records in many runs, and the same facts as plain arrays.
struct RandomLedger {
    /// A live file and the contents of its records; contents are small numbers, 0 is the content without a byte.
    struct File: Equatable {
        let path: String
        var contents: [UInt64]
    }

    /// What a random ledger is like.
    struct Shape {
        var files = 12
        /// Records of a file, at most.
        var records = 60
        /// Different contents.
        var contents: UInt64 = 150
        /// One record in so many is the same content everywhere.
        var boilerplate: UInt64 = 5
        /// Files that are read a second time with other contents, of ten.
        var replaced: UInt64 = 3
    }

    private(set) var files: [File] = []
    private var random: SplitMix
    private let shape: Shape

    /// Files without a ledger.
    init(seed: UInt64, _ shape: Shape = Shape()) {
        random = SplitMix(seed: seed)
        self.shape = shape
        for index in 0..<shape.files { files.append(File(path: "f\(index)", contents: randomContents())) }
    }

    mutating func randomContents() -> [UInt64] {
        (0..<number(below: UInt64(shape.records))).map { _ in
            number(below: shape.boilerplate) == 0 ? 1 : number(below: shape.contents)
        }
    }

    mutating func number(below limit: UInt64) -> UInt64 { random.next() % limit }

    /// Files edited, added, removed and renamed at random.
    func edited(seed: UInt64) -> RandomLedger {
        var copy = self
        copy.random = SplitMix(seed: seed)
        for index in copy.files.indices {
            switch copy.number(below: 6) {
            case 0: copy.files[index].contents = copy.randomContents()
            case 1: copy.editRecords(of: index)
            case 2: copy.files[index] = File(path: "moved\(seed)-\(index)", contents: copy.files[index].contents)
            case 3: copy.files[index].contents.reverse()
            default: break
            }
        }
        let gone = Int(copy.number(below: UInt64(copy.files.count)))
        copy.files.remove(at: gone)
        copy.files.append(File(path: "new\(seed)", contents: copy.randomContents()))
        return copy
    }

    private mutating func editRecords(of index: Int) {
        for record in files[index].contents.indices where number(below: 4) == 0 {
            files[index].contents[record] = number(below: shape.contents)
        }
        if number(below: 2) == 0 { files[index].contents.append(number(below: shape.contents)) }
    }

    /// Writes the files as the next scan of a ledger; some of them twice, so that there are dead records.
    mutating func write(to path: String, fingerprint: FingerprintAlgorithm? = nil) throws {
        let writer = try LedgerWriter.open(path, fingerprint: fingerprint, tool: SampleLedger.tool)
        defer { writer.close() }
        let scan = try writer.beginScan(SampleLedger.start)
        for file in files {
            if number(below: 10) < shape.replaced {
                try write(File(path: file.path, contents: randomContents()), writer)
            }
            try write(file, writer)
        }
        try writer.removeVanished(olderThan: scan)
        _ = try writer.finishScan(ScanFinish(finished: scan))
        try writer.commit()
    }

    private mutating func write(_ file: File, _ writer: LedgerWriter) throws {
        let shard = try writer.beginShard(path: BytePath(file.path), memberText: "", parent: nil)
        var start = 0
        while start < file.contents.count {
            let end = min(file.contents.count, start + 1 + Int(number(below: 20)))
            let bytes = file.contents[start..<end].flatMap { Self.fingerprint($0).bytes }
            try writer.append(fingerprints: bytes[...], to: shard)
            if number(below: 3) == 0 { try writer.commit() }
            start = end
        }
        var facts = SampleLedger.facts("jsonl", records: UInt64(file.contents.count))
        facts.bytesDecoded = 10 * UInt64(file.contents.count)
        try writer.finishShard(shard, facts)
    }

    /// Content 0 has the fingerprint that `xxhsum -H2` prints for an empty file; the others look random, and some of
    /// them share their first half.
    static func fingerprint(_ content: UInt64) -> Fingerprint {
        guard content > 0 else { return Fingerprint(hex: "99aa06d3014798d86001c324468d497f")! }
        var random = SplitMix(seed: content / 2)
        return Fingerprint(high: random.next(), low: random.next() &+ content)
    }
}
