internal import AuditModel

/// Reads a media file: its stored bytes are one record, and what it says about itself is noted beside it.
///
/// Of a file too large for memory, the facts come from its first and its last bytes, which are kept while it passes.
final class MediaReader: RecordReader {
    private let format: any MediaFormat.Type
    private let limit: Int
    private var output: RecordOutput?

    /// Bytes of a large file that are kept for its facts: formats that end with a table of contents need the tail.
    private static let headBytes = 1 << 20
    private static let tailBytes = 4 << 20

    init(_ format: any MediaFormat.Type, limits: Limits) {
        self.format = format
        limit = max(limits.maxRecordBytes, 1)
    }

    var rules: [ContentRule] { output?.rules ?? [] }
    var tuples: [[String: String]] { [[:]] }

    func read(_ source: any ByteSource, into sink: any RecordSink) throws(ReadFault) {
        let window = ByteWindow(source)
        let output = RecordOutput(sink)
        self.output = output
        while !window.isAtEnd && window.end <= limit { window.refill(keeping: 0) }
        if !window.isAtEnd || window.end > limit {
            emitParts(window, output)
        } else if window.end > 0, window.fault == nil {
            describe(MediaBytes(window.bytes[..<window.end]), output)
            output.append(window.bytes, 0..<window.end, rule: output.index(of: .file))
        }
        output.flush()
        if let fault = window.fault { throw fault }
    }

    private func emitParts(_ window: ByteWindow, _ output: RecordOutput) {
        let rule = output.index(of: .file)
        let head = Array(window.bytes[..<min(window.end, Self.headBytes)])
        var tail: [UInt8] = []
        var count = 0
        while true {
            output.part(window.bytes, 0..<window.end, rule: rule)
            count += window.end
            let last = window.bytes[max(0, window.end - Self.tailBytes)..<window.end]
            tail = Array(tail.suffix(Self.tailBytes - last.count)) + last
            if window.isAtEnd { break }
            window.refill(keeping: window.end)
        }
        guard window.fault == nil else { return }
        output.endParts()
        describe(MediaBytes(head: head[...], tail: tail[...], count: count), output)
    }

    private func describe(_ file: MediaBytes, _ output: RecordOutput) {
        var facts = MediaFacts()
        format.describe(file, into: &facts)
        for fact in facts.list { output.note(fact) }
    }
}
