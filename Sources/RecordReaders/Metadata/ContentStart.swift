internal import AuditModel

/// Hands records on to a sink and keeps the first bytes of their contents.
final class ContentStart: RecordSink {
    private let sink: any RecordSink
    private let limit: Int
    private(set) var bytes: [UInt8] = []

    init(_ sink: any RecordSink, limit: Int) {
        self.sink = sink
        self.limit = limit
    }

    func take(_ batch: RecordBatch) {
        keep(batch.bytes[...])
        sink.take(batch)
    }

    func takePart(_ bytes: ArraySlice<UInt8>, rule: UInt8) {
        keep(bytes)
        sink.takePart(bytes, rule: rule)
    }

    private func keep(_ content: ArraySlice<UInt8>) { bytes += content.prefix(limit - bytes.count) }

    func endParts() { sink.endParts() }
    func dropParts() { sink.dropParts() }
    func note(_ gap: Gap) { sink.note(gap) }
    func note(_ fact: ContainerFact) { sink.note(fact) }
    func malformed(ordinal: UInt64, offset: UInt64) { sink.malformed(ordinal: ordinal, offset: offset) }
}
