import AuditModel
import Fingerprinting
import RecordReaders

/// Keeps the contents of those records of a file that are asked for by their fingerprints.
final class OutsideContents: ShardListener {
    private let wanted: Set<Fingerprint>
    private let algorithm: FingerprintAlgorithm
    private(set) var found: [Fingerprint: [UInt8]] = [:]

    init(of wanted: Set<Fingerprint>, _ algorithm: FingerprintAlgorithm) {
        self.wanted = wanted
        self.algorithm = algorithm
    }

    func shardBegan(_ beginning: ShardBeginning) -> any RecordSink {
        ContentPicker(algorithm) { [weak self] fingerprint, content in
            guard let self, wanted.contains(fingerprint), found[fingerprint] == nil else { return }
            found[fingerprint] = Array(content)
        }
    }

    func shardEnded(_ beginning: ShardBeginning, _ outcome: ShardOutcome) {}
}

/// Tells every record of one shard with its fingerprint.
private final class ContentPicker: RecordSink {
    private let hasher: ContentHasher
    private let tell: (Fingerprint, ArraySlice<UInt8>) -> Void
    private var parts: [UInt8] = []

    init(_ algorithm: FingerprintAlgorithm, tell: @escaping (Fingerprint, ArraySlice<UInt8>) -> Void) {
        hasher = ContentHasher(algorithm)
        self.tell = tell
    }

    func take(_ batch: RecordBatch) {
        var fingerprints: [UInt8] = []
        hasher.append(batch.bytes, ends: batch.ends, to: &fingerprints)
        var start = 0
        for (index, end) in batch.ends.enumerated() {
            if let fingerprint = Fingerprint(bytes: fingerprints[(index * 16)..<(index * 16 + 16)]) {
                tell(fingerprint, batch.bytes[start..<end])
            }
            start = end
        }
    }

    func takePart(_ bytes: ArraySlice<UInt8>, rule: UInt8) { parts += bytes }

    func endParts() {
        tell(hasher.fingerprint(parts), parts[...])
        parts = []
    }

    func dropParts() { parts = [] }
    func note(_ gap: Gap) {}
    func malformed(ordinal: UInt64, offset: UInt64) {}
}
