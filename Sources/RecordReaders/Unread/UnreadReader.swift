internal import AuditModel

/// Stands in for a reader that does not exist: no records, one `unsupported` gap.
final class UnreadReader: RecordReader {
    let rules: [ContentRule] = []
    let tuples: [[String: String]] = [[:]]
    private let formatName: String

    init(formatName: String) { self.formatName = formatName }

    func read(_ source: any ByteSource, into sink: any RecordSink) throws(ReadFault) {
        let window = ByteWindow(source)
        window.drain()
        if window.offset > 0 || window.end > 0 { sink.note(.unsupportedFormat(formatName)) }
        if let fault = window.fault { throw fault }
    }
}
