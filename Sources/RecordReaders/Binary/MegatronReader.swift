internal import AuditModel

/// Reads the documents of a Megatron token file by its index: the bytes of a document's tokens are its content.
final class MegatronReader: RecordReader {
    private let limit: Int
    private let companion: (any ShardCompanion)?
    private var output: RecordOutput?

    init(limits: Limits, companion: (any ShardCompanion)?) {
        limit = max(1, min(limits.maxRecordBytes, 1 << 40))
        self.companion = companion
    }

    var rules: [ContentRule] { output?.rules ?? [] }
    var tuples: [[String: String]] { [[:]] }

    func read(_ source: any ByteSource, into sink: any RecordSink) throws(ReadFault) {
        let window = ByteWindow(source)
        let output = RecordOutput(sink)
        self.output = output
        let cursor = BinaryCursor(window)
        var fault: ReadFault?
        do throws(ReadFault) {
            if cursor.fill(1) { try read(cursor, output, sink) }
        } catch {
            fault = error
        }
        window.drain()
        output.flush()
        if let fault = fault ?? window.fault { throw fault }
    }

    private func read(_ cursor: BinaryCursor, _ output: RecordOutput, _ sink: any RecordSink) throws(ReadFault) {
        _ = cursor.fill(MegatronIndex.magic.count)
        if cursor.bytes[cursor.range(0, min(cursor.left, MegatronIndex.magic.count))].has(MegatronIndex.magic) {
            // The index itself: its records are those of the file beside it.
            if companion == nil { output.note(.companionMissing) }
            return
        }
        guard let companion else { return output.note(.companionMissing) }
        guard var index = try MegatronIndex(companion) else { return output.note(.indexHead) }
        output.note(ContainerFact("tokenised", index.typeName))
        try readDocuments(&index, cursor, output, sink)
    }

    private func readDocuments(
        _ index: inout MegatronIndex, _ cursor: BinaryCursor, _ output: RecordOutput, _ sink: any RecordSink
    ) throws(ReadFault) {
        let rule = output.index(of: .payload)
        while true {
            let start = cursor.offset
            switch try index.next() {
            case .end:
                if cursor.fill(1) { output.note(.trailingData(at: cursor.offset)) }
                return
            case .broken: return output.note(.indexBroken(document: output.records))
            case .document(let bytes) where bytes > UInt64(limit):
                guard cursor.stream(bytes, rule: rule, to: output) else {
                    sink.dropParts()
                    return noteCut(cursor, output, at: start)
                }
                output.endParts()
            case .document(let bytes):
                guard cursor.fill(Int(bytes)) else { return noteCut(cursor, output, at: start) }
                output.append(cursor.bytes, cursor.range(0, Int(bytes)), rule: rule)
                cursor.skip(Int(bytes))
            }
        }
    }

    private func noteCut(_ cursor: BinaryCursor, _ output: RecordOutput, at start: UInt64) {
        if cursor.isCut { output.note(.shardCut(at: start)) }
    }
}
