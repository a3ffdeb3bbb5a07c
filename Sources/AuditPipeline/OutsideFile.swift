import AuditModel
import Fingerprinting
import Intake
import RecordReaders
import SystemCalls

/// A file that lies outside the dataset, read as a scan would read it, to ask whether its records are known.
final class OutsideFile: ShardListener {
    private let algorithm: FingerprintAlgorithm
    private var bytes: [UInt8] = []
    private var recorders: [UInt32: ShardRecorder] = [:]

    private init(_ algorithm: FingerprintAlgorithm) { self.algorithm = algorithm }

    /// The fingerprints of all records of the file, in order.
    static func fingerprints(
        of path: String, algorithm: FingerprintAlgorithm, limits: Limits
    ) throws(AuditError) -> [Fingerprint] {
        let file = OutsideFile(algorithm)
        try read(path, limits, for: file)
        return stride(from: 0, to: file.bytes.count, by: 16).compactMap {
            Fingerprint(bytes: file.bytes[$0..<($0 + 16)])
        }
    }

    /// The contents behind some fingerprints; of several that share one the first.
    static func contents(
        of wanted: Set<Fingerprint>, in path: String, algorithm: FingerprintAlgorithm, limits: Limits
    ) throws(AuditError) -> [Fingerprint: [UInt8]] {
        let contents = OutsideContents(of: wanted, algorithm)
        try read(path, limits, for: contents)
        return contents.found
    }

    private static func read(_ path: String, _ limits: Limits, for listener: any ShardListener) throws(AuditError) {
        do {
            let whole = BytePath(try FileSystem.absolutePath(path))
            let folder = whole.parent.bytes.isEmpty ? "/" : String(decoding: whole.parent.bytes, as: UTF8.self)
            let root = try FileSystem.openDirectory(folder)
            let files = FolderOfFiles(below: root)
            let stored = try StoredFile(BytePath(whole.name), in: files)
            let reading = FileReading(
                path: BytePath(whole.name), in: files, options: ReadingOptions(), limits: limits, listener: listener)
            reading.end(reading.read(stored))
        } catch {
            throw AuditError.cannotReadFile(path, error)
        }
    }

    func shardBegan(_ beginning: ShardBeginning) -> any RecordSink {
        let recorder = ShardRecorder(algorithm) { [weak self] in self?.bytes += $0 }
        recorders[beginning.index] = recorder
        return recorder
    }

    func shardEnded(_ beginning: ShardBeginning, _ outcome: ShardOutcome) {
        var report = ShardReport(index: beginning.index, format: outcome.format)
        recorders.removeValue(forKey: beginning.index)?.finish(outcome, into: &report)
    }
}
