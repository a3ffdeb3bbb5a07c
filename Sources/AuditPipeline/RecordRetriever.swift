import AuditModel
import Digest
import Fingerprinting
import Intake
import RecordReaders
import SystemCalls

/// Reads records again from the data, for confirmation and for showing; never during a check or a dossier.
package final class RecordRetriever: ShardListener {
    /// A record as it is in the data now.
    package struct Retrieved: Hashable, Sendable {
        package let content: [UInt8]
        package let rule: String
        /// The values of the key fields that are indexed, empty where there is none.
        package let keys: [[UInt8]]
        /// What these are where the form of the data says so; empty when the manifest does.
        package let keyIndexes: [KeyIndex]
    }

    private let wanted: [String: Set<UInt64>]
    /// The ordinal of the first record that is read.
    private let first: UInt64
    private var pickers: [String: RecordPicker] = [:]
    private var retrieved: [String: [UInt64: Retrieved]] = [:]

    private init(wanted: [String: Set<UInt64>], first: UInt64 = 0) {
        self.wanted = wanted
        self.first = first
    }

    /// The contents of some records of one stored file.
    ///
    /// - Parameter wanted: ordinals by printed member chain (empty for the file itself).
    /// - Returns: what was found, and the digest of the stored file as it is now; nil when it cannot be read.
    package static func retrieve(
        _ wanted: [String: Set<UInt64>], of path: BytePath, knownAs: BytePath? = nil, below root: Descriptor,
        options: ReadingOptions, limits: Limits
    ) -> (records: [String: [UInt64: Retrieved]], sha256: SHA256Value)? {
        let retriever = RecordRetriever(wanted: wanted)
        guard let file = try? StoredFile(path, below: root) else { return nil }
        let reading = FileReading(
            path: path, knownAs: knownAs, in: FolderOfFiles(below: root), options: options, limits: limits,
            listener: retriever)
        let outcome = reading.read(file)
        reading.end(outcome)
        guard let (sha256, _) = try? file.finish() else { return nil }
        return (retriever.retrieved, sha256)
    }

    /// The contents of some records of one stored file, without reading what lies far from them.
    ///
    /// - Parameter points: of the whole file.
    /// - Returns: what was found.
    static func retrieve(
        _ wanted: Set<UInt64>, of path: BytePath, at points: [SeekPoint], format: String, below root: Descriptor,
        options: ReadingOptions, limits: Limits
    ) -> [UInt64: Retrieved] {
        guard let file = try? StoredFile(path, below: root) else { return [:] }
        var head = [UInt8](repeating: 0, count: 64)
        guard let count = try? file.pread(into: &head, offset: 0, count: head.count) else { return [:] }
        let compression = CompressionFilter(head: head[..<count])
        var found: [UInt64: Retrieved] = [:]
        let starts = [SeekPoint(ordinal: 0, stored: 0, decoded: 0)] + points
        for (index, start) in starts.enumerated() {
            let next = index + 1 < starts.count ? starts[index + 1] : nil
            let here = wanted.filter { $0 >= start.ordinal && $0 < next?.ordinal ?? .max }
            guard !here.isEmpty else { continue }
            let retriever = RecordRetriever(wanted: ["": here], first: start.ordinal)
            let reading = FileReading(
                path: path, in: FolderOfFiles(below: root), options: options, limits: limits, listener: retriever)
            let part = FilePart(
                index: index, start: start.stored, end: next?.stored ?? file.size, format: format,
                compression: compression?.rawValue)
            reading.end(reading.read(part, of: file) { _ in })
            found.merge(retriever.retrieved[""] ?? [:]) { first, _ in first }
        }
        return found
    }

    func shardBegan(_ beginning: ShardBeginning) -> any RecordSink {
        let picker = RecordPicker(wanted[beginning.member] ?? [], first: first)
        pickers[beginning.member] = picker
        return picker
    }

    func shardEnded(_ beginning: ShardBeginning, _ outcome: ShardOutcome) {
        guard let picker = pickers.removeValue(forKey: beginning.member) else { return }
        for (ordinal, found) in picker.found {
            let index = Int(found.rule)
            let rule = index < outcome.rules.count ? outcome.rules[index].name : ""
            retrieved[beginning.member, default: [:]][ordinal] = Retrieved(
                content: found.content, rule: rule, keys: found.keys, keyIndexes: picker.keyIndexes)
        }
    }
}

/// Keeps the contents of some records of one shard.
private final class RecordPicker: RecordSink {
    private let wanted: Set<UInt64>
    private(set) var found: [UInt64: (content: [UInt8], rule: UInt8, keys: [[UInt8]])] = [:]
    private(set) var keyIndexes: [KeyIndex] = []
    private var next: UInt64

    init(_ wanted: Set<UInt64>, first: UInt64) {
        self.wanted = wanted
        next = first
    }

    func take(_ batch: RecordBatch) {
        defer { next += UInt64(batch.count) }
        keyIndexes = batch.keyIndexes
        for ordinal in wanted where ordinal >= next && ordinal - next < UInt64(batch.count) {
            let index = Int(ordinal - next)
            let start = index == 0 ? 0 : batch.ends[index - 1]
            let rule = batch.rules.isEmpty ? 0 : batch.rules[index]
            found[ordinal] = (Array(batch.bytes[start..<batch.ends[index]]), rule, batch.keys(of: index))
        }
    }

    func takePart(_ bytes: ArraySlice<UInt8>, rule: UInt8) {
        guard wanted.contains(next) else { return }
        found[next, default: ([], rule, [])].content += bytes
    }

    func endParts() { next += 1 }
    func dropParts() { found[next] = nil }
    func note(_ gap: Gap) {}
    func malformed(ordinal: UInt64, offset: UInt64) {}
}
