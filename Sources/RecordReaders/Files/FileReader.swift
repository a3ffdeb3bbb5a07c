internal import AuditModel
import JSONParsing

/// Reads a file that is one record: a text without its byte order mark, or the bytes as they are stored.
final class FileReader: RecordReader {
    /// What the content of the record is.
    enum Content {
        case text, storedBytes
    }

    private let content: Content
    private let limit: Int
    private var output: RecordOutput?

    init(_ content: Content, limits: Limits) {
        self.content = content
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
            emitWhole(window, output)
        }
        output.flush()
        if let fault = window.fault { throw fault }
    }

    private func emitWhole(_ window: ByteWindow, _ output: RecordOutput) {
        let mark = ByteOrderMark(window.bytes[..<window.end])
        guard content == .text, let gap = gap(mark, window) else {
            let start = content == .text ? mark.utf8Length : 0
            output.append(window.bytes, start..<window.end, rule: output.index(of: .file))
            return
        }
        output.note(gap)
        output.append(window.bytes, 0..<window.end, rule: output.index(of: .raw))
    }

    /// Why the bytes in the window are no UTF-8 text, if they are none.
    private func gap(_ mark: ByteOrderMark, _ window: ByteWindow) -> Gap? {
        if let encoding = mark.otherEncoding { return .encoding(encoding) }
        return UTF8Text.firstFault(window.bytes, 0..<window.end).map {
            .notUTF8(at: window.offset + UInt64($0), records: 1)
        }
    }

    /// A file too large for memory: its text is checked part by part, and a fault turns it into stored bytes.
    private func emitParts(_ window: ByteWindow, _ output: RecordOutput) {
        let mark = ByteOrderMark(window.bytes[..<window.end])
        var isText = content == .text
        if isText, let encoding = mark.otherEncoding {
            output.note(.encoding(encoding))
            isText = false
        }
        let isRaw = content == .text && !isText
        var rule = output.index(of: isRaw ? .raw : .file)
        var start = isText ? mark.utf8Length : 0
        while true {
            let end =
                isText && !window.isAtEnd ? UTF8Text.wholeCharacters(window.bytes, start..<window.end) : window.end
            if isText, let fault = UTF8Text.firstFault(window.bytes, start..<end) {
                output.note(.notUTF8(at: window.offset + UInt64(fault), records: 1))
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
