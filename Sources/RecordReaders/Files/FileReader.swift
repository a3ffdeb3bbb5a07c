internal import AuditModel
import JSONParsing

/// Reads a text file, which is one record: its content without a byte order mark.
final class FileReader: RecordReader {
    private let limit: Int
    /// What decodes the text, where it is not UTF-8 from its first bytes on.
    private var decoding: DecodingSource?
    private var output: RecordOutput?

    init(limits: Limits) { limit = max(limits.maxRecordBytes, 1) }

    var rules: [ContentRule] { output?.rules ?? [] }
    var tuples: [[String: String]] { [[:]] }

    func read(_ source: any ByteSource, into sink: any RecordSink) throws(ReadFault) {
        let window = ByteWindow(source)
        let output = RecordOutput(sink)
        self.output = output
        while !window.isAtEnd && window.end <= limit { window.refill(keeping: 0) }
        decoding = source as? DecodingSource
        if !window.isAtEnd || window.end > limit {
            emitParts(window, output)
        } else if window.end > 0, window.fault == nil {
            emitWhole(window, output)
        }
        output.flush()
        if let fault = window.fault { throw fault }
    }

    private func emitWhole(_ window: ByteWindow, _ output: RecordOutput) {
        guard let fault = UTF8Text.firstFault(window.bytes, 0..<window.end) else {
            return output.append(window.bytes, window.textStart..<window.end, rule: output.index(of: .file))
        }
        if decoding == nil, emitDetected(window, output) { return }
        // The source of a text that does not decode has its own gap.
        if decoding?.gap == nil { output.note(.notUTF8(at: window.offset + UInt64(fault), records: 1)) }
        output.append(window.bytes, 0..<window.end, rule: output.index(of: .raw))
    }

    /// A text of ASCII in its first bytes whose others show what it is.
    private func emitDetected(_ window: ByteWindow, _ output: RecordOutput) -> Bool {
        let bytes = window.bytes[..<window.end]
        guard
            let encoding = TextEncoding.find(head: bytes, isWhole: true, isMarkup: false, options: ReadingOptions()),
            let text = TextDecoding.text(bytes, encoding)
        else { return false }
        for fact in encoding.facts { output.note(fact) }
        output.append(text, 0..<text.count, rule: output.index(of: .file))
        return true
    }

    /// A file too large for memory: its text is checked part by part, and a fault turns it into stored bytes.
    private func emitParts(_ window: ByteWindow, _ output: RecordOutput) {
        var isText = true
        var rule = output.index(of: .file)
        var start = window.textStart
        while true {
            let end =
                isText && !window.isAtEnd ? UTF8Text.wholeCharacters(window.bytes, start..<window.end) : window.end
            if isText, let fault = UTF8Text.firstFault(window.bytes, start..<end) {
                if decoding?.gap == nil { output.note(.notUTF8(at: window.offset + UInt64(fault), records: 1)) }
                isText = false
                rule = output.index(of: .raw)
            }
            output.part(window.bytes, start..<end, rule: rule)
            if window.isAtEnd { break }
            window.refill(keeping: end)
            start = 0
        }
        if window.fault == nil { output.endParts() }
    }
}
